import { describe, expect, it } from "vitest";
import { operands, programs } from "../../../server/src/features/command-words/index.ts";
import { folderOf, ifconfigKeyword } from "../../../server/src/lifecycle/index.ts";
import { directoryOf } from "../../../server/src/text/index.ts";

const each = programs.map((program) => [program.name, program] as const);

describe("the description of each program", () => {
  it.each(each)("%s: every word of its forms says what it means", (_, { forms, words }) => {
    for (const { elements, text } of forms) {
      for (const [{ text: word, isOperand }] of elements.flatMap(({ alternatives }) => alternatives)) {
        expect([text, word, (isOperand ? operands[word]?.what : words[word]) !== undefined]).toEqual([
          text,
          word,
          true,
        ]);
      }
    }
  });

  it.each(each)(
    "%s: each form is told in one or two sentences, if its words do not tell it, and no two are alike",
    (_, { forms }) => {
      for (const { summary } of forms) expect(summary ?? "Told.").toMatch(/^[A-Z].*\.$/);
      expect(new Set(forms.map(({ text }) => text)).size).toBe(forms.length);
    },
  );

  it.each(each)("%s: what is said of words are clauses", (_, { words, summary }) => {
    for (const text of [summary, ...Object.values(words)]) expect(text).toMatch(/^[^A-Z\s].*[^.\s]$|^(?:IPv|MAC)/);
  });

  it.each(each)("%s is where FreeBSD has it", (name, { path }) => {
    const folder = `${folderOf(name) ?? directoryOf(path).slice(0, -1)}/`;
    expect(directoryOf(path)).toBe(folder);
  });
});

it("the words of ifconfig are those that the model knows", () => {
  const ifconfig = programs.find(({ name }) => name === "ifconfig")!;
  const isOption = (word: string): boolean => /^-[a-zA-Z]$/.test(word);
  const negated = /^-(?:ifdisabled|auto_linklocal|promisc|rxcsum|txcsum|tso|lro)$/;
  const unknown = Object.keys(ifconfig.words).filter((word) => ifconfigKeyword(word) === undefined);
  expect(unknown.filter((word) => !isOption(word) && !negated.test(word))).toEqual([]);
});

it("every operand stands in a form", () => {
  const used = new Set(
    programs.flatMap(({ forms }) =>
      forms.flatMap(({ elements }) =>
        elements.flatMap(({ alternatives }) => alternatives.flat().map(({ text }) => text)),
      ),
    ),
  );
  expect(Object.keys(operands).filter((name) => !used.has(name))).toEqual([]);
});
