import { expect } from "vitest";
import type { Finding } from "../../server/src/rules/rule/finding.ts";

/** What is wrong, in one sentence. */
const longestFirstSentence = 90;
/** With the sentence that says what will happen or what to do. */
const longestMessage = 160;

/**
 * A message without the jails that are named after it where its place does not tell them: `… (in web and db)`, and in Japanese
 * `…。 (web と db)`.
 */
const withoutJails = ({ message, jails }: Pick<Finding, "message" | "jails">): string =>
  jails.length > 0 ? message.replace(/ \(in [^()]*\)$|(?<=[。?]) \([^()]*\)$/, "") : message;

/** The sentences of a message. What stands in backticks is no end of a sentence. */
export function sentencesOf(message: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < message.length; index++) {
    const character = message[index];
    if (character === "`") quoted = !quoted;
    // Nothing stands between sentences of Japanese.
    const ends =
      character === "。" || (/[.?!]/.test(character) && /^[)"]?(?: |$)/.test(message.slice(index + 1, index + 3)));
    if (quoted || !ends) continue;
    const end = /[)"]/.test(message[index + 1] ?? "") ? index + 2 : index + 1;
    sentences.push(message.slice(start, end).trim());
    start = end;
  }
  if (message.slice(start).trim() !== "") sentences.push(message.slice(start).trim());
  return sentences;
}

/** What is wrong with the size or shape of a message; empty when it can be read at a glance. */
export function messageFaults(finding: Pick<Finding, "message" | "jails">): string[] {
  const message = withoutJails(finding);
  const sentences = sentencesOf(message);
  const faults: string[] = [];
  if (message.length > longestMessage) faults.push(`${message.length} characters instead of ${longestMessage}`);
  if (sentences[0].length > longestFirstSentence) {
    faults.push(`first sentence of ${sentences[0].length} characters instead of ${longestFirstSentence}`);
  }
  if (sentences.length > 2) faults.push(`${sentences.length} sentences`);
  if (message.split("`").length % 2 === 0) faults.push("a lonely backtick");
  return faults;
}

/** Demands that each message can be read at a glance. */
export function expectShortMessages(findings: readonly Finding[]): void {
  const faults = findings.flatMap((finding) =>
    messageFaults(finding).map((fault) => `${fault}: ${finding.rule}: ${finding.message}`),
  );
  // Each fixture comes here, and `expect` takes longer than to look at its messages.
  if (faults.length > 0) expect(faults).toEqual([]);
}
