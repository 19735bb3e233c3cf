import { expect, test } from "vitest";
import { readCapabilities } from "../../src/doctor/capabilities.ts";

test("UUID, CPU model and machine types are read, and nothing where there is nothing", () => {
  const xml = `<capabilities><host><uuid>AB-1</uuid><cpu><arch>x86_64</arch><model>EPYC</model></cpu></host>
    <guest><arch><machine maxCpus='1'>q35</machine><machine>pc</machine><machine>pc</machine></arch></guest></capabilities>`;
  expect(readCapabilities(xml)).toEqual({ uuid: "ab-1", cpuModel: "EPYC", machines: ["pc", "q35"] });
  expect(readCapabilities("")).toEqual({ uuid: "", cpuModel: "", machines: [] });
});
