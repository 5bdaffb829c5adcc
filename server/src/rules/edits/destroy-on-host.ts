import type { ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { spelling } from "../support/source-text.ts";
import { definitionAt, programSpelling, spellingOfWord, usualSpelling } from "./commands.ts";
import { operationCommands } from "./epair-halves.ts";
import { insertBehind, placeForPhase, reachesSameJails } from "./phase-lists.ts";
import { removalOfCommand, removeCommand } from "./remove-command.ts";
import { isShared } from "./shared-lines.ts";
import { writeStatement } from "./statement-style.ts";

/** An epair that a command in the jail destroys by the half that was lent to it. */
export interface DestroyedInJail {
  readonly command: ValueSpan;
  readonly interfaceWord: ValueSpan;
  readonly interface: string;
  /** The half that has stayed on the host, and the bridge that it is on at this step. */
  readonly hostHalf: { readonly name: string; readonly bridge: string | undefined };
}

/**
 * Takes the command out of the jail's list, and destroys the host's half in exec.poststop where nothing does: in the words of that
 * command, so that a line that several jails share stays right for all of them.
 */
export function destroyOnHostFix(context: JailContext, found: DestroyedInJail): readonly Proposal[] {
  const { hostHalf, command } = found;
  const isItself = ({ parameter, valueIndex }: ValueSpan, start: number): boolean =>
    parameter === command.parameter && valueIndex === command.valueIndex && start === command.start;
  const stop = operationCommands(context, "stop").filter(
    ({ where, span, start }) => where === "host" && !isItself(span, start),
  );
  const takes = (resource: "interface" | "bridge-member", ...names: readonly string[]): boolean =>
    stop.some(({ effects }) =>
      effects.some((one) => one.verb === "takes-away" && one.resource === resource && names.includes(one.name ?? "")),
    );
  if (takes("interface", hostHalf.name, found.interface)) {
    return removeCommand(context, command, say`Remove this command: the host destroys the pair`);
  }
  const removal = removalOfCommand(context, command);
  const leaves = takes("bridge-member", hostHalf.name) ? undefined : hostHalf.bridge;
  const added = inPoststop(context, found, leaves);
  if (removal === undefined || added === undefined) return [];
  const title = say`Destroy \`${hostHalf.name}\` on the host, in exec.poststop`;
  return [{ title, edits: [...removal, added] }];
}

function inPoststop(context: JailContext, found: DestroyedInJail, bridge: string | undefined): TextEdit | undefined {
  const { jail, configuration } = context;
  const { command, hostHalf } = found;
  const definition = definitionAt(jail, command);
  if (!definition || !reachesSameJails(configuration, jail, definition, "exec.poststop")) return undefined;
  const words = wordsFor(context, found);
  if (words === undefined) return undefined;
  const { place, style } = placeForPhase(jail, definition, "exec.poststop");
  // The bridge stands in another line, which other jails need not have.
  if (bridge !== undefined && isShared(context, { path: place.path, start: place.node.start })) return undefined;
  const commands = [`${words.program} ${words.half} destroy`];
  if (bridge !== undefined)
    commands.unshift(
      `${words.program} ${spellingOfWord(context, bridge)} deletem ${spellingOfWord(context, hostHalf.name)}`,
    );
  const separator = style.indentation === undefined ? "; " : `;\n${style.indentation}`;
  const exists = jail.get("exec.poststop") !== undefined;
  const statements = commands.map((text, index) =>
    writeStatement(style, exists || index > 0 ? "+=" : "=", `"${text}"`),
  );
  return insertBehind(place, statements.join(separator));
}

/** ifconfig, and the other half, as the command spells its own: `epair${id}a` where that has `epair${id}b`. */
function wordsFor(
  context: JailContext,
  { command, interfaceWord, interface: name, hostHalf }: DestroyedInJail,
): { readonly program: string; readonly half: string } | undefined {
  const { jail } = context;
  const first = programSpelling(jail, command);
  // In front of it there may be jexec(8).
  const program = first.endsWith("ifconfig") ? first : usualSpelling(context, "ifconfig", "host");
  const own = spelling(jail, interfaceWord)?.text;
  const letter = name.slice(-1);
  const isOtherHalf = hostHalf.name.slice(0, -1) === name.slice(0, -1);
  if (!program?.endsWith("ifconfig") || own === undefined || !own.endsWith(letter) || !isOtherHalf) return undefined;
  return { program, half: own.slice(0, -1) + hostHalf.name.slice(-1) };
}
