import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { complete } from "../../server/src/features/completion/index.ts";
import { hover } from "../../server/src/features/hover/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { analyze } from "../support/fixture.ts";

/** Offsets that what is offered may replace: in one line, around the cursor. */
function isAround(text: string, start: number, end: number, offset: number): boolean {
  return start <= offset && offset <= end && !text.slice(start, end).includes("\n");
}

const examples = readdirSync("examples").filter((name) => name.endsWith(".conf"));

it.each(examples)("%s has an answer at every place, also while it is half written", (name) => {
  // `expect` takes longer than to look at a place.
  const wrong: string[] = [];
  const whole = readFileSync(join("examples", name), "utf8");
  for (const length of [whole.length, whole.indexOf("exec.poststop") + 25, whole.indexOf("$route6") + 18]) {
    const text = whole.slice(0, length);
    const { workspace, fixture } = analyze({
      files: new Map([["/etc/jail.conf", text]]),
      path: "/etc/jail.conf",
      cursor: undefined,
      marks: [],
    });
    const context = featureContext(workspace, fixture.path);
    if (!context) throw new Error("not analysed");
    const step = length === whole.length ? 1 : 7;
    for (let offset = 0; offset <= text.length; offset += step) {
      const found = hover(context, offset);
      if (found && !isAround(text, found.start, found.end, Math.min(offset, found.end)))
        wrong.push(`hover ${found.start}-${found.end} at ${offset}`);
      const list = complete(context, offset);
      for (const { start = list!.start, end = list!.end } of list?.items ?? []) {
        if (!isAround(text, start, end, offset)) wrong.push(`completion ${start}-${end} at ${offset}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
