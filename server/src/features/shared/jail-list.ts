import { type Configuration, isOfBastille } from "../../config/index.ts";
import { fileVariableOf, type HostFiles, RcConf, type RcWord } from "../../host-files/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";

/** What rc.conf(5) says of the jails that start at boot, in whose tree a configuration lies. */
interface OnHost {
  readonly configuration: Configuration;
  readonly hostFiles: HostFiles;
}

/** Writes another name of a jail into `jail_list`; undefined where it does not name the jail, or cannot be changed for certain. */
export function renamedInJailList(host: OnHost, name: string, newName: string): TextEdit | undefined {
  return inJailList(host, name, [newName], [newName]);
}

/** Names jails in `jail_list` behind another one; undefined where that is not named, or the list cannot be changed for certain. */
export function addedToJailList(host: OnHost, behind: string, names: readonly string[]): TextEdit | undefined {
  const words = [behind, ...names];
  const all = words.join(" ");
  return inJailList(host, behind, words, [all, `"${all}"`]);
}

/**
 * @param words what stands in the place of the word `name` then
 * @param spellings what may be written for that; the first one is taken with which sh(1) reads just this
 */
function inJailList(
  { configuration, hostFiles: { rcConf } }: OnHost,
  name: string,
  words: readonly string[],
  spellings: readonly string[],
): TextEdit | undefined {
  const word = rcConf?.get("jail_list")?.words.find(({ text }) => text === name);
  // A file of jail.conf.d that rc.d reads alone is called like its jail.
  if (!rcConf || !word || !configuration.root.endsWith("/jail.conf") || isOfBastille(configuration.root))
    return undefined;
  if (rcConf.get(fileVariableOf(name)) !== undefined) return undefined;
  const { path, start, end } = word;
  return spellings.map((text) => ({ path, start, end, text })).find((edit) => readsSo(rcConf, edit, word, words));
}

/** Whether all variables stay as they are, but for the one word of the list. */
function readsSo(
  before: RcConf,
  { path, start, end, text }: TextEdit,
  word: RcWord,
  words: readonly string[],
): boolean {
  const files = before.files.map((file) =>
    file.path === path ? { path, text: file.text.slice(0, start) + text + file.text.slice(end) } : file,
  );
  const after = new RcConf(files);
  const [old, made] = [[...before.variables], [...after.variables]];
  return (
    old.length === made.length &&
    old.every((variable, index) => {
      const then = made[index];
      if (variable.name !== "jail_list") return then.name === variable.name && then.value === variable.value;
      const expected = variable.words.flatMap((each) => (each === word ? words : [each.text]));
      return then.words.map((each) => each.text).join(" ") === expected.join(" ");
    })
  );
}
