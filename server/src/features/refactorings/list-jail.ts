import { jailAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { addedToJailList } from "../shared/jail-list.ts";
import { sectionOf } from "./add-jail.ts";
import type { Refactoring } from "./refactoring.ts";

/** Has a jail started at boot that rc.conf leaves out: behind those that its jail_list names. */
export const listJail: Refactoring = {
  id: "list-jail",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const block = jailAt(context.tree, start);
    if (block === undefined || end > block.end) return [];
    const section = sectionOf(context, block);
    const root = context.analysis.roots.find(
      ({ configuration }) => section && configuration.sections.includes(section),
    );
    const list = root?.hostFiles.rcConf?.get("jail_list");
    const last = list?.words.at(-1)?.text;
    // Of a list that is not known whole it may be in the rest.
    if (!section || !root || list?.value === undefined || last === undefined) return [];
    const { name } = section;
    if (!/^\w[\w-]*$/.test(name) || list.words.some(({ text }) => text === name)) return [];
    const edit = addedToJailList(root, last, [name]);
    if (edit === undefined) return [];
    return [{ title: say`Start ${name} at boot: name it in jail_list`, rewrite: () => ({ edits: [edit] }) }];
  },
};
