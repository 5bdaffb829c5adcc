import { expect } from "vitest";
import { processorSeconds } from "../support/processor-time.ts";
import { folderWith, jailconf, type Outcome } from "./support.ts";

let loading: Promise<unknown> | undefined;

/** Commands are loaded when they are called first; the time that the test runner takes for that says nothing of a file. */
async function loadCommands(): Promise<void> {
  const cwd = folderWith({ "jail.conf": "web { persist; }\n" });
  for (const command of [["check"], ["check", "--fix"], ["show"], ["plan", "start"], ["format", "--check"]])
    await jailconf([...command, "jail.conf"], { cwd });
}

/** Whatever a file holds: an answer in less than five seconds, and never an accident of our own. */
export async function answers(args: readonly string[], cwd: string): Promise<Outcome> {
  loading ??= loadCommands();
  await loading;
  // The commands never wait for anything, and the test runner wants to hear from its worker now and then.
  await new Promise((done) => setImmediate(done));
  let outcome!: Outcome;
  const seconds = await processorSeconds(async () => {
    outcome = await jailconf(args, { cwd });
  });
  expect(outcome.err).not.toContain("internal error");
  expect(seconds, `${args.join(" ")} took ${seconds} s`).toBeLessThan(5);
  return outcome;
}

/** All commands on one file. */
export async function survives(content: string | Uint8Array): Promise<Outcome> {
  const cwd = folderWith({ "jail.conf": content });
  await answers(["check", "jail.conf", "--format", "json"], cwd);
  await answers(["show", "jail.conf"], cwd);
  return answers(["check", "jail.conf"], cwd);
}

/** Bytes that are the same in each run. */
export function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 16;
  });
}
