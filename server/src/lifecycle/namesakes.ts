import type { JailView } from "./jail/jail-view.ts";
import type { Needs } from "./needs.ts";

/** What waits for others, in a queue of jail(8). */
interface Waiting {
  readonly jail: JailView;
  readonly failed: boolean;
}

/** Jails that are looked at on the way from one to another. */
const mostOnTheWay = 100;

/** Jails of one name that are looked at. */
const mostOfOneName = 20;

/**
 * The jails of a file by their names. Of two with one name jail(8) finds either, and nothing says which (LANGUAGE.md §7). Here it is the
 * first that can come up as far as that is known: it has not failed, and does not wait for the one that asks.
 */
export class Namesakes<Entry extends Waiting> {
  private readonly first = new Map<string, Entry>();
  /** Those of which there are several. */
  private readonly repeated = new Map<string, Entry[]>();
  private readonly needs: ReadonlyMap<Entry, Needs>;
  private readonly choice: number;

  /** @param choice how many of those that can come up are passed over where there is another one */
  constructor(entries: readonly Entry[], needs: ReadonlyMap<Entry, Needs>, choice = 0) {
    this.needs = needs;
    this.choice = choice;
    for (const entry of entries) {
      const { name } = entry.jail;
      const first = this.first.get(name);
      const all = this.repeated.get(name);
      if (first === undefined) this.first.set(name, entry);
      else if (all === undefined) this.repeated.set(name, [first, entry]);
      else if (all.length < mostOfOneName) all.push(entry);
    }
  }

  /** The one that jail(8) may find under a name, asked by one that is to wait for it, or from outside. */
  find(name: string, asking?: Entry): Entry | undefined {
    const all = this.repeated.get(name);
    if (all === undefined) return this.first.get(name);
    let found: Entry | undefined;
    let passedOver = 0;
    for (const entry of all) {
      if (entry.failed || (asking !== undefined && this.waitsFor(entry, asking))) continue;
      found = entry;
      if (passedOver++ >= this.choice) break;
    }
    return found ?? all[0];
  }

  /** Whether one waits for another, whichever of a name is found on the way. */
  private waitsFor(from: Entry, to: Entry): boolean {
    const reached = new Set([from]);
    // The set grows while it is walked.
    for (const entry of reached) {
      if (entry === to) return true;
      const { depend, parent } = this.needs.get(entry) ?? { depend: [], parent: undefined };
      for (const name of parent === undefined ? depend : [...depend, parent]) {
        const all = this.repeated.get(name) ?? [this.first.get(name)];
        for (const other of all) if (other !== undefined && reached.size < mostOnTheWay) reached.add(other);
      }
    }
    return false;
  }
}
