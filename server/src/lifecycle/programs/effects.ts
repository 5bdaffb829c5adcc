import type { SimpleCommand, Word } from "../../shell/index.ts";
import type { ResourceKind } from "../host/resources.ts";

/**
 * What a command does with one thing. Whoever only looks at it `reads`; `may-touch` is for what is not known to be more or less
 * than any of the others. What a command `runs` does something in its place: its effects come next.
 */
export type Verb = "reads" | "runs" | "makes" | "changes" | "takes-away" | "may-touch";

export type EffectResource =
  | "interface"
  /** An interface on a bridge; the bridge is its owner. */
  | "bridge-member"
  /** The owner is the interface. */
  | "address"
  /** By destination; the owner is the gateway. */
  | "route"
  /** All that a network stack holds, or a packet filter. */
  | "network"
  | "directory"
  | ResourceKind
  | "program"
  | "anything";

/** A part of what a command does, going by its words alone: the state of the host is not known here. */
export interface Effect {
  readonly verb: Verb;
  readonly resource: EffectResource;
  /** As it is read; undefined where only the shell or the kernel knows it, or where it may be any. An epair: `epair5`. */
  readonly name: string | undefined;
  /** The word that says it; undefined where none does. */
  readonly word: Word | undefined;
  /** Whose it is, for what is a part of something; what is mounted, or cloned. */
  readonly owner: Word | undefined;
  readonly where: "host" | "jail";
  /** The jail that a command of the host names, where it happens in that one, or moves something. */
  readonly jail: Word | undefined;
  /** An interface is moved to the jail, or back to the host. */
  readonly movesTo: "host" | "jail" | undefined;
  /** What the thing is called afterwards. */
  readonly newName: Word | undefined;
  /** False when the command may not run. */
  readonly isCertain: boolean;
}

/** Whether an effect is about an interface being there. */
export function isAboutExistence({ verb, resource }: Effect): boolean {
  return resource === "interface" && (verb === "makes" || verb === "takes-away");
}

/** What an effect need not say. */
type More = Partial<Pick<Effect, "owner" | "jail" | "movesTo" | "newName" | "name">>;

/** The effects of one command while its words are looked at. */
export class Effects {
  readonly all: Effect[] = [];
  readonly command: SimpleCommand;
  /** In how many scripts of `sh -c` the command stands. */
  readonly depth: number;
  private where: "host" | "jail";
  private jail: Word | undefined;

  constructor(command: SimpleCommand, where: "host" | "jail", depth = 0) {
    this.command = command;
    this.where = where;
    this.depth = depth;
  }

  add(verb: Verb, resource: EffectResource, word?: Word, more?: More): void {
    const { runs, background } = this.command;
    this.all.push({
      verb,
      resource,
      name: word?.text,
      word,
      owner: undefined,
      where: this.where,
      jail: this.jail,
      movesTo: undefined,
      newName: undefined,
      isCertain: (runs === "always" || runs === "after-success") && !background,
      ...more,
    });
  }

  /** A word that names something of which it is not known what it is. */
  names(verb: "reads" | "may-touch", words: readonly Word[]): void {
    for (const word of words) this.add(verb, "anything", word);
  }

  /** What `happens` adds, it adds for the jail that a command of the host names. */
  inJail(jail: Word | undefined, happens: () => void): void {
    const { where, jail: outer } = this;
    this.where = "jail";
    this.jail = jail;
    happens();
    this.where = where;
    this.jail = outer;
  }

  /** Adds what a command within this one does. */
  within(inner: SimpleCommand, add: (effects: Effects) => void): void {
    const effects = new Effects(inner, this.where, this.depth + 1);
    effects.jail = this.jail;
    add(effects);
    this.all.push(...effects.all);
  }
}
