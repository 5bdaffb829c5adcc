import type { Outcome } from "../outcomes/index.ts";
import type { CommandStep } from "../steps/steps.ts";

/** Words that go on with a construct, or end it. */
const continuing = new Set(["then", "elif", "else", "fi", "do", "done", "esac"]);

/**
 * Whether a string that begins with `word` goes on with an `if` or a loop that an earlier string of its list has begun. Each
 * of them fails, and all of them are one mistake, which is reported where the construct begins.
 */
export function goesOn({ span }: CommandStep, word: string, earlier: readonly Outcome[]): boolean {
  if (!continuing.has(word)) return false;
  return earlier.some((outcome) => {
    const isOpen =
      outcome.type === "needs-shell"
        ? outcome.what === "keyword"
        : outcome.type === "shell-syntax-error" && /^[a-z]/.test(outcome.found) && outcome.problem !== "unexpected";
    return isOpen && outcome.command.parameter === span.parameter;
  });
}
