import type { FormatSettings } from "../../analysis/index.ts";
import type { Habits } from "./habits.ts";

/** What an editor says about how it writes: it counts where a file has no habit of its own. */
export interface EditorOptions {
  /** Columns of one level. */
  readonly tabSize?: number;
  readonly insertSpaces?: boolean;
  /** Put a line end after the last line. */
  readonly insertFinalNewline?: boolean;
  /** Leave no blank lines at the end. */
  readonly trimFinalNewlines?: boolean;
}

/** How a file is to be written. */
export interface FileStyle {
  /** The blanks of one level. */
  readonly indentation: string;
  /** Blanks, as a rule, before and after `=` and `+=`. */
  readonly beforeOperator: 0 | 1;
  readonly afterOperator: 0 | 1;
  readonly beforeComma: 0 | 1;
  readonly afterComma: 0 | 1;
  readonly beforeSemicolon: 0 | 1;
  readonly betweenStatements: 0 | 1;
  readonly beforeBrace: 0 | 1;
  readonly insideBraces: 0 | 1;
  readonly alignment: "auto" | "align" | "none";
  readonly ownLineBrace: boolean;
  /** Comments in blocks that begin at the first column stay there. */
  readonly flushComments: boolean;
  readonly mostBlankLines: number;
  readonly finalNewline: "keep" | "add";
  readonly trimsFinalNewlines: boolean;
}

/** Four spaces are what most of those write who write by hand. */
export const usualIndentation = 4;
/** More than this an editor cannot mean. */
const widestTab = 16;

/** What was decided comes first, then the file's own habits, then what the editor says, then what is usual. */
export function fileStyle(habits: Habits, settings: FormatSettings, options: EditorOptions): FileStyle {
  const { operatorSpaces } = settings;
  const around = operatorSpaces === "around";
  const operators = operatorSpaces === undefined ? habits.operators.decide() : { before: around, after: around };
  return {
    indentation: indentationOf(habits, settings, options),
    beforeOperator: blank(operators.before),
    afterOperator: blank(operators.after),
    beforeComma: blank(habits.beforeComma.isRare()),
    afterComma: blank(habits.afterComma.decide(true)),
    beforeSemicolon: blank(habits.beforeSemicolon.isRare()),
    betweenStatements: blank(habits.betweenStatements.decide(true)),
    beforeBrace: blank(habits.beforeBrace.decide(true)),
    insideBraces: blank(habits.insideBraces.decide(true)),
    alignment: settings.alignment ?? "auto",
    ownLineBrace: settings.braces ? settings.braces === "own-line" : habits.ownLineBrace.decide(false),
    flushComments: habits.flushComment.decide(false),
    mostBlankLines: settings.blankLines ?? habits.mostBlankLines(),
    finalNewline: settings.finalNewline ?? (options.insertFinalNewline === true ? "add" : "keep"),
    trimsFinalNewlines: options.trimFinalNewlines === true,
  };
}

function indentationOf(habits: Habits, { indent }: FormatSettings, options: EditorOptions): string {
  if (indent !== undefined) return indent === "tab" ? "\t" : " ".repeat(indent);
  const usual = habits.indentation();
  if (usual !== undefined) return usual;
  if (options.insertSpaces === false) return "\t";
  const { tabSize } = options;
  const isMeant = Number.isInteger(tabSize) && Number(tabSize) >= 1 && Number(tabSize) <= widestTab;
  return " ".repeat(isMeant ? Number(tabSize) : usualIndentation);
}

const blank = (isWith: boolean): 0 | 1 => (isWith ? 1 : 0);
