import { say } from "../words/index.ts";

/** How a list of names is written, where it is not written in the usual way. */
interface ListStyle {
  readonly conjunction?: "and" | "or";
  /** Of a longer list the last names are only counted, so that a sentence does not grow with a fleet. */
  readonly most?: number;
}

/** A list in words: "web", "web and db", "web, db and mail", "web, db and 398 more". `show` is asked for what is shown. */
export function listed(
  names: readonly string[],
  show: (name: string) => string = (name) => name,
  { conjunction = "and", most = 3 }: ListStyle = {},
): string {
  if (names.length > most) {
    const others = names.slice(0, most - 1).map((name) => show(name));
    const rest = names.length - others.length;
    if (others.length === 0) return say`${rest} more`;
    const named = others.join(say`, `);
    return conjunction === "and" ? say`${named} and ${rest} more` : say`${named} or ${rest} more`;
  }
  const words = names.map((name) => show(name));
  const last = words.pop() ?? "";
  if (words.length === 0) return last;
  const others = words.join(say`, `);
  return conjunction === "and" ? say`${others} and ${last}` : say`${others} or ${last}`;
}

/** All names of a list in words, however many there are. */
export const listedWhole = (names: readonly string[], conjunction: "and" | "or" = "and"): string =>
  listed(names, undefined, { conjunction, most: names.length });
