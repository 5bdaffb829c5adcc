import type { EffectiveJail, Element } from "../../config/index.ts";
import { innerCommands, mayLeaveProcess, runsRc, type ValueSpan } from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";

/** The first command of exec.start that may start something which goes on: rc, a daemon, a program that nobody knows. */
export function startsSomething(jail: EffectiveJail): Element | undefined {
  return elementOf(jail, (value) => mayLeaveProcess(value, jail.site.commands));
}

/** The first command of exec.start that runs FreeBSD's /etc/rc. */
export function startsRc(jail: EffectiveJail): Element | undefined {
  return elementOf(jail, runsRc);
}

function elementOf(jail: EffectiveJail, isMeant: (value: string) => boolean): Element | undefined {
  const start = jail.get("exec.start");
  return start?.elements[start.values.findIndex(isMeant)];
}

/** A command of exec.start, and what spells it. */
export interface StartCommand {
  readonly command: SimpleCommand;
  readonly span: ValueSpan;
}

/** The commands of the strings of exec.start before the one that runs FreeBSD's /etc/rc; none where nothing runs it. */
export function commandsBeforeRc(jail: EffectiveJail): readonly StartCommand[] {
  const values = jail.get("exec.start")?.values ?? [];
  const rc = values.findIndex(runsRc);
  return values.slice(0, Math.max(rc, 0)).flatMap((value, valueIndex) =>
    innerCommands(value).map((command) => {
      const { start, end } = command;
      return { command, span: { parameter: "exec.start", valueIndex, start, end } };
    }),
  );
}
