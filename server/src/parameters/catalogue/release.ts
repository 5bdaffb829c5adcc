import type { Dialect } from "./dialect.ts";

/** A FreeBSD release that a file is judged for. Equal names give the same object, so `===` compares releases. */
export type Release = {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
  readonly dialect: Dialect;
};

/** The major number of "current": above every release that will be cut while this software lives. */
const MAJOR_OF_CURRENT = 999;

/** Every release the catalogue was compared with, oldest first; "current" is the newest known state of the sources. */
const NAMES = [
  ...["12.0", "12.1", "12.2", "12.3", "12.4"],
  ...["13.0", "13.1", "13.2", "13.3", "13.4", "13.5"],
  ...["14.0", "14.1", "14.2", "14.3", "14.4", "14.5"],
  ...["15.0", "15.1"],
  "current",
];

const interned = new Map<string, Release>();

/** The releases to offer in completion and help, oldest first. Other minors of these majors are accepted too. */
export const releases: readonly Release[] = NAMES.map((name) => {
  const release = parseRelease(name);
  if (release === undefined) throw new Error(`not a release: ${name}`);
  return release;
});

/** What is assumed where nobody says otherwise: the newest release. */
export const defaultRelease: Release = releases[releases.length - 1];

/**
 * Reads what a user writes for a release: "13.2", "current", a bare major ("13" is its newest listed minor), or what
 * freebsd-version(1) prints ("13.2-RELEASE-p4"). A minor that is not listed is accepted as itself, because minors
 * appear faster than this table is edited. Anything else, and majors before 12 or after 15, gives undefined.
 */
export function parseRelease(text: string): Release | undefined {
  const name = text.trim().toLowerCase();
  const known = interned.get(name);
  if (known !== undefined) return known;
  if (name === "current") return intern(name, MAJOR_OF_CURRENT, 0);

  const match = /^(12|13|14|15)(?:\.(0|[1-9]\d?))?(?:-release(?:-p\d+)?)?$/.exec(name);
  if (match === null) return undefined;
  const major = Number(match[1]);
  const minor = match[2] === undefined ? newestMinor(major) : Number(match[2]);
  return interned.get(`${major}.${minor}`) ?? intern(`${major}.${minor}`, major, minor);
}

function intern(name: string, major: number, minor: number): Release {
  // 13 reads a file as 12 does; .include and the single global section came with 14 (LANGUAGE.md, introduction).
  const release: Release = { name, major, minor, dialect: major <= 13 ? "12" : "current" };
  interned.set(name, release);
  return release;
}

function newestMinor(major: number): number {
  const newest = NAMES.findLast((name) => name.startsWith(`${major}.`)) ?? `${major}.0`;
  return Number(newest.slice(newest.indexOf(".") + 1));
}

/** The release as people call it; for "current" it is the newest that has been released. */
export function releaseLabel({ name }: Release): string {
  return `FreeBSD ${name === "current" ? NAMES[NAMES.length - 2] : name}`;
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
