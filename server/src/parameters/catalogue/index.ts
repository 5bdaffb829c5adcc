import { permissions } from "./allow.ts";
import { mountPermissions } from "./allow-mount.ts";
import { execParameters } from "./exec.ts";
import { identityParameters } from "./identity.ts";
import { limitsParameters } from "./limits.ts";
import { metadataParameters } from "./metadata.ts";
import { modulesParameters } from "./modules.ts";
import { mountParameters } from "./mount.ts";
import { networkParameters } from "./network.ts";
import type { Parameter } from "./parameter.ts";

export type { Dialect } from "./dialect.ts";
export { canonicalName, hasNoInLastComponent, negativeForm, sameParameter, spellingsWithNo } from "./names.ts";
export type {
  Parameter,
  ParameterType,
} from "./parameter.ts";
export {
  compareReleases,
  defaultRelease,
  isAtLeast,
  lifeOf,
  namesBranch,
  nearestKnown,
  parseRelease,
  type Release,
  type ReleaseNumber,
  releaseLabel,
  releases,
} from "./release.ts";

/** Every parameter of jail(8) that is known in any release, grouped by what it is for. */
export const parameters: readonly Parameter[] = [
  ...identityParameters,
  ...networkParameters,
  ...limitsParameters,
  ...execParameters,
  ...mountParameters,
  ...permissions,
  ...mountPermissions,
  ...modulesParameters,
  ...metadataParameters,
];

const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));

/**
 * The entry under exactly this name, for documentation: `meta.*` and `.include` have one, too. To judge a name as
 * written in a file, with its `no` and its open families, use `findParameter`.
 */
export function catalogueEntry(name: string): Parameter | undefined {
  return byName.get(name);
}
