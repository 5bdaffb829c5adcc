export { type Reduced, type ReducedFile, type ReductionBounds, reduction } from "./reduction.ts";
