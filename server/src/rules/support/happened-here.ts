import type { MissingInterface } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";

/** What a command before has done to an interface or a file that another one misses, or meets, later; for a related place. */
export function happenedHere(name: string, why: MissingInterface["why"] | undefined): string {
  switch (why) {
    case "renamed":
      return say`${name} gets its new name here`;
    case "moved":
      return say`${name} is moved here`;
    case "destroyed":
      return say`${name} is destroyed here`;
    default:
      return say`${name} is made here`;
  }
}
