import { listOf, type NeedsShell } from "../../lifecycle/index.ts";
import { parseCommandLine } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { joinWithNext, quotedString, wrapInShell } from "../edits/wrap-shell.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "needs-shell",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) if (outcome.type === "needs-shell") reportCommand(context, outcome);
  },
};

function reportCommand(context: JailContext, outcome: NeedsShell): void {
  const range = rangeOf(context.jail, outcome.command);
  if (!range) return;
  const { what, phase, background, name } = outcome;
  const { message, fixes } = judge(context, outcome);
  context.report({
    ...range,
    about: outcome,
    message,
    notes: [
      say`jail(8) gives only strings with a special character to a shell; others it runs itself.`,
      what === "stand-in"
        ? say`FreeBSD's program ${shown(name)} succeeds, and changes nothing for the next command.`
        : say`It fails with \`exec ${shown(name).slice(1, -1)}: No such file or directory\`. ${background ? say`Nobody sees that.` : impact(phase)}`,
    ],
    fixes: () => fixes,
  });
}

/** Builtins that are of use in a shell of their own. */
const usefulAlone = new Set([".", "source", "eval", "exec", "exit", "builtin"]);

function judge(context: JailContext, outcome: NeedsShell): { message: string; fixes: Proposal[] } {
  const { name, what, command } = outcome;
  const text = textOf(context, command);
  const needs = say`${shown(name, 24)} needs a shell, and jail(8) runs this string without one.`;
  if (name === ":") return { message: say`${needs} Write \`/usr/bin/true\`.`, fixes: trueFix(context, outcome) };
  if (what === "keyword") {
    return { message: say`${needs} Put the whole construct into one string.`, fixes: shellFix(context, outcome, text) };
  }
  const isScript = text.includes("\n");
  if (what === "assignment" && (isScript || runsSomething(text))) {
    return {
      message: say`${needs} Use \`env\`, or \`/bin/sh -c '\u2026'\`.`,
      fixes: [...shellFix(context, outcome, text), ...envFix(context, outcome)],
    };
  }
  if (isScript || usefulAlone.has(name)) {
    return {
      message: say`${needs} Let a shell run it: \`/bin/sh -c '\u2026'\`.`,
      fixes: shellFix(context, outcome, text),
    };
  }
  const word = shown(name, 20);
  return {
    message:
      what === "stand-in"
        ? say`${word} changes nothing for the next string, which is another process. Join both with \`&&\` in one string.`
        : say`${word} needs a shell, and lasts no longer than its string. Join both with \`&&\` in one string.`,
    fixes: joinFix(context, outcome),
  };
}

function textOf({ jail }: JailContext, { parameter, valueIndex, start, end }: NeedsShell["command"]): string {
  return listOf(jail, parameter)[valueIndex].slice(start, end);
}

/** There is more than assignments. */
const runsSomething = (text: string): boolean => text.split(/\s+/).some((word) => !/^[A-Za-z_]\w*=/.test(word));

/** Lets a shell run it, where that makes a whole script of it. */
function shellFix(context: JailContext, outcome: NeedsShell, text: string): Proposal[] {
  const { command, name } = outcome;
  const string = quotedString(context, command);
  if (string === undefined || parseCommandLine(`{ ${text}\n}`).syntaxError !== undefined) return [];
  const edits = wrapInShell(context.jail, command, string);
  if (edits === undefined) return [];
  // FreeBSD's sh knows `source` only as `.`.
  const dot = name === "source" ? wordEdit(context, outcome, ".") : [];
  if (dot === undefined) return [];
  return [{ title: say`Let a shell run it: \`/bin/sh -c\``, edits: [...edits, ...dot] }];
}

function envFix(context: JailContext, { command }: NeedsShell): Proposal[] {
  const range = quotedString(context, command) && rangeOf(context.jail, command);
  if (!range) return [];
  const { path, start } = range;
  const edits = [{ path, start, end: start, text: "/usr/bin/env " }];
  return [{ title: say`Set the variable with env(1)`, alternative: true, edits }];
}

function joinFix(context: JailContext, { command }: NeedsShell): Proposal[] {
  const edits = joinWithNext(context, command);
  return edits ? [{ title: say`Put it into one string with the next command`, guess: true, edits }] : [];
}

function trueFix(context: JailContext, outcome: NeedsShell): Proposal[] {
  const edits = quotedString(context, outcome.command) && wordEdit(context, outcome, "/usr/bin/true");
  return edits ? [{ title: say`Write \`/usr/bin/true\``, edits }] : [];
}

/** Undefined where the word comes from a variable, or shares one with what follows it. */
function wordEdit(
  { jail, configuration }: JailContext,
  { word, name }: NeedsShell,
  text: string,
): TextEdit[] | undefined {
  const range = rangeOf(jail, word);
  const tree = range && configuration.files.get(range.path)?.tree;
  if (!range || tree?.text.slice(range.start, range.end) !== name) return undefined;
  return [{ ...range, text }];
}
