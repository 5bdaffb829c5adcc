import { hasNoInLastComponent, negativeForm, type Release } from "./catalogue/index.ts";
import { allSpellings, availability, type FoundParameter, findParameter, mountedFileSystem } from "./lookup.ts";

/**
 * Names that people write and jail(8) never had, too far from the right ones for the edit distance or nearer to a
 * wrong one.
 */
const aliases: ReadonlyMap<string, string> = new Map([
  ["hostname", "host.hostname"],
  ["host_hostname", "host.hostname"],
  ["hostuuid", "host.hostuuid"],
  ["hostid", "host.hostid"],
  ["domainname", "host.domainname"],
  ["ip", "ip4.addr"],
  ["ip_addr", "ip4.addr"],
  ["ipaddr", "ip4.addr"],
  ["ipv4", "ip4.addr"],
  ["ipv4.addr", "ip4.addr"],
  ["ip4addr", "ip4.addr"],
  ["inet", "ip4.addr"],
  ["ipv6", "ip6.addr"],
  ["ipv6.addr", "ip6.addr"],
  ["ip6addr", "ip6.addr"],
  ["inet6", "ip6.addr"],
  ["root", "path"],
  ["rootdir", "path"],
  ["root_dir", "path"],
  ["jailname", "name"],
  ["host.name", "host.hostname"],
  ["ip4.address", "ip4.addr"],
  ["ip6.address", "ip6.addr"],
  ["iface", "interface"],
  ["interfaces", "interface"],
  ["vnet.interfaces", "vnet.interface"],
  ["vnet_interface", "vnet.interface"],
  ["vnet.iface", "vnet.interface"],
  ["devfs", "mount.devfs"],
  ["devfs.enable", "mount.devfs"],
  ["devfs_enable", "mount.devfs"],
  ["fdescfs", "mount.fdescfs"],
  ["procfs", "mount.procfs"],
  ["fstab", "mount.fstab"],
  ["devfs.ruleset", "devfs_ruleset"],
  ["ruleset", "devfs_ruleset"],
  ["mount.devfs_ruleset", "devfs_ruleset"],
  ["statfs", "enforce_statfs"],
  ["sysvipc", "allow.sysvipc"],
  ["sysvipc_allow", "allow.sysvipc"],
  ["children", "children.max"],
  ["depends", "depend"],
  ["dependency", "depend"],
  ["dependencies", "depend"],
  ["consolelog", "exec.consolelog"],
  ["user", "exec.jail_user"],
  ["exec.user", "exec.jail_user"],
  ["fib", "exec.fib"],
  ["timeout", "exec.timeout"],
  ["dataset", "zfs.dataset"],
  ["exec.command", "exec.start"],
]);

/** File systems that no jail may mount. They are no misspellings of the ones that a jail may. */
const otherFileSystems: ReadonlySet<string> = new Set([
  ...["autofs", "cd9660", "ext2fs", "mqueuefs", "msdosfs", "nfs", "p9fs", "smbfs", "tarfs", "udf", "ufs", "unionfs"],
]);

interface NearName {
  readonly name: string;
  readonly found: FoundParameter;
}

/** What may be proposed: spellings that mean what they say and can be set. */
const candidates: readonly NearName[] = [...allSpellings()]
  .filter(([, { parameter, ignoredNo }]) => ignoredNo === undefined && !parameter.readOnly && parameter.name !== "desc")
  .map(([name, found]) => ({ name, found }));

/** Parameters by what stands after their only dot, where that is clear: `raw_sockets` is `allow.raw_sockets`. */
const byTail = new Map<string, NearName | "ambiguous">();

for (const candidate of candidates) {
  const dot = candidate.name.indexOf(".");
  if (dot < 0 || dot !== candidate.name.lastIndexOf(".")) continue;
  const tail = candidate.name.slice(dot + 1);
  byTail.set(tail, byTail.has(tail) ? "ambiguous" : candidate);
}

/**
 * The parameter that was probably meant by an unknown name, or undefined when nothing is near enough, or when the name is right
 * and merely too new: another name is no remedy for that. A name with a `no` is never answered with one that means the opposite:
 * `novnet` has no answer, because the right text is a value.
 */
export function nearestName(name: string, release: Release): string | undefined {
  if (findParameter(name) !== undefined) return undefined;
  const lower = name.toLowerCase();
  const alias = aliases.get(lower);
  if (alias !== undefined && isAvailable(findParameter(alias), release)) return alias;

  const moved = withNoMoved(lower);
  if (moved !== undefined) {
    // The rest of the name is right: either the `no` stands in the wrong place, or there is no such form at all.
    return moved !== name && isAvailable(findParameter(moved), release) ? moved : undefined;
  }

  const tail = byTail.get(lower);
  if (tail !== undefined && tail !== "ambiguous" && isAvailable(tail.found, release)) return tail.name;
  return nearestBySpelling(lower, release);
}

/** How many typing mistakes are forgiven: none in a tiny name, where everything is near to everything, three in a long one. */
function tolerance(name: string): number {
  const fileSystem = mountedFileSystem(name);
  if (fileSystem !== undefined) return otherFileSystems.has(fileSystem) ? 0 : 1;
  if (name.length < 3) return 0;
  if (name.length < 6) return 1;
  return name.length < 16 ? 2 : 3;
}

/** `!persist` and `~persist` say in other languages what `nopersist` says here. */
const negation = /^(?:no|[!~])/;

/**
 * For a name that is right but for a `no` in front of a component: the same with the `no` before the last component.
 * For one that has no `no` form, the name itself. Undefined when the name is wrong in another way.
 */
function withNoMoved(name: string): string | undefined {
  for (let at = 0; ; ) {
    const no = negation.exec(name.slice(at))?.[0];
    if (no !== undefined) {
      const plain = name.slice(0, at) + name.slice(at + no.length);
      const found = findParameter(plain);
      if (found !== undefined && found.family === undefined && !found.negated) {
        return found.parameter.negatable ? negativeForm(plain) : name;
      }
    }
    const dot = name.indexOf(".", at);
    if (dot < 0) return undefined;
    at = dot + 1;
  }
}

/** An unknown name is asked about again with every keystroke, and for every fix that is tried; `""` stands for no answer. */
const known = new Map<string, string>();
/** Answers that are kept. */
const mostKnown = 1000;
/** Characters of a name whose answer is kept. */
const longestKnown = 100;

function nearestBySpelling(name: string, release: Release): string | undefined {
  if (name.length > longestKnown) return findNearest(name, release);
  const key = `${release.name} ${name}`;
  let answer = known.get(key);
  if (answer === undefined) {
    if (known.size >= mostKnown) known.clear();
    answer = findNearest(name, release) ?? "";
    known.set(key, answer);
  }
  return answer === "" ? undefined : answer;
}

function findNearest(name: string, release: Release): string | undefined {
  const limit = tolerance(name);
  const negated = hasNoInLastComponent(name);
  let best: NearName | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.name.length - name.length) > limit) continue;
    if (negated && !candidate.found.negated) continue;
    const distance = editDistance(name, candidate.name);
    const isBetter = distance < bestDistance || (distance === bestDistance && isPreferred(candidate, best, name));
    if (isBetter && distance <= limit && isAvailable(candidate.found, release)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best?.name;
}

/** Between equally near names, prefer the one that begins alike, because people get beginnings right; then the plain. */
function isPreferred(candidate: NearName, best: NearName | undefined, name: string): boolean {
  if (best === undefined) return true;
  const difference = commonPrefix(candidate.name, name) - commonPrefix(best.name, name);
  if (difference !== 0) return difference > 0;
  return best.found.negated && !candidate.found.negated;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function isAvailable(found: FoundParameter | undefined, release: Release): boolean {
  return found !== undefined && availability(found.parameter, release) !== "no";
}

/** Damerau's distance with adjacent swaps: insertions, deletions, replacements and swaps from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) cost = Math.min(cost, beforePrevious[column - 2] + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length];
}
