/** Characters that look like a blank but are none to jail(8): form feed, no-break space, U+3000, a byte order mark … */
export function isBlankLike(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0x0d ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Control characters, DEL among them; those that look like blanks are judged before. */
export const isControl = (code: number): boolean => code < 0x20 || code === 0x7f;

/** Signs that input methods, fonts and web pages put in the place of ASCII ones, beside the block of full-width forms. */
const lookAlikes: ReadonlyMap<number, string> = new Map(
  Object.entries({
    ";": "\u037e\u061b\ufe14\ufe54",
    ",": "\u060c\u3001\ufe10\ufe11\ufe50\ufe51\uff64",
    ".": "\u3002\ufe52\uff61",
    ":": "\ufe13\ufe55",
    "=": "\ufe66",
    "{": "\ufe37\ufe5b",
    "}": "\ufe38\ufe5c",
    "+": "\ufe62",
    "-": "\ufe63",
    "#": "\ufe5f",
    $: "\ufe69",
    "*": "\u2217\ufe61",
    "/": "\u2044\u2215\u29f8",
    "\\": "\ufe68",
    "|": "\uffe8",
  }).flatMap(([sign, characters]) => [...characters].map((character) => [character.charCodeAt(0), sign] as const)),
);

/** The ASCII character that a full-width form or another look-alike stands for; undefined for all others. */
export function asciiOf(code: number): string | undefined {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code < 0x80 ? undefined : lookAlikes.get(code);
}

/** The ASCII character at an offset, or that which stands there looks like. */
export function asciiAt(text: string, offset: number): string | undefined {
  const code = text.charCodeAt(offset);
  return code < 0x80 ? text[offset] : asciiOf(code);
}

/** A text with ASCII in the place of look-alikes; undefined where another character outside of ASCII is left. */
export function asciiText(text: string): string | undefined {
  let result = "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const character = code < 0x80 ? text[index] : asciiOf(code);
    if (character === undefined) return undefined;
    result += character;
  }
  return result;
}

/** The characters that may close a typographic quote, or nothing when `code` opens none. */
export function closingTypographicQuotes(code: number): string | undefined {
  switch (code) {
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return '\u201c\u201d\u201f"';
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
      return "\u2018\u2019\u201b'";
    case 0x2033:
      return '\u2033"';
    case 0xab:
      return "\u00bb";
    case 0x300c:
      return "\u300d";
    case 0x300e:
      return "\u300f";
    case 0x301d:
      return "\u301e\u301f";
    case 0xff02:
      return '\uff02"';
    case 0xff07:
      return "\uff07'";
    default:
      return undefined;
  }
}

/** Whether a character closes a typographic quote, or would if one were open. */
export const isClosingTypographic = (character: string): boolean =>
  /[\u2018-\u201f\u2033\u00bb\u300d\u300f\u301e\u301f\uff02\uff07]/.test(character);

/** A character as messages name it: `U+3000`. */
export const characterName = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
