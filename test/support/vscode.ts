/** What modules of the client that tests load ask of VS Code. Messages are in English. */
export const l10n = {
  t: (message: string, ...values: readonly (string | number)[]): string =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};

export class CancellationError extends Error {}

/** A window without a folder: files can be written, and nothing else. */
export const workspace = {
  fs: { isWritableFileSystem: (scheme: string): boolean => scheme === "file" },
  onDidCloseTextDocument: () => ({ dispose: (): void => {} }),
};

export enum LanguageStatusSeverity {
  Information,
  Warning,
  Error,
}

const disposable = { dispose: (): void => {} };
const isNeverTold = () => disposable;

export const commands = {
  registerCommand: (_name: string, _run: unknown) => disposable,
  executeCommand: async (): Promise<void> => {},
};
export const Uri = { parse: (text: string) => ({ toString: () => text }) };

/** What an extension says of a document in the language status, read by tests. */
export const statusItem: { text?: string; detail?: string; severity?: LanguageStatusSeverity; command?: unknown } = {};
export const languages = { createLanguageStatusItem: () => Object.assign(statusItem, disposable) };

/** A window in which one jail.conf is in front. */
export const window = {
  activeTextEditor: {
    document: { languageId: "jailconf", uri: { scheme: "file", toString: () => "file:///jail.conf" } },
  },
  onDidChangeActiveTextEditor: isNeverTold,
  showErrorMessage: async (): Promise<string | undefined> => undefined,
};
