/** One long-lived stream per link: the messages between agents. */
export const linkProtocol = "/dvms/1";
/** One question and one answer per stream: how a member of the ring is. */
export const inspectProtocol = "/dvms/inspect/1";
/** One question and one answer per stream: the state of an embedded VM. */
export const transferProtocol = "/dvms/transfer/1";
/** One question and one answer per stream: whose a VM is. */
export const claimsProtocol = "/dvms/claims/1";
