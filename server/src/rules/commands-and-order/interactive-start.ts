import { type InteractiveStart, innerCommand, isTimed, listOf, staysInForeground } from "../../lifecycle/index.ts";
import { flatCommands, parseCommandLine, programOf } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { scriptCutFrom } from "../support/cut-from-shell.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "interactive-start",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "interactive-start") reportShell(context, outcome);
    reportForeground(context);
  },
};

/** A service that is told to stay in the foreground: the start waits for it as for a shell. */
function reportForeground({ jail, report }: JailContext): void {
  for (const [valueIndex, value] of listOf(jail, "exec.start").entries()) {
    if (parseCommandLine(value).background) continue;
    const found = flatCommands(value).find((command) => {
      const { runs, background, substituted } = command;
      const isWaitedFor = runs === "always" && !background && !substituted && !isTimed(command);
      return isWaitedFor && staysInForeground(innerCommand(command).words) !== undefined;
    });
    if (found === undefined) continue;
    const { words, start, end } = innerCommand(found);
    const range = rangeOf(jail, { parameter: "exec.start", valueIndex, start, end });
    if (range === undefined) continue;
    const option = shown(staysInForeground(words)?.text ?? "", 16);
    report({
      ...range,
      message: say`With ${option} ${shown(programOf(words[0]), 16)} never ends, and the start waits for it. Run it from rc, with daemon(8) or as \`command\`.`,
      notes: [
        say`\`jail -c\` does not come back, a boot stops at \`Starting jails:\`, and with \`exec.timeout\` the start fails.`,
      ],
    });
  }
}

function reportShell(context: JailContext, { command, program }: InteractiveStart): void {
  const range = rangeOf(context.jail, command);
  // command-fails tells of the script, and puts both together.
  if (!range || scriptCutFrom(context.jail, command, context.model.outcomes) !== undefined) return;
  context.report({
    ...range,
    message: say`${shown(program, 24)} waits here for somebody to type. For services run \`/bin/sh /etc/rc\`; for a session use \`command\`.`,
    notes: [say`\`jail -c\` does not come back until it ends, and a boot can stop at \`Starting jails:\`.`],
  });
}
