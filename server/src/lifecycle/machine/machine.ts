import type { Release } from "../../parameters/index.ts";
import { programName, type Runs, type SimpleCommand, type Word } from "../../shell/index.ts";
import { Mounts } from "../host/mounts.ts";
import { Network } from "../host/network.ts";
import { type Presence, type ResourceKind, Resources } from "../host/resources.ts";
import type { Interface, Stack } from "../host/stack.ts";
import { hasOwnNetworkStack, type JailView, scalar, type ValueSpan } from "../jail/jail-view.ts";
import type { CommandFails, FailureReason, Outcome } from "../outcomes/index.ts";
import { withoutWrappers } from "../programs/wrapper.ts";
import type { CommandStep, ProblemStep, Step } from "../steps/steps.ts";
import type { CommandPlace, Part } from "./command-place.ts";
import { anyInterface, type FootprintUse } from "./footprint-use.ts";
import { PlanEffects } from "./plan-effects.ts";
import { Trace } from "./trace.ts";

/** A command that wanted an interface, and the word that names it. */
interface NeededBy {
  readonly place: CommandPlace;
  readonly word: Word;
  /** What the interface was called then. */
  readonly name: string;
}

/** All interfaces that calls of jib or jng have made for one NAME. */
export interface JibFamily {
  readonly names: string[];
  readonly made: ValueSpan;
  /** Names of it that commands have looked for in vain, but for the first one; undefined while there was none. */
  missed: { readonly name: string; readonly word: ValueSpan }[] | undefined;
}

/**
 * The host as one jail's commands leave it, and the command that is running. Command models change it through the
 * methods here; everything is kept for one jail only and thrown away with it.
 */
export class Machine {
  /** What was seen going wrong; a later run over the same host may collect its own. */
  outcomes: Outcome[] = [];
  readonly network = new Network();
  readonly resources = new Resources();
  readonly mounts = new Mounts();
  /** Where what happens is told to those who look. */
  readonly trace = new Trace();
  jailExists = false;
  starting = true;
  /** The current step is given to fail: what it would have done is only possible. */
  failing = false;
  /** Programs of the current step about which nothing is known. */
  opaque: string[] = [];
  /** What jib and jng have made on the host, by the letters of the names and the NAME: `e web`. */
  readonly families = new Map<string, JibFamily>();
  /** Commands that fail unless an interface was there before (`Interface.isNeeded`). */
  readonly neededBy = new Map<Interface, NeededBy>();
  /** Reasons for failures that are one mistake each, however many commands make it. */
  private readonly givenOnce = new Set<FailureReason>();
  /** Of the command that runs; see `within`. */
  private current!: CommandPlace;

  readonly view: JailView;
  readonly release: Release;
  private readonly jid: string | undefined;
  /** What a block with a number for its name is called. */
  private readonly givenName: string | undefined;

  private readonly steps: readonly (readonly Step[])[];
  /** Few commands need to know. */
  private planEffects: readonly PlanEffects[] | undefined;

  constructor(view: JailView, plans: readonly (readonly Step[])[], release: Release) {
    this.release = release;
    this.view = view;
    this.steps = plans;
    this.jid = scalar(view, "jid");
    this.givenName = scalar(view, "name");
  }

  get host(): Stack {
    return this.network.host;
  }

  /** The jail's own stack, while there is one. */
  get jail(): Stack | undefined {
    return this.network.jail;
  }

  /** Where the commands of the current step run; undefined in a jail that shares the host's stack: nothing is known. */
  stackOf(where: "host" | "jail"): Stack | undefined {
    return where === "host" ? this.host : this.jail;
  }

  create(): void {
    this.jailExists = true;
    if (hasOwnNetworkStack(this.view)) this.network.createJail();
  }

  remove(): void {
    this.jailExists = false;
    this.resources.removeJail();
    // The kernel may still hold what was mounted in it.
    this.mounts.forget("jail");
    this.network.removeJail();
  }

  /** The place of the command that runs. */
  get place(): CommandPlace {
    return this.current;
  }

  /** Lets something happen at a place. */
  within(place: CommandPlace, happen: () => void): void {
    const outer = this.current;
    this.current = place;
    happen();
    this.current = outer;
  }

  get step(): CommandStep {
    return this.current.step;
  }

  get command(): SimpleCommand {
    return this.current.command;
  }

  get container(): Word | undefined {
    return this.current.container;
  }

  /** The program that counts, without its folder: the one that `env` or its likes run. Empty for a bare assignment or redirection. */
  get program(): string {
    return programName(withoutWrappers(this.command.words)[0]?.text ?? "");
  }

  get where(): "host" | "jail" {
    return this.current.where;
  }

  /** True when a command names this jail; undefined when the name is not known. */
  isThisJail(word: Word | undefined): boolean | undefined {
    const name = word?.text;
    if (name === undefined) return undefined;
    return name === this.view.name || name === this.jid || name === this.givenName;
  }

  span(word: Part): ValueSpan {
    return this.current.span(word);
  }

  commandSpan(): ValueSpan {
    return this.current.commandSpan();
  }

  /** Whether what the command does can be taken for done; otherwise it only makes things unknown. */
  isCertain(): boolean {
    const runs: Runs = this.command.runs;
    return !this.failing && (runs === "always" || runs === "after-success") && !this.command.background;
  }

  /** When the command fails, its step does not. */
  isGuarded(): boolean {
    return this.command.guarded;
  }

  /**
   * The command fails at this step; the model then goes on as if it were not there. Nothing for one that may not run, unless it fails
   * whenever it does.
   */
  fail(
    reason: FailureReason,
    word: Word,
    earlier?: ValueSpan,
    subject = word.text ?? "",
    more?: Pick<CommandFails, "missing" | "holding" | "instead" | "refused" | "prevents">,
  ): void {
    if (!this.isCertain() && reason !== "other-folder") return;
    const outcome: CommandFails = {
      type: "command-fails",
      reason,
      phase: this.step.phase,
      where: this.where,
      command: this.commandSpan(),
      program: this.program,
      subjectWord: this.span(word),
      operation: this.starting ? "start" : "stop",
      subject,
      earlier,
      guarded: this.isGuarded() || !this.isCertain(),
    };
    this.outcomes.push(more === undefined ? outcome : { ...outcome, ...more });
  }

  /** The same for a mistake that is told once. */
  failOnce(reason: FailureReason, word: Word): void {
    if (!this.givenOnce.has(reason)) this.fail(reason, word);
    this.givenOnce.add(reason);
  }

  /** What is told once is told once more: a second start fails as the first one did. */
  forgetGiven(): void {
    this.givenOnce.clear();
    for (const family of this.families.values()) family.missed = undefined;
  }

  /** True, and the failure is noted, for what a command of this jail has made and nothing has taken away since. */
  failIfThere(kind: ResourceKind, name: string, word: Word): boolean {
    const known = this.resources.get(kind, name, this.where);
    if (known === undefined) this.trace.tell("made-once", { stack: undefined, name, reason: "exists", kind, word });
    if (known?.presence !== "present" || known.by === undefined) return false;
    this.fail("exists", word, known.by, name);
    return true;
  }

  /** jail(8) does not do this step at all; the model then goes on as if it were not asked for. */
  refuse(step: ProblemStep): void {
    const { phase, span: command } = step;
    const operation = this.starting ? "start" : "stop";
    this.outcomes.push({ type: "step-refused", phase, operation, command, step });
    // What is to be seen after it is told for a jail that exists.
    if (phase === "operation" && this.starting) this.create();
  }

  /**
   * Tells what the jail makes or uses of things that it may share with others.
   *
   * @param on the interface that gets an address
   */
  leave(use: FootprintUse, name: string, word: Part, on?: string): void {
    this.trace.tell("shares", { use, name, word, on });
  }

  /** A command needs what it changes to be there, whoever has made it. */
  changeResource(kind: Exclude<ResourceKind, "mount">, name: string, detail: string): void {
    const wasThere = this.resources.get(kind, name, this.where) === undefined;
    this.setResource(kind, name, "present", detail);
    const now = this.resources.get(kind, name, this.where);
    if (now !== undefined && wasThere) this.resources.set({ ...now, wasThere });
  }

  /** What the command makes of a mount, a file, a dataset …; only possible when it may not run. */
  setResource(
    kind: Exclude<ResourceKind, "mount">,
    name: string,
    presence: Presence,
    detail?: string,
    where = this.where,
  ): void {
    const certain = this.isCertain() || presence === "unknown";
    const known = this.resources.get(kind, name, where);
    // Taking away what nobody here has made leaves nothing to tell.
    if (presence === "absent" && known === undefined && !this.starting) return;
    const result = certain ? presence : "unknown";
    const by = presence === "absent" ? (known?.by ?? this.commandSpan()) : this.commandSpan();
    this.resources.set({ kind, name, where, presence: result, detail: detail ?? known?.detail, by });
  }

  /** True when some command of the jail, earlier or later, adds members to that interface or takes them off. */
  isUsedAsBridge(name: string): boolean {
    return this.plans().some((plan) => plan.usesAsBridge(name));
  }

  /** True when a command of the same operation uses the name, on the host or in the jail, for more than creating and destroying. */
  isUsed(name: string, where: "host" | "jail"): boolean {
    return this.plans()[this.starting ? 0 : 1]?.isUsed(name, where) ?? false;
  }

  private plans(): readonly PlanEffects[] {
    this.planEffects ??= this.steps.map((steps) => new PlanEffects(steps));
    return this.planEffects;
  }

  /** A command that no model knows. In the jail it reaches the jail's stack; on the host it reaches both. */
  forget(stack: Stack | undefined, keepsNames = false): void {
    this.forgetNetwork(stack, keepsNames);
    this.resources.forget((resource) => this.isOnHost(stack) || resource.where === "jail");
    if (this.isOnHost(stack)) this.mounts.forget("host");
    this.mounts.forget("jail");
    this.opaque.push(this.command.words[0]?.text ?? "");
    this.trace.tell("forgotten", undefined);
  }

  /** A command that may do anything with the network, and only with that. */
  forgetNetwork(stack: Stack | undefined, keepsNames = false): void {
    if (this.isOnHost(stack)) {
      if (!this.host.holdsUnknownNames) this.leave("may-create", anyInterface, this.command);
      this.host.forget();
    }
    this.jail?.forget(keepsNames);
    this.trace.tell("network-forgotten", { isOnHost: this.isOnHost(stack) });
  }

  private isOnHost(stack: Stack | undefined): boolean {
    return stack === this.host || (stack === undefined && this.where === "host");
  }
}
