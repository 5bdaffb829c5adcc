import { afterEach, expect, it, vi } from "vitest";
import { commands, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { askingCommands } from "../../client/src/asking.ts";

const [stopped, running, startFailed] = [1, 2, 4];
const client = { state: running };
const ours = client as unknown as BaseLanguageClient;
const notRunning = new Error("Client is not running");

const told = vi.spyOn(window, "showErrorMessage");
const executed = vi.spyOn(commands, "executeCommand");

/** Registers a command, and gives what VS Code would run. */
function command<Args extends unknown[]>(run: (...args: Args) => Promise<unknown>): (...args: Args) => Promise<void> {
  let registered: unknown;
  vi.spyOn(commands, "registerCommand").mockImplementationOnce((name, ran) => {
    expect(name).toBe("jailconf.showPlan");
    registered = ran;
    return { dispose: () => {} };
  });
  askingCommands(ours)("jailconf.showPlan", run);
  return registered as (...args: Args) => Promise<void>;
}

afterEach(() => {
  vi.clearAllMocks();
  client.state = running;
});

it("a command of a server that runs is executed, and what fails in it is told by VS Code", async () => {
  const asked: string[] = [];
  await command(async (jail: string) => asked.push(jail))("web");
  expect(asked).toEqual(["web"]);
  const failing = command(() => Promise.reject(new Error("broken")));
  await expect(failing()).rejects.toThrow("broken");
  expect(told).not.toHaveBeenCalled();
});

it.each([stopped, startFailed])(
  "of a server that has stopped (%d) its user is told, with the way to start it",
  async (state) => {
    client.state = state;
    const run = vi.fn();
    await command(run)();
    expect(run).not.toHaveBeenCalled();
    const restart = "Restart Language Server";
    expect(told.mock.calls).toEqual([["The language server has stopped: nothing is checked", restart]]);
    expect(executed).not.toHaveBeenCalled();
    told.mockResolvedValueOnce(restart as never);
    await command(run)();
    await vi.waitFor(() => expect(executed.mock.calls).toEqual([["jailconf.restartServer"]]));
  },
);

it("a server that stops while it is asked is told in the same words", async () => {
  await command(() => {
    client.state = stopped;
    return Promise.reject(notRunning);
  })();
  expect(told).toHaveBeenCalledOnce();
});
