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

it("asks again when there are too many", () => {
  const jails = Array.from({ length: 1000 }, (_, index) => `j${index} {}\n`).join("");
  expect(labelsAt(`web { depend = $0; }\n${jails}`)).toHaveLength(300);
  expect(labelsAt(`web { depend = j99$0; }\n${jails}`)).toContain("j999");
});
