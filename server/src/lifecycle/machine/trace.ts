import type { Address } from "../../parameters/index.ts";
import type { ShellSyntaxError, SimpleCommand, Word } from "../../shell/index.ts";
import type { ResourceKind } from "../host/resources.ts";
import type { Interface, Stack } from "../host/stack.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { UnreachableGateway } from "../outcomes/index.ts";
import type { CommandStep } from "../steps/steps.ts";
import type { Part } from "./command-place.ts";
import type { FootprintUse } from "./footprint-use.ts";

/** How a command fails when it makes what is there. */
export type MadeOnceReason =
  | "interface-exists"
  /** The kernel has chosen its number before the name that it is to get turns out to be taken: it stays, without that name. */
  | "name-taken"
  | "renamed"
  | "already-a-member"
  | "exists"
  | "route-exists"
  | "already-mounted";

/**
 * `directory`: an empty one. `dataset`: a new file system with a directory of its own. `mounted`: something on a directory
 * that is there. `device`: a memory disk.
 */
export type PathMade = "directory" | "dataset" | "mounted" | "device";

/** What happens while a jail is stepped through start and stop, as it is told to those who look. */
export interface Occurrences {
  /** The commands of a step are about to run. */
  readonly step: CommandStep;
  /** A command is about to run, without `env` and its likes; `stack` is where, undefined in a jail that shares the host's network stack. */
  readonly command: { readonly command: SimpleCommand; readonly stack: Stack | undefined };
  /** The command that runs is `sh -c`, and its argument no script; `place` is where it begins to be none. */
  readonly "script-refused": { readonly error: ShellSyntaxError; readonly place: ValueSpan };
  /**
   * A command that is sure to run is about to make something, and would fail if it found it there: an interface by the name
   * that it is then called, a member, a dataset, a route, …
   */
  readonly "made-once": {
    /** For interfaces and members: in which stack. */
    readonly stack: Stack | undefined;
    readonly name: string;
    readonly reason: MadeOnceReason;
    /** For `exists`. */
    readonly kind?: ResourceKind;
    readonly word: Word;
    /** It goes on with what has this very name. */
    readonly isTolerant?: boolean;
  };
  /** A path is about to be made, or something to be mounted on it. */
  readonly "path-made": { readonly path: string; readonly made: PathMade };
  /** A command makes, changes or removes a file; `into` is for the directory, or the name, that something is copied to. */
  readonly write: { readonly word: Word; readonly what: "directory" | "file" | "into" };
  /** The jail gets a dataset that it did not have. */
  readonly "dataset-attached": string;
  /** Datasets are mounted in the jail. */
  readonly "datasets-mounted": undefined;
  /** An interface is about to be moved into the jail. */
  readonly lent: {
    readonly item: Interface;
    readonly interfaceWord: Word;
    readonly jailWord: Word | undefined;
  };
  /** A command of which nothing is known may have changed anything where it runs. */
  readonly forgotten: undefined;
  /** The same for networks alone: the jail's, and that of the host if the command runs there. */
  readonly "network-forgotten": { readonly isOnHost: boolean };
  /** A command may have taken away any file where it runs. */
  readonly "files-forgotten": undefined;
  /** An interface has come on a bridge. */
  readonly "member-added": {
    readonly stack: Stack;
    readonly bridge: Interface;
    readonly member: Interface;
    readonly memberWord: Word;
  };
  /** An address is about to be set on an interface, which is not changed yet. */
  readonly "address-set": {
    readonly stack: Stack;
    readonly item: Interface;
    readonly address: Address;
    readonly addressWord: Word;
    /** It needs a mask, and none is given (FACTS.md 6). */
    readonly lacksMask: boolean;
    /** It takes the place of the first IPv4 address, since there is no `alias` (FACTS.md 16). */
    readonly replaces: boolean;
  };
  /** Something is made or used that the host may share between jails. */
  readonly shares: {
    readonly use: FootprintUse;
    readonly name: string;
    readonly word: Part;
    /** The interface that gets an address. */
    readonly on?: string;
  };
  /** A route is refused, because its gateway cannot be reached. */
  readonly "gateway-missed": { readonly outcome: UnreachableGateway; readonly gateway: Address };
  /** A command may have set addresses in the jail, or have brought interfaces up. */
  readonly "network-set": { readonly isRc: boolean };
  /** `route add` that is not known to fail. */
  readonly "route-added": {
    /** undefined where the network stack is not followed. */
    readonly stack: Stack | undefined;
    readonly destination: string | undefined;
    readonly gateway: Word | undefined;
    /** In another jail than this one. */
    readonly isElsewhere: boolean;
    /** The interface of the stack that has the address which is named as the gateway. */
    readonly ownGateway: Interface | undefined;
  };
  /** A command in the jail is about to destroy an interface there, which is not changed yet. */
  readonly "destroyed-in-jail": { readonly item: Interface; readonly interfaceWord: Word };
  /** A command on the host is about to destroy an interface there; half of an epair takes the other one along. */
  readonly "destroyed-on-host": { readonly item: Interface; readonly interfaceWord: Word };
  /** `/etc/rc` is about to run in the stack of a VNET jail, whose state is not known afterwards. */
  readonly rc: Stack;
  /** The last step of the start has run. */
  readonly started: undefined;
  /** The stop is about to remove the jail. */
  readonly removal: undefined;
  /** The last step of the stop has run. */
  readonly stopped: undefined;
}

type Kind = keyof Occurrences;
type Handler = (occurrence: never) => void;

/** Tells what happens to whoever has asked for it, in the order in which they have asked. */
export class Trace {
  private readonly handlers = new Map<Kind, Handler[]>();

  on<K extends Kind>(kind: K, handler: (occurrence: Occurrences[K]) => void): void {
    const known = this.handlers.get(kind);
    if (known === undefined) this.handlers.set(kind, [handler]);
    else known.push(handler);
  }

  /** From here on nobody is told anything. */
  end(): void {
    this.handlers.clear();
  }

  tell<K extends Kind>(kind: K, occurrence: Occurrences[K]): void {
    const handlers = this.handlers.get(kind);
    if (handlers === undefined) return;
    for (let index = 0; index < handlers.length; index++)
      (handlers[index] as (occurrence: Occurrences[K]) => void)(occurrence);
  }
}
