import {
  type DiagnosticCollection,
  Disposable,
  languages,
  type Tab,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { DiagnosticCollectionProvider, DiagnosticCollectionSource } from "vscode-languageclient";
import { noteTakenBack } from "./taken-back.ts";
import { tellsOfWholeWorkspace } from "./workspace-diagnostics.ts";

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
    if (tellsOfWholeWorkspace()) return;
    collection.delete(uri);
    noteTakenBack(uri);
  };
  return Disposable.from(
    // A document without a tab stays a document for some minutes when an extension has asked for it.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      const left = new Set(window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(shownBy)).map(String));
      for (const uri of closed.flatMap(shownBy)) if (!left.has(String(uri))) forget(uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
  );
}

/** The documents that a tab shows: a diff shows two. */
function shownBy({ input }: Tab): Uri[] {
  if (input instanceof TabInputTextDiff) return [input.original, input.modified];
  return input instanceof TabInputText ? [input.uri] : [];
}
