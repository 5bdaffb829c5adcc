#!/usr/bin/env node
// Asks the jail(8) of this host about the measurements of test/conformance, and tells where it answers differently:
// npm run conformance:host [-- FOLDER] [--jail PROGRAM] [--release R] [--report FILE]
//
//   FOLDER          with *.jsonl files; test/conformance when left out
//   --jail PROGRAM  what is asked; /usr/sbin/jail when left out. It is started with -f FILE -e SEPARATOR, which changes nothing.
//   --release R     the measurements that are compared, `current` or `12`; what `uname -r` says when left out
//   --report FILE   add the result to a file as Markdown, such as $GITHUB_STEP_SUMMARY
//
// Needs Node alone, no installed package. Exit status: 0 all answers are as measured, 1 some are not, 2 nothing was asked. Where jail(8)
// crashes it has no answer; that is counted, and is no difference.
import { spawnSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { askJail, canBeAsked, compareAnswer, measuredRelease } from "./lib/host-jail.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values: options, positionals } = parseOptions(import.meta, {
  allowPositionals: true,
  options: {
    jail: { type: "string", default: "/usr/sbin/jail" },
    release: { type: "string" },
    report: { type: "string" },
  },
});
const folder = positionals[0] ?? join(import.meta.dirname, "../test/conformance");
const uname = spawnSync("uname", ["-r"], { encoding: "utf8" }).stdout?.trim() ?? "";
const release = options.release ?? measuredRelease(uname);
if (release === undefined)
  end(2, `Nothing was measured of release ${uname}. --release names the measurements to compare with.`);

const counts = { same: 0, different: 0, crashed: 0, notAsked: 0 };
const differences = [];
for (const measurement of measurements().filter((one) => one.release === release)) {
  if (!canBeAsked(measurement)) counts.notAsked++;
  else judge(measurement);
}
const asked = counts.same + counts.different + counts.crashed;
if (asked === 0)
  end(2, `${resolve(folder)} holds no measurement of release ${release} that jail(8) could be asked about.`);
const sum = `${asked} asked: ${counts.same} answered as measured, ${counts.different} differently, ${counts.crashed} crashed`;
const rest = `${counts.notAsked} not asked: values, steps, and values with line breaks`;
if (options.report) appendFileSync(options.report, markdown());
end(counts.different > 0 ? 1 : 0, [...differences, `${sum}\n${rest}`].join("\n"));

function measurements() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
}

function judge(measurement) {
  const { outcome, expected, got } = compareAnswer(measurement, askJail(resolve(options.jail), measurement));
  counts[outcome]++;
  if (outcome === "same") return;
  const { id, text, files } = measurement;
  const lines = [`${id}: ${outcome}`, `  input:    ${JSON.stringify(text ?? files)}`];
  differences.push(
    [...lines, `  measured: ${JSON.stringify(expected)}`, `  answered: ${JSON.stringify(got)}`].join("\n"),
  );
}

/** The first differences are enough to see what is wrong; the log has all of them. */
function markdown() {
  const shown = differences.slice(0, 20).map((text) => `\`\`\`\`text\n${text}\n\`\`\`\`\n`);
  return `### jail(8) of ${uname}\n\n${sum}; ${rest}.\n\n${shown.join("\n")}`;
}

function end(status, text) {
  if (status === 2) console.error(text);
  else console.log(text);
  process.exit(status);
}
