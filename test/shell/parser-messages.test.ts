import { parse } from "unbash";
import { describe, expect, test } from "vitest";

/**
 * The English messages of the parser that `shell/syntax-error.ts` reads: what kind of mistake there is stands nowhere else. When
 * an update of unbash turns one of these red, look at how it is read there.
 */
describe("the parser says", () => {
  test.each([
    ["logger it's up", "unterminated single quote"],
    ['echo "open', "unterminated double quote"],
    ["echo `open", "unterminated backtick"],
    ["echo $(a", "unterminated command substitution"],
    ["(a; b", "expected ')' to close subshell"],
    ["{ a; b", "expected '}' to close brace group"],
    ["if a; then b", "expected 'fi' to close 'if'"],
    ["while a; do b", "expected 'done' to close 'while'"],
    ["until a; do b", "expected 'done' to close 'until'"],
    ["for i in 1; do b", "expected 'done' to close 'for'"],
    ["case x in a) b;;", "expected 'esac' to close 'case'"],
    ["if a; b; fi", "expected 'then'"],
    ["while a; b; done", "expected 'do'"],
    ["case x a) b;; esac", "expected 'in' after 'case' word"],
    ["for ; do a; done", "expected word after 'for'"],
    ["a &&", "expected command after '&&'"],
    ["a ||", "expected command after '||'"],
    ["a |", "expected command after '|'"],
    ["if ; then a; fi", "expected command after 'if'"],
    ["while do a; done", "expected command after 'while'"],
    ["if a; then fi", "expected command after 'then'"],
    ["if a; then b; else fi", "expected command after 'else'"],
    ["while a; do done", "expected command after 'do'"],
    ["( )", "expected command in subshell"],
    ["{ }", "expected command in brace group"],
    ["a > && b", "expected redirect target"],
    ["a)", "unexpected token ')'"],
    ["a; fi", "unexpected token 'fi'"],
  ])("%s: %s", (script, message) => {
    expect(parse(script).errors?.[0]?.message).toBe(message);
  });
});
