import { type ChosenSettings, noChoice, type Settings, type SettingsFile, Workspace } from "../analysis/index.ts";
import type { FileReader } from "../config/index.ts";
import { nodeReader } from "../node-reader.ts";
import type { Release } from "../parameters/index.ts";
import { LineIndex } from "../text/index.ts";
import { type Io, UsageError } from "./io.ts";

/** By what a file is read: what the options say, then what its jailconf.json says. Throws UsageError where that makes no sense. */
export function settingsFor(path: string, release: Release | undefined, io: Pick<Io, "err">): Settings {
  const workspace = workspaceWith({ ...noChoice, release });
  refuseProblems(workspace, [path], io);
  return workspace.settingsOf(path);
}

/** A workspace of the files of this machine, or of what another reader sees, with what options say. */
export function workspaceWith(choice: ChosenSettings, reader: FileReader = nodeReader): Workspace {
  const workspace = new Workspace(reader);
  workspace.choice = choice;
  return workspace;
}

/** Throws UsageError, with every problem, where a settings file of one of the paths makes no sense; notes go to stderr. */
export function refuseProblems(workspace: Workspace, paths: readonly string[], io: Pick<Io, "err">): void {
  const files = new Set<SettingsFile>();
  for (const path of paths) {
    const file = workspace.settingsFileOf(path);
    if (file) files.add(file);
  }
  const told = [...files].flatMap(({ path, problems }) => {
    const content = workspace.reader.read(path);
    const index = new LineIndex(content.kind === "file" ? content.text : "");
    return problems.map(({ start, message, isNote }) => {
      const { line, character } = index.position(start);
      return { isNote, text: `${path}:${line + 1}:${character + 1}: ${message}` };
    });
  });
  const refused = told.filter(({ isNote }) => !isNote).map(({ text }) => text);
  if (refused.length > 0) throw new UsageError(refused.join("\n"));
  for (const { text } of told) io.err(`jailconf: ${text}\n`);
}
