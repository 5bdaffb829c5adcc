export { effectiveDefinitions, mentionsOf } from "./find.ts";
export { hasOwnName, mayHave, namingWords, operandsThatName } from "./jails.ts";
export { type JailSubject, type Mention, Scope, type VariableSubject } from "./mention.ts";
export { inOtherRoots, type PlaceInRoots } from "./other-roots.ts";
export { placesOfWord } from "./places.ts";
export { type SubjectAt, subjectAt } from "./subject.ts";
export { placeOfName } from "./variables.ts";
