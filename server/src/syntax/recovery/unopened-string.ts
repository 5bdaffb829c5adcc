import { findParameter } from "../../parameters/index.ts";
import { TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";

/** In so many characters the quote is looked for that should close a command whose first quote is missing. */
const longestUnopened = 1000;

/**
 * Finds the quotes that close a command which none opens: `exec.start = ls; pwd";`. A `;` of the shell has ended its statement, so
 * that the rest looks like further ones. Asked for tokens one after the other; no stretch is searched twice.
 */
export class UnopenedStrings {
  private readonly source: BrokenText;
  /** The first token from which on no lone quote has been looked for yet, or the lone quote that was found. */
  private next = 0;

  constructor(source: BrokenText) {
    this.source = source;
  }

  /** The token of the quote that closes the value at token `first`, of the statement that starts with `name`, after a `;`. */
  closingQuote(name: number, first: number): number | undefined {
    const { source } = this;
    const { kinds, count } = source.tokens;
    if (kinds[first] === TokenKind.DoubleQuoted || kinds[first] === TokenKind.UnterminatedString) return undefined;
    this.next = Math.max(this.next, first);
    while (this.next < count && kinds[this.next] !== TokenKind.UnterminatedString) this.next++;
    const quote = this.next;
    if (quote === count || source.textAt(quote) !== '"') return undefined;
    const start = source.tokens.start(first);
    const stop = source.tokens.start(quote);
    if (stop - start > longestUnopened) return undefined;
    const [command, ...others] = source.text.slice(start, stop).split(";");
    const isOneLine = !/[\n"]/.test(command) && others.length > 0 && others.every((other) => !/[\n"]/.test(other));
    if (!isOneLine || others.some(isStatement)) return undefined;
    return findParameter(source.slice(name, name + 1))?.parameter.type === "command-list" ? quote : undefined;
  }
}

/** Whether what follows a `;` is a statement of jail.conf(5) rather than a command: it begins with the name of a parameter or variable. */
function isStatement(text: string): boolean {
  const [, name, operator] = /^\s*(\$?\{?[\w.]+\}?)\s*(\+?=)?/.exec(text) ?? ["", "", ""];
  if (name.startsWith("$")) return operator !== undefined;
  return findParameter(name) !== undefined && (operator !== undefined || name.includes("."));
}
