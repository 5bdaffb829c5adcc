import type { Severity } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";

/** How grave a finding is, as a word for people. */
export function severityWord(severity: Severity): string {
  switch (severity) {
    case "error":
      return say`error`;
    case "warning":
      return say`warning`;
    case "info":
      return say`info`;
    case "hint":
      return say`hint`;
  }
}
