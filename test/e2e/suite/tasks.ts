import { commands, env, type Task, type TextDocument, tasks, window } from "vscode";
import { eventually, inWorkspace } from "./editor.ts";

/** What the suite knows of VS Code's commands and tasks, beside documents. */

/** Runs one of our commands that opens a document, and returns that when its text is as expected. */
export async function openedBy(command: string, expected: RegExp): Promise<TextDocument> {
  void commands.executeCommand(command);
  const find = () => window.activeTextEditor?.document;
  return (await eventually(find, (document) => document !== undefined && expected.test(document.getText())))!;
}

/** The text on the clipboard, once it is as expected. */
export function copied(expected: RegExp): Promise<string> {
  return eventually(
    () => env.clipboard.readText(),
    (text) => expected.test(text),
  );
}

/** Whether VS Code finds the files that a line of a task names: not those of a workspace that lies on no disk. */
export const findsFilesOfTasks = (): boolean => inWorkspace("").scheme === "file";

/** The task with this name as VS Code offers it: what reads its lines. */
export async function offeredTask(name: string): Promise<{ matchers: readonly string[] }> {
  const found = await eventually(
    () => tasks.fetchTasks({ type: "jailconf" }),
    (all) => all.some((task) => task.name === name),
  );
  const task = found.find((each) => each.name === name) as Task;
  return { matchers: task.problemMatchers };
}
