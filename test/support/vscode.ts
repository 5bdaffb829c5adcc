/** What modules of the client that tests load ask of VS Code. Messages are in English. */
export const l10n = {
  t: (message: string, ...values: readonly (string | number)[]): string =>
    message.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};

export class CancellationError extends Error {}

/** A window without a folder: files can be written, and nothing else. */
export const workspace = {
  fs: { isWritableFileSystem: (scheme: string): boolean => scheme === "file" },
};
