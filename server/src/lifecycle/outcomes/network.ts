import type { Reachability } from "../host/stack.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** What the model sees going wrong with interfaces, bridges, addresses and routes. */
export type NetworkOutcome =
  | EpairDestroyBeforeDeletem
  | BridgeAddDelete
  | EpairDestroyName
  | UnreachableGateway
  | LinkLocalScope;

/** `ifconfig X destroy` while X, or the other half of its pair, is still on a bridge (M04). */
export interface EpairDestroyBeforeDeletem {
  readonly type: "epair-destroy-before-deletem";
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
export interface BridgeAddDelete {
  readonly type: "bridge-add-delete";
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
  /** It runs whenever its step does. */
  readonly certain: boolean;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
}

/** A destroy of an epair that destroys nothing (M33, FACTS.md 4). */
export interface EpairDestroyName {
  readonly type: "epair-destroy-name";
  /** `epair5` is no interface; or the pair is gone already, with the half that was destroyed before. */
  readonly why: "no-half" | "gone";
  readonly phase: CommandPhase;
  readonly where: "host" | "jail";
  readonly command: ValueSpan;
  /** It runs whenever its step does. */
  readonly certain: boolean;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  readonly interfaceWord: ValueSpan;
  readonly interface: string;
  /** For `no-half`: the half on the host, as it is called at this step. */
  readonly half: string;
  /** That half is still on a bridge. */
  readonly membership: EpairMembership | undefined;
  /** For `gone`: the destroy that took the pair away. */
  readonly earlier: ValueSpan | undefined;
}

/** Where an epair was put on a bridge: the words of the `addm`. */
export interface EpairMembership {
  readonly member: string;
  readonly bridge: string;
  readonly bridgeWord: ValueSpan;
  readonly memberWord: ValueSpan;
}

/** `route add` with a gateway that the kernel will not accept at this step (M05, FACTS.md 1). */
export interface UnreachableGateway {
  readonly type: "unreachable-gateway";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly gatewayWord: ValueSpan;
  readonly gateway: string;
  readonly family: 4 | 6;
  readonly destination: string | undefined;
  readonly reason: Exclude<Reachability, "reachable" | "unknown">;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
}

/** A route over a link-local gateway that does not say on which interface it is (M61). */
export interface LinkLocalScope {
  readonly type: "link-local-scope";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly gatewayWord: ValueSpan;
  readonly gateway: string;
  readonly destination: string | undefined;
  readonly guarded: boolean;
  /** Interfaces of the jail that a scope could name, those with a link-local address first. */
  readonly scopeCandidates: readonly string[];
}
