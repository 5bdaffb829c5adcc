export { basesOf, heirsOf, statementsOf } from "./chain.ts";
export { type Ancestor, ancestorAt, ancestorsOf, descendantsOf, type Lineage } from "./lineage.ts";
