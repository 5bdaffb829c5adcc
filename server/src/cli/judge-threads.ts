import { setFlagsFromString } from "node:v8";
import type { Worker } from "node:worker_threads";
import { type CheckedPart, WantedBehind, type WantedFixes } from "../analysis/index.ts";
import type { Io } from "./io.ts";
import { judgePart, type PartToJudge, type PartWithChoice, readerOfParts } from "./judge-part.ts";

/** Parts that a thread is given ahead, so that it need not wait while this one is at work. */
const ahead = 2;

/** Fewer parts than these are not worth one more thread, which has to read the program first. */
const fewestOfThread = 3;

/**
 * What was made for a part is garbage when the next one is judged. V8 looks for it when there is so much more (percent) than it found to
 * live the last time; left alone it would wait until there is several times as much, in each thread.
 */
const mostGarbage = 40;

/** Judges parts in this thread and in as many others as there are processors for; the results come in the order of the parts. */
export async function judgeParts(
  parts: readonly PartWithChoice[],
  wanted: WantedFixes,
  threads: Io["threads"],
  noteJudged: (path: string) => void,
): Promise<readonly CheckedPart[]> {
  const others = Math.min((threads?.most ?? 1) - 1, Math.floor(parts.length / fewestOfThread) - 1);
  // Of the whole process, so not where somebody else has started it.
  if (threads !== undefined) setFlagsFromString(`--heap-growing-percent=${mostGarbage}`);
  const judgement = new Judgement(parts, wanted, noteJudged);
  const workers =
    threads === undefined ? [] : await Promise.all(Array.from({ length: Math.max(0, others) }, () => threads.start()));
  try {
    await Promise.all([judgement.here(), ...workers.map((worker) => judgement.in(worker))]);
    judgement.rest();
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return judgement.results as CheckedPart[];
}

class Judgement {
  readonly results: (CheckedPart | undefined)[];
  private readonly parts: readonly PartWithChoice[];
  private readonly behind: WantedBehind;
  private readonly noteJudged: (path: string) => void;
  private readonly reader = readerOfParts();
  private next = 0;

  constructor(parts: readonly PartWithChoice[], wanted: WantedFixes, noteJudged: (path: string) => void) {
    this.parts = parts;
    this.behind = new WantedBehind(wanted);
    this.noteJudged = noteJudged;
    this.results = parts.map(() => undefined);
  }

  /** In this thread, which listens to the others between two parts. */
  async here(): Promise<void> {
    while (this.next < this.parts.length) {
      const index = this.next++;
      this.take(index, judgePart(this.part(index), this.reader));
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  private part(index: number): PartToJudge {
    return { ...this.parts[index], wanted: this.behind.now };
  }

  private take(index: number, result: CheckedPart): void {
    this.results[index] = result;
    this.behind.add(result);
    for (const path of this.parts[index].part.paths) this.noteJudged(path);
  }

  /** What other threads were given and have not answered. */
  rest(): void {
    const { wanted } = this.behind;
    for (const [index, result] of this.results.entries()) {
      // Others behind them are judged already, so that nothing is known of what comes in front.
      if (result === undefined) this.results[index] = judgePart({ ...this.parts[index], wanted }, this.reader);
    }
  }

  /** In another thread, until there is no part left, or it ends: there may be no memory for one more. */
  in(worker: Worker): Promise<void> {
    return new Promise((resolve) => {
      const given: number[] = [];
      const give = (): void => {
        while (given.length < ahead && this.next < this.parts.length) {
          given.push(this.next);
          worker.postMessage(this.part(this.next++));
        }
        if (given.length === 0) resolve();
      };
      worker.on("message", (result: CheckedPart) => {
        this.take(given.shift() as number, result);
        give();
      });
      worker.on("error", () => resolve());
      worker.on("exit", () => resolve());
      give();
    });
  }
}
