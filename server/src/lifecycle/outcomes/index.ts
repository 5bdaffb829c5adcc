import type { CommandEvent } from "./commands.ts";
import type { CommandFails, StepRefused } from "./failure.ts";
import type { NetworkEvent } from "./network.ts";
import type { PhaseEvent } from "./phases.ts";
import type { ZfsJailPhase } from "./storage.ts";

/**
 * What the model sees going wrong, or being fragile, while it steps through start and stop. Rules turn events into
 * findings; a new kind is a new member of one of these unions. `command` is always the whole simple command.
 */
export type ModelEvent = NetworkEvent | CommandFails | StepRefused | CommandEvent | PhaseEvent | ZfsJailPhase;

export type * from "./commands.ts";
export type * from "./failure.ts";
export type * from "./network.ts";
export type * from "./phases.ts";
export type * from "./storage.ts";
