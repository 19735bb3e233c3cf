import type { Transfer, TransferAnswer } from "../hypervisor.ts";
import type { LibvirtCopies } from "./libvirt-copies.ts";
import type { LibvirtLedger } from "./libvirt-ledger.ts";
import type { LibvirtPort } from "./libvirt-port.ts";
import { decodeWord } from "./libvirt-word.ts";

export interface AnswerPorts {
  readonly libvirt: Pick<LibvirtPort, "lookup" | "state">;
  readonly ledger: LibvirtLedger;
  readonly copies: LibvirtCopies;
  /** True for a VM that has left, and that libvirt has yet to tidy. */
  readonly isLeaving: (vmId: string) => boolean;
  readonly expects: (migrationId: string, sourceId: string) => boolean;
  readonly notice: (sentence: string) => void;
}

/** Answers another host's adapter: may a copy come, is one here. Rejects where libvirt cannot be asked. */
export async function answerWord(ports: AnswerPorts, sourceId: string, transfer: Transfer): Promise<TransferAnswer> {
  const { libvirt, ledger, copies, expects, isLeaving, notice } = ports;
  const { migrationId, vmId } = transfer;
  const word = decodeWord(transfer.state);
  if (word === null) return no("the question cannot be read; do both hosts run the same version?");
  const entry = ledger.get(migrationId);
  if (word.step === "look") {
    const held = entry?.vmId === vmId && (entry.state === "ran" || (await copies.complete(vmId)) !== null);
    if (held && word.lessons.length > 0) ledger.setLessons(vmId, word.lessons);
    return held ? { staged: true, reason: "" } : no(`the copy of migration ${migrationId} is not here`);
  }
  if (word.step === "bury") {
    if (entry?.state === "ran" || (entry?.state === "expected" && !expects(migrationId, sourceId)))
      return no(`migration ${migrationId} is not over here`);
    const found = await libvirt.lookup(vmId);
    if (found && (await libvirt.state(found)).state !== "shutoff") return no(`VM ${vmId} is on the target`);
    // Durable before the answer: the source may give the migration up on this word.
    if (entry) ledger.put(migrationId, vmId, "discarded");
    return { staged: true, reason: "" };
  }
  if (!expects(migrationId, sourceId) || (entry && entry.state !== "expected"))
    return no(`migration ${migrationId} is not expected here`);
  if (isLeaving(vmId)) return no(`VM ${vmId} has just left this host, whose libvirt still tidies up`);
  const domain = await libvirt.lookup(vmId);
  if (domain && (await libvirt.state(domain)).state !== "shutoff") {
    notice(`VM ${vmId} is on this host and on ${sourceId}: nothing moves it until one of the two is destroyed.`);
    return no(`VM ${vmId} is on the target too`);
  }
  if (word.lessons.length > 0) ledger.setLessons(vmId, word.lessons);
  ledger.put(migrationId, vmId, "expected");
  return { staged: true, reason: "" };
}

function no(reason: string): TransferAnswer {
  return { staged: false, reason };
}
