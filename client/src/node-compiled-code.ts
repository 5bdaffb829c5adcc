import { type ExtensionContext, Uri, workspace } from "vscode";

const prefix = "code-";

/**
 * The folder where Node, from release 22 on, keeps the code that it has made of the server: compiling it is half of what a start
 * costs. It is of one release of Node and of the extension; those of others are removed.
 */
export function compiledCode({ extension, globalStorageUri }: ExtensionContext): string {
  const name = `${prefix}${extension.packageJSON.version}-${process.version}`;
  void removeOthers(globalStorageUri, name);
  return Uri.joinPath(globalStorageUri, name).fsPath;
}

/** What cannot be removed stays: it takes room, and does no harm. */
async function removeOthers(folder: Uri, current: string): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  for (const [name] of entries) {
    if (!name.startsWith(prefix) || name === current) continue;
    await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true }).then(undefined, () => {});
  }
}
