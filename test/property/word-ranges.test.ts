import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EffectiveParameter, evaluate, sourceRange } from "../../server/src/config/index.ts";
import { parseCommandLine } from "../../server/src/shell/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { runs } from "./texts.ts";

/**
 * What a rule marks is what runs: for scripts that are written in every way that jail.conf has (two kinds of quotes, words,
 * escapes, variables, glued together) the source range of a word, read again by jail.conf's and the shell's rules, spells
 * that word.
 */
const path = "/etc/jail.conf";

function parameterOf(text: string): EffectiveParameter {
  const source = { reader: new MemoryReader(new Map([[path, text]])), tree: () => parse(text, "current") };
  const parameter = evaluate(path, "current", source, { strict: true }).jails.at(-1)?.get("exec.start");
  if (parameter === undefined) throw new Error(`not read: ${text}`);
  return parameter;
}

/** A word as the program gets it, and as it is written for the shell. */
interface ShellWord {
  readonly text: string;
  readonly written: string;
}

const character = fc.constantFrom(...`abcXYZ019_./:=,@%+-"'\\ $#;&|<>(){}[]*?~!\`éß日😀`);
const ordinary = fc.constantFrom(..."abcXYZ019_./:,@%+-é日😀");

const wordPart: fc.Arbitrary<ShellWord> = fc.oneof(
  fc.array(ordinary, { minLength: 1, maxLength: 5 }).map((list) => ({ text: list.join(""), written: list.join("") })),
  character.map((text) => ({ text, written: `\\${text}` })),
  fc.array(character, { maxLength: 5 }).map((list) => {
    const text = list.filter((one) => one !== "'").join("");
    return { text, written: `'${text}'` };
  }),
  fc.array(character, { maxLength: 5 }).map((list) => {
    const text = list.join("");
    return { text, written: `"${text.replace(/[\\"$`]/g, "\\$&")}"` };
  }),
);

const shellWord: fc.Arbitrary<ShellWord> = fc.array(wordPart, { minLength: 1, maxLength: 3 }).map((parts) => ({
  text: parts.map(({ text }) => text).join(""),
  written: parts.map(({ written }) => written).join(""),
}));

/** A script, with the words of its commands. */
const script = fc
  .array(
    fc.tuple(
      fc.array(shellWord, { maxLength: 3 }),
      fc.constantFrom(" ", "  ", "\t"),
      fc.constantFrom("; ", " && ", " || ", ";\n", " | ", " & "),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((commands) => {
    let written = "";
    const words: string[][] = [];
    for (const [index, [list, blank, separator]] of commands.entries()) {
      if (index > 0) written += separator;
      written += ["cmd", ...list.map((word) => word.written)].join(blank);
      words.push(["cmd", ...list.map((word) => word.text)]);
    }
    return { written, words };
  });

/** A stretch of the value as it is written in jail.conf. */
interface Piece {
  readonly kind: "double" | "single" | "word" | "variable" | "variable in quotes";
  readonly length: number;
  /** For each character how it is escaped. */
  readonly escapes: readonly number[];
}

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom("double", "double", "single", "word", "variable", "variable in quotes"),
  length: fc.integer({ min: 1, max: 12 }),
  escapes: fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }),
});

interface Written {
  readonly file: string;
  /** The pieces with their places in the file, their quotes included, and in the value. */
  readonly pieces: readonly { quote: string; isVariable: boolean; start: number; end: number; valueEnd: number }[];
}

function write(value: string, pieces: readonly Piece[]): Written {
  const characters = [...value];
  let definitions = "";
  let body = "";
  const places: { quote: string; isVariable: boolean; start: number; end: number; valueEnd: number }[] = [];
  let valueEnd = 0;
  for (let at = 0, index = 0; at < characters.length; index++) {
    const { length, escapes, ...given } = pieces[index % pieces.length];
    const chunk = characters.slice(at, at + length);
    // Outside of quotes each escape stands for a byte of its own.
    const kind = given.kind === "word" && /[^\x00-\x7f]/.test(chunk.join("")) ? "double" : given.kind;
    at += chunk.length;
    valueEnd += chunk.join("").length;
    const start = body.length;
    const quote = kind === "single" ? "'" : kind === "word" || kind === "variable" ? "" : '"';
    if (kind.startsWith("variable")) {
      definitions += `$v${index} = "${chunk.map((one, number) => escaped(one, escapes[number], true)).join("")}";\n`;
      body += `${quote}\${v${index}}${quote}`;
    } else if (kind === "word") {
      body += chunk.map((one) => (/[a-zA-Z0-9_.:-]/.test(one) ? one : bytes(one))).join("");
    } else {
      body += quote + chunk.map((one, number) => escaped(one, escapes[number], kind === "double")).join("") + quote;
    }
    places.push({ quote, isVariable: kind.startsWith("variable"), start, end: body.length, valueEnd });
  }
  const head = `${definitions}a {\n  exec.start = `;
  const pieceAt = (offset: number) => head.length + offset;
  return {
    file: `${head}${body};\n}\n`,
    pieces: places.map((place) => ({ ...place, start: pieceAt(place.start), end: pieceAt(place.end) })),
  };
}

/** One character between quotes: as it is where it can be, or in one of the ways of escaping it. */
function escaped(one: string, how: number, isDouble: boolean): string {
  const mustEscape = one === "\\" || one === (isDouble ? '"' : "'") || (isDouble && one === "$");
  if (how === 0) return bytes(one);
  if (how === 1 && one.charCodeAt(0) < 128) return `\\${one.charCodeAt(0).toString(8).padStart(3, "0")}`;
  if (how === 2) return `\\\n${mustEscape ? `\\${one}` : one}`;
  return mustEscape ? `\\${one}` : one;
}

const bytes = (one: string): string =>
  [...new TextEncoder().encode(one)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");

/** The source of a word with the quotes around it that it needs to be read for itself. */
function standingAlone({ file, pieces }: Written, start: number, end: number): string {
  const first = pieces.find((place) => start >= place.start && start < place.end)!;
  const last = pieces.find((place) => end > place.start && end <= place.end)!;
  const opened = start > first.start ? first.quote : "";
  const closed = end < last.end ? last.quote : "";
  return opened + file.slice(start, end) + closed;
}

/** What the shell makes of a word of which it takes nothing but quotes away. */
function unquoted(written: string): string {
  let result = "";
  let quote = "";
  for (let at = 0; at < written.length; at++) {
    const one = written[at];
    if (quote === "'") {
      if (one === "'") quote = "";
      else result += one;
    } else if (one === "\\" && (quote === "" || '\\"$`'.includes(written[at + 1]))) {
      result += written[++at];
    } else if (one === quote) {
      quote = "";
    } else if (quote === "" && (one === "'" || one === '"')) {
      quote = one;
    } else {
      result += one;
    }
  }
  return result;
}

describe("the source range of a word", () => {
  it("spells what the program gets", () => {
    fc.assert(
      fc.property(script, fc.array(piece, { minLength: 1, maxLength: 12 }), ({ written: value, words }, pieces) => {
        const written = write(value, pieces);
        const parameter = parameterOf(written.file);
        expect(parameter.values).toEqual([value]);
        const { commands } = parseCommandLine(value);
        expect(commands.map((command) => command.words.map(({ text }) => text))).toEqual(words);
        const head = written.file.slice(0, written.file.indexOf("a {"));
        for (const word of commands.flatMap((command) => command.words)) {
          const spelled = value.slice(word.start, word.end);
          expect(unquoted(spelled)).toBe(word.text);
          const range = sourceRange(parameter, 0, word.start, word.end)!;
          const source = standingAlone(written, range.start, range.end);
          const [again] = parameterOf(`${head}a { exec.start = ${source}; }`).values;
          // A variable is marked as a whole, so more than the word can come with it at either end.
          const comesWithMore = [word.start, word.end - 1].some((at) => {
            return written.pieces.find(({ valueEnd }) => at < valueEnd)!.isVariable;
          });
          if (comesWithMore) expect(again).toContain(spelled);
          else expect(again, written.file).toBe(spelled);
        }
      }),
      runs(1500),
    );
  });
});
