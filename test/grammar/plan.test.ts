import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { planOf } from "../support/plan.ts";
import { loadGrammar } from "./tokenizer.ts";

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar("source.jailconf-plan");
});

/** What the first word of a line, or the word that is asked for, is coloured as. */
function scopeOf(line: string, word = line.trim().split(" ")[0]): string {
  const at = line.indexOf(word);
  const { tokens } = grammar.tokenizeLine(line, null);
  const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
  return token?.scopes.at(-1)?.replace(/\.jailconf-plan$/, "") ?? "";
}

test("every line of a plan has its colour", () => {
  const text = readFileSync("examples/1-first.jail.conf", "utf8");
  for (const plan of [
    planOf(text, { operation: "both", release: "12.0", unbrokenPlaces: true }),
    planOf(text, { failAt: 9, release: "12.0", unbrokenPlaces: true }),
  ]) {
    for (const line of plan.document.lines) {
      if (line === "" || line.startsWith("      ")) continue;
      expect(scopeOf(line), line).not.toBe("source");
    }
  }
});

test.each([
  ["# jail.conf: start of web, on FreeBSD 15.1", "#", "markup.bold.heading"],
  ["web  #\u00a0line\u00a01", "web", "markup.bold.heading"],
  ["web  #\u00a0line\u00a01", "line", "comment.line.place"],
  ["web  #\u00a06\u00a0\u884c", "6", "comment.line.place"],
  ["What stays behind", "What", "markup.bold.heading"],
  ["  exec.start, in web", "exec.start", "entity.name.type.phase"],
  ["  jail(8) itself", "jail(8)", "entity.name.type.phase"],
  ["  # waits for db (depend)", "waits", "comment.line"],
  ["    3  /bin/sh -c 'a # b'  #\u00a0line\u00a02", "3", "constant.numeric.step"],
  ["    3  /bin/sh -c 'a # b'  #\u00a0line\u00a02", "# b", "meta.command"],
  ["    3  /bin/sh -c 'a # b'  #\u00a0web.conf:2", "web.conf", "comment.line.place"],
  ["         #\u00a0line\u00a02", "line", "comment.line"],
  ["         + interface epair1a, up", "interface", "markup.inserted"],
  ["         - interface epair1a", "interface", "markup.deleted"],
  ["         > epair1b moves into web", "moves", "markup.changed"],
  ["         ~ epair1b: up", "up", "markup.changed"],
  ["         ? what x does is not known", "what", "markup.changed.unknown"],
  ["    ? interface a (may have changed)  #\u00a0line\u00a02", "line", "comment.line.place"],
  ["         ! fails: x", "fails", "token.error-token"],
  ["! jail(8) says:", "says", "token.error-token"],
])("%j: %s is %s", (line, word, scope) => {
  expect(scopeOf(line, word)).toBe(scope);
});
