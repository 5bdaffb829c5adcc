import type { ShellSyntaxMistake } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome, severityOf } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "shell-syntax-error",
  severity: "error",
  documentation: {
    summary: "A command is not a script that the shell can read.",
    what: "Finds exec.* strings, and arguments of `sh -c`, that `/bin/sh` refuses: a quote or `$(` without its end, an `if` without `then` or `fi`, a loop without `do` or `done`, `&&` with nothing behind it, a `)` that belongs to nothing. The place is where the mistake begins. What only some shells refuse is not reported.",
    why: "A string with a shell metacharacter is given to `/bin/sh -c`. The shell reads it first, and what it cannot read it does not run: it prints `Syntax error` and exits with 2. The command has failed then, and one failing command rolls the whole start back, or keeps a jail from being removed.",
    examples: [
      {
        caption: "To the shell an apostrophe is a quote.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststart = "logger $name: it\'s up";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststart = "logger \\"$name: it\'s up\\"";',
          "}",
        ),
      },
      {
        caption: "Every string is a script of its own.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "if [ -f /etc/first ]; then";',
          '  exec.start += "/bin/sh /etc/rc";',
          '  exec.poststart = "logger up";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "if [ -f /etc/first ]; then /bin/sh /etc/rc; fi";',
          '  exec.poststart = "logger up";',
          "}",
        ),
      },
    ],
    silent: [
      // jail.conf takes its own quotes away; those of the shell are inside.
      'web { path = /j; persist; exec.poststart = "logger \\"it\'s up\\""; }',
      "web { path = /j; persist; exec.poststart = 'logger \"$(date): up\"'; }",
      // FreeBSD's sh takes an empty list, and any command for the body of a function.
      'web { path = /j; persist; exec.poststart = "if test -d /x; then fi; f() echo hi; f"; }',
      // Without a metacharacter jail(8) runs it without a shell.
      'web { path = /j; persist; exec.poststart = "logger if then do"; }',
      'web { path = /j; persist; exec.poststart = "[ -d /x ] || mkdir /x && chmod 700 /x; case $(uname -m) in amd64) logger 64;; *) logger other;; esac"; }',
    ],
    whenToIgnore: "Never: no shell of FreeBSD runs it.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "shell-syntax") reportMistake(context, event);
  },
};

function reportMistake(context: JailContext, event: ShellSyntaxMistake): void {
  const range = rangeOf(context.jail, event.place) ?? rangeOf(context.jail, event.command);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    severity: severityOf(event.phase, event.guarded),
    message: `${mistake(event)}. ${advice(event)}`,
    notes: [
      "The shell cannot read the string, so it runs nothing of it.",
      ...(event.guarded ? [] : [outcome(event.phase)]),
    ],
  });
}

const quotes = new Set(["'", '"', "`"]);

function mistake({ problem, found, wanted, place, command }: ShellSyntaxMistake): string {
  // The argument of `sh -c` is shown as a whole where it is spelled with escapes.
  const isShown = place.end - place.start === found.length || place === command;
  const here = isShown ? "" : " in this script";
  switch (problem) {
    case "unclosed":
      return quotes.has(found)
        ? `The quote ${code(found)} is never closed${here}`
        : `Missing ${code(wanted!)} for ${code(found)}${here}`;
    case "without":
      return `Missing ${wanted === "name" ? "name" : code(wanted!)} after ${code(found)}${here}`;
    case "nothing-behind":
      return `Missing ${wanted === "file" ? "file name" : "command"} after ${code(found)}${here}`;
    default:
      return `Unexpected ${code(found)}${here}`;
  }
}

/** A backtick cannot be shown between backticks. */
const code = (text: string): string => (text === "`" ? "(a backtick)" : `\`${text}\``);

function advice({ problem, found, wanted }: ShellSyntaxMistake): string {
  switch (problem) {
    case "unclosed":
      if (found === "'") return 'Close it, or put the text into double quotes: `\\"`.';
      if (found === "{") return "Close it with `; }`.";
      return quotes.has(found) ? "Close it." : `Add ${code(wanted!)}, in the same string.`;
    case "without":
      return wanted === "name" ? "Add it." : `Add \`${wanted === "in" ? "" : "; "}${wanted}\`, in the same string.`;
    case "nothing-behind":
      return wanted === "file" ? "Name the file." : "Remove it, or put a command after it, in the same string.";
    default:
      return isWord(found)
        ? "The whole construct has to be in one string."
        : "Remove it, or quote it if it is meant as text.";
  }
}

const isWord = (text: string): boolean => /^[a-z]/.test(text);
