import { describe, expect, it } from "vitest";
import { LibvirtError, LibvirtTimeout } from "../src/libvirt-error.ts";
import { errorBody } from "./fake-libvirtd.ts";

describe("an error of libvirt", () => {
  it("carries libvirt's code, domain and sentence, and the call", () => {
    const error = LibvirtError.read("DOMAIN_RESUME", errorBody(42, "Domain not found"));
    expect(error).toMatchObject({ call: "DOMAIN_RESUME", code: 42, domain: 10, message: "Domain not found" });
  });

  it("says of a timeout that nothing is known", () => {
    expect(new LibvirtTimeout("DOMAIN_RESUME", 5).message).toContain("whether it was done is not known");
  });
});
