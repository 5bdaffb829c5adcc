import type { InitializeParams } from "vscode-languageserver";
import { Meaning, Trait } from "../../features/semantic-tokens/index.ts";

/** Types of tokens that the protocol has no names for; package.json tells VS Code what they are like and how they are coloured. */
export const ownTokenTypes = ["boolean", "dataset", "escapeSequence", "path", "subcommand"] as const;
/** The same for modifiers. */
export const ownTokenModifiers = ["unavailable", "undefined"] as const;

/** Names for each meaning, the best first: the first that a client knows is used. */
const typesOf: Readonly<Record<Meaning, readonly string[]>> = {
  [Meaning.Comment]: ["comment"],
  [Meaning.Directive]: ["keyword", "macro"],
  [Meaning.Parameter]: ["property", "variable"],
  [Meaning.Variable]: ["variable", "parameter"],
  [Meaning.Jail]: ["class", "type", "namespace"],
  [Meaning.Wildcard]: ["operator", "keyword"],
  [Meaning.Operator]: ["operator"],
  [Meaning.String]: ["string"],
  // Both are names of places in a tree, and no other meaning is called a namespace by a client that knows classes.
  [Meaning.Path]: ["path", "namespace", "string"],
  [Meaning.Dataset]: ["dataset", "namespace", "string"],
  // Editors colour both as what is special within a string.
  [Meaning.Escape]: ["escapeSequence", "regexp", "string"],
  [Meaning.Number]: ["number"],
  [Meaning.Address]: ["number"],
  [Meaning.Boolean]: ["boolean", "enumMember", "keyword"],
  [Meaning.Choice]: ["enumMember", "keyword", "string"],
  [Meaning.Interface]: ["interface", "type", "string"],
  [Meaning.Command]: ["function", "method", "string"],
  [Meaning.Subcommand]: ["subcommand", "keyword", "string"],
  [Meaning.Option]: ["parameter", "string"],
  [Meaning.Keyword]: ["keyword", "string"],
  [Meaning.ShellOperator]: ["operator", "string"],
};

const modifiersOf: readonly (readonly [Trait, readonly string[]])[] = [
  [Trait.Known, ["defaultLibrary"]],
  [Trait.Deprecated, ["deprecated"]],
  [Trait.Unavailable, ["unavailable"]],
  [Trait.Undefined, ["undefined"]],
  [Trait.Set, ["declaration", "definition"]],
  [Trait.Appended, ["modification"]],
  [Trait.Implied, ["readonly"]],
];

/** What one client is told about tokens: numbers stand for the names in these lists. */
export class SemanticTokenLegend {
  readonly tokenTypes: readonly string[];
  readonly tokenModifiers: readonly string[];
  /** By meaning: a number in `tokenTypes`, or -1 for what the client has no name for. */
  private readonly typeNumbers: Int8Array;
  /** By the bits of traits: bits for `tokenModifiers`. */
  private readonly modifierBits: Uint16Array;

  constructor(knownTypes: ReadonlySet<string>, knownModifiers: ReadonlySet<string>) {
    const meanings = Object.entries(typesOf).map(([meaning, names]) => {
      return { meaning: Number(meaning), name: names.find((name) => knownTypes.has(name)) };
    });
    this.tokenTypes = [...new Set(meanings.flatMap(({ name }) => name ?? []))];
    this.typeNumbers = new Int8Array(meanings.length).fill(-1);
    for (const { meaning, name } of meanings) {
      if (name !== undefined) this.typeNumbers[meaning] = this.tokenTypes.indexOf(name);
    }
    const traits = modifiersOf.map(([trait, names]) => ({
      trait,
      names: names.filter((each) => knownModifiers.has(each)),
    }));
    this.tokenModifiers = traits.flatMap(({ names }) => names);
    this.modifierBits = new Uint16Array(2 * Math.max(...traits.map(({ trait }) => trait)));
    for (let bits = 0; bits < this.modifierBits.length; bits++) {
      for (const { trait, names } of traits) {
        if ((bits & trait) === 0) continue;
        for (const name of names) this.modifierBits[bits] |= 1 << this.tokenModifiers.indexOf(name);
      }
    }
  }

  /** -1 for what the client has no name for. */
  typeNumber(meaning: Meaning): number {
    return this.typeNumbers[meaning];
  }

  bitsOf(traits: number): number {
    return this.modifierBits[traits];
  }
}

type SemanticTokenCapabilities = NonNullable<InitializeParams["capabilities"]["textDocument"]>["semanticTokens"];

/** The names that a client knows; undefined for one that can use no tokens as they are written here. */
export function semanticTokenLegend(
  capabilities: SemanticTokenCapabilities,
  isOwn: boolean,
): SemanticTokenLegend | undefined {
  const { tokenTypes, tokenModifiers, formats } = capabilities ?? {};
  if (!Array.isArray(tokenTypes) || (Array.isArray(formats) && !formats.includes("relative"))) return undefined;
  const types = new Set([...tokenTypes, ...(isOwn ? ownTokenTypes : [])]);
  const modifiers = new Set([...(tokenModifiers ?? []), ...(isOwn ? ownTokenModifiers : [])]);
  const legend = new SemanticTokenLegend(types, modifiers);
  return legend.tokenTypes.length > 0 ? legend : undefined;
}
