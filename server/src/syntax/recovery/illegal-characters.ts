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
    case 0xab:
      return "\u00bb";
    case 0xff02:
      return "\uff02";
    case 0xff07:
      return "\uff07";
    default:
      return undefined;
  }
}

/** A character as messages name it: `U+3000`. */
export const characterName = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
