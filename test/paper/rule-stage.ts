import type { HostRef, Message } from "@dvms/protocol";
import { QuietObserver, type VirtualHost } from "@dvms/sim-driver";
import { type Demands, Stage } from "./stage.ts";

const cause = { kind: "overload", dimension: "cpu", load: 1.2 } as const;

/** A stage on which a test speaks as one of the hosts, and hears what the others say about events and migrations. */
export class RuleStage extends Stage {
  /** What hosts said, in order: from, to, message. */
  readonly said: { readonly from: string; readonly to: string; readonly message: Message }[] = [];

  constructor(demands: Demands, agent: ConstructorParameters<typeof Stage>[1] = {}) {
    super(demands, agent);
    const { said } = this;
    const name = (hostId: string) => this.name(hostId);
    class Ear extends QuietObserver {
      override effect(host: VirtualHost, effect: Parameters<QuietObserver["effect"]>[1]): void {
        if (effect.kind !== "send" || !("eventId" in effect.message || "migrationId" in effect.message)) return;
        said.push({ from: name(host.ref.id), to: name(effect.to.id), message: effect.message });
      }
    }
    this.simulation.observe(new Ear());
  }

  ref(name: string): HostRef {
    return this.host(name).ref;
  }

  /** The message reaches a host as if the other had sent it; returns what that host says within the same step. */
  tell(to: string, from: string, message: Message): Message[] {
    const before = this.said.length;
    this.host(to).feed({ kind: "message", from: this.ref(from), message });
    return this.said.slice(before).map(({ message: answer }) => answer);
  }

  /** An invitation to the n-th event of a host, which is no event of that host's agent. */
  invite(to: string, from: string, number = 99, attempt = 1): Message[] {
    const eventId = this.event(from, number);
    return this.tell(to, from, { kind: "invite", eventId, attempt, leaseMs: 5_000, cause });
  }

  event(of: string, number = 99): string {
    return `${this.ref(of).id}:1.${number}`;
  }

  /** Goes on until a host says such a message. */
  until(kind: Message["kind"], stepS = 0.0005, limitS = 60): this {
    const from = this.said.length;
    for (let passedS = 0; passedS < limitS; passedS += stepS) {
      this.run(stepS);
      if (this.said.slice(from).some(({ message }) => message.kind === kind)) return this;
    }
    throw new Error(`Nobody said ${kind} within ${limitS} s.`);
  }

  messagesOf<K extends Message["kind"]>(kind: K) {
    return this.said.flatMap(({ from, to, message }) =>
      message.kind === kind ? [{ from, to, message: message as Extract<Message, { kind: K }> }] : [],
    );
  }

  /** The hosts on which a VM runs. */
  homesOf(vmName: string): string[] {
    return this.simulation.hosts
      .filter(({ hypervisor }) => [...hypervisor.running].some((vm) => vm.load.name === vmName))
      .map(({ ref }) => this.name(ref.id));
  }
}
