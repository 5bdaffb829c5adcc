import type { JailView } from "./jail/jail-view.ts";
import { Namesakes } from "./namesakes.ts";
import { NamesNeeded, type Needs } from "./needs.ts";
import { Queue, type Queued, requeue, requeueFirst } from "./queue.ts";

/**
 * Which jail is next. jail(8) keeps the jails in queues (all, ready, waiting for others), and the order in which they
 * come out follows from how they are moved, also after failures and in dependency loops (LANGUAGE.md §4 and §5.5,
 * probes 165, 181-182, 218-224). So the queues are simulated, instead of sorting by dependency.
 */
export class Scheduled implements Queued<Scheduled> {
  queue: Queue<Scheduled> | undefined;
  previous: Scheduled | undefined;
  next: Scheduled | undefined;
  /** Edges to the jails that this one needs, and from those that need it. */
  readonly needs: Edge[] = [];
  readonly neededBy: Edge[] = [];
  waitsFor = 0;
  failed: boolean;
  /** It takes part in the operation. */
  isAsked = false;
  /** It takes part only because another one needs it, or needs its absence. */
  isDrawnIn = false;
  /** A start has created it, or a stop has removed it or not found it. */
  isThrough = false;

  readonly jail: JailView;

  constructor(jail: JailView) {
    this.jail = jail;
    this.failed = jail.failed;
  }
}

interface Edge {
  readonly from: Scheduled;
  readonly to: Scheduled;
  /** A child needs its parent only to exist, not to have finished its start. */
  readonly light: boolean;
  settled: boolean;
}

export interface ScheduleOptions {
  /** The names that are given to jail(8), which then draws in what they need; all jails without them. */
  readonly names?: readonly string[] | undefined;
  /** Names of jails that are in the file too, but are left alone. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  /** Which of several jails of one name is found (Namesakes). */
  readonly choice?: number | undefined;
}

export class Schedule {
  readonly messages: string[];
  private readonly all = new Queue<Scheduled>();
  private readonly ready = new Queue<Scheduled>();
  private readonly waiting = new Queue<Scheduled>();
  private readonly stopping: boolean;
  private readonly elsewhere: ReadonlySet<string> | undefined;

  constructor(
    jails: readonly JailView[],
    operation: "start" | "stop",
    messages: string[],
    { names, elsewhere, choice }: ScheduleOptions = {},
  ) {
    this.messages = messages;
    this.elsewhere = elsewhere;
    this.stopping = operation === "stop";
    const entries = jails.map((jail) => new Scheduled(jail));
    for (const entry of entries) this.all.append(entry);
    const needed = new NamesNeeded();
    const needs = new Map(entries.map((entry) => [entry, needed.of(entry.jail)]));
    const byName = new Namesakes(entries, needs, choice);
    const { depends, children } = this.connect(needs, byName);
    if (depends > 1 || (depends > 0 && children > 0)) this.findLoops(entries);
    if (names === undefined) this.distribute(this.stopping, true);
    else this.ask(byName, names);
  }

  /** Takes the next jail that can go on; a stop begins with the last one. */
  take(): Scheduled | undefined {
    const entry = this.stopping ? this.ready.last : this.ready.first;
    if (entry !== undefined) requeue(entry, this.all);
    return entry;
  }

  /** A failing jail gets a turn before the others at a start, and after them at a stop. */
  fail(entry: Scheduled): void {
    entry.failed = true;
    requeueFirst(entry, this.ready);
  }

  /**
   * Whether a jail that has its turn may begin. Otherwise it waits for others, which take part from then on (dep_check). It may
   * begin although one of them has failed, and then counts as failed itself.
   */
  mayBegin(entry: Scheduled): boolean {
    if (entry.waitsFor === 0) return true;
    let waitsFor = 0;
    for (const edge of this.stopping ? entry.neededBy : entry.needs) {
      if (edge.settled) continue;
      const other = this.stopping ? edge.from : edge.to;
      if (other.failed) {
        this.skip(entry);
        continue;
      }
      if (!other.isAsked) {
        other.isAsked = true;
        other.isDrawnIn = true;
        requeue(other, this.ready);
        this.count(other, this.stopping);
      }
      if (!edge.light || !other.isThrough) waitsFor++;
    }
    if (waitsFor > 0) requeue(entry, this.waiting);
    return waitsFor === 0;
  }

  /** The jail exists, or is gone: what needs only that may go on. */
  exists(entry: Scheduled): void {
    entry.isThrough = true;
    this.settle(entry, true, false, this.stopping);
  }

  done(entry: Scheduled): void {
    this.settle(entry, false, false, this.stopping);
  }

  private connect(
    needs: ReadonlyMap<Scheduled, Needs>,
    byName: Namesakes<Scheduled>,
  ): { depends: number; children: number } {
    let depends = 0;
    let children = 0;
    for (const [entry, { depend, parent }] of needs) {
      for (const name of depend) {
        const other = byName.find(name, entry);
        if (other === undefined && this.elsewhere?.has(name)) continue;
        if (other === undefined) {
          this.messages.push(`${entry.jail.name}: depends on undefined jail "${name}"`);
          entry.failed = true;
        } else {
          depends++;
          connect(entry, other, false);
        }
      }
      const other = parent === undefined ? undefined : byName.find(parent, entry);
      if (other === undefined) continue;
      children++;
      connect(entry, other, true);
    }
    return { depends, children };
  }

  /** A rehearsal of a start. It leaves the jails in the order in which they came out, which later stops follow. */
  private findLoops(entries: readonly Scheduled[]): void {
    this.distribute(false, false);
    this.rehearse();
    for (let entry = this.waiting.first; entry !== undefined; entry = this.waiting.first) {
      this.messages.push(`${entry.jail.name}: dependency loop`);
      entry.failed = true;
      requeue(entry, this.all);
      this.settle(entry, false, true, false);
      this.rehearse();
    }
    for (const entry of entries) {
      for (const edge of entry.needs) edge.settled = false;
    }
  }

  private rehearse(): void {
    for (let entry = this.ready.first; entry !== undefined; entry = this.ready.first) {
      requeue(entry, this.all);
      this.settle(entry, false, true, false);
    }
  }

  private ask(byName: Namesakes<Scheduled>, names: readonly string[]): void {
    for (const name of names) {
      const entry = byName.find(name);
      if (entry === undefined) continue;
      entry.isAsked = true;
      this.count(entry, this.stopping);
      requeue(entry, this.ready);
    }
  }

  private count(entry: Scheduled, stopping: boolean): void {
    entry.waitsFor = (stopping ? entry.neededBy : entry.needs).length;
  }

  private distribute(stopping: boolean, asked: boolean): void {
    for (let entry = this.all.first; entry !== undefined; ) {
      const { next } = entry;
      entry.isAsked = asked;
      this.count(entry, stopping);
      requeue(entry, entry.waitsFor > 0 ? this.waiting : this.ready);
      entry = next;
    }
  }

  private settle(entry: Scheduled, onlyLight: boolean, ignoreFailure: boolean, stopping: boolean): void {
    for (const edge of stopping ? entry.needs : entry.neededBy) {
      if (edge.settled || (onlyLight && !edge.light)) continue;
      edge.settled = true;
      const other = stopping ? edge.to : edge.from;
      if (entry.failed && !ignoreFailure) this.skip(other);
      other.waitsFor--;
      if (other.waitsFor === 0 && other.queue === this.waiting) requeue(other, this.ready);
    }
  }

  private skip(entry: Scheduled): void {
    if (!entry.failed && !entry.isDrawnIn) this.messages.push(`${entry.jail.name}: skipped`);
    entry.failed = true;
  }
}

/** Whether a jail does not simply start in the order of the file. */
export const waitsForOthers = (jail: JailView): boolean => jail.name.includes(".") || jail.get("depend") !== undefined;

/** The order in which jails come to their start when nothing fails: the file's, but for parents and `depend`. */
export function orderOfStart(jails: readonly JailView[]): readonly JailView[] {
  if (!jails.some(waitsForOthers)) return jails;
  const schedule = new Schedule(jails, "start", []);
  const order: JailView[] = [];
  for (let entry = schedule.take(); entry !== undefined; entry = schedule.take()) {
    order.push(entry.jail);
    schedule.done(entry);
  }
  return order;
}

function connect(from: Scheduled, to: Scheduled, light: boolean): void {
  const edge: Edge = { from, to, light, settled: false };
  from.needs.push(edge);
  to.neededBy.push(edge);
}
