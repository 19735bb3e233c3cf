import { describe } from "vitest";
import { endingClaims } from "./paper/ending-claims.ts";
import { placementClaims } from "./paper/placement-claims.ts";
import { publishedClaims } from "./paper/published-claims.ts";
import { migrationClaims, promiseClaims, ringClaims, severalEventClaims } from "./paper/rule-claims.ts";

// One test for each claim of the DVMS papers and for each rule of docs/protocol.md, by section; every invariant is watched.
describe("DVMS, Scheduling with partitions: what the papers claim", publishedClaims);
describe("docs/protocol.md, Ring", ringClaims);
describe("docs/protocol.md, Rules: Identity and fencing, Leases, Tour, Prepare", promiseClaims);
describe("docs/protocol.md, Rules: Execute, Never twice", migrationClaims);
describe("docs/protocol.md, Rules: Several events, Patience", severalEventClaims);
describe("docs/protocol.md, Why two partitions break nothing between them", placementClaims);
describe("docs/protocol.md, Why no event is lost and no host is held for ever", endingClaims);
