export { codeLenses, type Lens, type LensParts } from "./lenses.ts";
export { type LensText, lensText } from "./text.ts";
