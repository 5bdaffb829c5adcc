import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { restarting } from "../../client/src/restart.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that runs, and what is done to it. */
function server(stop: () => Promise<void>): { done: string[]; restart: () => Promise<number> } {
  const done: string[] = [];
  const client = {
    isRunning: () => true,
    stop: () => {
      done.push("stop");
      return stop();
    },
    start: async () => {
      done.push("start");
    },
  };
  return { done, restart: restarting(client as unknown as BaseLanguageClient) };
}

it("who asks twice for a new server gets one, and who asks later another one", async () => {
  const { done, restart } = server(async () => {});
  await Promise.all([restart(), restart()]);
  expect(done).toEqual(["stop", "start"]);
  await restart();
  expect(done).toEqual(["stop", "start", "stop", "start"]);
});

it("one that hangs is given up, and the next one starts when the library has ended it", async () => {
  const { done, restart } = server(() => Promise.reject(new Error("Stopping the server timed out")));
  const restarted = restart();
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual(["stop"]);
  await vi.advanceTimersByTimeAsync(1000);
  await restarted;
  expect(done).toEqual(["stop", "start"]);
});
