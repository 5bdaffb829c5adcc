import { commands, env, type Task, type TaskExecution, type TextDocument, tasks, window } from "vscode";
import { eventually } from "./editor.ts";

/** What the suite knows of VS Code's commands and tasks, beside documents. */

/** Runs one of our commands that opens a document, and returns that when its text is as expected. */
export async function openedBy(command: string, expected: RegExp): Promise<TextDocument> {
  void commands.executeCommand(command);
  const find = () => window.activeTextEditor?.document;
  return (await eventually(find, (document) => document !== undefined && expected.test(document.getText())))!;
}

/** Closes a document without saving it. VS Code may be busy with another editor when it is told to close the active one. */
export async function closed(document: TextDocument): Promise<void> {
  const close = async (): Promise<boolean> => {
    if (!document.isClosed) {
      await window.showTextDocument(document);
      await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
    return document.isClosed;
  };
  await eventually(close, (isClosed) => isClosed);
}

/** The text on the clipboard, once it is as expected. */
export function copied(expected: RegExp): Promise<string> {
  return eventually(
    () => env.clipboard.readText(),
    (text) => expected.test(text),
  );
}

/** Runs the task of this name that VS Code offers, until it has ended. */
export async function runOfferedTask(name: string): Promise<void> {
  const offered = await eventually(
    () => tasks.fetchTasks({ type: "jailconf" }),
    (all) => all.some((task) => task.name === name),
  );
  const ended: TaskExecution[] = [];
  const listener = tasks.onDidEndTask(({ execution }) => ended.push(execution));
  const execution = await tasks.executeTask(offered.find((task) => task.name === name) as Task);
  await eventually(
    () => ended.includes(execution),
    (isOver) => isOver,
  );
  listener.dispose();
}
