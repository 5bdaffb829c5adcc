import { linesOf, type SyntaxTree, TokenKind } from "../../syntax/index.ts";

/** Code of a template language outside of quotes, which jail(8) cannot read. */
export interface TemplateCode {
  readonly start: number;
  readonly end: number;
  /** The lines that it stands on: what is left of them is no statement. */
  readonly aroundStart: number;
  readonly aroundEnd: number;
  /** It decides which statements there will be, and how often: `{% if … %}`. */
  readonly choosesStatements: boolean;
}

/** Characters of one piece of code. */
const longestCode = 400;

/** `{{ ip }}` and `{% for … %}` of Jinja, `{{ if … }}` of Go: braces are those of blocks for jail(8). */
const inBraces = /^(?:\{\{[^{}\n]*\}\}|\{%[\s\S]*?%\})/;
/** `{# a comment of Jinja's #}`: jail(8) takes the `#` for one, so that only what begins a line is meant. */
const commentInBraces = /^\{#[\s\S]*?#\}/;
/** `<%= ip %>` and `<% if … -%>` of Puppet and Chef. */
const inAngles = /^<%(?:(?!<%)[\s\S])*?%>/;
/** A line of Mako's. */
const lineOfMako = /^%[ \t]*(?:for|if|elif|else|while|try|except|end(?:for|if|while|try))\b[^\n]*/;

const choosing = /^(?:%|\{[%#]|<%(?!=)|\{\{-?\s*(?:if|else|end|range|with|define|template|block)\b)/;

/** All of it, in the order of the text. A file that jail(8) reads has none. */
export function* templateCode(tree: SyntaxTree): Iterable<TemplateCode> {
  if (tree.rejection === undefined) return;
  const { tokens, text } = tree;
  const lines = linesOf(tree);
  let end = 0;
  for (let token = 0; token < tokens.count; token++) {
    const tokenStart = tokens.start(token);
    if (tokenStart < end) continue;
    const start = startOfCode(tree, token, tokenStart);
    if (start === undefined) continue;
    const isFirst = text.slice(lines.startOf(lines.lineOf(start)), start).trim() === "";
    const rest = text.slice(start, start + longestCode);
    const found =
      inBraces.exec(rest) ??
      inAngles.exec(rest) ??
      (isFirst ? (commentInBraces.exec(rest) ?? lineOfMako.exec(rest)) : null);
    if (found === null) continue;
    end = start + found[0].trimEnd().length;
    yield {
      start,
      end,
      aroundStart: lines.startOf(lines.lineOf(start)),
      aroundEnd: lines.endOf(lines.lineOf(end)),
      choosesStatements: choosing.test(found[0]),
    };
  }
}

/** Where in a token code could begin. */
function startOfCode({ tokens, text }: SyntaxTree, token: number, start: number): number | undefined {
  if (tokens.kinds[token] === TokenKind.OpenBrace) return start;
  if (tokens.kinds[token] !== TokenKind.Word) return undefined;
  if (text[start] === "%") return start;
  const offset = text.slice(start, Math.min(tokens.ends[token], start + longestCode)).indexOf("<%");
  return offset < 0 ? undefined : start + offset;
}
