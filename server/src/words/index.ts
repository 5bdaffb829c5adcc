/** In which language people are spoken to. The lowest layer: it knows no more than texts. */

export { languageInUse, languageNames, languageOf, useLanguage } from "./language.ts";
export { messageFinder, packMessages } from "./packed-messages.ts";
export { said, say } from "./say.ts";
