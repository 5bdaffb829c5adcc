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

test("what stands in the root comes before what it includes, and what stands above before what stands below, each once", () => {
  const at = (path: string, start: number, end: number): FileRange => ({ path, start, end });
  const [root, included] = paths;
  const all = [at(included, 1, 2), at(root, 7, 8), at(root, 5, 9), at(root, 5, 6), at(included, 1, 2)];
  const ordered = [at(root, 5, 6), at(root, 5, 9), at(root, 7, 8), at(included, 1, 2)];
  expect(firstItems(configuration, all, placeOf, 9).first).toEqual(ordered.map((place) => ({ ...place, item: place })));
});

test("the first items of some parts are those of all items: of those at one place the last", () => {
  fc.assert(
    fc.property(parts, fc.nat(5), (lists, most) => {
      const ordered = lists.map((items) => orderedPart(items, placeOf));
      const sorted = lists.flat().sort(inReadingOrder);
      const wanted = sorted.filter(
        (item, at) => at + 1 === sorted.length || inReadingOrder(item, sorted[at + 1]) !== 0,
      );
      const first = wanted.slice(0, most).map((item) => ({ ...item, item }));
      const found = firstItemsOfParts(configuration, ordered, placeOf, most);
      for (const each of [found, firstItems(configuration, lists.flat(), placeOf, most)]) {
        expect(each).toEqual({ first, places: wanted.length });
        for (const [at, { item }] of each.first.entries()) expect(item).toBe(wanted[at]);
      }
    }),
    { seed: 12, numRuns: 500 },
  );
});
