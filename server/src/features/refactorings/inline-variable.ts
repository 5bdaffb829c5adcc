import type { Definition, EffectiveJail, EffectiveParameter, Section } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { isIncomplete, removalsOf } from "../../rules/support/definitions.ts";
import { hasSyntaxProblem } from "../../rules/support/syntax-problems.ts";
import {
  type SimpleStatement,
  simpleStatementAt,
  TokenKind,
  ValueNode,
  variableName,
  writtenVariable,
} from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext, jailsOfSections, type Range, sectionsOf } from "../shared/context.ts";
import { DelicateStatements } from "./delicate-statements.ts";
import type { Offer, Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";
import { isBareText, joinParts, partsOf, stretchesOf, type ValuePart } from "./value-text.ts";

/** Puts the value of a variable where it is read: at one place, or everywhere, after which nothing needs to set it. */
export const inlineVariable: Refactoring = {
  id: "inline-variable",
  kind: "refactor.inline",
  offers(context, selection) {
    const found = variableAt(context, selection);
    if (found === undefined) return [];
    const jails = jailsOfSections(context, sectionsOf(context, found.statement.index));
    const entry = jails[0]?.exactEntry(found.name);
    if (entry === undefined || !entry.isVariable || readsItself(entry)) return [];
    const values = valuesOf(entry);
    if (values.length === 0 || values.some(({ tree, start, end }) => hasSyntaxProblem(tree, start, end))) return [];
    const uses = usesOf(context, found.name, entry);
    const offers: Offer[] = [];
    if (found.isRead && !new DelicateStatements(context, context.tree).has(found.statement)) {
      offers.push({
        title: say`Inline \`${writtenVariable(found.name)}\` here`,
        rewrite: () => inlinedHere(context, found, jails, entry),
      });
    }
    if (uses.length > 0) {
      const title =
        uses.length === 1
          ? say`Inline \`${writtenVariable(found.name)}\` and remove it`
          : say`Inline \`${writtenVariable(found.name)}\` everywhere (${uses.length} places) and remove it`;
      offers.push({ title, rewrite: () => inlinedEverywhere(context, found.name, entry, uses) });
    }
    return offers;
  },
};

/** `$x = "$x y";`: whatever is put in its place reads it again. */
const readsItself = ({ name, definitions }: EffectiveParameter): boolean =>
  definitions.some(({ values }) => values.some(({ references }) => references?.has(name)));

interface VariableAt {
  readonly name: string;
  readonly token: number;
  readonly statement: SimpleStatement;
  /** Whether it is read there; else the statement sets it. */
  readonly isRead: boolean;
}

function variableAt({ tree }: FeatureContext, { start, end }: Range): VariableAt | undefined {
  const { tokens } = tree;
  if (tokens.count === 0) return undefined;
  let token = tokens.at(start);
  if (tokens.kinds[token] !== TokenKind.Variable && start === end && start > 0) token = tokens.at(start - 1);
  if (tokens.kinds[token] !== TokenKind.Variable || end > tokens.ends[token]) return undefined;
  const statement = simpleStatementAt(tree, tokens.start(token));
  if (statement === undefined || statement.kind === "include") return undefined;
  const isRead = tokens.start(token) >= statement.nameEnd;
  return { name: variableName(tree, token), token, statement, isRead };
}

/** A value that reads a variable. */
interface ReadingValue {
  readonly definition: Definition;
  readonly node: number;
  readonly sections: Set<Section>;
}

/** What tells statements and values apart: each root that reads a file makes definitions of its own of it. */
const placeOf = ({ node, path }: Pick<Definition, "node" | "path">): string => `${node} ${path}`;

/** The values that read what an entry was set to, each once. */
function usesOf({ analysis }: FeatureContext, name: string, entry: EffectiveParameter): ReadingValue[] {
  const setHere = new Set(entry.definitions.map(placeOf));
  // Most definitions are at none of these nodes, so that their place need not be put together.
  const nodes = new Set(entry.definitions.map(({ node }) => node));
  // What reads the same name in the block of a jail that sets it itself is not meant.
  const own = new Set<Section>();
  for (const { configuration } of analysis.roots) {
    for (const jail of configuration.jails) {
      const definitions = jail.exactEntry(name)?.definitions ?? [];
      if (definitions.some((each) => nodes.has(each.node) && setHere.has(placeOf(each)))) own.add(jail.section);
    }
  }
  const uses = new Map<string, ReadingValue>();
  for (const { configuration } of analysis.roots) {
    for (const section of configuration.sections) {
      if (!own.has(section) && !(section.isWildcard && own.size > 0)) continue;
      for (const definition of section.definitions) {
        for (const { references, node } of definition.values) {
          if (!references?.has(name)) continue;
          const key = placeOf({ node, path: definition.path });
          const use = uses.get(key);
          if (use) use.sections.add(section);
          else uses.set(key, { definition, node, sections: new Set([section]) });
        }
      }
    }
  }
  return [...uses.values()];
}

const valuesOf = ({ definitions }: EffectiveParameter): ValueNode[] =>
  definitions.flatMap(({ tree, values }) => values.map(({ node }) => new ValueNode(tree, node)));

const isSetAlike = (entry: EffectiveParameter | undefined, { definitions }: EffectiveParameter): boolean =>
  entry?.definitions.length === definitions.length &&
  entry.definitions.every(
    ({ node, tree }, index) => node === definitions[index].node && tree === definitions[index].tree,
  );

function inlinedHere(
  context: FeatureContext,
  { name, token, statement }: VariableAt,
  jails: readonly EffectiveJail[],
  entry: EffectiveParameter,
): Rewrite | RefusedRefactoring {
  const other = jails.find((jail) => !isSetAlike(jail.exactEntry(name), entry));
  if (other !== undefined) return { refused: say`\`${writtenVariable(name)}\` is something else in ${other.name}.` };
  const value = statement.values().find(({ tree, index }) => token < tree.nodes.endTokens[index]);
  const edit = value && inlined(context.path, value, (part) => part.token === token, valuesOf(entry));
  return edit === undefined ? cannotStand(name, entry) : { edits: [edit] };
}

const cannotStand = (name: string, entry: EffectiveParameter): RefusedRefactoring => ({
  refused:
    valuesOf(entry).length > 1
      ? say`\`${writtenVariable(name)}\` is a list, which cannot stand within a longer text.`
      : say`\`${writtenVariable(name)}\` has no value that can be written there.`,
});

function inlinedEverywhere(
  context: FeatureContext,
  name: string,
  entry: EffectiveParameter,
  uses: readonly ReadingValue[],
): Rewrite | RefusedRefactoring {
  const refused = cannotGo(context, name, entry, uses);
  if (refused !== undefined) return { refused };
  const edits: TextEdit[] = [];
  for (const { definition, node } of uses) {
    const value = new ValueNode(definition.tree, node);
    const isWanted = (part: { readonly token: number }): boolean => variableName(definition.tree, part.token) === name;
    if (new DelicateStatements(context, definition.tree).has(value.statement)) {
      return {
        refused: say`\`${definition.name}\`, which reads \`${writtenVariable(name)}\`, is set several times, or has something to be mended first.`,
      };
    }
    const edit = inlined(definition.path, value, isWanted, valuesOf(entry));
    if (edit === undefined) return cannotStand(name, entry);
    edits.push(edit);
  }
  const gone = new Map(entry.definitions.map((definition) => [placeOf(definition), definition]));
  edits.push(...removalsOf([...gone.values()]));
  return { edits };
}

/** Why what sets a variable has to stay. */
function cannotGo(
  context: FeatureContext,
  name: string,
  entry: EffectiveParameter,
  uses: readonly ReadingValue[],
): string | undefined {
  if (context.analysis.roots.some(({ configuration }) => isIncomplete(configuration))) {
    return say`A file that is included could not be read, and may use \`${writtenVariable(name)}\`.`;
  }
  const setHere = new Set(entry.definitions.map(placeOf));
  for (const jail of allJails(context)) {
    const other = jail.exactEntry(name);
    if (other === undefined) continue;
    const all = [...other.definitions, ...(other.overridden ?? [])];
    if (!all.some((definition) => setHere.has(placeOf(definition)))) continue;
    if (!isSetAlike(other, entry) || other.overridden !== undefined)
      return say`\`${writtenVariable(name)}\` is set again for ${jail.name}.`;
  }
  for (const { sections } of uses) {
    const other = jailsOfSections(context, [...sections]).find((jail) => !isSetAlike(jail.exactEntry(name), entry));
    if (other !== undefined) return say`\`${writtenVariable(name)}\` is something else in ${other.name}.`;
  }
  return undefined;
}

/** A value with others in the place of references; undefined where they cannot stand there. */
function inlined(
  path: string,
  value: ValueNode,
  isWanted: (part: { readonly token: number }) => boolean,
  sources: readonly ValueNode[],
): TextEdit | undefined {
  const { start, end } = value;
  const parts = partsOf(value);
  const stretches = stretchesOf(value);
  if (parts === undefined || stretches === undefined) return undefined;
  const isQuoted = stretches.length === 1 && stretches[0].quote === '"';
  if (parts.length === 1) {
    const written = sources.map((source) => source.tree.text.slice(source.start, source.end));
    const [first] = sources.length === 1 ? (stretchesOf(sources[0]) ?? []) : [];
    // Who puts a word in quotes wants to have it there.
    const text =
      isQuoted && first?.quote === "" && first.end === sources[0].end ? `"${written[0]}"` : written.join(", ");
    return { path, start, end, text };
  }
  const source = sources.length === 1 ? partsOf(sources[0]) : undefined;
  if (source === undefined) return undefined;
  const isBare = stretches.every(({ quote }) => quote === "");
  const joined = joinParts(
    parts.flatMap((part): readonly ValuePart[] => ("token" in part && isWanted(part) ? source : [part])),
  );
  return { path, start, end, text: isBare && isBareText(joined) ? joined : `"${joined}"` };
}
