import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type EffectiveParameter,
  evaluate,
  writtenRange,
} from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { demandEqual } from "../support/demand.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { runs, seed } from "./runs.ts";

console.log(`seed ${seed}`);

const name = fc.constantFrom("$a", "$b", "path", "vnet", "exec.start", "exec.clean", "host.hostname", "$d", "novnet");
const operator = fc.constantFrom(" = ", " = ", " = ", " += ", " ");
const word = fc.constantFrom("1", "long-enough-for-a-part", "/jails", "a.b", "", "\\t", "q");
const variable = fc.constantFrom("$a", "${b}", "$c", "$name", "${path}");
const quoted = fc
  .array(fc.oneof({ weight: 2, arbitrary: word }, variable), { minLength: 1, maxLength: 3 })
  .map((parts) => `"${parts.join("-")}"`);
const plain = fc.constantFrom(
  "bare",
  "bare-and-long-enough",
  "'in single $a'",
  '""',
  "$a",
  "$name",
  "a$b",
  "x\"y $c\"'z'",
);
const value = fc.oneof(quoted, plain);
const values = fc.oneof(
  { weight: 5, arbitrary: value },
  fc.tuple(value, value).map((two) => two.join(", ")),
);
const statement = fc
  .tuple(name, fc.option(fc.tuple(operator, values), { freq: 6 }))
  .map(([set, rest]) => `${set}${rest ? rest.join("") : ""};`);
const statements = fc.array(statement, { maxLength: 5 });

/** What becomes of a statement that is copied: words change, and sometimes more. */
const change = fc.oneof(
  fc.record({
    from: fc.constantFrom("1", "long", "bare", "jails", "q", "y"),
    to: fc.constantFrom("2", "much-longer-than-before", "", "\\101", "z"),
  }),
  fc.constantFrom(
    ...[
      ...[" = ", " += ", " ", "$a", "$b", "vnet", "path"].flatMap((from) =>
        [" = ", " += ", "$b", "$c", "novnet", "x"].map((to) => ({ from, to })),
      ),
      ...["'", "", "bare", ", more", "; vnet", "; # a comment\n"].flatMap((to) => [
        { from: '"', to },
        { from: ";", to: `${to};` },
      ]),
      { from: /^.*$/, to: "" },
      { from: /"(\w+)"/, to: "'$1'" },
      { from: /"(\w+)"/, to: "$1" },
      { from: /\$a/, to: "${a}" },
    ],
  ),
);
type Change = { readonly at: number; readonly from: string | RegExp; readonly to: string };
const changes = fc.array(
  fc.tuple(fc.nat(4), change).map(([at, slip]): Change => ({ at, ...slip })),
  { maxLength: 2 },
);
/** A block that others are copied from, and what stands in front of each. */
const copies = fc.array(fc.tuple(fc.constantFrom("j", "j", "j.k", "k.j", "7"), changes), {
  minLength: 2,
  maxLength: 6,
});
const wildcards = fc.array(
  fc.tuple(
    fc.constantFrom(0, 0, 2, 9),
    fc
      .tuple(fc.constantFrom("*", '"j.*"', '"*.j"'), statements)
      .map(([pattern, of]) => `${pattern} { ${of.join(" ")} }\n`),
  ),
  { maxLength: 2 },
);
const globals = '$a = 1; $b = "b-b-b-b-b-b-b-b-b"; $c = c; $d; path = /p;\n';

/** The texts between which each copy stands, and the copies. */
function blocksOf(
  block: readonly string[],
  all: readonly (readonly [string, readonly Change[]])[],
  patterns: readonly (readonly [number, string])[],
): { readonly text: string; readonly isJail: boolean }[] {
  return all.flatMap(([called, slips], number) => {
    const body = [...block];
    for (const { at, from, to } of slips) {
      if (body.length === 0) continue;
      const index = at % body.length;
      const changed = typeof from === "string" ? body[index].replace(from, () => to) : body[index].replace(from, to);
      const { problems, rejection } = parse(`x { ${changed} }`, "current");
      if (problems.length === 0 && rejection === undefined) body[index] = changed;
    }
    return [
      ...patterns.flatMap(([before, text]) => (before === number ? [{ text, isJail: false }] : [])),
      { text: `${called}${called.length > 1 ? "" : number === 3 ? "" : number} { ${body.join(" ")} }\n`, isJail: true },
    ];
  });
}

function evaluateText(text: string, dialect: Dialect): Configuration {
  const tree = parse(text, dialect);
  const source = { reader: new MemoryReader(new Map()), tree: () => tree };
  return evaluate("/etc/jail.conf", dialect, source, { strict: false });
}

const placesOf = (definitions: readonly Definition[] | undefined): unknown =>
  definitions?.map(({ node, tree, name: set }) => [set, tree.tokens.start(tree.nodes.firstTokens[node])]);

const told = (each: EffectiveParameter): unknown => [
  [each.name, each.canonicalName, each.implied, each.isVariable, each.bad, each.isUnfinished],
  [each.values, placesOf(each.definitions), placesOf(each.overridden)],
  each.elements.map(({ text, written, splicedFrom }) => [text, writtenRange(written), splicedFrom]),
];

const all = (jail: EffectiveJail): unknown => ({
  name: jail.name,
  failed: jail.failed,
  messages: jail.problems.map(({ message }) => message),
  fingerprint: jail.fingerprint(),
  parameters: jail.parameters().map(told),
  variables: jail.variables().map(told),
});

it("a jail among others that are written alike comes to what it comes to alone", () => {
  fc.assert(
    fc.property(
      statements,
      copies,
      wildcards,
      fc.constantFrom<Dialect>("current", "12"),
      (block, of, others, dialect) => {
        const blocks = blocksOf(block, of, others);
        const textWith = (isKept: (index: number) => boolean): string =>
          `${globals}${blocks
            .map(({ text, isJail }, index) => (isJail && !isKept(index) ? " ".repeat(text.length) : text))
            .join("")}`;
        const together = evaluateText(
          textWith(() => true),
          dialect,
        );
        let applications = 0;
        let seen = 0;
        for (const [index, { text, isJail }] of blocks.entries()) {
          if (!isJail) continue;
          const alone = evaluateText(
            textWith((each) => each === index),
            dialect,
          );
          expect(alone.jails.length).toBe(1);
          demandEqual(all(together.jails[seen++]), all(alone.jails[0]), text);
          applications += alone.applications;
        }
        expect(together.applications).toBe(applications);
      },
    ),
    runs(1200),
  );
});
