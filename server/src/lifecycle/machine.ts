import type { Release } from "../parameters/release.ts";
import type { Runs, SimpleCommand, Word } from "../shell/command-line.ts";
import { programName } from "../shell/command-line.ts";
import type { CommandFails, FailureReason, GatewayUnreachable, ModelEvent } from "./events/index.ts";
import type { FootprintEntry, FootprintUse } from "./footprint.ts";
import type { Address } from "./host/address.ts";
import { epairHalf, pairName } from "./host/names.ts";
import { type Presence, type ResourceKind, Resources } from "./host/resources.ts";
import { forgetState, freshStack, type Interface, isCovered, newInterface, Stack } from "./host/stack.ts";
import { hasOwnNetworkStack, type JailView, scalar, type ValueSpan } from "./jail.ts";
import type { CommandStep, Step } from "./steps.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A gateway that was not reachable, until a later command of the start makes it so. */
interface Unreached {
  readonly event: Mutable<GatewayUnreachable>;
  readonly gateway: Address;
}

/**
 * The host as one jail's commands leave it, and the command that is running. Command models change it through the
 * methods here; everything is kept for one jail only and thrown away with it.
 */
export class Machine {
  /** What was seen going wrong; a later run over the same host may collect its own. */
  events: ModelEvent[] = [];
  readonly footprint: FootprintEntry[] = [];
  readonly host = new Stack("host", false);
  /** The jail's own stack, while there is one. */
  jail: Stack | undefined;
  readonly resources = new Resources();
  jailExists = false;
  starting = true;
  /** The current step is given to fail: what it would have done is only possible. */
  failing = false;
  /** Where the current command runs; jexec(8) on the host leads into the jail. */
  place: "host" | "jail" = "host";
  /** Programs of the current step about which nothing is known. */
  opaque: string[] = [];

  step!: CommandStep;
  command!: SimpleCommand;
  /** In `sh -c "…"` offsets cannot be mapped back, so that the whole argument stands for each of its words. */
  container: Word | undefined;

  readonly view: JailView;
  readonly release: Release;
  private readonly seen: Interface[] = [];
  private readonly jid: string | undefined;
  private readonly unreached: Unreached[] = [];

  private readonly plans: readonly (readonly Step[])[];

  constructor(view: JailView, plans: readonly (readonly Step[])[], release: Release) {
    this.release = release;
    this.view = view;
    this.plans = plans;
    this.jid = scalar(view, "jid");
  }

  /** Where the commands of the current step run; undefined in a jail that shares the host's stack: nothing is known. */
  stackOf(where: "host" | "jail"): Stack | undefined {
    return where === "host" ? this.host : this.jail;
  }

  create(): void {
    this.jailExists = true;
    if (hasOwnNetworkStack(this.view)) this.jail = freshStack();
  }

  /** The kernel gives borrowed interfaces back, without addresses; those made in the jail are gone. */
  remove(): void {
    this.jailExists = false;
    this.resources.removeJail();
    const { jail } = this;
    this.jail = undefined;
    if (jail === undefined) return;
    for (const item of jail.interfaces.values()) if (item.lent) this.put(item, this.host);
  }

  /** True when a command names this jail; undefined when the name is not known. */
  isThisJail(word: Word | undefined): boolean | undefined {
    const name = word?.text;
    if (name === undefined) return undefined;
    return name === this.view.name || name === this.jid;
  }

  span(word: { readonly start: number; readonly end: number }): ValueSpan {
    const { parameter, valueIndex } = this.step.span;
    const { start, end } = this.container ?? word;
    return { parameter, valueIndex, start, end };
  }

  commandSpan(): ValueSpan {
    return this.span(this.command);
  }

  /** Whether what the command does can be taken for done; otherwise it only makes things unknown. */
  isCertain(): boolean {
    const runs: Runs = this.command.runs;
    return !this.failing && (runs === "always" || runs === "after-success") && !this.command.background;
  }

  /** The command fails at this step; the model then goes on as if it were not there. Nothing for one that may not run. */
  fail(reason: FailureReason, word: Word, earlier?: ValueSpan, subject = word.text ?? ""): void {
    if (!this.isCertain()) return;
    const { step, command } = this;
    const event: CommandFails = {
      type: "command-fails",
      reason,
      phase: step.phase,
      where: this.place,
      command: this.commandSpan(),
      program: programName(command.words[0]?.text ?? ""),
      subject,
      subjectWord: this.span(word),
      earlier,
      guarded: command.guarded || step.background,
    };
    this.events.push(event);
  }

  /** Notes what the jail makes or uses of things that it shares with others. Only a start counts. */
  leave(use: FootprintUse, name: string, word: { readonly start: number; readonly end: number }): void {
    if (this.starting) this.footprint.push({ use, name, span: this.span(word) });
  }

  /** What the command makes of a mount, a file, a dataset …; only possible when it may not run. */
  setResource(kind: ResourceKind, name: string, presence: Presence, detail?: string, where = this.place): void {
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
    for (const steps of this.plans) {
      for (const step of steps) {
        if (step.kind !== "command" || step.commandLine === undefined) continue;
        for (const { words } of step.commandLine.commands) if (changesMembers(words, name)) return true;
      }
    }
    return false;
  }

  /** The interface of that name in a stack; one that nobody created here is one about which nothing is known. */
  mention(stack: Stack, name: string): Interface {
    const known = stack.interfaces.get(name);
    if (known !== undefined) return known;
    const item = this.add(stack, name);
    const half = epairHalf(name);
    if (half === "a" || half === "b") {
      const other = pairName(name) + (half === "a" ? "b" : "a");
      const peer = this.host.interfaces.get(other) ?? this.jail?.interfaces.get(other);
      if (peer !== undefined) join(item, peer);
    }
    return item;
  }

  /** A new interface, in the place of an older one of that name. */
  add(stack: Stack, name: string): Interface {
    const item = newInterface(name);
    stack.interfaces.set(name, item);
    this.seen.push(item);
    return item;
  }

  rename(stack: Stack, item: Interface, name: string): void {
    stack.interfaces.delete(item.name);
    item.name = name;
    stack.interfaces.set(name, item);
  }

  /** Moves an interface to the jail: it loses its addresses and its place on a bridge on the way. */
  lend(item: Interface): void {
    this.host.interfaces.delete(item.name);
    item.membership = undefined;
    if (this.jail === undefined) return;
    item.lent = true;
    this.put(item, this.jail);
  }

  /** Moves an interface back to the host. */
  giveBack(item: Interface): void {
    this.jail?.interfaces.delete(item.name);
    this.put(item, this.host);
  }

  private put(item: Interface, stack: Stack): void {
    item.up = undefined;
    item.addresses = [];
    item.allV4Known = true;
    item.allV6Known = true;
    stack.interfaces.set(item.name, item);
  }

  /** The interface is gone, from whichever stack it was in, and with it what was on it. */
  destroy(item: Interface): void {
    if (this.host.interfaces.get(item.name) === item) this.host.interfaces.delete(item.name);
    if (this.jail?.interfaces.get(item.name) === item) this.jail.interfaces.delete(item.name);
    if (item.kind === "bridge") this.emptyBridge(item);
  }

  emptyBridge(bridge: Interface): void {
    for (const item of this.host.interfaces.values()) {
      if (item.membership?.bridge === bridge) item.membership = undefined;
    }
  }

  /** The command may have changed the interface, or not. */
  forgetInterface(item: Interface): void {
    forgetState(item);
    if (item.peer !== undefined) item.peer.membership = undefined;
    if (item.kind === "bridge") this.emptyBridge(item);
  }

  /** A command that no model knows. In the jail it reaches the jail's stack; on the host it reaches both. */
  forget(stack: Stack | undefined): void {
    const onHost = stack === this.host || (stack === undefined && this.place === "host");
    if (onHost) this.host.forget();
    this.jail?.forget();
    this.resources.forget((resource) => onHost || resource.where === "jail");
    this.opaque.push(this.command.words[0]?.text ?? "");
    this.noteOpaque();
  }

  expectGateway(event: Mutable<GatewayUnreachable>, gateway: Address): void {
    this.events.push(event);
    this.unreached.push({ event, gateway });
  }

  /** After a command of the start that may have set addresses in the jail. */
  noteAddresses(isRc: boolean): void {
    if (this.unreached.length === 0 || this.jail === undefined || !this.starting) return;
    for (const { event, gateway } of this.unreached) {
      if (event.coveredBy !== undefined || !isCovered(this.jail, gateway)) continue;
      event.coveredBy = this.commandSpan();
      event.coveredByRc = isRc;
    }
  }

  private noteOpaque(): void {
    if (!this.starting) return;
    for (const { event } of this.unreached) event.laterUnknown = true;
  }

  /** Every name that an interface had when it was last seen, bridges apart, for completion. */
  namesSeen(): { interfaces: string[]; bridges: string[] } {
    const interfaces = new Set<string>();
    const bridges = new Set<string>();
    for (const { name, kind } of this.seen) {
      // What no interface can be called came from a slip, and is not to be offered.
      if (kind !== "epair" && (name.length > 15 || !/^[\w.]+$/.test(name))) continue;
      (kind === "bridge" ? bridges : interfaces).add(name);
    }
    return { interfaces: [...interfaces], bridges: [...bridges] };
  }
}

function changesMembers(words: readonly Word[], name: string): boolean {
  const at = words.findIndex(({ text }) => text === "addm" || text === "deletem");
  return at > 0 && words.slice(0, at).some(({ text }) => text === name);
}

/** Makes two interfaces the halves of one epair. */
export function join(a: Interface, b: Interface): void {
  a.peer = b;
  b.peer = a;
}
