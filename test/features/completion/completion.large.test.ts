import { expect, it } from "vitest";
import { labelsAt } from "../../support/editor.ts";
import { processorSeconds } from "../../support/processor-time.ts";

it("takes no longer than it should for a line of megabytes", async () => {
  const word = "x".repeat(2_000_000);
  const seconds = await processorSeconds(() => {
    expect(labelsAt(`db {}\nweb { depend = "${word} $0"; }\n`)).toEqual(["db"]);
    expect(labelsAt(`web { path = "${word} ${word}$0"; }\n`)).toEqual([]);
  });
  expect(seconds).toBeLessThan(5);
});
