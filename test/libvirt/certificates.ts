import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An authority in a folder of its own, which signs what libvirts show each other over TLS. Needs `openssl`. */
export class Authority {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#openssl(
      "req",
      "-x509",
      ...fresh,
      "-subj",
      "/CN=dvms test authority",
      "-keyout",
      "ca.key",
      "-out",
      "cacert.pem",
    );
  }

  /** Writes certificate and key of a host, fit for server and client, under the names that libvirt's `pkipath` has for them. */
  sign(folder: string, name: string, address: string): void {
    mkdirSync(folder, { recursive: true });
    const pair = ["-keyout", join(folder, "clientkey.pem"), "-out", "request.pem"];
    this.#openssl("req", ...fresh, "-subj", `/CN=${name}`, ...pair);
    const extensions = `subjectAltName=DNS:${name},IP:${address}\nextendedKeyUsage=serverAuth,clientAuth\n`;
    writeFileSync(join(this.#folder, "extensions"), extensions);
    const by = ["-CA", "cacert.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "extensions"];
    this.#openssl("x509", "-req", "-in", "request.pem", ...by, "-out", join(folder, "clientcert.pem"));
    copyFileSync(join(this.#folder, "cacert.pem"), join(folder, "cacert.pem"));
  }

  #openssl(...args: readonly string[]): void {
    const { status, stderr } = spawnSync("openssl", args, { cwd: this.#folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`openssl ${args.join(" ")}: ${stderr}`);
  }
}

/** What a libvirtd is to be told so that it answers over TLS alone, with the pair that it also shows to others. */
export function tlsSettings(folder: string): Readonly<Record<string, string | number>> {
  const [cert, key] = [join(folder, "clientcert.pem"), join(folder, "clientkey.pem")];
  return { listen_tls: 1, listen_tcp: 0, ca_file: join(folder, "cacert.pem"), cert_file: cert, key_file: key };
}

const fresh = ["-newkey", "rsa:2048", "-nodes"];
