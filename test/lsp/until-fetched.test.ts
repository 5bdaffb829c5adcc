import { expect, it } from "vitest";
import { untilFetched } from "../../server/src/lsp/shared/until-fetched.ts";

/** Files that come one after the other, each while or after somebody asks. */
class Files {
  count = 0;
  private underWay = 0;

  fetch(): Promise<void> {
    this.underWay++;
    return Promise.resolve().then(() => {
      this.underWay--;
      this.count++;
    });
  }

  arrival = (): Promise<void> | undefined => (this.underWay === 0 ? undefined : Promise.resolve());
  arrived = (): number => this.count;
}

it("what comes while an answer is made is in the last answer", async () => {
  const files = new Files();
  let asked = 0;
  const answer = await untilFetched(
    files,
    async () => {
      const seen = files.count;
      // The first time a file is found to be missing, and is there before the answer is ready.
      if (asked++ === 0) await files.fetch();
      return seen;
    },
    () => true,
  );
  expect([answer, asked]).toEqual([1, 2]);
});

it("where nothing is fetched, it is asked once", async () => {
  let asked = 0;
  expect(
    await untilFetched(
      new Files(),
      () => ++asked,
      () => true,
    ),
  ).toBe(1);
});
