import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Insistence } from "../../src/hypervisor/insistence.ts";
import { LibvirtCounterpart } from "../../src/hypervisor/libvirt-counterpart.ts";
import { LibvirtLedger } from "../../src/hypervisor/libvirt-ledger.ts";
import { LibvirtMigration } from "../../src/hypervisor/libvirt-migration.ts";
import { LibvirtWhereabouts } from "../../src/hypervisor/libvirt-whereabouts.ts";
import { decodeWord } from "../../src/hypervisor/libvirt-word.ts";
import { tempFolder } from "../temp-folder.ts";
import { JumpingClock } from "./embedded-lab.ts";
import { FakeLibvirt } from "./fake-libvirt.ts";

function open(held: boolean, buried = true) {
  const fake = new FakeLibvirt({ wire: "up", beforeDelivery: async () => {}, hosts: new Map() }, "a");
  const libvirt = fake.connect();
  const ledger = new LibvirtLedger(join(tempFolder(), "libvirt.sqlite"));
  onTestFinished(() => ledger.close());
  const clock = new JumpingClock();
  const closing = new AbortController().signal;
  const words: unknown[] = [];
  const request = async (_target: unknown, { state }: { readonly state: Uint8Array }) => {
    words.push(decodeWord(state));
    return { staged: decodeWord(state)?.step === "bury" ? buried : held, reason: "" };
  };
  const whereabouts = new LibvirtWhereabouts({
    libvirt,
    ledger,
    migration: new LibvirtMigration({ libvirt, clock, migrationMiBPerS: 100, postCopy: false }),
    insistence: new Insistence(clock, closing),
    counterpart: new LibvirtCounterpart({ request, onRequest: () => undefined }, 50),
    closing,
  });
  const target = { id: "b", site: "s", rack: "r", address: "b" };
  const order = { migrationId: "m-1", vmId: "00000000-0000-4000-8000-000000000001", target };
  const settle = (fault: string | null) => whereabouts.settle(order, fault, closing);
  return { fake, ledger, words, order, settle, isLost: () => whereabouts.isLost(order) };
}

test("a VM that is still here stays, whatever was said", async () => {
  const { fake, settle } = open(true);
  fake.addVm(1);
  expect(await settle("connection refused")).toEqual({
    vm: "here",
    reason: expect.stringMatching(/^connection refused; let libvirt .* listen there, and open its port/),
  });
  expect(await settle(null)).toEqual({ vm: "here", reason: "it is still here" });
});

test("a VM that is not here is gone if libvirt says so, or the target holds it; else somebody stopped it", async () => {
  const gone = { vm: "gone", reason: "" };
  expect(await open(false).settle(null)).toEqual(gone);
  expect(await open(true).settle("the answer was lost")).toEqual(gone);
  expect((await open(false).settle("it was stopped")).reason).toContain("was stopped meanwhile: it was stopped");
});

test("a VM is lost once the target has buried its migration, and not if the target holds it", async () => {
  const { ledger, order, isLost, words } = open(false);
  expect(await isLost()).toBe(true);
  expect(words).toMatchObject([{ step: "look" }, { step: "bury" }]);
  expect(ledger.get(order.migrationId)?.state).toBe("stayed");
  expect(await open(true).isLost()).toBe(false);
});

test("what the VM's migrations taught goes along with each question", async () => {
  const { ledger, words, order, settle } = open(true);
  const lessons = [{ usedMiB: 80, dirtyRateMiBPerS: 1, tookMs: 3_000 }];
  ledger.setLessons(order.vmId, lessons);
  await settle("the answer was lost");
  expect(words).toEqual([{ step: "look", lessons }]);
});
