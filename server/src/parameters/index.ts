/**
 * Will jail(8) and the kernel take the values? The catalogue of parameters and pure checks of names and values. The
 * lowest layer: it knows no files, no syntax and no editor.
 */

export { type AddressValue, isIpv4Address, isIpv6Address, parseAddressValue, type Span } from "./addresses.ts";
export { catalogueEntry, parameters } from "./catalogue/index.ts";
export type {
  Deprecation,
  Parameter,
  ParameterKind,
  ParameterType,
  QuotedComma,
  SinceBasis,
} from "./catalogue/parameter.ts";
export { checkJail, checkValues, type EffectiveParameter, type ValueProblem, type ValueProblemKind } from "./check.ts";
export type { Dialect } from "./dialect.ts";
export { type Documentation, documentationOf, families, findTopic, topics } from "./documentation/index.ts";
export type { Topic } from "./documentation/record.ts";
export {
  type Availability,
  availability,
  type FoundParameter,
  findParameter,
  isKnownToJail,
  mountedFileSystem,
} from "./lookup.ts";
export { booleanValue, integerValue } from "./meaning.ts";
export { canonicalName, hasNoInLastComponent, negativeForm, sameParameter } from "./names.ts";
export { nearestName } from "./nearest.ts";
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
export { DEFAULT_DEVFS_RULESET, type DevfsRuleset, devfsRulesets } from "./rulesets.ts";
