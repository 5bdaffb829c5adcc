import { type FileRange, sourceRange } from "../../config/index.ts";
import { deviceVisibility } from "../../host-files/index.ts";
import { isOn } from "../../lifecycle/index.ts";
import { defaultDevfsRuleset, devfsRulesets, integerValue } from "../../parameters/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { nameRange } from "./definitions.ts";

/** The ruleset by which the jail's /dev lacks all of these devices for certain, and where it is set, if it is. */
export function hidingRuleset(
  { jail, hostFiles, release }: JailContext,
  devices: readonly string[],
): { number: number; range?: FileRange } | undefined {
  if (!isOn(jail, "mount.devfs")) return undefined;
  const sections = hostFiles.devfsRules?.sections;
  const ruleset = jail.get("devfs_ruleset");
  if (ruleset?.entry.bad) return undefined;
  const number = ruleset === undefined ? defaultDevfsRuleset : integerValue(ruleset.values);
  if (number === undefined) return undefined;
  // What the administrator has defined can be seen in devfs.rules only.
  if (sections === undefined && !devfsRulesets(release).some((each) => each.number === number)) return undefined;
  if (!devices.every((device) => deviceVisibility(device, number, sections ?? [], release) === "hidden"))
    return undefined;
  if (ruleset === undefined) return { number };
  const index = ruleset.values.length - 1;
  const definition = ruleset.entry.definitions.at(-1);
  const range = sourceRange(ruleset, index, 0, ruleset.values[index].length) ?? (definition && nameRange(definition));
  return range && { number, range };
}
