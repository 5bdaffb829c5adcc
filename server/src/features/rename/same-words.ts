import type { Definition } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { isPiece, TokenKind } from "../../syntax/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";

/** Stretches between blanks, quotes and commas: a path, a name of a host, an option. */
const stretch = /[^\s"',;|&()=]+/g;

interface SameWord {
  readonly edit: TextEdit;
  /** What stands around the name without a blank between. */
  readonly around: string;
  /** What of that stands before the end of the name. */
  readonly upTo: string;
}

/**
 * The name of a jail where it stands in its own paths, hostnames and commands, and where others speak of these: files and DNS do not
 * change with it, so somebody has to say. `-` and `_` separate words as `/` and `.` do, but not in the name of another jail.
 */
export function sameWords(
  context: FeatureContext,
  name: string,
  full: string,
  certain: readonly TextEdit[],
): TextEdit[] {
  const taken = new Set(certain.map(({ path, start }) => `${start} ${path}`));
  const jails = allJails(context);
  const names = new Set(jails.map((jail) => jail.name));
  const own = new Set<Definition>();
  const arounds = new Set<string>();
  const edits = new Map<string, TextEdit>();
  const add = ({ edit }: SameWord): void => {
    const key = `${edit.start} ${edit.path}`;
    if (!taken.has(key)) edits.set(key, edit);
  };
  for (const jail of jails) {
    if (jail.name !== name) continue;
    for (const definition of jail.section.definitions) {
      own.add(definition);
      for (const found of occurrencesIn(definition, name, full, names)) {
        add(found);
        if (/[/.]/.test(found.around)) arounds.add(found.around);
        if (found.upTo.includes("/")) arounds.add(found.upTo);
      }
    }
  }
  if (arounds.size === 0) return [...edits.values()];
  for (const { configuration } of context.analysis.roots) {
    for (const { definitions } of configuration.sections) {
      for (const definition of definitions) {
        if (own.has(definition)) continue;
        for (const found of occurrencesIn(definition, name, full, names))
          if (arounds.has(found.around) || arounds.has(found.upTo)) add(found);
      }
    }
  }
  return [...edits.values()];
}

function* occurrencesIn(
  { tree, path, values }: Definition,
  name: string,
  full: string,
  names: ReadonlySet<string>,
): Generator<SameWord> {
  for (const { node, literal } of values) {
    if (!literal.includes(name)) continue;
    const first = tree.nodes.firstTokens[node];
    const valueStart = tree.tokens.start(first);
    const text = tree.text.slice(valueStart, tree.tokens.ends[tree.nodes.endTokens[node] - 1]);
    for (const { 0: around, index } of text.matchAll(stretch)) {
      for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1)) {
        const end = at + name.length;
        const start = valueStart + index + at;
        const word = /[\w-]*$/.exec(around.slice(0, at))![0] + name + /^[\w-]*/.exec(around.slice(end))![0];
        const isPart = /[A-Za-z0-9]$/.test(around.slice(0, at)) || /^[A-Za-z0-9]/.test(around.slice(end));
        const kind: TokenKind = tree.tokens.kinds[tree.tokens.at(start)];
        if (isPart || (word !== name && names.has(word)) || !isPiece(kind) || kind === TokenKind.Variable) continue;
        const edit = { path, start, end: start + name.length, text: full };
        yield { edit, around, upTo: around.slice(0, end) };
      }
    }
  }
}
