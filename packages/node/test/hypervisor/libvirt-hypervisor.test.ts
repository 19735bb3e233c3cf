import { describeHypervisor } from "../conformance/hypervisor.ts";
import { tempFolder } from "../temp-folder.ts";
import { LibvirtLab } from "./libvirt-lab.ts";

describeHypervisor("libvirt", () => LibvirtLab.open(tempFolder(), 2));
