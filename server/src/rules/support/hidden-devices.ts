import { type FileRange, sourceRange } from "../../config/index.ts";
import { deviceVisibility } from "../../host-files/index.ts";
import { isOn } from "../../lifecycle/index.ts";
import { defaultDevfsRuleset, integerValue } from "../../parameters/index.ts";
import { isBelow } from "../../text/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { nameRange } from "./definitions.ts";
import { devfsCommands } from "./devfs-commands.ts";
import { hasUnknownHook } from "./hook-mounts.ts";

/** Whether a ruleset hides a device for certain. What the administrator has defined can be seen in devfs.rules only. */
function hides({ hostFiles, release }: JailContext, ruleset: number, device: string): boolean {
  return deviceVisibility(device, ruleset, hostFiles.devfsRules?.sections ?? [], release) === "hidden";
}

/** The ruleset by which the jail's /dev lacks all of these devices for certain, and where it is set, if it is. */
export function hidingRuleset(
  context: JailContext,
  devices: readonly string[],
): { number: number; range?: FileRange } | undefined {
  const { jail } = context;
  // A script of the host may show to the jail what it likes.
  if (!isOn(jail, "mount.devfs") || devfsCommands(jail).length > 0 || hasUnknownHook(jail)) return undefined;
  const ruleset = jail.get("devfs_ruleset");
  if (ruleset?.bad) return undefined;
  const number = ruleset === undefined ? defaultDevfsRuleset : integerValue(ruleset.values);
  if (number === undefined || !devices.every((device) => hides(context, number, device))) return undefined;
  if (ruleset === undefined) return { number };
  const index = ruleset.values.length - 1;
  const definition = ruleset.definitions.at(-1);
  const range = sourceRange(ruleset, index, 0, ruleset.values[index].length) ?? (definition && nameRange(definition));
  return range && { number, range };
}

/**
 * The name in a devfs below which something is mounted, though a ruleset hides it for certain: no directory can be made in a
 * devfs, so that the mount fails (FACTS.md 21). `shm` is the one that people need.
 */
export function hiddenByRuleset(
  context: JailContext,
  devfs: string,
  ruleset: number,
  target: string,
): string | undefined {
  if (!isBelow(target, devfs)) return undefined;
  const [name] = target.slice(devfs.length + 1).split("/");
  return hides(context, ruleset, name) ? name : undefined;
}
