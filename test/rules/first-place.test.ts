import fc from "fast-check";
import { expect, test } from "vitest";
import type { Configuration, FileRange } from "../../server/src/config/index.ts";
import { firstItems, firstItemsOfParts, orderedPart } from "../../server/src/rules/support/first-place.ts";

const paths = ["/etc/b.conf", "/etc/a.conf"];
const configuration: Pick<Configuration, "root" | "files"> = {
  root: paths[0],
  files: new Map(paths.map((path) => [path, { path } as never])),
};
const placeOf = (place: FileRange): FileRange => place;

const place: fc.Arbitrary<FileRange> = fc
  .record({ path: fc.constantFrom(...paths), start: fc.nat(20), length: fc.nat(3) })
  .map(({ path, start, length }) => ({ path, start, end: start + length }));
const inReadingOrder = (a: FileRange, b: FileRange): number =>
  paths.indexOf(a.path) - paths.indexOf(b.path) || a.start - b.start || a.end - b.end;

/** Lists cut into parts, half of them in their order from the beginning. */
const parts = fc
  .tuple(fc.array(place, { maxLength: 12 }), fc.boolean(), fc.array(fc.nat(12)))
  .map(([all, sorts, cuts]) => {
    const list = sorts ? [...all].sort(inReadingOrder) : all;
    const ends = [...cuts.filter((cut) => cut < list.length).sort((a, b) => a - b), list.length];
    return ends.map((end, index) => list.slice(ends[index - 1] ?? 0, end));
  });

test("the first items of some parts are those of all items", () => {
  fc.assert(
    fc.property(parts, fc.nat(5), (lists, most) => {
      const ordered = lists.map((items) => orderedPart(items, placeOf));
      const found = firstItemsOfParts(configuration, ordered, placeOf, most);
      expect(found).toEqual(firstItems(configuration, lists.flat(), placeOf, most));
    }),
    { seed: 12, numRuns: 500 },
  );
});
