export { type ClusterKey, createCluster, loadCluster } from "./identity/cluster-key.ts";
export {
  type Admission,
  admit,
  type Credential,
  type CredentialExpectation,
  verifyCredential,
} from "./identity/credential.ts";
export { loadMembership, type Membership, saveMembership } from "./identity/credential-file.ts";
export { type DataFolderLock, lockDataFolder } from "./identity/data-folder-lock.ts";
export { ensureIdentity, type HostIdentity, startIdentity } from "./identity/host-identity.ts";
export { OperatorError } from "./operator-error.ts";
