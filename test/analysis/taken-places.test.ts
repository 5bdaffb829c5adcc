import { describe, expect, test } from "vitest";
import { TakenPlaces } from "../../server/src/analysis/fixes/candidate.ts";

/** Edits of one file, or of several, as ranges. */
const edits = (ranges: readonly (readonly [start: number, end: number])[], path = "/etc/jail.conf") =>
  new Map([[path, ranges.map(([start, end]) => ({ path, start, end, text: "x" }))]]);

describe("places that edits have claimed", () => {
  test("near each other, of which one is in the way", () => {
    const taken = new TakenPlaces();
    expect(
      taken.take(
        edits([
          [10, 12],
          [30, 32],
        ]),
      ),
    ).toBe(true);
    for (const start of [11, 31]) expect(taken.take(edits([[start, start]]))).toBe(false);
    expect(taken.take(edits([[20, 20]]))).toBe(true);
  });

  test.each<[string, [number, number], [number, number], boolean]>([
    ["apart from each other", [10, 20], [30, 40], true],
    ["one within the other", [10, 40], [20, 30], false],
    ["that touch", [10, 20], [20, 30], false],
    ["two insertions at one place", [10, 10], [10, 10], false],
    ["apart, in one long line", [0, 5], [5000, 5005], true],
    ["where a long one ends", [0, 5000], [5000, 5001], false],
    ["in the middle of a long one", [0, 5000], [2600, 2601], false],
    ["a long one around a short one far from its start", [2600, 2601], [0, 5000], false],
  ])("%s", (_, first, second, fits) => {
    const taken = new TakenPlaces();
    expect(taken.take(edits([first]))).toBe(true);
    expect(taken.take(edits([second]))).toBe(fits);
  });

  test("files are apart", () => {
    const taken = new TakenPlaces();
    expect(taken.take(edits([[10, 20]]))).toBe(true);
    expect(taken.take(edits([[10, 20]], "/etc/other.conf"))).toBe(true);
  });

  test("edits of which one has no room claim nothing", () => {
    const taken = new TakenPlaces();
    taken.take(edits([[10, 20]]));
    expect(
      taken.take(
        edits([
          [50, 60],
          [15, 16],
        ]),
      ),
    ).toBe(false);
    expect(taken.take(edits([[50, 60]]))).toBe(true);
  });
});
