/**
 * Will jail(8) and the kernel take the values? The catalogue of parameters and pure checks of names and values. It
 * knows no files, no syntax and no editor.
 */

export { type AddressValue, addressEnd, addressStart, parseAddressValue, type Span } from "./address-value.ts";
export {
  type Address,
  covers,
  formatAddress,
  formatHost,
  isIpv4Address,
  isIpv6Address,
  isLinkLocal,
  isLoopback,
  parseAddress,
  prefixOfNetmask,
  sameAddress,
  withPrefix,
} from "./addresses.ts";
export {
  canonicalName,
  catalogueEntry,
  compareReleases,
  type Dialect,
  defaultRelease,
  hasNoInLastComponent,
  isAtLeast,
  lifeOf,
  namesBranch,
  nearestKnown,
  negativeForm,
  type Parameter,
  type ParameterType,
  parameters,
  parseRelease,
  type Release,
  releaseLabel,
  releases,
  sameParameter,
} from "./catalogue/index.ts";
export { checkJail, checkValues, type ValueProblem, type ValueProblemKind } from "./check.ts";
export {
  documentationOf,
  findTopic,
  parameterFamilies,
  type Topic,
  topics,
} from "./documentation/index.ts";
export { isNumberOrEmpty, leadingNumber } from "./integers.ts";
export {
  availability,
  type FoundParameter,
  findParameter,
  isKnownToJail,
  mountedFileSystem,
  sharedSpelling,
} from "./lookup.ts";
export { booleanValue, integerValue } from "./meaning.ts";
export { editDistance, nearestName } from "./nearest.ts";
export { defaultDevfsRuleset, devfsRulesets } from "./rulesets.ts";
