import fc from "fast-check";

/**
 * Any code point, lone surrogates included; a unit for `fc.string`. fast-check's own `binary` has no surrogates, and each string
 * of it begins with a table of all code points, which takes three seconds.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point));
