import type { SyntaxEdit } from "../problem.ts";
import { TokenKind } from "../token.ts";
import { type Complaints, fix, nothingStarts } from "./complaints.ts";
import { characterName } from "./illegal-characters.ts";

/** More carriage returns than this are not removed by one edit. */
const mostCarriageReturns = 100_000;

/** Complains once about each run of characters that look like blanks, and once about all carriage returns. */
export function illegalBlanks(complaints: Complaints): void {
  const { text, tokens } = complaints.source;
  const { kinds, count } = tokens;
  const carriageReturns: SyntaxEdit[] = [];
  for (let token = 0; token < count; token++) {
    if (kinds[token] !== TokenKind.IllegalBlank) continue;
    const start = tokens.start(token);
    if (text[start] === "\\") {
      continuation(complaints, start);
      continue;
    }
    if (text[start] === "\r") {
      if (carriageReturns.length < mostCarriageReturns) carriageReturns.push({ start, end: start + 1, text: "" });
      continue;
    }
    let last = token;
    while (last + 1 < count && kinds[last + 1] === TokenKind.IllegalBlank && text[tokens.start(last + 1)] !== "\r")
      last++;
    blankRun(complaints, start, tokens.ends[last]);
    token = last;
  }
  if (carriageReturns.length === 0) return;
  const first = carriageReturns[0];
  complaints.add(
    "non-ascii-token",
    first.start,
    first.end,
    [
      "The lines of this file end in CR LF, which FreeBSD 12 and 13 cannot read.",
      nothingStarts,
      "Save it with LF line ends.",
    ],
    [fix("Remove the carriage returns", carriageReturns)],
  );
}

function continuation(complaints: Complaints, start: number): void {
  const from = complaints.source.blanksBefore(start);
  complaints.add(
    "syntax-error",
    start,
    start + 1,
    ["A backslash does not continue a line here: it is a string of its own.", nothingStarts, "Remove it."],
    [fix("Remove the backslash", [{ start: from, end: start + 1, text: "" }])],
  );
}

function blankRun(complaints: Complaints, start: number, end: number): void {
  const code = complaints.source.text.charCodeAt(start);
  const isMark = code === 0xfeff || code === 0x200b || code === 0x2060 || code < 0x09 || (code > 0x0d && code < 0x80);
  complaints.add("non-ascii-token", start, end, blankSentences(code, start), [
    fix(isMark ? "Remove it" : "Replace it with a blank", [{ start, end, text: isMark ? "" : " " }]),
  ]);
}

function blankSentences(code: number, offset: number): string[] {
  if (code === 0xfeff && offset === 0) {
    return [
      "A byte order mark stands before the first statement: jail(8) takes it for the end of the file and finds no jail at all.",
      "Save the file without it.",
    ];
  }
  if (code < 0x80) {
    return [`The control character ${characterName(code)} may stand in quotes and comments only.`, "Remove it."];
  }
  return [
    `This looks like a blank but is the character ${characterName(code)}, which may stand in quotes and comments only.`,
    "Write a plain blank.",
  ];
}
