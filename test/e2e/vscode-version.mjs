// Which desktop VS Code is downloaded.

/**
 * `wanted` is what E2E_VSCODE says: `oldest` for the oldest that the extension supports, by `engine` of package.json (`^1.91.0`), a version,
 * or `stable` and `insiders`. Without it the newest release is taken. Throws for anything else.
 */
export function vscodeVersion(wanted, engine) {
  if (wanted === undefined || wanted === "") return "stable";
  if (wanted === "oldest") {
    const oldest = /^\^(\d+\.\d+\.\d+)$/.exec(engine)?.[1];
    if (oldest === undefined)
      throw new Error(`package.json: engines.vscode is ${engine}, of which nobody can tell the oldest`);
    return oldest;
  }
  if (!/^(?:stable|insiders|\d+\.\d+\.\d+)$/.test(wanted))
    throw new Error(`E2E_VSCODE is ${wanted}. It is oldest, stable, insiders or a version such as 1.91.0.`);
  return wanted;
}
