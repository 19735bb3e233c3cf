import { int32, option, struct, uint32 } from "@stellar/js-xdr";
import { optionalText, text, uuid } from "./xdr-types.ts";

const netReference = struct("remote_nonnull_network", { name: text, uuid });
const domainReference = struct("remote_nonnull_domain", { name: text, uuid, id: int32() });

/** The body of an answer that says no (`virNetMessageError`). */
export const remoteError = struct("virNetMessageError", {
  code: int32(),
  domain: int32(),
  message: optionalText,
  level: uint32(),
  dom: option(domainReference),
  str1: optionalText,
  str2: optionalText,
  str3: optionalText,
  int1: int32(),
  int2: int32(),
  net: option(netReference),
});

/** libvirt said no. `code` and `domain` are libvirt's numbers (`virErrorNumber`, `virErrorDomain`). */
export class LibvirtError extends Error {
  override readonly name = "LibvirtError";
  readonly code: number;
  readonly domain: number;
  /** The call that was answered so, as libvirt names it. */
  readonly call: string;

  constructor(call: string, code: number, domain: number, sentence: string) {
    super(sentence);
    this.call = call;
    this.code = code;
    this.domain = domain;
  }

  static read(call: string, body: Uint8Array): LibvirtError {
    const { code, domain, message } = remoteError.decode(body);
    return new LibvirtError(call, code, domain, message ?? `libvirt refused ${call} and said no more`);
  }
}

/** No answer in time. The call may still take effect: look before acting again. */
export class LibvirtTimeout extends Error {
  override readonly name = "LibvirtTimeout";

  constructor(call: string, deadlineMs: number) {
    super(`libvirt did not answer ${call} within ${deadlineMs} ms; whether it was done is not known`);
  }
}

/** There is no connection, or it broke. What was under way may still take effect. */
export class LibvirtDisconnected extends Error {
  override readonly name = "LibvirtDisconnected";
}

/** Of `virErrorNumber`, those that callers tell apart. */
export const errorCodes = {
  internalError: 1,
  noSupport: 3,
  invalidArgument: 8,
  operationFailed: 9,
  xmlError: 27,
  noDomain: 42,
  authFailed: 45,
  operationInvalid: 55,
  operationTimeout: 68,
  configUnsupported: 67,
  operationAborted: 78,
  operationUnsupported: 84,
  agentUnresponsive: 86,
  accessDenied: 88,
  migrateUnsafe: 81,
} as const;
