import type { CommandAtCursor } from "./at.ts";
import { type Match, matchForm, type Position, type WordText } from "./match.ts";
import { type Form, type ProgramWords, takesAnything } from "./programs/index.ts";

/** A form that fits what is written before the cursor. */
export interface FormAt {
  readonly form: Form;
  /** Where the word at the cursor may be, those first that what is typed of it agrees with; never empty. */
  readonly positions: readonly Position[];
  /** How well the form fits; the largest number is the best. */
  readonly score: number;
}

/** What is asked about a command. */
type Asked = Pick<CommandAtCursor, "program" | "words" | "index" | "typed"> &
  Partial<Pick<CommandAtCursor, "parameter" | "where">>;

/**
 * The forms of the program that fit the words before the cursor, in the order of its table. Empty where none does, and where nothing
 * more may follow.
 *
 * @param isWhole the word at the cursor is taken whole, as under a mouse; else what stands before the cursor begins it
 */
export function formsAt(
  { program, words, index, typed, parameter, where }: Asked,
  { isWhole }: { readonly isWhole: boolean },
): FormAt[] {
  if (program === undefined || index < 0) return [];
  const word = words[index];
  const accepts = ({ atom }: Position, exactly: boolean): boolean => {
    if (word === undefined) return true;
    if (atom.isOperand) return !word.startsWith("-") || takesAnything(atom.text);
    return exactly ? atom.text === word : atom.text.startsWith(typed);
  };
  const fitting = (before: readonly WordText[]): FormAt[] =>
    program.forms.flatMap((form) => {
      const match = matchForm(form, before, program);
      if (match === undefined) return [];
      const exact = word === "" ? [] : match.positions.filter((position) => accepts(position, true));
      const positions = exact.length > 0 || isWhole ? exact : match.positions.filter((each) => accepts(each, false));
      if (positions.length === 0) return [];
      const rest = words.slice(index + (word === "" ? 1 : 0));
      const score = scoreOf({ ...match, positions }, before, rest, program, { typed, parameter, where });
      return [{ form, positions, score }];
    });
  const before = program.isChained ? currentRequest(program, words.slice(0, index)) : words.slice(0, index);
  const found = fitting(before);
  // What is typed after a request that is whole begins the next one.
  if (found.length > 0 || !program.isChained || word === "" || before.length < 2) return found;
  return fitting(before.slice(0, 1));
}

/** The words of a program that is asked several things at once, without those that are whole and over. */
function currentRequest(program: ProgramWords, all: readonly WordText[]): readonly WordText[] {
  let first = 0;
  while (all[first]?.startsWith("-")) first += /^-[jfgG]$/.test(all[first]!) ? 2 : 1;
  const words = all.slice(first);
  const [subject, ...requests] = words;
  if (words.length === 0) return [];
  let start = 0;
  for (let end = 1; end <= requests.length; end++) {
    const current = [subject, ...requests.slice(start, end)];
    if (program.forms.some((form) => matchForm(form, current, program) !== undefined)) continue;
    // A word that no form has is passed over; one that begins the next request is looked at again.
    if (end - 1 > start) end--;
    start = end;
  }
  return [subject, ...requests.slice(start)];
}

/** Words after the cursor that are looked at. */
const mostRest = 40;

function scoreOf(
  match: Match,
  before: readonly WordText[],
  rest: readonly WordText[],
  program: ProgramWords,
  { typed, parameter, where }: Pick<Asked, "typed" | "parameter" | "where">,
): number {
  let score = match.literals * 10;
  // What is written after the cursor tells forms apart as well.
  let followed = 0;
  const all = [...before];
  for (const word of rest.slice(0, mostRest)) {
    all.push(word);
    const next = matchForm(match.form, all, program);
    if (next === undefined) break;
    followed = next.literals - match.literals + 1;
  }
  score += followed * 10;
  if (typed !== "" && match.positions.some(({ atom }) => !atom.isOperand)) score += 2;
  const { side, of, isOfHost } = match.form;
  if (side !== undefined && side === sideOf(parameter)) score += 4;
  if (isOfHost && where === "jail") score -= 20;
  const [subject] = before;
  if (of !== undefined && subject !== undefined) score += of.some((kind) => subject.startsWith(kind)) ? 6 : -6;
  else if (subject !== undefined && program.isChained && /^bridge\d/.test(subject)) score -= 1;
  return score;
}

function sideOf(parameter: string | undefined): Form["side"] {
  if (parameter === undefined) return undefined;
  return /^exec\.(?:prestop|stop|poststop|release)$/.test(parameter) ? "stop" : "start";
}
