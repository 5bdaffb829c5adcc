import type { EffectiveJail, Element } from "../../config/index.ts";
import { mayLeaveProcess, runsRc } from "../../lifecycle/index.ts";

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
