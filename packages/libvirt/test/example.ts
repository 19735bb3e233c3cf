import { Libvirt } from "@dvms/libvirt";

const libvirt = await Libvirt.connect(process.argv[2] ?? "test:///default");
libvirt.watch((event) => console.log(event.kind));
for (const domain of await libvirt.list()) {
  const { state } = await libvirt.state(domain, { deadlineMs: 1_000 });
  console.log(domain.uuid, domain.name, state);
  if (state === "running") await libvirt.suspend(domain);
}
libvirt.close();
