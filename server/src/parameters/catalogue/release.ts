import type { Dialect } from "./dialect.ts";

/** A FreeBSD release that a file is judged for. Equal names give the same object, so `===` compares releases. */
export type Release = {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
  readonly dialect: Dialect;
};

/** The major number of "current": above every release that will be cut while this software lives. */
const majorOfCurrent = 999;

const oldestMajor = 12;

/** How long a release is cared for (releases.md §1): a day, "past" where that is over, or when it is planned for. */
type Life = { readonly until: string } | { readonly ended: string } | "past" | { readonly planned: string };

/** Every release the catalogue was compared with, oldest first; "current" is the newest known state of the sources. */
const livesOfReleases: Readonly<Record<string, Life>> = {
  ...past("12.0", "12.1", "12.2", "12.3", "12.4"),
  ...past("13.0", "13.1", "13.2", "13.3", "13.4", "13.5"),
  ...past("14.0", "14.1", "14.2"),
  "14.3": { ended: "2026-06-30" },
  "14.4": { until: "2026-12-31" },
  "14.5": { until: "2027-06-30" },
  "15.0": { ended: "2026-09-30" },
  "15.1": { until: "2027-03-31" },
  "15.2": { planned: "December 2026" },
};
const namesOfReleases: readonly string[] = [...Object.keys(livesOfReleases), "current"];

/** Those that have been released. */
const releasedNames = namesOfReleases.filter((name) => name !== "current" && !isPlanned(livesOfReleases[name]));

/** What stands behind the number of a release, and of what is about to become one. */
const suffixesOfReleases: ReadonlySet<string> = new Set(["release", "prerelease", "alpha", "beta", "rc"]);

const interned = new Map<string, Release>();

/** The releases to offer in completion and help, oldest first. Others, which came later, are accepted too. */
export const releases: readonly Release[] = namesOfReleases.map((name) => {
  const release = parseRelease(name);
  if (release === undefined) throw new Error(`not a release: ${name}`);
  return release;
});

/** What is assumed where nobody says otherwise: the newest release. */
export const defaultRelease: Release = releases[releases.length - 1];

/**
 * Reads what a user writes for a release: "13.2", "current", a bare major ("13" is its newest minor that has been released), or
 * what freebsd-version(1) and uname(1) print ("13.2-RELEASE-p4", "14.4-BETA2"), also of a branch (`readBranch`). One that is not
 * listed is accepted as itself, because releases appear faster than this table is edited: what the newest known one has it has
 * too, and about all else nothing is known (`nearestKnown`). Anything else, and majors before 12, gives undefined.
 */
export function parseRelease(text: string): Release | undefined {
  const name = text.trim().toLowerCase();
  const known = interned.get(name);
  if (known !== undefined) return known;
  if (name === "current") return intern(name, majorOfCurrent, 0);

  const match = /^(?:freebsd[ -])?([1-9]\d)(?:\.(0|[1-9]\d?))?(?:-([a-z]+)\d*(?:-p\d+)?)?$/.exec(name);
  if (match === null) return undefined;
  const [, written, minor, suffix = "release"] = match;
  const major = Number(written);
  if (major < oldestMajor) return undefined;
  if (isBranch(suffix)) return readBranch(suffix, major, minor === undefined ? undefined : Number(minor));
  if (!suffixesOfReleases.has(suffix)) return undefined;
  return releaseOf(major, minor === undefined ? newestMinor(major) : Number(minor));
}

type Branch = "stable" | "current";
function isBranch(suffix: string): suffix is Branch {
  return suffix === "stable" || suffix === "current";
}

/** Whether a text that `parseRelease` can read names no release, but the branch that releases are made of. */
export const namesBranch = (text: string): boolean => /\d-(?:stable|current)$/i.test(text.trim());

/**
 * A branch is read as the release that will be made of it, if that is listed: it may have all that this one has, and what is there
 * already must not be told to be missing. "14.3-STABLE" is on its way to 14.4, "15.0-CURRENT" was on its way to 15.0.
 */
function readBranch(branch: Branch, major: number, minor: number | undefined): Release | undefined {
  if (branch === "current") {
    if ((minor ?? 0) !== 0) return undefined;
    return namesOfReleases.includes(`${major}.0`) ? releaseOf(major, 0) : parseRelease("current");
  }
  const last = minor ?? newestMinor(major);
  return releaseOf(major, namesOfReleases.includes(`${major}.${last + 1}`) ? last + 1 : last);
}

function releaseOf(major: number, minor: number): Release {
  return interned.get(`${major}.${minor}`) ?? intern(`${major}.${minor}`, major, minor);
}

/** For a release that is not listed the one that it is read as: the newest known of its major, or of all; undefined for others. */
export function nearestKnown({ name, major }: Release): Release | undefined {
  if (namesOfReleases.includes(name)) return undefined;
  const nearest =
    releasedNames.findLast((one) => one.startsWith(`${major}.`)) ?? releasedNames[releasedNames.length - 1];
  return parseRelease(nearest);
}

/** How long a listed release is supported, as a sentence without its full stop; undefined for "current" and for others. */
export function lifeOf({ name }: Release): string | undefined {
  const life = livesOfReleases[name];
  if (life === undefined) return undefined;
  if (life === "past") return "past its end of life";
  if ("ended" in life) return `past its end of life, which was on ${life.ended}`;
  return "until" in life ? `supported until ${life.until}` : `planned for ${life.planned}`;
}

function past(...names: string[]): Record<string, Life> {
  return Object.fromEntries(names.map((name) => [name, "past"]));
}

function isPlanned(life: Life): boolean {
  return typeof life === "object" && "planned" in life;
}

function intern(name: string, major: number, minor: number): Release {
  // 13 reads a file as 12 does; .include and the single global section came with 14 (LANGUAGE.md, introduction).
  const release: Release = { name, major, minor, dialect: major <= 13 ? "12" : "current" };
  interned.set(name, release);
  return release;
}

function newestMinor(major: number): number {
  const newest = releasedNames.findLast((name) => name.startsWith(`${major}.`)) ?? `${major}.0`;
  return Number(newest.slice(newest.indexOf(".") + 1));
}

/** The release as people call it; for "current" it is the newest that has been released. */
export function releaseLabel({ name }: Release): string {
  return `FreeBSD ${name === "current" ? releasedNames[releasedNames.length - 1] : name}`;
}

/** Negative when `a` is older than `b`, positive when it is newer, 0 when they are the same release. */
export function compareReleases(a: Release, b: Release): number {
  return a.major - b.major || a.minor - b.minor;
}

/** A release number as facts state it, for example "12.2". It need not be one that users can choose: "11.0" is fine. */
export type ReleaseNumber = `${number}.${number}`;

const ranks = new Map<string, number>();

/** True when `release` is `number` or newer. "current" is at least every number. */
export function isAtLeast(release: Release, number: ReleaseNumber): boolean {
  let rank = ranks.get(number);
  if (rank === undefined) {
    const [major, minor] = number.split(".");
    rank = Number(major) * 1000 + Number(minor);
    ranks.set(number, rank);
  }
  return release.major * 1000 + release.minor >= rank;
}
