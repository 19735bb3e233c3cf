// Plays a scenario in SimGrid's own live migration plugin; one item a line, as `plainText` of draw-scenario.ts writes them.
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <simgrid/plugins/live_migration.h>
#include <simgrid/s4u.hpp>
#include <string>
#include <vector>

namespace sg4 = simgrid::s4u;

struct Vm {
  sg4::VirtualMachine* vm;
  int cores;
  double suspended_at = -1;
  double resumed_at = -1;
};

struct Task {
  std::string id, vm;
  double work, at, end = -1;
};

struct Action {
  std::string kind, vm, to;
  double at, value = 0, end = -1, downtime = -1;
};

// A speed that never binds: what the VM makes dirty is given as a share of it.
constexpr double migration_speed = 1e13;

int main(int argc, char** argv)
{
  sg4::Engine engine(&argc, argv);
  sg_vm_live_migration_plugin_init();
  auto* zone = sg4::create_full_zone("zone");
  std::map<std::string, sg4::Host*> hosts;
  std::map<std::string, sg4::Link*> links;
  std::map<std::string, Vm> vms;
  std::vector<std::unique_ptr<Task>> tasks;
  std::vector<std::unique_ptr<Action>> actions;
  std::ifstream in(argv[1]);
  std::string kind, id, other;
  while (in >> kind) {
    if (kind == "host") {
      int cores;
      double speed;
      in >> id >> cores >> speed;
      hosts[id] = zone->create_host(id, speed)->set_core_count(cores);
      hosts[id]->seal();
    } else if (kind == "link") {
      double bandwidth;
      in >> id >> bandwidth;
      links[id] = zone->create_link(id, bandwidth)->set_latency(0);
      links[id]->seal();
    } else if (kind == "route") {
      int count;
      std::vector<sg4::LinkInRoute> way;
      in >> id >> other >> count;
      for (int i = 0; i < count; i++) {
        std::string link;
        in >> link;
        way.emplace_back(links[link]);
      }
      zone->add_route(hosts[id]->get_netpoint(), hosts[other]->get_netpoint(), nullptr, nullptr, way, true);
    } else if (kind == "sealed") {
      zone->seal();
    } else if (kind == "vm") {
      int cores;
      double memory, cap, dirty_rate, working_set;
      in >> id >> other >> cores >> memory >> cap >> dirty_rate >> working_set;
      auto* vm = hosts[other]->create_vm(id, cores, static_cast<size_t>(memory));
      sg_vm_set_migration_speed(vm, migration_speed);
      sg_vm_set_dirty_page_intensity(vm, dirty_rate / (cores * migration_speed));
      sg_vm_set_working_set_memory(vm, static_cast<sg_size_t>(working_set));
      if (cap >= 0)
        vm->set_bound(cap);
      vm->start();
      vms[id] = Vm{vm, cores};
    } else if (kind == "task") {
      auto task = std::make_unique<Task>();
      in >> task->id >> task->vm >> task->work >> task->at;
      tasks.push_back(std::move(task));
    } else {
      auto action = std::make_unique<Action>();
      action->kind = kind;
      in >> action->at >> action->vm;
      if (kind == "migrate")
        in >> action->to;
      else
        in >> action->value;
      actions.push_back(std::move(action));
    }
  }
  sg4::VirtualMachine::on_suspend_cb(
      [&vms](sg4::VirtualMachine const& vm) { vms[vm.get_name()].suspended_at = sg4::Engine::get_clock(); });
  sg4::VirtualMachine::on_resume_cb(
      [&vms](sg4::VirtualMachine const& vm) { vms[vm.get_name()].resumed_at = sg4::Engine::get_clock(); });
  auto* any = hosts.begin()->second;
  for (auto const& owned : tasks) {
    auto* task = owned.get();
    sg4::Actor::create("start", any, [task, &vms] {
      sg4::this_actor::sleep_until(task->at);
      sg4::Actor::create(task->id, vms[task->vm].vm, [task] {
        sg4::this_actor::execute(task->work);
        task->end = sg4::Engine::get_clock();
      });
    });
  }
  for (auto const& owned : actions) {
    auto* action = owned.get();
    sg4::Actor::create("act", any, [action, &vms, &hosts] {
      sg4::this_actor::sleep_until(action->at);
      auto& [vm, cores, suspended_at, resumed_at] = vms[action->vm];
      if (action->kind == "cap") {
        vm->set_bound(action->value);
      } else if (action->kind == "load") {
        vm->set_bound(action->value * cores * vm->get_pm()->get_speed());
      } else {
        sg_vm_migrate(vm, hosts[action->to]);
        action->end = resumed_at;
        action->downtime = resumed_at - suspended_at;
      }
    });
  }
  engine.run();
  for (auto const& task : tasks)
    std::printf("task %s %.17g\n", task->id.c_str(), task->end);
  for (auto const& action : actions)
    if (action->kind == "migrate")
      std::printf("migration %s %.17g %.17g\n", action->vm.c_str(), action->end, action->downtime);
}
