import type { Definition, EffectiveJail } from "../../config/index.ts";
import type { FactResource, ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { spelling } from "../support/source-text.ts";
import { definitionAt, type OfJail, programSpelling, spellingOfWord } from "./commands.ts";
import { insertBehind, placeForPhase, reachesSameJails } from "./phase-lists.ts";
import { isOwnStatement } from "./shared-lines.ts";
import { writeStatement } from "./statement-style.ts";

/** Something that is to be taken away. */
export interface ToTakeAway {
  readonly resource: FactResource;
  readonly name: string;
  /** The bridge that has the member. */
  readonly bridge: string | undefined;
  /** The command that made it. */
  readonly made: ValueSpan;
  /** The bridge that an interface, or the other half of its pair, is still on. */
  readonly membership: { readonly member: string; readonly bridge: string } | undefined;
}

/**
 * Adds the command to exec.poststop, or exec.release, that takes away what the start has made, in the block in which it is made.
 * To be looked at: it may be meant to stay.
 */
export function cleanUpFix(context: JailContext, left: ToTakeAway): readonly Proposal[] {
  const phase = cleanUpPhase(left.made);
  return runAtStop(context, left.made, cleanUpCommands(context, left), phase, say`Take it away in ${phase}`);
}

/** What is made before all else goes last: until then what jail(8) has mounted or set there holds it. */
export const cleanUpPhase = ({ parameter }: ValueSpan): "exec.release" | "exec.poststop" =>
  parameter === "exec.prepare" ? "exec.release" : "exec.poststop";

/** Adds `umount DIRECTORY` to exec.poststop, in the block of the command that has mounted it. */
export function unmountFix(context: JailContext, directory: string, mounted: ValueSpan): readonly Proposal[] {
  const commands = unmountCommands(context, directory, mounted);
  return runAtStop(context, mounted, commands, "exec.poststop", say`Unmount it in exec.poststop`);
}

/**
 * Adds `ifconfig NEW name OLD` to exec.poststop, in the block of the command that has renamed it.
 *
 * @param old the word that names it as it was called first
 */
export function renameBackFix(
  context: JailContext,
  old: ValueSpan,
  now: string,
  renamed: ValueSpan,
): readonly Proposal[] {
  const { jail } = context;
  const program = programSpelling(jail, renamed);
  const name = spelling(jail, old)?.text;
  const commands =
    program.endsWith("ifconfig") && name ? [`${program} ${spellingOfWord(context, now)} name ${name}`] : [];
  return runAtStop(context, renamed, commands, "exec.poststop", say`Give it its old name back in exec.poststop`);
}

function runAtStop(
  context: JailContext,
  made: ValueSpan,
  commands: readonly string[],
  phase: "exec.release" | "exec.poststop",
  title: string,
): readonly Proposal[] {
  const { jail, configuration } = context;
  const definition = definitionAt(jail, made);
  if (!definition || !reachesSameJails(configuration, jail, definition, phase)) return [];
  // A statement that several jails share must not name what only this one has.
  if (!isOwnStatement(jail, definition) && configuration.jails.length > 1) return [];
  if (commands.length === 0) return [];
  const edit = addCommands(jail, definition, phase, commands, jail.get(phase) !== undefined);
  return edit === undefined ? [] : [{ title, edits: [edit] }];
}

/**
 * Adds commands, spelled as between double quotes, to a phase, each as a line of its own in the block of `definition`.
 *
 * @param appends whether there are others before them
 */
export function addCommands(
  jail: EffectiveJail,
  definition: Definition,
  phase: string,
  commands: readonly string[],
  appends: boolean,
): TextEdit | undefined {
  const { place, style } = placeForPhase(jail, definition, phase);
  const separator = style.indentation === undefined ? "; " : `;\n${style.indentation}`;
  const statements = commands.map((command, index) =>
    writeStatement(style, appends || index > 0 ? "+=" : "=", `"${command}"`),
  );
  return insertBehind(place, statements.join(separator));
}

/** In the folder in which the author has `mount`. */
function unmountCommands(context: OfJail, directory: string, mounted: ValueSpan): string[] {
  const program = programSpelling(context.jail, mounted);
  const folder = /^(?:.*\/)?(?=mount(?:_[a-z0-9]+)?$)/.exec(program)?.[0];
  return folder === undefined ? [] : [`${folder}umount ${spellingOfWord(context, directory)}`];
}

/** The commands that take it away, in their order, in the words that the jail has for it; none where that is not known. */
export function cleanUpCommands(context: OfJail, { resource, name, bridge, made, membership }: ToTakeAway): string[] {
  const program = programSpelling(context.jail, made);
  const word = (text: string): string => spellingOfWord(context, text);
  const owner = /(?:^|\/)j(?:ib|ng)$/.test(program) ? jibNameOf(name) : undefined;
  if (owner !== undefined) return [`${program} ${program.endsWith("jib") ? "destroy" : "shutdown"} ${word(owner)}`];
  if (resource === "mount") return unmountCommands(context, name, made);
  if (resource === "memory-disk")
    return program.endsWith("mdconfig") && name !== "md" ? [`${program} -d -u ${word(name.slice(2))}`] : [];
  if (!program.endsWith("ifconfig")) return [];
  if (resource === "bridge-member") {
    return [`${program} ${word(bridge ?? "")} deletem ${word(name)}`];
  }
  if (resource !== "interface") return [];
  const destroy = `${program} ${word(name)} destroy`;
  if (membership === undefined) return [destroy];
  return [`${program} ${word(membership.bridge)} deletem ${word(membership.member)}`, destroy];
}

/** `web` for `e0a_web` and `ng0_web`, which jib and jng make and take away (FACTS.md 11). */
export function jibNameOf(name: string): string | undefined {
  return /^(?:e\d+[ab]|ng\d+)_(.+)$/.exec(name)?.[1];
}
