import { type SyntaxTree, TokenKind } from "../../syntax/index.ts";

/**
 * Whether two texts are read as the same statements with the same mistakes, though other blanks stand between their tokens. Where
 * jail(8) would stop, how a text goes on is guessed, from its lines and indentation too.
 */
export function isReadAlike(a: SyntaxTree, b: SyntaxTree): boolean {
  return hasSameNodes(a, b) && hasSameProblems(a, b) && hasSameTokens(a, b);
}

function hasSameNodes({ nodes: a }: SyntaxTree, { nodes: b }: SyntaxTree): boolean {
  if (a.count !== b.count) return false;
  for (let node = 0; node < a.count; node++) {
    if (a.kinds[node] !== b.kinds[node] || a.operators[node] !== b.operators[node]) return false;
    if (a.parents[node] !== b.parents[node] || a.endNodes[node] !== b.endNodes[node]) return false;
  }
  return true;
}

function hasSameProblems(a: SyntaxTree, b: SyntaxTree): boolean {
  return (
    a.problems.length === b.problems.length &&
    a.problems.every(({ code, accepted, message, start, end }, index) => {
      const other = b.problems[index];
      if (code !== other.code || accepted !== other.accepted || message !== other.message) return false;
      // Where a problem is told between tokens, blanks may stand there.
      return a.text.slice(start, end).trim() === b.text.slice(other.start, other.end).trim();
    })
  );
}

function hasSameTokens(a: SyntaxTree, b: SyntaxTree): boolean {
  let other = -1;
  for (let token = 0; token < a.tokens.count; token++) {
    const kind: TokenKind = a.tokens.kinds[token];
    if (kind === TokenKind.Whitespace) continue;
    do other++;
    while (other < b.tokens.count && (b.tokens.kinds[other] as TokenKind) === TokenKind.Whitespace);
    if (other >= b.tokens.count || b.tokens.kinds[other] !== kind) return false;
    const length = a.tokens.ends[token] - a.tokens.start(token);
    if (b.tokens.ends[other] - b.tokens.start(other) !== length) return false;
  }
  do other++;
  while (other < b.tokens.count && (b.tokens.kinds[other] as TokenKind) === TokenKind.Whitespace);
  return other >= b.tokens.count;
}
