import {
  canonicalName,
  catalogueEntry,
  hasNoInLastComponent,
  isAtLeast,
  nearestKnown,
  negativeForm,
  type Parameter,
  parameters,
  type Release,
  sameParameter,
  spellingsWithNo,
} from "./catalogue/index.ts";

/** What a name written in a file stands for. */
export interface FoundParameter {
  readonly parameter: Parameter;
  /** True when the spelling inverts a boolean: `nopersist`, `exec.noclean`. */
  readonly negated: boolean;
  /**
   * Present when the name has a `no` that jail(8) accepts and then ignores: `noexec.clean` is TRUE (probe 214), and
   * `nodepend` is plain depend (probe 215).
   */
  readonly ignoredNo?: true;
  /** Set for a key of one of the two open families, `meta.KEY` and `env.KEY`. */
  readonly family?: "meta" | "env";
}

const found = new Map<string, FoundParameter>();

for (const parameter of parameters) {
  // `.include` is syntax; as the name of a parameter it is as unknown as any other (probes 252, 263, 266).
  // `meta.*` and `env.*` are no names but stand for every key.
  if (parameter.kind === "directive" || parameter.name.endsWith(".*")) continue;
  found.set(parameter.name, { parameter, negated: false });
  if (parameter.kind === "pseudo") {
    // jail(8) finds its own parameters with the loose comparison of names, so a `no` anywhere is accepted.
    // It then looks at the last component only, and only when it wants a boolean.
    for (const name of spellingsWithNo(parameter.name)) {
      const negated = parameter.type === "bool" && hasNoInLastComponent(name);
      found.set(name, negated ? { parameter, negated } : { parameter, negated, ignoredNo: true });
    }
  } else if (parameter.type === "bool") {
    // libjail knows the `no` of the last component, and of booleans only (probes 156, 212, 216).
    found.set(negativeForm(parameter.name), { parameter, negated: true });
  }
}

const spellings = new Map([...found.keys()].map((name) => [name, name]));

/**
 * The same name, as the one string that the catalogue has for it where it knows it: a fleet writes each some hundred thousand times, and
 * whoever looks for one need not compare its characters.
 */
export const sharedSpelling = (name: string): string => spellings.get(name) ?? name;

const metaKey = familyOf("meta");
const envKey = familyOf("env");

function familyOf(family: "meta" | "env"): FoundParameter {
  const parameter = catalogueEntry(`${family}.*`);
  if (parameter === undefined) throw new Error(`the catalogue lacks ${family}.*`);
  return { parameter, negated: false, family };
}

/**
 * The parameter that a name in a file stands for, whatever the release; undefined where jail(8) would say `unknown
 * parameter` (LANGUAGE.md §4, probes 156, 168, 169, 210-217). `availability` tells about a release.
 */
export function findParameter(name: string): FoundParameter | undefined {
  const known = found.get(name);
  if (known !== undefined) return known;
  if (name.startsWith("meta.")) return name.length > "meta.".length ? metaKey : undefined;
  if (name.startsWith("env.")) return name.length > "env.".length ? envKey : undefined;
  return undefined;
}

/** Every spelling that `findParameter` knows without its open families, with what it stands for. */
export function allSpellings(): Iterable<readonly [string, FoundParameter]> {
  return found;
}

/** Whether a release has the parameter: "unknown" where the facts do not say, and nothing may be reported then. */
export type Availability = "yes" | "no" | "unknown";

/** Whether `release` has the parameter, from the first releases of FACTS 13 and the catalogue. */
export function availability(parameter: Parameter, release: Release): Availability {
  const { since, absentBefore, removedIn } = parameter;
  if (removedIn !== undefined && isAtLeast(release, removedIn)) return "no";
  if (since !== undefined && isAtLeast(release, since)) return "yes";
  // A release that is too new to be known may have got what a higher major brought.
  const isKnown = nearestKnown(release) === undefined;
  if (isKnown && absentBefore !== undefined && !isAtLeast(release, absentBefore)) return "no";
  // The newest state has everything that the catalogue lists, even where the release it came with is not known.
  return release.name === "current" ? "yes" : "unknown";
}

/**
 * The name of a file system for `allow.mount.FS` and `allow.mount.noFS`. Such parameters come with the module of the
 * file system, so a name that is not in the catalogue may exist on a host that has an unusual one.
 */
export function mountedFileSystem(name: string): string | undefined {
  const prefix = "allow.mount.";
  if (!name.startsWith(prefix) || name.length === prefix.length || name.includes(".", prefix.length)) return undefined;
  const last = name.slice(prefix.length);
  return last.startsWith("no") && last.length > 2 ? last.slice(2) : last;
}

/**
 * The kernel's parameters that jail(8) has in its own table besides its pseudo-parameters, because it uses their
 * values. From memory of config.c; `path`, `name` and `jid` are measured (probes 54, 146, 148, 243, 244).
 */
const kernelParametersInJail = [
  ...["allow.chflags", "allow.mount", "allow.raw_sockets", "allow.set_hostname", "allow.socket_af", "allow.sysvipc"],
  ...[
    "devfs_ruleset",
    "host.hostname",
    "ip4.addr",
    "ip6.addr",
    "jid",
    "name",
    "path",
    "persist",
    "securelevel",
    "vnet",
  ],
];

const inJail = new Map<string, Parameter[]>();

for (const parameter of parameters) {
  if (parameter.kind !== "pseudo" && !kernelParametersInJail.includes(parameter.name)) continue;
  const key = canonicalName(parameter.name);
  inJail.set(key, [...(inJail.get(key) ?? []), parameter]);
}

/**
 * True when jail(8) itself knows the name, so that no variable may have it: `$path`, `$name`, `$command`,
 * `${exec.start}`, also `$nopath` (LANGUAGE.md §3.9). Parameters that only the kernel knows do not count: `$sysvmsg`
 * is a good variable. With a release, a parameter that jail(8) got later, or perhaps later, does not count either.
 */
export function isKnownToJail(name: string, release?: Release): boolean {
  const candidates = inJail.get(canonicalName(name));
  if (candidates === undefined) return false;
  for (const parameter of candidates) {
    if (!sameParameter(name, parameter.name)) continue;
    if (release === undefined || availability(parameter, release) === "yes") return true;
  }
  return false;
}
