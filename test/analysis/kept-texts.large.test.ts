import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { Workspace } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const path = "/etc/jail.conf";

/** Of the comment that makes the text as long as it is. */
const megabytes = 2;
const jails = 240;
/** Jails that are edited are far apart, so that what was made of the ones is left alone when the next is judged. */
const apart = 20;

test("what is kept of a file as it was before an edit is not its text", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const blocks = fleet(jails).split(/(?<=\}\n)/);
  const comment = `# ${"long ".repeat((megabytes * 1e6) / 5)}\n`;
  const kept: number[] = [];
  for (let index = 0; index < jails; index += apart) {
    blocks[index] = blocks[index].replace("/sbin/route add", "/sbin/route  add");
    workspace.openFile(path, comment + blocks.join(""));
    expect(workspace.analyzeRoot(path).worst(path, 1_000).count).toBeGreaterThan(jails);
    collectGarbage();
    kept.push(getHeapStatistics().used_heap_size);
  }
  // The first and the second edit may bring something of their own.
  expect((kept[kept.length - 1] - kept[1]) / 1e6).toBeLessThan(megabytes);
});
