import { expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** The messages about a file after an edit, in an editor that had it open before. */
function messagesAfter(fixture: string, edit: (text: string) => string, rule: string): string[] {
  const [[path, text]] = parseFixture(fixture).files;
  const workspace = new Workspace(new MemoryReader(new Map()));
  const messages = () =>
    workspace
      .analyze(path)
      .findings.filter((finding) => finding.rule === rule)
      .map(({ message }) => message);
  workspace.openFile(path, text);
  expect(messages()).toHaveLength(1);
  workspace.openFile(path, edit(text));
  return messages();
}

test("a message that names a line names the right one when lines are inserted above", () => {
  const fixture = `
    web { path = /jails/web; }
    * {
      exec.start = "/sbin/sysctl a=1";
    }
    db {
      path = /jails/db;
      exec.start = "/usr/local/bin/db";
    }
  `;
  const insert = (text: string) => `# One more.\n${text}`;
  expect(messagesAfter(fixture, insert, "overwritten-list").join("\n")).toContain("line 4 of jail.conf");
});
