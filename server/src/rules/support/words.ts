import { characterEnd, characterStart } from "../../text/index.ts";
import { say } from "../../words/index.ts";

/** A name or value in a message is shown up to so many characters, so that the message stays one that is read at a glance. */
const longestShown = 40;

/** A name or a value as it is shown in a message: in backticks, on one line, and cut in the middle where it is long. */
export function shown(text: string, longest = longestShown): string {
  if (text === "") return '`""`';
  // Of megabytes only the two ends are looked at.
  const ends = text.length > 8 * longest ? `${text.slice(0, 4 * longest)}${text.slice(-4 * longest)}` : text;
  const oneLine = isPlain(ends) ? ends : ends.replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${shortened(oneLine, longest)}\``;
}

/** Nearly all names and values: nothing in them would end the backticks or break the line. */
const isPlain = (text: string): boolean => !/\s\s|[^\S ]|`/.test(text);

/** A text of at most so many UTF-16 units: cut in the middle where it is longer. */
export function shortened(oneLine: string, longest: number): string {
  if (oneLine.length <= longest) return oneLine;
  const head = characterStart(oneLine, Math.ceil((longest - 1) / 2));
  const tail = characterEnd(oneLine, oneLine.length - Math.floor((longest - 1) / 2));
  return `${oneLine.slice(0, head)}…${oneLine.slice(tail)}`;
}

/** "Invalid value `yes` for `persist`; expected true or false.": without the name where that would be too long a sentence. */
export function invalidValue(value: string, name: string, expected: string): string {
  if (value === "") {
    const whole = say`Empty value for \`${name}\`; expected ${expected}.`;
    return whole.length <= longestSentence ? whole : say`Empty value; expected ${expected}.`;
  }
  const text = shown(value, 20);
  const whole = say`Invalid value ${text} for \`${name}\`; expected ${expected}.`;
  return whole.length <= longestSentence ? whole : say`Invalid value ${text}; expected ${expected}.`;
}

/** Characters of a sentence that names the parameter as well. */
const longestSentence = 90;
