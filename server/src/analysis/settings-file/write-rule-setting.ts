import { type FormattingOptions, modify } from "jsonc-parser/lib/esm/main.js";
import type { RuleSetting } from "../../rules/rule/finding.ts";
import { applyEdits, type Replacement } from "../fixes/edits.ts";
import { type JsonValue, lastValueOf, readJson } from "./read-json.ts";
import { readSettingsFile } from "./read-settings-file.ts";

/** The text of a new settings file that says nothing but how bad a rule is. */
export const newSettings = (rule: string, severity: RuleSetting): string =>
  `${JSON.stringify({ rules: { [rule]: severity } }, null, 2)}\n`;

/**
 * The edits after which the text of a settings file gives a rule a severity: in the style of the file, with all of its comments.
 * Undefined where they would not do it, as in a text that is no JSON.
 */
export function writeRuleSetting(
  text: string,
  rule: string,
  severity: RuleSetting,
): readonly Replacement[] | undefined {
  const { root, errors } = readJson(text);
  const holdsRules = [root, lastValueOf(root, "rules")].every(
    (value) => value === undefined || value.type === "object",
  );
  if (errors.length > 0 || !holdsRules) return undefined;
  const edits = behindComment(text, root, rule, severity) ?? modified(text, rule, severity);
  const [before, after] = [text, applyEdits(text, edits)].map((each) => readSettingsFile("/", each));
  const isSo = after.choice.rules.get(rule) === severity && after.problems.length <= before.problems.length;
  return isSo ? edits : undefined;
}

function modified(text: string, rule: string, severity: RuleSetting): Replacement[] {
  const formattingOptions = styleOf(text);
  // A byte order mark is no sign of JSON, but editors write it.
  const edits = modify(text.replace(/^\uFEFF/, " "), ["rules", rule], severity, { formattingOptions });
  return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

/**
 * Where a comment stands behind the last property in its line, it stays there, and the new property comes in a line of its own: the
 * library would put it in between.
 */
function behindComment(
  text: string,
  root: JsonValue | undefined,
  rule: string,
  severity: RuleSetting,
): Replacement[] | undefined {
  const rules = lastValueOf(root, "rules");
  if (lastValueOf(rules, rule)) return undefined;
  const last = (rules ?? root)?.properties.at(-1);
  if (last?.value === undefined) return undefined;
  const [rest, comma] = /^[ \t]*(,?)[ \t]*(?:\/\/.*|\/\*.*\*\/[ \t]*)(?=\r?\n)/.exec(text.slice(last.value.end)) ?? [];
  if (rest === undefined) return undefined;
  const { tabSize, insertSpaces } = styleOf(text);
  const line = text.slice(text.lastIndexOf("\n", last.start) + 1);
  const indentation = line.slice(0, line.search(/[^ \t]/));
  const value = JSON.stringify(rules ? severity : { [rule]: severity }, null, insertSpaces ? tabSize : "\t");
  const property = `${JSON.stringify(rules ? rule : "rules")}: ${value}`.replaceAll("\n", `\n${indentation}`);
  const end = last.value.end + rest.length;
  const added = { start: end, end, text: `\n${indentation}${property}${comma}` };
  return comma === "" ? [{ start: last.value.end, end: last.value.end, text: "," }, added] : [added];
}

/** The indentation that a text has, two blanks where it shows none; an edit gets the line ends of its place when it is applied. */
function styleOf(text: string): Required<Pick<FormattingOptions, "eol" | "tabSize" | "insertSpaces">> {
  const [, indentation = "  "] = /^([ \t]+)"/m.exec(text) ?? [];
  const insertSpaces = !indentation.startsWith("\t");
  return { eol: "\n", tabSize: insertSpaces ? indentation.length : 4, insertSpaces };
}
