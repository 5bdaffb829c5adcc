import { evaluateEdited } from "../../analysis/index.ts";
import type { EffectiveJail, FileRange } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { simpleStatementAt } from "../../syntax/index.ts";
import { hasOwnName, mayHave, namingWords, placesOfWord } from "../mentions/index.ts";
import { allJails, type FeatureContext, writtenAt } from "../shared/context.ts";

/** Names of jails that variables hold, or have a part of. */

/**
 * A text that comes to the name of a jail and has it nowhere as a whole, as `web$id` does: nothing in it can be renamed. Undefined
 * where there is none.
 */
export function namePutTogether(
  context: FeatureContext,
  names: ReadonlySet<string>,
  textAfter: (written: string) => string,
): string | undefined {
  for (const jail of allJails(context)) {
    for (const word of namingWords(jail, mayHave(names))) {
      const { parameter, index, name } = word;
      if (!names.has(name)) continue;
      const texts = [...placesOfWord(jail, parameter, index, word, name)].map(({ range }) => bareText(context, range));
      if (texts.every((text) => textAfter(text) === text && !hasOwnName(text))) return texts[0];
    }
  }
  return undefined;
}

const bareText = (context: FeatureContext, range: FileRange): string =>
  writtenAt(context, range).replace(/^(["'])(.*)\1$/s, "$2");

/** Those of the edits that change the value of a variable, where something else than the name of a jail comes of it, such as a path. */
export function editsOfOtherUse(
  context: FeatureContext,
  edits: readonly TextEdit[],
  names: ReadonlySet<string>,
  textAfter: (written: string) => string,
): readonly TextEdit[] {
  const held = edits.filter(({ path, start }) => {
    const tree = path === context.path ? context.tree : context.workspace.tree(path);
    return tree !== undefined && simpleStatementAt(tree, start)?.kind === "variable";
  });
  if (held.length === 0) return held;
  const isNameAlone = context.analysis.roots.every((root) => {
    const after = evaluateEdited(root, held).jails;
    return root.configuration.jails.every((jail, at) => becomes(jail, after[at], names, textAfter));
  });
  return isNameAlone ? [] : held;
}

/** Whether the values of a jail differ only in the words that name one. */
function becomes(
  before: EffectiveJail,
  after: EffectiveJail | undefined,
  names: ReadonlySet<string>,
  textAfter: (written: string) => string,
): boolean {
  if (after === undefined || before.fingerprint() === after.fingerprint()) return after !== undefined;
  const words = [...namingWords(before, mayHave(names))].filter(({ name }) => names.has(name));
  const parameters = after.parameters();
  return before.parameters().every((parameter, at) => {
    const { values } = parameters[at];
    return parameter.values.every((value, index) => {
      if (values[index] === value) return true;
      const here = words.filter((word) => word.parameter === parameter && word.index === index);
      let text = value;
      // From the last to the first, so that the places of the others stay what they are.
      for (const { start, end, name } of here.sort((a, b) => b.start - a.start))
        text = text.slice(0, start) + text.slice(start, end).replace(name, () => textAfter(name)) + text.slice(end);
      return text === values[index];
    });
  });
}
