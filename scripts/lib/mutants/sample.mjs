// Which mutants are tried when not all are, and what those that were tried say of all.
import { createHash } from "node:crypto";

/** Whether a mutant is among every `each` of them: the same ones for the same sources, in whatever order and company they come. */
export function isInSample({ fileName, location: { start, end }, mutatorName, replacement }, each) {
  const mutant = [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join("\n");
  return createHash("sha256").update(mutant).digest().readUInt32BE() % each === 0;
}

/** A mutant as it is known again in the next run, whatever else of its file has changed: by what it puts in the place of which text in which lines. */
export const keyOf = ({ fileName, mutatorName, replacement }, original) =>
  JSON.stringify([fileName, mutatorName, replacement, original]);

/** The mutants of a report (out/mutants/report.json) that no test has noticed, by `keyOf`. */
export function survivorsOf({ files }) {
  return Object.entries(files).flatMap(([fileName, { source, mutants }]) =>
    mutants
      .filter((mutant) => isTried.has(mutant.status) && !isKilled(mutant))
      .map((mutant) => ({ fileName, key: keyOf({ ...mutant, fileName }, textAt(source, mutant.location, 1)) })),
  );
}

/** The lines of a source between two places, of which the first line, and column, has the number `first`; what is there, in brackets. */
export function textAt(source, { start, end }, first) {
  const lines = source.split("\n").slice(start.line - first, end.line - first + 1);
  const last = lines.length - 1;
  lines[last] = `${lines[last].slice(0, end.column - first)}]${lines[last].slice(end.column - first)}`;
  lines[0] = `${lines[0].slice(0, start.column - first)}[${lines[0].slice(start.column - first)}`;
  return lines.join("\n").trim();
}

/**
 * Between which shares the one of all lies with a probability of 95 %, as those that were tried were chosen by chance (Wilson's
 * interval, which is also true near 0 and 1, and of few).
 */
export function interval(killed, tried) {
  if (tried === 0) return [0, 1];
  const z = 1.96;
  const share = killed / tried;
  const middle = share + z ** 2 / (2 * tried);
  const half = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const whole = 1 + z ** 2 / tried;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}

/**
 * How many mutants were tried and killed in each part (a folder like `rules/values`; `config` for the files in it), and in all.
 *
 * A mutant that goes round and round is killed when that was counted. One whose tests only took longer than the clock allowed is not:
 * on a machine that does other work too it may be one that survives. They are told, as `late`.
 */
export function scores(mutants) {
  const parts = new Map();
  const add = (name, mutant) => {
    const part = parts.get(name) ?? { name, tried: 0, killed: 0, late: 0 };
    parts.set(name, part);
    part.tried += 1;
    if (isKilled(mutant)) part.killed += 1;
    if (isLate(mutant)) part.late += 1;
  };
  for (const mutant of mutants.filter(({ status }) => isTried.has(status))) {
    add(mutant.fileName.split("/").slice(0, -1).slice(0, 2).join("/"), mutant);
    add("all", mutant);
  }
  const all = parts.get("all");
  parts.delete("all");
  return [...[...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), ...(all ? [all] : [])];
}

/** What the counter of rounds says where it ends a mutant (test-runner.mjs); the clock gives no reason. */
export const goesRound = "goes round and round";

const isTried = new Set(["Killed", "Survived", "NoCoverage", "Timeout"]);
const isLate = ({ status, statusReason }) => status === "Timeout" && statusReason !== goesRound;
const isKilled = (mutant) => mutant.status === "Killed" || (mutant.status === "Timeout" && !isLate(mutant));

/** The table that people read. */
export function scoreTable(rows, isSample) {
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  return rows
    .map(({ name, tried, killed, late }) =>
      [
        name.padEnd(30),
        `${killed} of ${tried} killed, ${percent(killed / tried)}`,
        isSample ? ` (${interval(killed, tried).map(percent).join(" to ")} of all)` : "",
        late > 0 ? `, ${late} not, because their time was over` : "",
      ].join(""),
    )
    .join("\n");
}
