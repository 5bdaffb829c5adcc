import type { Definition } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { quotable, spelling } from "../support/source-text.ts";
import { definitionAt, type OfJail, spellingOfWord, usualSpelling } from "./commands.ts";
import { insertBehind, placeForPhase, reachesSameJails } from "./phase-lists.ts";
import { isOwnStatement } from "./shared-lines.ts";
import { writeStatement } from "./statement-style.ts";

/** An interface that is in the jail until a command returns it. */
interface LentInterface {
  /** The command, or the value of vnet.interface, that moved it there. */
  readonly command: ValueSpan;
  /** The word that names it there, and the one that names the jail; undefined for vnet.interface, which has none. */
  readonly interfaceWord: ValueSpan;
  readonly jailWord: ValueSpan | undefined;
  /** What the jail calls it when it is removed. */
  readonly interface: string;
  /** What it was called when it was moved. */
  readonly lentAs: string;
}

/** A command of exec.prestop, spelled as between double quotes, and the statement in whose block it belongs. */
interface ReturnCommand {
  readonly command: string;
  readonly definition: Definition;
}

/** `ifconfig X -vnet JAIL`, in the words that the jail has for both. */
export function returnCommand(context: OfJail, lent: LentInterface): ReturnCommand | undefined {
  const { jail, configuration } = context;
  const definition = definitionAt(jail, lent.command);
  if (!definition || !reachesSameJails(configuration, jail, definition, "exec.prestop")) return undefined;
  const isShared = !isOwnStatement(jail, definition);
  const name = interfaceSpelling(context, lent, isShared);
  const owner = jailSpelling(context, lent, isShared);
  if (name === undefined || owner === undefined) return undefined;
  const program = usualSpelling(context, "ifconfig", "host") ?? "/sbin/ifconfig";
  return { command: `${program} ${name} -vnet ${owner}`, definition };
}

/** Adds `ifconfig X -vnet JAIL` to exec.prestop, in the block in which the interface is given to the jail. */
export function returnFix(context: JailContext, lent: LentInterface): readonly Proposal[] {
  const found = returnCommand(context, lent);
  if (found === undefined) return [];
  const { jail } = context;
  const { command, definition } = found;
  const { place, style } = placeForPhase(jail, definition, "exec.prestop");
  const statement = writeStatement(style, "+=", `"${command}"`);
  const edit = insertBehind(place, statement);
  if (edit === undefined) return [];
  return [{ title: say`Return \`${lent.interface}\` in exec.prestop`, edits: [edit] }];
}

function interfaceSpelling(context: OfJail, lent: LentInterface, isShared: boolean): string | undefined {
  if (lent.interface === lent.lentAs) return spelling(context.jail, lent.interfaceWord)?.text;
  // What the jail calls it stands in another statement, which other jails need not have.
  return isShared ? undefined : spellingOfWord(context, lent.interface);
}

/** As the author names the jail; `$name` exists everywhere but in numeric blocks of FreeBSD 12. */
function jailSpelling({ jail, configuration }: OfJail, lent: LentInterface, isShared: boolean): string | undefined {
  if (lent.jailWord !== undefined) return spelling(jail, lent.jailWord)?.text;
  const jails = isShared ? configuration.jails : [jail];
  if (jails.every((other) => other.variable("name") !== undefined)) return "$name";
  return isShared ? undefined : quotable(jail.name);
}
