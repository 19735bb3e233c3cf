import { expect, test } from "vitest";
import { hostFolder, labFolder } from "../../src/lab/lab-folder.ts";
import { LabSwitch } from "../../src/lab/lab-switch.ts";

const folder = labFolder({ DVMS_LAB: "/nowhere/dvms-lab" });

function recorded() {
  const commands: string[] = [];
  const network = new LabSwitch(folder, async (command, args) => {
    commands.push([command, ...args].join(" "));
    return { ok: true, stdout: "", stderr: "" };
  });
  return { commands, network };
}

test("a host that is split off has its port on the second bridge, and gets it back", async () => {
  const { commands, network } = recorded();
  await network.split([hostFolder(folder, 2)]);
  await network.heal([hostFolder(folder, 2)]);
  expect(commands.map((command) => command.replace(/.* ip /, ""))).toEqual([
    "link set v2 master br1",
    "link set v2 master br0",
  ]);
});

test("a host is plugged in with its address and its limit, all within its own namespace", async () => {
  const { commands, network } = recorded();
  await network.plug(hostFolder(folder, 1), 77, 40);
  expect(commands).toContain("nsenter -t 77 -n ip addr add 10.77.0.1/24 dev eth0");
  expect(commands.at(-1)).toMatch(/^nsenter -t 77 -n tc qdisc add dev eth0 root tbf rate 320mibit /);
});

test("without a lab there is no network", () => {
  expect(recorded().network.pid).toBeNull();
});
