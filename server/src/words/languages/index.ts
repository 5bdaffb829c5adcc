import { ja } from "./ja.ts";
import type { Messages } from "./messages.ts";

export type { Messages } from "./messages.ts";

/** Each language beside English. A table is a function, so that nothing is made of it until somebody speaks that language. */
export const languages: Readonly<Record<string, () => Messages>> = { ja };
