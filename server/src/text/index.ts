/** What asks nothing but a text: its lines, characters and paths, and how texts and lists are shown. Below every layer. */

export { characterEnd, characterStart, wholeCharacters } from "./characters.ts";
export {
  type FstabField,
  type FstabLine,
  type FstabOption,
  fstabFields,
  fstabOptions,
  isReadOnly,
  readFstab,
} from "./fstab.ts";
export { lineEndAt } from "./line-ends.ts";
export { LineIndex, lineNumberAt } from "./line-index.ts";
export { listed, listedWhole } from "./lists.ts";
export { fewestShared, ownText } from "./own-text.ts";
export { directoryOf, fileName, isBelow, normalizePath } from "./paths.ts";
export { isUnprintable, printable, printableJson, printableLines, replaceUnprintable } from "./printable.ts";
export { sameEnds } from "./same-ends.ts";
