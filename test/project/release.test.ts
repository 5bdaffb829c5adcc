import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { billOfMaterials } from "../../scripts/lib/bill-of-materials.mjs";
import { compareVersions, entriesOf, readChangelog, unreleasedEntries } from "../../scripts/lib/changelog.mjs";
import { obstacles, releaseState } from "../../scripts/lib/release-state.mjs";
import { folderWith } from "../cli/support.ts";

const changelog = "# Changelog\n\n## 0.2.0\n\n### Fixes\n\n* It ends.\n\n## 0.1.0\n\n* It begins.\n";
const keys = {
  VSCE_PAT: "a",
  OVSX_PAT: "b",
  NODE_AUTH_TOKEN: "c",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://example.org",
};

/** A checkout whose version is 0.2.0, everywhere and in its changelog. */
function checkout(files: Record<string, string> = {}): string {
  return folderWith({
    "package.json": '{ "version": "0.2.0", "repository": { "url": "https://example.org/owner/project" } }',
    "server/package.json": '{ "version": "0.2.0" }',
    "client/package.json": '{ "version": "0.2.0" }',
    "server/src/version.ts": 'export const version = "0.2.0";\n',
    "CHANGELOG.md": changelog,
    ...files,
  });
}

function git(folder: string, ...args: string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
  expect(spawnSync("git", [...identity, ...args], { cwd: folder }).status, args.join(" ")).toBe(0);
}

test("this checkout could be released: one version, and a changelog in order", () => {
  expect(releaseState(".").faults).toEqual([]);
});

test("npm can list what is installed, without which there is no bill of materials", () => {
  const { components } = billOfMaterials(["node_modules/unbash"], 0);
  expect(components).toMatchObject([{ name: "unbash", scope: "required" }]);
});

describe("what a release stands on", () => {
  test("is in order", () => {
    expect(releaseState(checkout())).toEqual({
      version: "0.2.0",
      entries: "### Fixes\n\n* It ends.\n",
      hasUnreleased: false,
      faults: [],
    });
  });

  test.each([
    [
      "server/package.json",
      '{ "version": "0.1.0" }',
      "server/package.json: the version is 0.1.0, and 0.2.0 in package.json.",
    ],
    [
      "server/src/version.ts",
      'export const version = "0.1.0";\n',
      "server/src/version.ts: the version is 0.1.0, and 0.2.0 in package.json.",
    ],
    [
      "docs/ci.md",
      "repos:\n  rev: v0.2.0\n  additional_dependencies: [jailconf@0.1.0]\n",
      "docs/ci.md: it names 0.1.0, and the version is 0.2.0.",
    ],
    ["docs/ci.md", "- uses: OWNER/jailconf@v0.1.0\n", "docs/ci.md: it names 0.1.0, and the version is 0.2.0."],
    [
      "CHANGELOG.md",
      "# Changelog\n\n## 0.1.0\n\n* It begins.\n",
      "CHANGELOG.md: there is no heading `## 0.2.0`. Write what the version brings below it.",
    ],
    ["CHANGELOG.md", changelog.replace("* It ends.\n\n", ""), "CHANGELOG.md:5: Nothing stands below `Fixes`."],
  ])("what is wrong in %s is told", (file, text, fault) => {
    expect(releaseState(checkout({ [file]: text })).faults).toContain(fault);
  });
});

describe("an upload", () => {
  const tagged = (files?: Record<string, string>): string => {
    const folder = checkout(files);
    git(folder, "init", "--quiet");
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "--message", "It ends");
    git(folder, "tag", "v0.2.0");
    return folder;
  };
  const obstaclesOf = (folder: string, environment: Record<string, string> = keys): string[] =>
    obstacles(folder, releaseState(folder), environment);

  test("has nothing in its way where all is there", () => {
    expect(obstaclesOf(tagged())).toEqual([]);
  });

  test.each(["VSCE_PAT", "OVSX_PAT", "NODE_AUTH_TOKEN"])("waits for %s", (name) => {
    expect(obstaclesOf(tagged(), { ...keys, [name]: "" })).toEqual([
      expect.stringContaining(`${name} is not set: the key for`),
    ]);
  });

  test("waits for a repository, for entries without a version, for a commit and for its tag", () => {
    const manifest = '{ "version": "0.2.0" }';
    expect(obstaclesOf(tagged({ "package.json": manifest }))).toEqual([
      expect.stringMatching(/^package\.json names no `repository`/),
    ]);
    const waiting = changelog.replace("## 0.2.0", "## Unreleased\n\n* More.\n\n## 0.2.0");
    expect(obstaclesOf(tagged({ "CHANGELOG.md": waiting }))).toEqual([
      "CHANGELOG.md has entries below `## Unreleased`. Move them below `## 0.2.0`.",
    ]);
    const folder = tagged();
    git(folder, "tag", "--delete", "v0.2.0");
    git(folder, "rm", "--quiet", "CHANGELOG.md");
    git(folder, "reset", "--quiet");
    expect(obstacles(folder, { version: "0.2.0", entries: "", hasUnreleased: false, faults: [] }, keys)).toEqual([
      "There are changes that are not committed. What is released is what is committed.",
      "The commit has no tag v0.2.0.",
    ]);
    expect(obstaclesOf(checkout())).toEqual(["This is no checkout of git, so nobody could tell what was released."]);
  });
});

describe("a changelog", () => {
  test("gives its entries by version, and what waits for one", () => {
    const read = readChangelog(changelog.replace("## 0.2.0", "## Unreleased"));
    expect(unreleasedEntries(read)).toBe("### Fixes\n\n* It ends.\n");
    expect(entriesOf(read, "0.1.0")).toBe("* It begins.\n");
    expect(entriesOf(read, "0.2.0")).toBeUndefined();
  });

  test.each([
    ["another title", changelog.replace("# Changelog", "# Changes"), "1: The first line is not `# Changelog`."],
    ["no version", "# Changelog\n\nNothing yet.\n", "1: There is no `## ` heading with a version."],
    ["a version that is none", changelog.replace("0.2.0", "Next"), "3: `Next` is neither a version nor `Unreleased`."],
    [
      "the older above",
      changelog.replace("0.2.0", "0.0.9"),
      "9: 0.1.0 stands below 0.0.9. The newest version stands first, and each once.",
    ],
    [
      "a version twice",
      changelog.replace("0.2.0", "0.1.0"),
      "9: 0.1.0 stands below 0.1.0. The newest version stands first, and each once.",
    ],
    [
      "what waits, below",
      changelog.replace("0.1.0", "Unreleased"),
      "9: `Unreleased` stands below a version. What waits for one stands above all of them.",
    ],
    ["an empty version", changelog.replace("* It begins.\n", ""), "9: Nothing stands below the heading."],
    [
      "a heading in a list",
      changelog.replace("* It ends.\n\n", "* It ends.\n"),
      "8: No empty line stands above the heading.",
    ],
    ["no room below", changelog.replace("### Fixes\n\n", "### Fixes\n"), "5: No empty line stands below the heading."],
    [
      "a part twice",
      changelog.replace("* It ends.", "* It ends.\n\n### Fixes\n\n* So does this."),
      "9: There are two parts `Fixes`. Put them together.",
    ],
    [
      "an entry twice",
      changelog.replace("* It ends.", "* It ends.\n* So does this.\n* It ends."),
      "9: The entry of line 7 stands here once more.",
    ],
    [
      "an entry in two parts, broken in two ways",
      changelog.replace("* It ends.", "* It\n  ends.\n\n### Speed\n\n* It ends."),
      "12: The entry of line 7 stands here once more.",
    ],
  ])("with %s is told", (_, text, fault) => {
    expect(readChangelog(text).faults).toContain(fault);
  });

  test("may say in two versions, or of two things, what begins alike", () => {
    const text = changelog.replace("* It ends.", "* It begins.\n* It begins\n  to end.");
    expect(readChangelog(text).faults).toEqual([]);
  });

  test("knows that 0.10.0 is newer than 0.9.0", () => {
    expect(compareVersions("0.10.0", "0.9.0")).toBeGreaterThan(0);
    expect(compareVersions("1.0.0", "0.9.9")).toBeGreaterThan(0);
    expect(compareVersions("0.1.2", "0.1.10")).toBeLessThan(0);
  });
});
