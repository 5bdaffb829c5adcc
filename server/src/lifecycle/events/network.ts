import type { Reachability } from "../host/stack.ts";
import type { ValueSpan } from "../jail.ts";
import type { CommandPhase } from "../phases.ts";

/** What the model sees going wrong with interfaces, bridges, addresses and routes. */
export type NetworkEvent = BridgeMemberDestroyed | BridgeAddressVerb | GatewayUnreachable | RouteUnguarded;

/** `ifconfig X destroy` while X, or the other half of its pair, is still on a bridge (M04). */
export interface BridgeMemberDestroyed {
  readonly type: "bridge-member-destroyed";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  /** The interface that the command names. */
  readonly interfaceWord: ValueSpan;
  readonly interface: string;
  /** The half that is on the bridge; often, but not always, the one that is named. */
  readonly member: string;
  readonly bridge: string;
  /** The `addm` that put it there, and its words for bridge and member. */
  readonly added: ValueSpan;
  readonly addedBridgeWord: ValueSpan;
  readonly addedMemberWord: ValueSpan;
  /** An earlier `ifconfig BRIDGE delete MEMBER`, which is why the member is still there. */
  readonly explainedBy: ValueSpan | undefined;
}

/** `ifconfig BRIDGE delete INTERFACE`: add, delete, remove, alias are verbs for addresses (M18, FACTS.md 2). */
export interface BridgeAddressVerb {
  readonly type: "bridge-address-verb";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly bridgeWord: ValueSpan;
  readonly verbWord: ValueSpan;
  readonly memberWord: ValueSpan;
  readonly bridge: string;
  readonly verb: string;
  readonly member: string;
  /** What was meant. */
  readonly meant: "addm" | "deletem";
  /** The destroys that therefore meet a member of the bridge. */
  readonly leaves: readonly BridgeMemberDestroyed[];
}

/** `route add` with a gateway that the kernel will not accept at this step (M05, M61, FACTS.md 1). */
export interface GatewayUnreachable {
  readonly type: "gateway-unreachable";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly gatewayWord: ValueSpan;
  readonly gateway: string;
  readonly family: 4 | 6;
  readonly destination: string | undefined;
  readonly reason: Exclude<Reachability, "reachable" | "unknown"> | "link-local-without-scope";
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  /** The first later command of the start that makes the gateway reachable. */
  readonly coveredBy: ValueSpan | undefined;
  /** That command is `/etc/rc`. */
  readonly coveredByRc: boolean;
  /** `/etc/rc` or something as opaque runs later, which may set further addresses. */
  readonly laterUnknown: boolean;
  /** Interfaces of the jail that a scope could name, those with a link-local address first. */
  readonly scopeCandidates: readonly string[];
}

/** `route add` in the start whose failure, for whatever reason, undoes the start (M05). */
export interface RouteUnguarded {
  readonly type: "route-unguarded";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly destination: string | undefined;
  readonly where: "host" | "jail";
}
