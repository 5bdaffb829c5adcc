export { describeOrigin } from "./describe.ts";
export {
  EffectiveDocument,
  type EffectiveDocumentRequest,
  effectiveDocument,
  sourceAt,
} from "./document.ts";
export { Origins, type StatementOrigin } from "./origins.ts";
export { type EffectiveLine, effectiveText } from "./text.ts";
