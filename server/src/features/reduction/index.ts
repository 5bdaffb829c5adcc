export { type Reduced, type ReductionBounds, reduction } from "./reduction.ts";
