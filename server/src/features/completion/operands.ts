import { effectsOf } from "../../lifecycle/index.ts";
import { devfsRulesets, findParameter } from "../../parameters/index.ts";
import { flatCommands } from "../../shell/index.ts";
import { said, say } from "../../words/index.ts";
import type { CommandAtCursor, Operand } from "../command-words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { freeAddresses } from "../shared/free-addresses.ts";
import { freeHardwareAddress } from "../shared/free-numbers.ts";
import type { ValuePlace } from "../shared/place.ts";
import { completePaths } from "./files.ts";
import { gateways } from "./gateways.ts";
import { completeInterfaces } from "./interfaces.ts";
import type { CompletionItem } from "./item.ts";
import {
  kernelVariableItems,
  limitItems,
  propertyAssignments,
  propertyItems,
  serviceItems,
  userItems,
} from "./known-names.ts";
import { fileSystemItems, mountOptions } from "./mounts.ts";
import { programItems } from "./programs.ts";
import { isOnlyTyped, wordBefore, wordItem } from "./text.ts";

/** What can be written for a word that stands for something, for the values that it may have. */
export function completeOperand(
  context: FeatureContext,
  place: ValuePlace,
  command: CommandAtCursor,
  operand: Operand | undefined,
): CompletionItem[] {
  const values = operand?.values;
  if (typeof values === "object") return values.map((word, rank) => wordItem(word, "value", said(operand!.what), rank));
  switch (values) {
    case "interface":
      return completeInterfaces(context, place, { withBridges: false });
    case "bridge":
      return completeInterfaces(context, place, { withBridges: true });
    case "jail":
      return jails(context, place, command);
    case "address":
    case "address6":
      return addresses(context, values === "address" ? 4 : 6);
    case "gateway":
      return gatewayItems(context, command);
    case "hardware-address": {
      const free = freeHardwareAddress(allJails(context));
      return [wordItem(free, "value", say`the next one that no jail has`, 0)];
    }
    case "path":
      return pathsFor(context, place, command, "both");
    case "directory":
      return pathsFor(context, place, command, "directories");
    case "dataset":
      return datasets(context, place);
    case "command":
      return programItems(place, "jail");
    case "file-system":
      return fileSystemItems();
    case "mount-options":
      return mountOptions(command.words[command.words.indexOf("-t") + 1] ?? "", place);
    case "ruleset":
      return devfsRulesets(context.settings.release).map(({ number, name }, rank) =>
        wordItem(String(number), "value", name, rank),
      );
    case "kernel-assignment":
    case "kernel-variable":
      return kernelVariableItems(context, place, command, values === "kernel-assignment");
    case "service":
      return serviceItems(context, command);
    case "property-assignment":
      return propertyAssignments(context, place, command);
    case "property":
      return propertyItems(command);
    case "limit":
      return limitItems(context, place, command);
    case "user":
      return userItems(context, command.words[command.index] ?? "");
    default:
      return [];
  }
}

/** Paths of the host, or those of the jail below its root: what a command in it cannot see is not offered. */
function pathsFor(
  context: FeatureContext,
  place: ValuePlace,
  { where, jail }: CommandAtCursor,
  wanted: "directories" | "both",
): CompletionItem[] {
  if (where === "host") return completePaths(context, atWord(place), wanted);
  // Another jail that jexec names has a root of its own.
  const isOwn = findParameter(place.parameter)?.parameter.runIn === "jail";
  const root = isOwn ? jail?.get("path")?.values[0] : undefined;
  return root === undefined ? [] : completePaths(context, atWord(place), wanted, root);
}

/** A path within a command begins with its word. */
const atWord = (place: ValuePlace): ValuePlace => ({ ...place, before: wordBefore(place.before) });

/** `$name` first, which is what a block can say of itself; then the jails by their names. */
function jails(
  context: FeatureContext,
  { block }: ValuePlace,
  { where, parameter }: CommandAtCursor,
): CompletionItem[] {
  if (where === "jail") return [];
  const detail =
    parameter === "exec.prepare" || parameter === "exec.prestart"
      ? say`this jail, which is not there yet`
      : say`this jail`;
  const items = [wordItem("$name", "value", detail, 0)];
  const names = new Set(allJails(context).map(({ name }) => name));
  // A block whose name is missing can be named by nothing.
  names.delete("");
  for (const own of block ? jailsAround(context, block) : []) {
    if (own.section.block?.index === block?.index) names.delete(own.name);
  }
  for (const name of names) items.push(wordItem(name, "jail", say`jail of this file`, 1));
  return items;
}

/** The next free address of each network in which jails have one. */
function addresses(context: FeatureContext, family: 4 | 6): CompletionItem[] {
  return freeAddresses(allJails(context), family).map(({ address, prefix, used }, rank) =>
    wordItem(`${address}/${prefix}`, "value", say`next free address; ${used} used in this network`, rank),
  );
}

function gatewayItems(context: FeatureContext, { words, index }: CommandAtCursor): CompletionItem[] {
  const before = words.slice(0, index);
  const isSix = before.some((word) => word === "-inet6" || word === "-6");
  const known = gateways(allJails(context)).filter((gateway) => gateway.includes(":") === isSix);
  return known.map((gateway) => wordItem(gateway, "value", say`gateway of jails of this file`, 0));
}

/** Datasets that are offered. */
const mostDatasets = 100;
/** Jails that are read for their datasets. */
const mostJails = 500;

/** The datasets that jails of the file name, in `zfs.dataset` and in commands of zfs(8). */
function datasets(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  const found = new Set<string>();
  for (const jail of allJails(context).slice(0, mostJails)) {
    for (const name of jail.get("zfs.dataset")?.values ?? []) found.add(name);
    for (const parameter of jail.parameters()) {
      if (!parameter.spelling.startsWith("exec.")) continue;
      for (const value of parameter.values) {
        if (!value.includes("zfs") || value.length > 1000) continue;
        for (const { resource, name } of flatCommands(value).flatMap((each) => effectsOf(each, "host"))) {
          if (resource === "dataset" && name !== undefined) found.add(name);
        }
      }
    }
    if (found.size >= mostDatasets) break;
  }
  const known = [...found].filter((name) => name !== "" && !isOnlyTyped(name, context.tree, place));
  return known.map((name) => wordItem(name, "value", say`dataset of this file`, 0));
}
