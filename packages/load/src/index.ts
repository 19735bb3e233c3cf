export type { DemandProfile, LoadVm } from "./load-vm.ts";
