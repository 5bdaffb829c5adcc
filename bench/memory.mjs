// What a file of 10 MB costs: node --expose-gc bench/memory.mjs CORE
import { fleet } from "../scripts/fleet.mjs";
import { loadCore, noFiles } from "./lib/bundle.mjs";
import { answer } from "./lib/measure.mjs";

const { parse, Workspace } = await loadCore(process.argv[2]);
const whole = fleet(10_000);
// Cut between two jails; the copy is one flat string, as the text of a document is.
const text = Buffer.from(whole.slice(0, whole.lastIndexOf("\n}\n", 10_000_000) + 3)).toString("latin1");
// The first call compiles functions, which is no cost of the file.
parse(fleet(10), "current");

const before = used();
const tree = parse(text, "current");
const treeCost = used() - before;

const workspace = new Workspace(noFiles);
workspace.openFile("/etc/fleet.jail.conf", text);
const analysis = workspace.analyzeRoot("/etc/fleet.jail.conf");
// The rules run when somebody asks what they say.
const { findings } = analysis;
const analysisCost = used() - before - treeCost;

answer({
  megabytes: text.length / 1e6,
  tree: treeCost / 1e6,
  analysis: analysisCost / 1e6,
  resident: process.memoryUsage().rss / 1e6,
  // Held until here, or the collector would take it away before it is counted.
  jails: analysis.configuration.jails.length + Math.min(0, findings.length) + Math.min(0, tree.tokens.count),
});

function used() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
