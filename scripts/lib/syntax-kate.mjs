// The syntax file for Kate and all else that uses KSyntaxHighlighting: the rules of the TextMate grammar, in its words.
import { colours } from "./colours.mjs";
import { dialects, namesPattern } from "./parameter-names.mjs";

const raw = String.raw;
const { word } = dialects.perl;
const nameEnds = raw`(?![${word}*+/$\\"'])`;
const valueBegins = raw`(?<![^\s,=])`;
const valueEnds = raw`(?=[\s,;{}#]|/[/*]|$)`;
const ipv4 = raw`\d{1,3}(?:\.\d{1,3}){3}`;
const ipv6 = raw`(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?:\.\d{1,3}){0,3}(?:%[A-Za-z][A-Za-z0-9_]*)?`;
const variable = raw`\$[A-Za-z_][A-Za-z0-9_]*|\$\{(?:[^{}]|(?<=\\)[{}])*\}`;
const quotedVariable = raw`\$[A-Za-z_][A-Za-z0-9_]*|\$\{(?:[^{}"]|(?<=\\)[{}"])*\}`;

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const rule = (attribute, pattern, more = {}) => {
  const attributes = { attribute, String: pattern, context: "#stay", ...more };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `        <RegExpr ${written.join(" ")}/>`;
};
const before = (pattern, context) => rule("Normal", pattern, { lookAhead: "true", context });
const context = (name, attribute, rules, more = "") =>
  `      <context name="${name}" attribute="${attribute}" lineEndContext="#stay"${more}>\n${rules.join("\n")}\n      </context>`;
const include = (name) => `        <IncludeRules context="${name}"/>`;

/** The whole text of editors/kate/jailconf.xml. */
export function kateSyntax({ commands, others }) {
  const value = (strings) => [
    rule("Punctuation", ";", { context: "#pop" }),
    before("[{}]", "#pop"),
    before(raw`^\s*\$?\{?[\w.-]+\}?\s*\+?=`, "#pop"),
    include(strings),
    include("Pieces"),
  ];
  const shell = (quote) => [
    rule("Command", raw`(?<=(?<!\\)${quote})[ \t]*[\w./-]+(?=[\s"';&|]|$)`),
    rule("ShellOperator", raw`&&|\|\||[|;]`, { context: "Program" }),
    rule("ShellOperator", raw`&|[0-9]?>>?(?:&[0-9])?|<`),
    rule("Option", raw`(?<=\s)-{1,2}[A-Za-z0-9][\w-]*`),
  ];
  const string = (name, quote, rules) =>
    context(name, "String", [
      rule("Escape", raw`\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{0,2}|.|$)`),
      ...(quote === '"' ? [rule("Variable", quotedVariable), rule("Illegal", raw`\$\{`)] : []),
      ...rules,
      rule("String", quote, { context: "#pop" }),
    ]);
  const contexts = [
    context("File", "Normal", [
      include("Comments"),
      rule("Wildcard", raw`\*(?=\s*\{)`),
      rule("Jail", raw`[${word}]++(?=\s*\{)`),
      rule("Jail", raw`"(?:[^"\\]|\\.)*"(?=\s*\{)|'(?:[^'\\]|\\.)*'(?=\s*\{)`),
      rule("Directive", raw`\.include(?=\s+[^\s=+;{}]|["'])`, { context: "Value" }),
      rule("Variable", variable, { context: "Value" }),
      rule("Parameter", namesPattern(commands, dialects.perl) + nameEnds, { context: "Commands" }),
      rule("Parameter", namesPattern(others, dialects.perl) + nameEnds, { context: "Value" }),
      rule("UnknownParameter", raw`[${word}]++|[*/$]|\+(?!=)`, { context: "Value" }),
      before(raw`["'\\]`, "Value"),
      rule("Punctuation", raw`\{`, { beginRegion: "block" }),
      rule("Punctuation", raw`\}`, { endRegion: "block" }),
      rule("Punctuation", "[;,]"),
      rule("Operator", raw`\+?=`),
      rule("Illegal", raw`[^\t\r -~]+`),
    ]),
    context("Value", "Normal", value("Strings")),
    context("Commands", "Normal", value("CommandStrings")),
    context("Pieces", "Normal", [
      include("Comments"),
      rule("Operator", raw`\+?=`),
      rule("Punctuation", ","),
      rule("Variable", variable),
      rule("Illegal", raw`\$\{`),
      rule("Escape", raw`\\(?:[0-7]{1,3}|x[0-9A-Fa-f]{0,2}|.|$)`),
      rule("Boolean", raw`${valueBegins}(?i:true|false)${valueEnds}`),
      rule("Choice", raw`${valueBegins}(?:new|inherit|disable)${valueEnds}`),
      rule("Interface", raw`${valueBegins}[A-Za-z][\w.]*(?=\|(?:${ipv4}|${ipv6}))`),
      rule("Number", raw`(?<![^\s,=|])(?:${ipv6}|${ipv4})(?:/(?:${ipv4}|\d{1,3}))?${valueEnds}`),
      rule("Number", raw`${valueBegins}-?\d+${valueEnds}`),
      rule("String", raw`\|(?=[0-9A-Fa-f:])`),
      rule("String", raw`[${word}]++|[*/$]|\+(?!=)`),
      rule("Illegal", raw`[^\t\r -~]+`),
    ]),
    context("Strings", "Normal", [
      rule("String", '"', { context: "DoubleQuoted" }),
      rule("String", "'", { context: "SingleQuoted" }),
    ]),
    context("CommandStrings", "Normal", [
      rule("String", '"', { context: "DoubleCommands" }),
      rule("String", "'", { context: "SingleCommands" }),
    ]),
    string("DoubleQuoted", '"', []),
    string("SingleQuoted", "'", []),
    string("DoubleCommands", '"', shell('"')),
    string("SingleCommands", "'", shell("'")),
    context(
      "Program",
      "String",
      [rule("Command", raw`[ \t]*[\w./-]+(?=[\s"';&|]|$)`, { context: "#pop" })],
      ' fallthroughContext="#pop"',
    ),
    context("Comments", "Normal", [
      rule("Comment", "#|//", { context: "LineComment" }),
      rule("Comment", raw`/\*`, { context: "BlockComment", beginRegion: "comment" }),
    ]),
    `      <context name="LineComment" attribute="Comment" lineEndContext="#pop"/>`,
    context("BlockComment", "Comment", [rule("Comment", raw`\*/`, { context: "#pop", endRegion: "comment" })]),
  ];
  const styles = colours.flatMap(({ id, kate }) =>
    kate === undefined
      ? []
      : [`      <itemData name="${id}" defStyleNum="${kate}" spellChecking="${id === "Comment"}"/>`],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE language>
<!-- jail.conf(5) of FreeBSD. Generated by scripts/generate-syntaxes.mjs; do not edit. -->
<language name="jail.conf" section="Configuration" version="1" kateversion="5.62" extensions="jail.conf;jail.*.conf;*.jail.conf" indenter="cstyle" license="BSD-2-Clause">
  <highlighting>
    <contexts>
${contexts.join("\n")}
    </contexts>
    <itemDatas>
      <itemData name="Normal" defStyleNum="dsNormal" spellChecking="false"/>
${styles.join("\n")}
    </itemDatas>
  </highlighting>
  <general>
    <comments>
      <comment name="singleLine" start="#"/>
      <comment name="multiLine" start="/*" end="*/"/>
    </comments>
    <keywords casesensitive="1"/>
  </general>
</language>
`;
}
