import type { EffectiveJail } from "../config/index.ts";
import { findParameter, type Parameter } from "../parameters/index.ts";
import { programName } from "../shell/index.ts";
import type { CompletionItem, CompletionKind } from "./completion.ts";
import type { ValuePlace } from "./completion-place.ts";
import { allJails, type FeatureContext, jailsAround } from "./context.ts";
import { valueMeanings } from "./parameter-text.ts";

/** A fleet of thousands names as many interfaces; those of the jails around the cursor come first and are enough. */
const mostModels = 400;

export function completeValues(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const parameter = findParameter(place.parameter)?.parameter;
  if (!parameter) return [];
  switch (parameter.type) {
    case "command-list":
      return completeCommand(context, place, parameter);
    case "bool":
      return [item("true", "value", "on, as the name alone", place, 0), item("false", "value", "off", place, 1)];
    case "ip4list":
    case "ip6list":
      return beforeAddress(context, place);
  }
  switch (parameter.name) {
    case "depend":
      return jailNames(context, place);
    case "vnet.interface":
      return interfaces(context, place, false);
    case "interface":
      return interfaces(context, place, true);
  }
  return valueMeanings(parameter, context.workspace.settings.release).map(({ value, meaning }, index) =>
    item(value, "value", meaning, place, index),
  );
}

/** A value as it has to be written where the cursor is: quoted if its characters ask for it, ended if nothing follows. */
function item(value: string, kind: CompletionKind, detail: string, place: ValuePlace, rank: number): CompletionItem {
  const isWord = /^[\w.:<>@-]+$/.test(value) || place.quoted;
  const end = place.isLast && kind === "value" ? ";" : "";
  return { label: value, kind, detail, text: (isWord ? value : `"${value}"`) + end, rank };
}

/** All jails but the one that depends, which would never start. */
function jailNames(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const own = new Set(place.block ? jailsAround(context, place.block).map(({ name }) => name) : []);
  const items = new Map<string, CompletionItem>();
  for (const { name } of allJails(context)) {
    if (!own.has(name) && !items.has(name)) items.set(name, item(name, "jail", "jail of this file", place, 0));
  }
  return [...items.values()];
}

function beforeAddress(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  if (place.before !== "") return [];
  return interfaces(context, place, true).map((one) => {
    const text = place.quoted ? `${one.label}|` : `"${one.label}|"`;
    const cursor = place.quoted ? text.length : text.length - 1;
    return { ...one, label: `${one.label}|`, text, cursor };
  });
}

/** Names of interfaces and bridges that commands of the jails use; those of the jail itself first. */
function interfaces(context: FeatureContext, place: ValuePlace, onHost: boolean): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  const add = (jails: readonly EffectiveJail[], detail: string, rank: number): void => {
    for (const jail of jails.slice(0, mostModels)) {
      const model = context.workspace.modelOf(jail);
      for (const name of onHost ? [...model.interfaces, ...model.bridges] : model.interfaces) {
        if (name !== "lo0" && !items.has(name)) items.set(name, item(name, "interface", detail, place, rank));
      }
      if (!onHost) continue;
      for (const name of jail.get("interface")?.values ?? []) {
        if (!items.has(name)) items.set(name, item(name, "interface", detail, place, rank));
      }
    }
  };
  if (place.block) add(jailsAround(context, place.block), "used by this jail", 0);
  add(allJails(context), "used in this file", 1);
  return [...items.values()];
}

/** Whole commands that nearly every jail has, for an empty value. */
const usualCommands: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "exec.start": [["/bin/sh /etc/rc", "start the jail's services"]],
  "exec.stop": [["/bin/sh /etc/rc.shutdown jail", "stop the jail's services in order"]],
};

const memberVerbs = new Set(["addm", "deletem"]);

function completeCommand(context: FeatureContext, place: ValuePlace, { name }: Parameter): CompletionItem[] {
  if (place.before.trim() === "") {
    return (usualCommands[name] ?? []).map(([command, detail]) => item(command, "command", detail, place, 0));
  }
  // Only the command at the cursor counts: what stands behind the last separator.
  const command = place.before.slice(Math.max(...[";", "|", "&", "("].map((end) => place.before.lastIndexOf(end))) + 1);
  const words = command.trimStart().split(/\s+/);
  if (words.length < 2 || programName(words[0]) !== "ifconfig") return [];
  const previous = words[words.length - 2];
  const isMember = memberVerbs.has(previous);
  if (words.length !== 2 && !isMember) return [];
  const inJail = findParameter(name)?.parameter.runIn === "jail";
  const names = isMember ? interfaces(context, place, false) : interfaces(context, place, !inJail);
  if (inJail && !isMember) names.push(item("lo0", "interface", "the jail's loopback interface", place, 0));
  return names;
}
