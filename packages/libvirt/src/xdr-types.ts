import {
  array,
  BaseType,
  double,
  type Infer,
  int32,
  int64,
  opaque,
  option,
  type Reader,
  string,
  struct,
  uint32,
  uint64,
  varOpaque,
  type Writer,
  type XdrType,
} from "@stellar/js-xdr";

/** Names, limits and order of fields as in libvirt's `remote_protocol.x`; a test compares the two. */
export const limits = {
  string: 4_194_304,
  domains: 16_384,
  domainStats: 262_144,
  jobStats: 64,
  schedulerParameters: 16,
  migrateParameters: 64,
  cookie: 4_194_304,
  authTypes: 20,
} as const;

class Text extends BaseType<string> {
  override readonly kind = "text";
  readonly #bytes = string(limits.string);

  override _read(reader: Reader, path: string): string {
    return Buffer.from(this.#bytes._read(reader, path)).toString("utf8");
  }

  override _write(value: string, writer: Writer, path: string): void {
    this.#bytes._write(Buffer.from(value, "utf8"), writer, path);
  }
}

/** A UUID as people write it, 16 bytes on the wire. */
class Uuid extends BaseType<string> {
  override readonly kind = "uuid";
  readonly #bytes = opaque(16);

  override _read(reader: Reader, path: string): string {
    const hex = Buffer.from(this.#bytes._read(reader, path)).toString("hex");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  override _write(value: string, writer: Writer, path: string): void {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new TypeError(`${value} is not a UUID`);
    this.#bytes._write(Buffer.from(value.replaceAll("-", ""), "hex"), writer, path);
  }
}

export const text: XdrType<string> = new Text();
export const optionalText: XdrType<string | null> = option(text);
export const uuid: XdrType<string> = new Uuid();
export const cookie = varOpaque(limits.cookie);

/** A value as libvirt types it; `bigint` for what has 64 bits. */
export type TypedValue =
  | { readonly type: "int" | "uint" | "double"; readonly value: number }
  | { readonly type: "llong" | "ullong"; readonly value: bigint }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "string"; readonly value: string };

/** In the order of libvirt's `virTypedParameterType`, which begins at 1. */
const typedValueNames = ["int", "uint", "llong", "ullong", "double", "boolean", "string"] as const;
const flag = int32();
const bodies = { int: int32(), uint: uint32(), llong: int64(), ullong: uint64(), double: double(), string: text };

class TypedValueType extends BaseType<TypedValue> {
  override readonly kind = "typedValue";
  override _read(reader: Reader, path: string): TypedValue {
    const type = typedValueNames[int32()._read(reader, path) - 1];
    if (type === undefined) throw new TypeError(`${path}: libvirt sent a parameter of an unknown type`);
    if (type === "boolean") return { type, value: flag._read(reader, path) !== 0 };
    return { type, value: bodies[type]._read(reader, path) } as TypedValue;
  }

  override _write(parameter: TypedValue, writer: Writer, path: string): void {
    flag._write(typedValueNames.indexOf(parameter.type) + 1, writer, path);
    if (parameter.type === "boolean") return flag._write(parameter.value ? 1 : 0, writer, path);
    (bodies[parameter.type] as XdrType<unknown>)._write(parameter.value, writer, path);
  }
}

export const typedParam = struct("remote_typed_param", { field: text, value: new TypedValueType() });
export type TypedParam = Infer<typeof typedParam>;

export const nonnullDomain = struct("remote_nonnull_domain", { name: text, uuid, id: int32() });
/** How libvirt names a VM: by UUID, with a name for people and an id while it runs (-1 when it does not). */
export type Domain = Infer<typeof nonnullDomain>;

export const optionalDomain: XdrType<Domain | null> = option(nonnullDomain);
export const domains = array(nonnullDomain, limits.domains);

export const domainStatsRecord = struct("remote_domain_stats_record", {
  dom: nonnullDomain,
  params: array(typedParam, limits.domainStats),
});
