import type { CommandFails } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { commandAt } from "../edits/commands.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "ifname-too-long",
  severity: "error",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "command-fails" || outcome.reason !== "name-too-long" || outcome.program !== "ifconfig")
        continue;
      reportName(context, outcome);
    }
  },
};

function reportName(context: JailContext, outcome: CommandFails): void {
  const range = rangeOf(context.jail, outcome.subjectWord);
  if (!range) return;
  const { subject, guarded } = outcome;
  const bytes = new TextEncoder().encode(subject).length;
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : "error",
    message:
      bytes === subject.length
        ? say`${shown(subject, 28)} has ${bytes} characters; an interface name has at most 15. ${advice(context, outcome)}`
        : say`${shown(subject, 28)} has ${bytes} bytes; an interface name has at most 15. ${advice(context, outcome)}`,
    notes: [failure(context, outcome)],
  });
}

/** What ifconfig says about it (FACTS.md 7). */
function failure({ jail }: JailContext, { subject, subjectWord, command }: CommandFails): string {
  if (subjectWord.parameter === "vnet.interface") return say`No interface can have that name, so moving it fails.`;
  const words = commandAt(jail, command)?.words ?? [];
  const at = words.findIndex(({ start }) => start === subjectWord.start);
  if (words[at - 1]?.text === "name") return say`ifconfig says \`ioctl SIOCSIFNAME (set name): File name too long\`.`;
  if (words[at + 1]?.text === "create")
    return say`ifconfig says \`${shown(subject).slice(1, -1)}: cloning name too long\`.`;
  return say`The command fails.`;
}

function advice({ jail }: JailContext, { subjectWord }: CommandFails): string {
  const variables = spelling(jail, subjectWord)?.variables ?? [];
  return variables.includes("name")
    ? say`Build it from a number such as \`$id\`, not from \`$name\`.`
    : say`Choose a shorter one.`;
}
