/**
 * What runs, where and in which order when jails start and stop, and what the host looks like then. Works on effective
 * values alone; a ValueSpan is a part of one of them.
 */

export { causesOf } from "./causes.ts";
export {
  HostComparison,
  type HostView,
  type NeverMade,
  type TooEarly,
} from "./collisions.ts";
export { placeRoute } from "./commands/route.ts";
export {
  creationRefusals,
  jailsysNumber,
  lastValue,
  type Parent,
  parentName,
  parentRefusals,
  type Refusal,
  type RefusalReason,
} from "./creation/index.ts";
export { claimsOf } from "./demands.ts";
export { type Change, type Fact, type FactResource, factsOf } from "./facts.ts";
export { canFail, failedStarts } from "./failed-start.ts";
export { footprintEntry } from "./footprint.ts";
export { surely } from "./host/known.ts";
export { isEmptyAddress, numberRanges } from "./host/literals.ts";
export { endOf, epairHalf, isOfJib, kindOf, otherHalf, pairName } from "./host/names.ts";
export type { ResourceKind } from "./host/resources.ts";
export { type Interface as HostInterface, leadsInto, type Stack as HostStack } from "./host/stack.ts";
export { mayMake } from "./independent.ts";
export {
  hasOwnNetworkStack,
  isOn,
  isSameSpan,
  type JailView,
  keyOfSpan,
  listOf,
  scalar,
  spanOfValue,
  type ValueSpan,
} from "./jail/jail-view.ts";
export { type Failures, keyOfOutcome, knownFailures } from "./known-failures.ts";
export { isGoneAfterStart, mayLeaveProcess } from "./lasting.ts";
export type { CommandPlace } from "./machine/command-place.ts";
export { makesInterface } from "./machine/footprint-use.ts";
export type { MadeOnceReason, Occurrences, PathMade } from "./machine/trace.ts";
export { type JailModel, modelJail, nothingKnown } from "./model.ts";
export { NamesNeeded, type Needs } from "./needs.ts";
export { mayGetInterface } from "./network-entry.ts";
export { foundBy, type Observation, type ObservedMachine } from "./observe.ts";
export type * from "./outcomes/index.ts";
export {
  type Plan,
  type PlannedStep,
  planOperation,
  planStart,
  planStop,
} from "./plan.ts";
export { type Effect, isAboutExistence } from "./programs/effects.ts";
export { effectsOf } from "./programs/effects-of.ts";
export { folderOf } from "./programs/folders.ts";
export { staysInForeground } from "./programs/foreground.ts";
export { operandOf, readIfconfig } from "./programs/ifconfig.ts";
export { ifconfigKeyword, Keyword as IfconfigKeyword } from "./programs/ifconfig-keywords.ts";
export { readJexec } from "./programs/jexec.ts";
export { type JibCommand, readJib } from "./programs/jib.ts";
export { isIncidental, knowledgeOf } from "./programs/knowledge.ts";
export { isNoType, readMount, readMountOfType, readUnmount } from "./programs/mount.ts";
export { readRoute } from "./programs/route.ts";
export {
  commandKey,
  keyOfDirectCommand,
  runsLinuxInit,
  runsRc,
  runsRcShutdown,
  sameCommand,
} from "./programs/same-command.ts";
export { preparesOthers, readService } from "./programs/service.ts";
export { readSysrc } from "./programs/sysrc.ts";
export { innerCommand, innerCommands, isTimed, isWrapper, readWrapper, withoutWrappers } from "./programs/wrapper.ts";
export { readZfs } from "./programs/zfs.ts";
export type { Collision } from "./residents.ts";
export { orderOfStart, waitsForOthers } from "./schedule.ts";
export {
  jailsConcerned,
  NoSuchStep,
  type NumberedStep,
  type Operation,
  type SimulatedStep,
  Simulation,
  type SimulationOptions,
  simulate,
} from "./simulation.ts";
export { commandsOfStep, innerCommandsOfStep } from "./steps/commands-of-step.ts";
export { type OwnMount, ownMounts } from "./steps/own-mounts.ts";
export { type CommandPhase, operationOf, startOrder, stopOrder } from "./steps/phases.ts";
export {
  type CommandStep,
  jailPlan,
  type Step,
  stepOfValue,
} from "./steps/steps.ts";
export { type Impact, impactOf, placeOfOutcome, restsOnAbsence, verdictOf } from "./verdict.ts";
export { waiverOf } from "./waivers.ts";
