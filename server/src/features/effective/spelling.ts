import { needsBraces } from "../../syntax/index.ts";
import { printable, replaceUnprintable } from "../../text/index.ts";

/**
 * How jail.conf(5) has to be written so that jail(8) reads exactly a text, whatever that text is (LANGUAGE.md §1). What is not
 * safe to show becomes escapes, so that nothing on a screen is another thing than it seems.
 */

/** A value, in double quotes. */
export function spelledValue(value: string): string {
  // Bytes that are no character would be read together with those around them: they stand in pieces of their own.
  return quoted(value, (character) => (isByte(character) ? `""${asEscapes(character)}""` : asEscapes(character)));
}

/** The name of a jail or a parameter: one piece, quoted where it could be taken for something else. */
export const spelledName = (name: string): string => (/^[\w.-]+$/.test(name) ? name : quoted(name, asEscapes));

/** A variable where it is set. Its name is whatever stands in the braces (LANGUAGE.md §1, "Names of variables"). */
export function spelledVariable(name: string): string {
  if (!needsBraces(name)) return `$${name}`;
  const escaped = name
    .replace(/[\\{}"]/g, (character) => `\\x${hexadecimal(character.charCodeAt(0))}`)
    .replace(/\n/g, "\\n");
  return `\${${replaceUnprintable(escaped, asEscapes)}}`;
}

function quoted(text: string, unprintable: (character: string) => string): string {
  if (!/[\\"$\0-\x1f\x7f-\uffff]/.test(text)) return `"${text}"`;
  const escaped = text
    .replace(/[\\"$]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t");
  return `"${replaceUnprintable(escaped, unprintable)}"`;
}

/** What an escape made and what is no character is kept as such a unit (syntax/tree/escape.ts). */
function isByte(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xdc80 && code <= 0xdcff;
}

/** The bytes of a character as escapes. */
function asEscapes(character: string): string {
  const code = character.charCodeAt(0);
  if (isByte(character)) return `\\x${hexadecimal(code - 0xdc00)}`;
  // Other halves of surrogate pairs have no bytes, and a NUL no spelling: of a file that jail(8) takes they are in no value.
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return printable(character);
  let escapes = "";
  for (const byte of new TextEncoder().encode(character)) escapes += `\\x${hexadecimal(byte)}`;
  return escapes;
}

const hexadecimal = (byte: number): string => byte.toString(16).padStart(2, "0");

/** Which UTF-16 unit of a value stands at an offset of how `spelledValue` has it. */
export function offsetInValue(value: string, offset: number): number {
  let end = '"'.length;
  for (let unit = 0; unit < value.length; unit++) {
    end += unitsSpelled(value, unit);
    if (end > offset) return unit;
  }
  return value.length;
}

/** Where a UTF-16 unit of a value stands in how `spelledValue` has it. */
export function offsetInSpelling(value: string, unit: number): number {
  let offset = '"'.length;
  for (let before = 0; before < unit; before++) offset += unitsSpelled(value, before);
  return offset;
}

/** Pairs of surrogates stand as they are; whatever else needs it is spelled by itself. */
function unitsSpelled(value: string, unit: number): number {
  const isPair = value.codePointAt(unit)! > 0xffff || (unit > 0 && value.codePointAt(unit - 1)! > 0xffff);
  return isPair ? 1 : spelledValue(value[unit]).length - '""'.length;
}
