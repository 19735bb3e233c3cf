import type { CopySubject } from "./pre-copy-run.ts";
import { Progress } from "./progress.ts";
import type { ModelHost, ModelTask, ModelVm } from "./scenario.ts";

/** A task that has begun and not ended. */
export interface RunningTask {
  readonly task: ModelTask;
  readonly progress: Progress;
}

/** A VM of a running scenario: where it is, what it works on and what limits it. */
export class Guest implements CopySubject {
  readonly vm: ModelVm;
  host: ModelHost;
  cap: number;
  loadShare = 1;
  /** In the stop-and-copy of its migration: it gets no CPU. */
  suspended = false;
  tasks: RunningTask[] = [];
  /** All work that it has ever done. */
  readonly work = new Progress(Number.POSITIVE_INFINITY, 0);

  constructor(vm: ModelVm, host: ModelHost) {
    this.vm = vm;
    this.host = host;
    this.cap = vm.cap;
  }

  /** Cores that it can keep busy: its weight among the VMs of its host, as in SimGrid. */
  get busyCores(): number {
    return this.suspended ? 0 : Math.min(this.tasks.length, this.vm.cores);
  }

  /** Work units a second that it can use at most. */
  get rateMax(): number {
    const { speed } = this.host;
    return Math.min(this.busyCores * speed, this.cap, this.loadShare * this.vm.cores * speed);
  }

  get memory(): number {
    return this.vm.memory;
  }

  get workingSet(): number {
    return this.vm.workingSet;
  }

  /** As if all its work had been done on the host where it is: what matters is the difference within one migration. */
  dirtiedAt(nowS: number): number {
    return this.work.doneAt(nowS) * (this.vm.dirtyRate / (this.vm.cores * this.host.speed));
  }

  /** When the first of its tasks ends if nothing changes; Infinity for never. */
  get nextEndS(): number {
    let nextS = Number.POSITIVE_INFINITY;
    for (const { progress } of this.tasks) nextS = Math.min(nextS, progress.endS);
    return nextS;
  }

  /** The VM gets `rate` work units a second together from now on; its tasks share them evenly. */
  changeRate(nowS: number, rate: number): void {
    this.work.changeRate(nowS, rate);
    for (const { progress } of this.tasks) progress.changeRate(nowS, rate / this.tasks.length);
  }
}
