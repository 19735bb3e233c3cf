import { describe, expect, it } from "vitest";
import { connectFault, endpointOf } from "../src/socket-path.ts";

const none = { exists: () => false, environment: { XDG_RUNTIME_DIR: "/run/user/1" } };

describe("the socket of a URI", () => {
  it("is the modular daemon's where it is there, else libvirtd's", () => {
    const modular = "/var/run/libvirt/virtqemud-sock";
    expect(endpointOf("qemu:///system", { exists: (path) => path === modular }).socket).toBe(modular);
    expect(endpointOf("qemu:///system", none).socket).toBe("/run/libvirt/libvirt-sock");
    expect(endpointOf("qemu:///session", none).socket).toBe("/run/user/1/libvirt/libvirt-sock");
    expect(endpointOf("qemu:///session", { ...none, environment: { HOME: "/h" } }).socket).toBe(
      "/h/.cache/libvirt/libvirt-sock",
    );
  });

  it("is the one that the URI names", () => {
    expect(endpointOf("qemu+unix:///system?socket=/a/sock")).toEqual({ socket: "/a/sock", name: "qemu:///system" });
    expect(endpointOf("test:///default", none).name).toBe("test:///default");
  });

  it.each(["system", "qemu:/system", "qemu+ssh://b/system", "qemu://b/system", "qemu+tcp:///system"])(
    "is refused for %s, with a remedy",
    (uri) => {
      expect(() => endpointOf(uri)).toThrow(`The libvirt URI ${uri}`);
      expect(() => endpointOf(uri)).toThrow("qemu:///system");
    },
  );

  it.each([
    ["ENOENT", "install and start libvirt"],
    ["EACCES", "join the group libvirt"],
    ["ECONNREFUSED", "start libvirtd"],
    ["EOTHER", "EOTHER"],
  ])("says what to do about %s", (code, remedy) => {
    expect(connectFault("/a/sock", Object.assign(new Error("x"), { code })).message).toContain(remedy);
  });
});
