import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `sysrc [-f FILE | -j JAIL | -R DIRECTORY] NAME=VALUE…`, also `NAME+=VALUE`, and `-x NAME`; a name alone only asks. */
export function sysrc(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "fjR");
  const jail = given.value("j");
  if (failWithoutJail(machine, jail)) return;
  const isElsewhere = jail !== undefined && machine.isThisJail(jail) !== true;
  const file = given.has("f") ? given.value("f")?.text : "/etc/rc.conf";
  const root = given.has("R") ? given.value("R")?.text : "";
  if (isElsewhere || file === undefined || root === undefined) return;
  const where = jail === undefined ? machine.where : "jail";
  const written = jail === undefined && !given.has("R") ? given.value("f") : undefined;
  const changes = given.has("x") || given.operands.some(({ text }) => text?.includes("=") === true);
  // With -R and -j it changes the root first, and follows no link out of it.
  if (written !== undefined && changes) machine.trace.tell("write", { word: written, what: "file" });
  for (const { text } of given.operands) {
    const match = /^(\w+)([-+]?)(?:=(.*))?$/s.exec(text ?? "");
    if (match === null) continue;
    const [, name, sign, value] = match;
    const at = `${root}${file}:${name}`;
    if (given.has("x")) machine.setResource("rc-variable", at, "absent", undefined, where);
    else if (value !== undefined) machine.setResource("rc-variable", at, "present", `${sign}${value}`, where);
  }
}
