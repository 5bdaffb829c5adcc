export { describeOrigin } from "./describe.ts";
export {
  type EffectiveDocument,
  type EffectiveDocumentRequest,
  type EffectiveSource,
  effectiveDocument,
  effectiveLinesOf,
  sourceAt,
} from "./document.ts";
export { Origins, type StatementOrigin } from "./origins.ts";
export { type EffectiveLine, effectiveText } from "./text.ts";
