import { deviceVisibility } from "../../host-files/index.ts";
import { devfsRulesets } from "../../parameters/index.ts";
import { isBelow } from "../../text/index.ts";
import type { JailContext } from "../rule/rule.ts";

/**
 * The name in a devfs below which something is mounted, though a ruleset hides it for certain: no directory can be made in a
 * devfs, so that the mount fails (FACTS.md 21). `shm` is the one that people need. What the administrator has defined can be
 * seen in devfs.rules only.
 */
export function hiddenByRuleset(
  { hostFiles, release }: JailContext,
  devfs: string,
  ruleset: number,
  target: string,
): string | undefined {
  if (!isBelow(target, devfs)) return undefined;
  const sections = hostFiles.devfsRules?.sections;
  if (sections === undefined && !devfsRulesets(release).some(({ number }) => number === ruleset)) return undefined;
  const [name] = target.slice(devfs.length + 1).split("/");
  return deviceVisibility(name, ruleset, sections ?? [], release) === "hidden" ? name : undefined;
}
