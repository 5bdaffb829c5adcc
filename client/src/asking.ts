import { commands, type Disposable, window } from "vscode";
import type { BaseLanguageClient, State } from "vscode-languageclient";
import { say } from "./say.ts";

/** Numbers, and not the library's names for them, because the library is loaded later than this file. */
const stopped = 1 as State.Stopped;
const startFailed = 4 as State.StartFailed;

/** Whether a server was told to stop, or failed too often: nobody but its user starts it again. */
export const hasStopped = (state: State): boolean => state === stopped || state === startFailed;

export const stoppedText = (): string => say`The language server has stopped: nothing is checked`;

/** Registers commands that ask the server. Where that has stopped, their user is told so, and how it starts again. */
export function askingCommands(client: BaseLanguageClient) {
  return <Args extends unknown[]>(name: string, run: (...args: Args) => PromiseLike<unknown>): Disposable =>
    commands.registerCommand(name, async (...args: Args) => {
      try {
        if (hasStopped(client.state)) void tellStopped();
        else await run(...args);
      } catch (error) {
        if (!hasStopped(client.state)) throw error;
        void tellStopped();
      }
    });
}

async function tellStopped(): Promise<void> {
  const restart = say`Restart Language Server`;
  const picked = await window.showErrorMessage(stoppedText(), restart);
  if (picked === restart) await commands.executeCommand("jailconf.restartServer");
}

/** For what nobody has asked for: where the server gives no answer, as while it stops, there is nothing to show. */
export const ignored = (): undefined => undefined;
