import type { Finding } from "../../rules/rule/finding.ts";

/**
 * What makes a finding the same one after lines were put in above it: its rule and what it says, in which the numbers of lines do not
 * count. Two findings of a file may have the same one.
 */
export function essenceOf({ rule, message }: Pick<Finding, "rule" | "message">): string {
  return `${rule}\0${messageWithoutLines(message)}`;
}

/** A message as it would be, wherever the lines stand that it names, in each language that is spoken. */
export function messageWithoutLines(message: string): string {
  return message.replace(/\b(lines?) \d+/g, "$1 …").replace(/\d+ 行/g, "… 行");
}
