import { expect, it } from "vitest";
import { labelsAt } from "../../support/editor.ts";

it("takes no longer than it should for a line of megabytes", () => {
  const word = "x".repeat(2_000_000);
  const started = performance.now();
  expect(labelsAt(`db {}\nweb { depend = "${word} $0"; }\n`)).toEqual(["db"]);
  expect(labelsAt(`web { path = "${word} ${word}$0"; }\n`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});
