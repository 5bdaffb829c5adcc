import { describe, expect, test } from "vitest";
import {
  availability,
  compareReleases,
  defaultRelease,
  findParameter,
  isAtLeast,
  lifeOf,
  namesBranch,
  nearestKnown,
  parseRelease,
  releaseLabel,
  releases,
} from "../../server/src/parameters/index.ts";

function release(text: string) {
  const parsed = parseRelease(text);
  if (parsed === undefined) throw new Error(`not a release: ${text}`);
  return parsed;
}

describe("reading a release", () => {
  test.each([
    ["12.0", "12.0", "12"],
    ["13.5", "13.5", "12"],
    ["14.0", "14.0", "current"],
    ["15.0", "15.0", "current"],
    ["current", "current", "current"],
    ["CURRENT", "current", "current"],
    // A bare major is its newest minor.
    ["12", "12.4", "12"],
    ["13", "13.5", "12"],
    ["14", "14.5", "current"],
    ["15", "15.1", "current"],
    // Minors appear faster than tables are edited.
    ["14.9", "14.9", "current"],
    ["15.12", "15.12", "current"],
    // What freebsd-version prints.
    ["14.3-RELEASE-p2", "14.3", "current"],
    [" 13.2-RELEASE ", "13.2", "12"],
    ["FreeBSD 14.3-RELEASE", "14.3", "current"],
    ["14.4-BETA2", "14.4", "current"],
    ["15.0-RC4-p1", "15.0", "current"],
    ["15.1-PRERELEASE", "15.1", "current"],
    // A branch is on its way to a release.
    ["14.3-STABLE", "14.4", "current"],
    ["14.5-STABLE", "14.5", "current"],
    ["14-stable", "14.5", "current"],
    ["13.2-STABLE", "13.3", "12"],
    ["15.1-STABLE", "15.2", "current"],
    ["15.0-CURRENT", "15.0", "current"],
    ["16.0-CURRENT", "current", "current"],
  ])("%s is %s and reads files as %s", (text, name, dialect) => {
    expect(parseRelease(text)).toMatchObject({ name, dialect });
  });

  test.each([
    "",
    "11.4",
    "9.0",
    "100.0",
    "14.",
    "14.01",
    "14.x",
    "14.100",
    "v14.3",
    "14.3-",
    "14.3-HBSD",
    "14.1-CURRENT",
    "10.4-STABLE",
    "stable",
    "newest",
  ])("%j is none", (text) => {
    expect(parseRelease(text)).toBeUndefined();
  });

  test("what names a branch is told from what names a release", () => {
    expect(["14.3-STABLE", " 15.0-CURRENT ", "14-stable"].filter(namesBranch)).toHaveLength(3);
    expect(["14.3", "current", "14.3-RELEASE-p2", "14.4-BETA2"].filter(namesBranch)).toEqual([]);
  });

  test.each([
    ["14.9", "14.5"],
    ["15.3", "15.1"],
    ["16.0", "15.1"],
    ["16", "15.1"],
    ["17.1-RELEASE", "15.1"],
    ["12.5", "12.4"],
  ])("%s is too new to be known, and read as %s", (text, nearest) => {
    expect(nearestKnown(release(text))?.name).toBe(nearest);
  });

  test.each(["15.2", "14.3", "current", "13"])("%s is known", (text) => {
    expect(nearestKnown(release(text))).toBeUndefined();
  });

  test("a release that is too new has what the newest known one has, and perhaps more", () => {
    const of = (name: string, text: string) => availability(findParameter(name)!.parameter, release(text));
    expect([of("allow.routing", "14.9"), of("zfs.dataset", "14.5"), of("zfs.dataset", "14.9")]).toEqual([
      "yes",
      "no",
      "unknown",
    ]);
    // 14.4 got from 15 what it did not have before, so that 14.9 may.
    expect([of("allow.vmm_ppt", "14.5"), of("allow.vmm_ppt", "14.9"), of("allow.vmm_ppt", "15.0")]).toEqual([
      "no",
      "unknown",
      "no",
    ]);
    expect([of("zfs.dataset", "16.0"), of("mac.do.exec_paths", "15.1"), of("mac.do.exec_paths", "16.0")]).toEqual([
      "yes",
      "no",
      "unknown",
    ]);
  });

  test("a bare major and `current` are none that is only planned", () => {
    expect(release("15").name).toBe("15.1");
    expect(releaseLabel(defaultRelease)).toBe("FreeBSD 15.1");
  });

  test("equal releases are the same object", () => {
    expect(parseRelease("14")).toBe(parseRelease("14.5-RELEASE"));
    expect(parseRelease("14.9")).toBe(parseRelease("14.9"));
  });
});

describe("the order of releases", () => {
  test("the list goes from the oldest to the default", () => {
    expect([...releases].sort(compareReleases)).toEqual(releases);
    expect(releases[0].name).toBe("12.0");
    expect(releases.at(-1)).toBe(defaultRelease);
    expect(defaultRelease.name).toBe("current");
  });

  test.each([
    ["12.2", "12.2", true],
    ["12.1", "12.2", false],
    ["13.0", "12.2", true],
    ["12.4", "13.0", false],
    ["14.10", "14.9", true],
    ["14.9", "14.10", false],
    ["12.0", "11.0", true],
    ["15.0", "15.1", false],
    ["current", "15.1", true],
    ["current", "16.0", true],
  ] as const)("%s is at least %s: %s", (text, number, expected) => {
    expect(isAtLeast(release(text), number)).toBe(expected);
  });
});

test.each([
  ["12.4", "past its end of life"],
  ["14.3", "past its end of life, which was on 2026-06-30"],
  ["15.0", "past its end of life, which was on 2026-09-30"],
  ["14.4", "supported until 2026-12-31"],
  ["14.5", "supported until 2027-06-30"],
  ["15.1", "supported until 2027-03-31"],
  ["15.2", "planned for December 2026"],
  ["current", undefined],
  ["16.0", undefined],
])("%s is %s", (text, life) => {
  expect(lifeOf(release(text))).toBe(life);
});
