import type { ModelEvent } from "../outcomes/index.ts";
import type { CommandStep } from "../steps/steps.ts";

/** Words that go on with a construct, or end it. */
const continuing = new Set(["then", "elif", "else", "fi", "do", "done", "esac"]);

/**
 * Whether a string that begins with `word` goes on with an `if` or a loop that an earlier string of its list has begun. Each
 * of them fails, and all of them are one mistake, which is reported where the construct begins.
 */
export function goesOn({ span }: CommandStep, word: string, earlier: readonly ModelEvent[]): boolean {
  if (!continuing.has(word)) return false;
  return earlier.some((event) => {
    const isOpen =
      event.type === "needs-shell"
        ? event.what === "keyword"
        : event.type === "shell-syntax-error" && /^[a-z]/.test(event.found) && event.problem !== "unexpected";
    return isOpen && "command" in event && event.command.parameter === span.parameter;
  });
}
