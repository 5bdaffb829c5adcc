import type { NotReturned } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { quotable, spelling } from "../support/source-text.ts";
import { spellingOfWord, usualSpelling } from "./commands.ts";
import { insertBehind, placeForPhase, reachesSameJails } from "./phase-lists.ts";
import { isOwn } from "./shared-lines.ts";
import { writeStatement } from "./statement-style.ts";

/** Adds `ifconfig X -vnet JAIL` to exec.prestop, in the block in which the interface is given to the jail. */
export function returnFix(context: JailContext, event: NotReturned): readonly Proposal[] {
  const { jail, configuration } = context;
  const definition = jail.get(event.command.parameter)?.elements[event.command.valueIndex]?.written.definition;
  if (!definition || !reachesSameJails(configuration, jail, definition, "exec.prestop")) return [];
  const isShared = !isOwn(jail, definition);
  const name = interfaceSpelling(context, event, isShared);
  const owner = jailSpelling(context, event, isShared);
  if (name === undefined || owner === undefined) return [];
  const program = usualSpelling(context, "ifconfig", "host") ?? "/sbin/ifconfig";
  const { place, style } = placeForPhase(jail, definition, "exec.prestop");
  const statement = writeStatement(style, true, `"${program} ${name} -vnet ${owner}"`);
  const edit = insertBehind(place, statement);
  if (edit === undefined) return [];
  // Newer kernels do it well enough that nobody's file is changed for it without a look.
  const safe = !isAtLeast(context.release, "13.0");
  return [{ title: `Return \`${event.interface}\` in exec.prestop`, guess: !safe, edits: [edit] }];
}

function interfaceSpelling(context: JailContext, event: NotReturned, isShared: boolean): string | undefined {
  if (event.interface === event.lentAs) return spelling(context.jail, event.interfaceWord)?.text;
  // What the jail calls it stands in another statement, which other jails need not have.
  return isShared ? undefined : spellingOfWord(context, event.interface);
}

/** As the author names the jail; `$name` exists everywhere but in numeric blocks of FreeBSD 12. */
function jailSpelling({ jail, configuration }: JailContext, event: NotReturned, isShared: boolean): string | undefined {
  if (event.jailWord !== undefined) return spelling(jail, event.jailWord)?.text;
  const jails = isShared ? configuration.jails : [jail];
  if (jails.every((other) => other.variable("name") !== undefined)) return "$name";
  return isShared ? undefined : quotable(jail.name);
}
