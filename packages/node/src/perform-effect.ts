import type { Effect, Input, Trace } from "@dvms/protocol";
import type { Hypervisor } from "./hypervisor.ts";
import type { RunningMigrations } from "./running-migrations.ts";
import type { SolverPool } from "./solver-pool.ts";
import type { Journal } from "./store/journal.ts";
import type { Peers } from "./transport/peers.ts";

/** What an agent's effects act on. */
export interface EffectPorts {
  readonly peers: Pick<Peers, "send" | "connect">;
  readonly journal: Journal;
  readonly hypervisor: Hypervisor;
  readonly migrations: RunningMigrations;
  readonly solver: SolverPool;
  /** Takes what comes back. */
  readonly take: (input: Input) => void;
  readonly trace: (trace: Trace) => void;
  readonly stopped: () => void;
  /** Nobody answers at an address that the agent wanted to know; it tries again by itself. */
  readonly unanswered: (address: string, error: unknown) => void;
  /** A state that only a person can put right, in one sentence; the daemon goes on. */
  readonly trouble: (sentence: string) => void;
  /** A disk or a hypervisor that does not do what it must; the daemon cannot go on. */
  readonly failed: (error: unknown) => void;
}

/**
 * Performs one effect. Persisting is synchronous, and durable when this returns: that is how "journalled before sent" is
 * kept. What takes time comes back as an input. @throws what the disk throws.
 */
export function performEffect(effect: Effect, ports: EffectPorts): void {
  const { peers, journal, hypervisor, migrations, solver, take, failed } = ports;
  switch (effect.kind) {
    case "send":
      return peers.send(effect.to, effect.message);
    case "connect": {
      const { address } = effect;
      peers.connect(address).then(
        (host) => take({ kind: "connected", address, host }),
        (error: unknown) => {
          ports.unanswered(address, error);
          take({ kind: "unreachable", address });
        },
      );
      return;
    }
    case "persist":
      return journal.persist(effect.record);
    case "forget":
      return journal.forget(effect.role, effect.migrationId);
    case "solve": {
      const { eventId, solveId } = effect;
      solver.solve(effect.request).then((answer) => take({ kind: "solved", eventId, solveId, answer }), failed);
      return;
    }
    case "migrate": {
      const { migrationId, vmId, target } = effect;
      migrations.run(migrationId, vmId, target).then(({ vm, reason }) => {
        take({ kind: "migrated", migrationId, vm, reason });
      }, failed);
      return;
    }
    case "run": {
      const { migrationId, vmId } = effect;
      hypervisor.run(migrationId, vmId).then((result) => {
        if (result === "runs") take({ kind: "ran", migrationId });
        else if (result === "lost") take({ kind: "lost", migrationId });
        else
          ports.trouble(
            `VM ${vmId} left its source with migration ${migrationId}, and its copy is not here; restore it.`,
          );
      }, failed);
      return;
    }
    case "discard":
      hypervisor.discard(effect.migrationId, effect.vmId).catch(failed);
      return;
    case "trace":
      return ports.trace(effect.trace);
    case "stopped":
      return ports.stopped();
  }
}
