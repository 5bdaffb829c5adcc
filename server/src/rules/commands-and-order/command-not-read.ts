import type { ScriptUnread } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "command-not-read",
  severity: "info",
  documentation: {
    summary: "A command is too long, or nested too deeply, to be analysed.",
    what: "Finds exec.* strings of more than 65,536 characters, and such that are nested more deeply than their reader goes.",
    why: "Nothing is found in such a string, and what it does to the host is not known. Silence about it, and about what comes behind it, says nothing. A script of that length belongs into a file of its own, which the string runs.",
    examples: [
      {
        caption: "Variables make a hundred thousand characters of it.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  $a = "true; true; true; true; true; true; true; true; true; true; ";',
          '  $b = "$a$a$a$a$a$a$a$a$a$a$a$a";',
          '  $c = "$b$b$b$b$b$b$b$b$b$b$b$b";',
          '  exec.start = "$c$c$c$c$c$c$c$c$c$c$c$c true";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.start = "/bin/sh /usr/local/etc/start.sh";',
          "}",
        ),
      },
    ],
    silent: [
      `web { path = /j; persist; exec.start = "echo ${"a".repeat(2000)}; true"; }`,
      // A single command without a shell is read at any length.
      `web { path = /j; persist; exec.start = "/bin/echo ${"a".repeat(70_000)}"; }`,
    ],
    whenToIgnore: "When the string is made by a program and known to be right.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "script-unread") reportScript(context, event);
  },
};

function reportScript(context: JailContext, { command, phase, why }: ScriptUnread): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  const { path, start } = range;
  const what = why === "too-long" ? "too long" : "nested too deeply";
  context.report({
    // All of it would colour the whole editor.
    ...{ path, start, end: Math.min(range.end, start + 40) },
    message: `This command of \`${phase}\` is ${what} to be analysed. Put the script into a file, and run that.`,
    notes: ["Nothing is known of what it does, so that silence about it says nothing."],
  });
}
