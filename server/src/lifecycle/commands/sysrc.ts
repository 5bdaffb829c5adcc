import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { readSysrc } from "../programs/sysrc.ts";
import { failWithoutJail } from "./jail-name.ts";

/** Sets variables of an rc.conf, or takes them out of it. */
export function sysrc(machine: Machine, words: readonly Word[], at: number): void {
  const { jail, file, root, removes, settings } = readSysrc(words, at);
  if (failWithoutJail(machine, jail)) return;
  const isElsewhere = jail !== undefined && machine.isThisJail(jail) !== true;
  const path = file === undefined ? "/etc/rc.conf" : file.text;
  const below = root === undefined ? "" : root.text;
  if (isElsewhere || path === undefined || below === undefined) return;
  const where = jail === undefined ? machine.where : "jail";
  // With -R and -j it changes the root first, and follows no link out of it.
  const isFollowed = file !== undefined && jail === undefined && root === undefined;
  if (isFollowed && (removes || settings.some(({ value }) => value !== undefined)))
    machine.trace.tell("write", { word: file, what: "file" });
  for (const { name, sign, value } of settings) {
    const variable = `${below}${path}:${name}`;
    if (removes) machine.setResource("rc-variable", variable, "absent", undefined, where);
    else if (value !== undefined) machine.setResource("rc-variable", variable, "present", `${sign}${value}`, where);
  }
}
