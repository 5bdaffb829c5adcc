// The core by layers, on a fleet of so many jails: node bench/layers.mjs CORE JAILS [--quick]
import { fleet } from "../scripts/fleet.mjs";
import { loadCore, noFiles } from "./lib/bundle.mjs";
import { answer, medianTime, runsFor } from "./lib/measure.mjs";

const [core, count, mode] = process.argv.slice(2);
const jails = Number(count);
const { defaultRelease, evaluate, failedStarts, jailPlan, modelJail, parse, planStart, planStop, Workspace } =
  await loadCore(core);
const text = fleet(jails);
const megabytes = text.length / 1e6;
const options = { runs: runsFor(jails, mode === "--quick") };
const path = "/etc/fleet.jail.conf";

const parsed = (dialect) => medianTime(() => parse(text, dialect), options);
const parseCurrent = parsed("current");
const parse12 = parsed("12");

// Of a tree that is new each time: what is read of the statements is kept with it.
const evaluateAll = () => {
  const tree = parse(text, "current");
  return evaluate(path, "current", { reader: noFiles, tree: () => tree }, { strict: false });
};
const evaluation = medianTime(evaluateAll, options) - parseCurrent;

const configuration = evaluateAll();
const model = medianTime(() => {
  planStart(configuration.jails, defaultRelease);
  planStop(configuration.jails, defaultRelease);
  for (const jail of configuration.jails) modelJail(jail, defaultRelease);
}, options);

// What `jailconf plan` asks of one jail, here of all: the start that fails at each step, and the start after it.
const failing = medianTime(() => {
  for (const jail of configuration.jails) {
    failedStarts(jail, jailPlan(jail, defaultRelease, "start"), defaultRelease);
  }
}, options);

// Each time a workspace that knows nothing: this is what opening a file costs. After a keystroke most models are known.
let findings = 0;
const analysis = medianTime(() => {
  const workspace = new Workspace(noFiles);
  workspace.openFile(path, text);
  findings = workspace.analyzeRoot(path).findings.length;
}, options);

answer({
  jails,
  lines: text.split("\n").length - 1,
  megabytes,
  speedCurrent: (megabytes / parseCurrent) * 1000,
  speed12: (megabytes / parse12) * 1000,
  parse: parseCurrent,
  evaluation,
  model,
  failing,
  analysis,
  findings,
});
