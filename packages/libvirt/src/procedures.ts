import { array, fixedArray, int32, struct, uint32, uint64, voidType, type XdrType } from "@stellar/js-xdr";
import {
  cookie,
  domainStatsRecord,
  domains,
  limits,
  nonnullDomain,
  optionalDomain,
  optionalText,
  text,
  typedParam,
  uuid,
} from "./xdr-types.ts";

export const remoteProgram = 0x20008086;
export const keepaliveProgram = 0x6b656570;

/** One procedure of libvirt's remote program: its number and what goes each way. */
export interface Procedure<Args, Answer> {
  /** As in `remote_protocol.x`, without `REMOTE_PROC_`. */
  readonly name: string;
  readonly number: number;
  readonly args: XdrType<Args>;
  readonly answer: XdrType<Answer>;
}

type Shape = Record<string, XdrType<unknown>>;
const flags = uint32();
const dom = nonnullDomain;
const nothing = voidType();
const args = <S extends Shape>(name: string, shape: S) => struct(`remote_${name}_args`, shape);
const answer = <S extends Shape>(name: string, shape: S) => struct(`remote_${name}_ret`, shape);
const params = (max: number) => array(typedParam, max);

function procedure<A, R>(name: string, number: number, takes: XdrType<A>, gives: XdrType<R>): Procedure<A, R> {
  return { name, number, args: takes, answer: gives };
}

/** The subset of libvirt's procedures that this client calls. Numbers never change: the ABI only grows. */
export const procedures = {
  open: procedure("CONNECT_OPEN", 1, args("connect_open", { name: optionalText, flags }), nothing),
  close: procedure("CONNECT_CLOSE", 2, nothing, nothing),
  version: procedure("CONNECT_GET_VERSION", 4, nothing, answer("connect_get_version", { hv_ver: uint64() })),
  nodeInfo: procedure(
    "NODE_GET_INFO",
    6,
    nothing,
    answer("node_get_info", {
      model: fixedArray(int32(), 32),
      memory: uint64(),
      cpus: int32(),
      mhz: int32(),
      nodes: int32(),
      sockets: int32(),
      cores: int32(),
      threads: int32(),
    }),
  ),
  capabilities: procedure(
    "CONNECT_GET_CAPABILITIES",
    7,
    nothing,
    answer("connect_get_capabilities", { capabilities: text }),
  ),
  createXml: procedure(
    "DOMAIN_CREATE_XML",
    10,
    args("domain_create_xml", { xml_desc: text, flags }),
    answer("domain_create_xml", { dom }),
  ),
  getXml: procedure(
    "DOMAIN_GET_XML_DESC",
    14,
    args("domain_get_xml_desc", { dom, flags }),
    answer("domain_get_xml_desc", { xml: text }),
  ),
  lookupByName: procedure(
    "DOMAIN_LOOKUP_BY_NAME",
    23,
    args("domain_lookup_by_name", { name: text }),
    answer("domain_lookup_by_name", { dom }),
  ),
  lookupByUuid: procedure(
    "DOMAIN_LOOKUP_BY_UUID",
    24,
    args("domain_lookup_by_uuid", { uuid }),
    answer("domain_lookup_by_uuid", { dom }),
  ),
  resume: procedure("DOMAIN_RESUME", 28, args("domain_resume", { dom }), nothing),
  suspend: procedure("DOMAIN_SUSPEND", 34, args("domain_suspend", { dom }), nothing),
  hostname: procedure("CONNECT_GET_HOSTNAME", 59, nothing, answer("connect_get_hostname", { hostname: text })),
  authList: procedure("AUTH_LIST", 66, nothing, answer("auth_list", { types: array(int32(), limits.authTypes) })),
  authPolkit: procedure("AUTH_POLKIT", 70, nothing, answer("auth_polkit", { complete: int32() })),
  uri: procedure("CONNECT_GET_URI", 110, nothing, answer("connect_get_uri", { uri: text })),
  libVersion: procedure(
    "CONNECT_GET_LIB_VERSION",
    157,
    nothing,
    answer("connect_get_lib_version", { lib_ver: uint64() }),
  ),
  abortJob: procedure("DOMAIN_ABORT_JOB", 164, args("domain_abort_job", { dom }), nothing),
  setMaxDowntime: procedure(
    "DOMAIN_MIGRATE_SET_MAX_DOWNTIME",
    166,
    args("domain_migrate_set_max_downtime", { dom, downtime: uint64(), flags }),
    nothing,
  ),
  createWithFlags: procedure(
    "DOMAIN_CREATE_WITH_FLAGS",
    196,
    args("domain_create_with_flags", { dom, flags }),
    answer("domain_create_with_flags", { dom }),
  ),
  setMemory: procedure(
    "DOMAIN_SET_MEMORY_FLAGS",
    204,
    args("domain_set_memory_flags", { dom, memory: uint64(), flags }),
    nothing,
  ),
  setMaxSpeed: procedure(
    "DOMAIN_MIGRATE_SET_MAX_SPEED",
    207,
    args("domain_migrate_set_max_speed", { dom, bandwidth: uint64(), flags }),
    nothing,
  ),
  getState: procedure(
    "DOMAIN_GET_STATE",
    212,
    args("domain_get_state", { dom, flags }),
    answer("domain_get_state", { state: int32(), reason: int32() }),
  ),
  getControlInfo: procedure(
    "DOMAIN_GET_CONTROL_INFO",
    229,
    args("domain_get_control_info", { dom, flags }),
    answer("domain_get_control_info", { state: uint32(), details: uint32(), stateTime: uint64() }),
  ),
  setSchedulerParameters: procedure(
    "DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS",
    219,
    args("domain_set_scheduler_parameters_flags", { dom, params: params(limits.schedulerParameters), flags }),
    nothing,
  ),
  getSchedulerParameters: procedure(
    "DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS",
    223,
    args("domain_get_scheduler_parameters_flags", { dom, nparams: int32(), flags }),
    answer("domain_get_scheduler_parameters_flags", { params: params(limits.schedulerParameters) }),
  ),
  undefine: procedure("DOMAIN_UNDEFINE_FLAGS", 231, args("domain_undefine_flags", { dom, flags }), nothing),
  destroy: procedure("DOMAIN_DESTROY_FLAGS", 234, args("domain_destroy_flags", { dom, flags }), nothing),
  listAllDomains: procedure(
    "CONNECT_LIST_ALL_DOMAINS",
    273,
    args("connect_list_all_domains", { need_results: int32(), flags }),
    answer("connect_list_all_domains", { domains, ret: uint32() }),
  ),
  getJobStats: procedure(
    "DOMAIN_GET_JOB_STATS",
    298,
    args("domain_get_job_stats", { dom, flags }),
    answer("domain_get_job_stats", { type: int32(), params: params(limits.jobStats) }),
  ),
  migratePerform: procedure(
    "DOMAIN_MIGRATE_PERFORM3_PARAMS",
    305,
    args("domain_migrate_perform3_params", {
      dom,
      dconnuri: optionalText,
      params: params(limits.migrateParameters),
      cookie_in: cookie,
      flags,
    }),
    answer("domain_migrate_perform3_params", { cookie_out: cookie }),
  ),
  setMemoryStatsPeriod: procedure(
    "DOMAIN_SET_MEMORY_STATS_PERIOD",
    308,
    args("domain_set_memory_stats_period", { dom, period: int32(), flags }),
    nothing,
  ),
  registerEvent: procedure(
    "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
    316,
    args("connect_domain_event_callback_register_any", { eventID: int32(), dom: optionalDomain }),
    answer("connect_domain_event_callback_register_any", { callbackID: int32() }),
  ),
  domainCapabilities: procedure(
    "CONNECT_GET_DOMAIN_CAPABILITIES",
    342,
    args("connect_get_domain_capabilities", {
      emulatorbin: optionalText,
      arch: optionalText,
      machine: optionalText,
      virttype: optionalText,
      flags,
    }),
    answer("connect_get_domain_capabilities", { capabilities: text }),
  ),
  allDomainStats: procedure(
    "CONNECT_GET_ALL_DOMAIN_STATS",
    344,
    args("connect_get_all_domain_stats", { doms: domains, stats: uint32(), flags }),
    answer("connect_get_all_domain_stats", { retStats: array(domainStatsRecord, limits.domains) }),
  ),
  defineXml: procedure(
    "DOMAIN_DEFINE_XML_FLAGS",
    350,
    args("domain_define_xml_flags", { xml: text, flags }),
    answer("domain_define_xml_flags", { dom }),
  ),
  startPostCopy: procedure(
    "DOMAIN_MIGRATE_START_POST_COPY",
    364,
    args("domain_migrate_start_post_copy", { dom, flags }),
    nothing,
  ),
  startDirtyRate: procedure(
    "DOMAIN_START_DIRTY_RATE_CALC",
    427,
    args("domain_start_dirty_rate_calc", { dom, seconds: int32(), flags }),
    nothing,
  ),
} as const;
