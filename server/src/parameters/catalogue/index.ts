import { permissions } from "./allow.ts";
import { mountPermissions } from "./allow-mount.ts";
import { exec } from "./exec.ts";
import { identity } from "./identity.ts";
import { limits } from "./limits.ts";
import { metadata } from "./metadata.ts";
import { modules } from "./modules.ts";
import { mount } from "./mount.ts";
import { network } from "./network.ts";
import type { Parameter } from "./parameter.ts";

export type { Dialect } from "./dialect.ts";
export { canonicalName, hasNoInLastComponent, negativeForm, sameParameter, spellingsWithNo } from "./names.ts";
export type {
  Deprecation,
  Parameter,
  ParameterKind,
  ParameterType,
  QuotedComma,
  SinceBasis,
} from "./parameter.ts";
export {
  compareReleases,
  defaultRelease,
  isAtLeast,
  parseRelease,
  type Release,
  type ReleaseNumber,
  releaseLabel,
  releases,
} from "./release.ts";

/** Every parameter of jail(8) that is known in any release, grouped by what it is for. */
export const parameters: readonly Parameter[] = [
  ...identity,
  ...network,
  ...limits,
  ...exec,
  ...mount,
  ...permissions,
  ...mountPermissions,
  ...modules,
  ...metadata,
];

const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));

/**
 * The entry under exactly this name, for documentation: `meta.*` and `.include` have one, too. To judge a name as
 * written in a file, with its `no` and its open families, use `findParameter`.
 */
export function catalogueEntry(name: string): Parameter | undefined {
  return byName.get(name);
}
