import type { CommandOutcome } from "./commands.ts";
import type { CommandFails, StepRefused } from "./failure.ts";
import type { NetworkOutcome } from "./network.ts";
import type { PhaseOutcome } from "./phases.ts";
import type { ZfsJailPhase } from "./storage.ts";

/**
 * What the model sees going wrong, or being fragile, while it steps through start and stop. Rules turn outcomes into
 * findings; a new kind is a new member of one of these unions. `command` is always the whole simple command.
 */
export type Outcome = NetworkOutcome | CommandFails | StepRefused | CommandOutcome | PhaseOutcome | ZfsJailPhase;

export type * from "./commands.ts";
export type * from "./failure.ts";
export type * from "./network.ts";
export type * from "./phases.ts";
export type * from "./storage.ts";
