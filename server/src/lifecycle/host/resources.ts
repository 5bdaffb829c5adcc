import type { ValueSpan } from "../jail/jail-view.ts";

/** What commands leave on the host or in the jail besides interfaces, addresses and routes. */
export type ResourceKind =
  /** By mount point; these are kept as `Mounts`. */
  | "mount"
  /** A ZFS dataset that was attached to a jail, mounted, created or destroyed; by name. */
  | "dataset"
  | "sysctl"
  /** A kernel module; by name. */
  | "module"
  /** A file or directory; by path as the command sees it. */
  | "file"
  /** A disk that mdconfig(8) has made with a number: `md7`. */
  | "memory-disk"
  /** A command that goes on in the background; by its text. */
  | "process"
  /** A variable of rc.conf that sysrc(8) sets; by `FILE:NAME`. */
  | "rc-variable"
  /** A service that was started, by name. */
  | "service"
  /** Rules that pfctl(8) loaded; by anchor, or `main ruleset`. */
  | "firewall";

/** Whether something is there: `unknown` when a command may or may not have made it or taken it away. */
export type Presence = "present" | "absent" | "unknown";

export interface Resource {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly where: "host" | "jail";
  readonly presence: Presence;
  /** What is worth knowing of it: `nullfs from /usr/ports`, the value of a sysctl. */
  readonly detail: string | undefined;
  /** The command that made it so. */
  readonly by: ValueSpan | undefined;
  /** It was there before a command changed it for the first time. */
  readonly wasThere?: boolean;
}

/** All resources that the commands of one jail have touched. What is not in here is not known. */
export class Resources {
  private readonly all = new Map<string, Resource>();

  get(kind: ResourceKind, name: string, where: "host" | "jail"): Resource | undefined {
    return this.all.get(keyOf(kind, name, where));
  }

  set(resource: Resource): void {
    const at = keyOf(resource.kind, resource.name, resource.where);
    // What came last stands last.
    this.all.delete(at);
    this.all.set(at, resource);
  }

  values(): IterableIterator<Resource> {
    return this.all.values();
  }

  /** What was known of these, no longer is: an opaque command may have changed it. */
  forget(matches: (resource: Resource) => boolean): void {
    for (const [at, resource] of this.all) {
      if (resource.presence === "unknown" || !matches(resource)) continue;
      // That something was there once is not worth telling.
      if (resource.presence === "absent") this.all.delete(at);
      else this.all.set(at, { ...resource, presence: "unknown" });
    }
  }

  /** The jail is gone, and with it what ran in it, belonged to its network stack or was attached to it. Its files stay. */
  removeJail(): void {
    for (const [at, resource] of this.all) {
      if (resource.where === "jail" && goesWithJail.has(resource.kind)) this.all.delete(at);
    }
  }
}

const keyOf = (kind: ResourceKind, name: string, where: "host" | "jail"): string => `${kind} ${where} ${name}`;

const goesWithJail: ReadonlySet<ResourceKind> = new Set(["process", "service", "firewall", "dataset", "sysctl"]);
