// Repeated measurements and the numbers that stand for them.

/**
 * Milliseconds that `work` takes: the median of `runs` runs after `warmUps` that do not count. Medians, because a single run
 * that the collector or another process delays says nothing about the work.
 */
export function medianTime(work, { runs, warmUps = Math.ceil(runs / 4) }) {
  for (let run = 0; run < warmUps; run++) work();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return median(times);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs for a text of that many jails: enough for a median, and the largest still ends within some seconds. */
export function runsFor(jails, quick) {
  const runs = jails <= 400 ? 60 : jails <= 4000 ? 15 : 7;
  return quick ? Math.max(3, runs >> 2) : runs;
}

/** What a part of the measurements writes for the main program to read. */
export function answer(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
