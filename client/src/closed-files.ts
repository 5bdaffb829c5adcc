import { type DiagnosticCollection, Disposable, languages, TabInputText, type Uri, window, workspace } from "vscode";
import type { DiagnosticCollectionProvider, DiagnosticCollectionSource } from "vscode-languageclient";
import { tellsOfWholeWorkspace } from "./workspace-diagnostics";

/** A word, and not the library's name for it, because the library is loaded later than this file. */
const pulled = "pull" as DiagnosticCollectionSource.pull;

const listeners = new WeakMap<DiagnosticCollection, Disposable>();

/**
 * Takes back what is shown of a file when that is closed, while only files that are open are told about. vscode-languageclient
 * leaves this to the diagnostics of the workspace, for which nobody asks then.
 */
export const forgettingClosedFiles: DiagnosticCollectionProvider = {
  create(name, source) {
    const collection = languages.createDiagnosticCollection(name);
    // What the server tells unasked is about files of the host, which nobody has to open.
    if (source === pulled) listeners.set(collection, forgetClosed(collection));
    return collection;
  },
  dispose(collection) {
    listeners.get(collection)?.dispose();
    collection.dispose();
  },
};

function forgetClosed(collection: DiagnosticCollection): Disposable {
  const forget = (uri: Uri): void => {
    if (!tellsOfWholeWorkspace()) collection.delete(uri);
  };
  return Disposable.from(
    // A document without a tab stays a document for some minutes when an extension has asked for it.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) if (input instanceof TabInputText && !isInTab(input.uri)) forget(input.uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
  );
}

function isInTab(uri: Uri): boolean {
  const name = uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === name);
}
