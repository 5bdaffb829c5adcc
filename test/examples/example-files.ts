import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkFiles, isJailConfName, Workspace } from "../../server/src/analysis/index.ts";
import { parseRelease, type Release } from "../../server/src/parameters/index.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { type Fixture, parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { expectShortMessages } from "../support/message-limits.ts";

/** A file of examples/good or examples/bad, or a folder there that stands for a host's `/`. */
export interface Example {
  readonly name: string;
  /** That of its line `# FreeBSD 14.3`. */
  readonly release: Release;
  readonly fixture: Fixture;
}

/** All examples of a kind, in the order of their names. */
export function examplesOf(kind: "good" | "bad"): Example[] {
  const folder = join(import.meta.dirname, "../../examples", kind);
  return readdirSync(folder).map((name) => readExample(folder, name));
}

/** Everything that is said about an example with the settings that a user begins with. */
export function findingsOf({ fixture, release }: Example): readonly Finding[] {
  const workspace = new Workspace(new MemoryReader(fixture.files));
  workspace.choice = { release, rules: new Map() };
  const paths = [...fixture.files.keys()];
  const asked = paths.length === 1 ? paths : paths.filter(isJailConfName);
  const findings = checkFiles(workspace, asked).roots.flatMap((root) => root.findings);
  expectShortMessages(findings);
  return findings;
}

function readExample(folder: string, name: string): Example {
  const files = new Map<string, string>();
  const marks: Fixture["marks"][number][] = [];
  for (const path of filesBelow(join(folder, name))) {
    const place = `/hosts/${name}${path}`;
    // A mark at the beginning of a line would make the file one that jail(8) refuses: there its `#` is a part of it.
    const text = readFileSync(join(folder, name, path), "utf8").replace(/^#(?=\^)/gm, "^");
    const parsed = parseFixture(`//- ${place}\n${text}`);
    files.set(place, parsed.files.get(place) ?? "");
    marks.push(...parsed.marks);
  }
  const [main] = [...files.keys()].filter(isJailConfName).concat(...files.keys());
  return {
    name,
    release: releaseOf(name, files.get(main) ?? ""),
    fixture: { files, path: main, cursor: undefined, marks },
  };
}

/** Paths below a folder with a leading `/`; of a file only the empty path. */
function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [""];
  const entries = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return entries.filter((entry) => statSync(join(path, entry)).isFile()).map((entry) => `/${entry}`);
}

function releaseOf(name: string, text: string): Release {
  const [, stated] = /^# FreeBSD (\S+)$/m.exec(text) ?? [];
  const release = stated === undefined ? undefined : parseRelease(stated);
  if (!release) throw new Error(`${name} has no line such as "# FreeBSD 14.3"`);
  return release;
}
