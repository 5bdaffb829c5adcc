import {
  commands,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type DocumentStatus, statusNotification } from "../../protocol/index.ts";
import { hasStopped, stoppedText } from "./asking.ts";
import { isJudged } from "./pulled-diagnostics.ts";
import { say } from "./say.ts";
import { showMenu } from "./status-menu.ts";
import { countFindings, releaseText } from "./status-words.ts";

const openMenu = () => ({ title: say`More`, command: "jailconf.showMenu", tooltip: say`Show what can be done` });

/** Shows, in the language status of a jail.conf, the release it is judged for and what was found in it. */
export function showStatus(client: BaseLanguageClient): Disposable[] {
  const statuses = new Map<string, DocumentStatus>();
  const item = languages.createLanguageStatusItem("jailconf.status", { language: "jailconf" });
  item.name = "jail.conf";

  let isStopped = false;

  const refresh = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "jailconf") return;
    const status = statuses.get(document.uri.toString());
    const { text, detail, severity } = isStopped ? stopped() : status ? describe(status) : withoutStatus(document);
    item.text = text;
    item.busy = status?.isUnfinished === true;
    item.detail = detail;
    item.severity = severity ?? LanguageStatusSeverity.Information;
    item.command = !isStopped && status?.state === "foreign" ? undefined : openMenu();
  };
  refresh();

  return [
    item,
    commands.registerCommand("jailconf.showMenu", () => {
      const document = window.activeTextEditor?.document;
      const isOurs = document?.languageId === "jailconf";
      return showMenu(isOurs ? document : undefined, document && statuses.get(document.uri.toString()));
    }),
    client.onNotification(statusNotification, (status: DocumentStatus) => {
      statuses.set(Uri.parse(status.uri).toString(), status);
      refresh();
    }),
    client.onDidChangeState(({ newState }) => {
      isStopped = hasStopped(newState);
      // What it said holds no longer, and it says it again.
      if (isStopped) statuses.clear();
      refresh();
    }),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => {
      statuses.delete(uri.toString());
    }),
  ];
}

interface StatusText {
  text: string;
  detail?: string;
  severity?: LanguageStatusSeverity;
}

/** It was told to, or failed too often. The menu starts it again. */
const stopped = (): StatusText => ({
  text: stoppedText(),
  severity: LanguageStatusSeverity.Error,
});

/** Of a document that is still to be judged, or never is. */
function withoutStatus({ uri }: TextDocument): StatusText {
  return { text: "jail.conf", detail: isJudged(uri) ? undefined : say`Not checked: it cannot be changed.` };
}

function describe(status: DocumentStatus): StatusText {
  if (status.state === "foreign") return { text: say`Not a jail.conf(5) file`, detail: status.note };
  const release = releaseText(status);
  if (status.state === "too-large") {
    return { text: say`${release}: not checked`, detail: status.note, severity: LanguageStatusSeverity.Warning };
  }
  if (status.state === "ignored") return { text: say`${release}: ignored`, detail: status.note };
  const text = `${release}: ${countFindings(status)}`;
  if (status.errors > 0) return { text, detail: status.note, severity: LanguageStatusSeverity.Error };
  if (status.warnings > 0) return { text, detail: status.note, severity: LanguageStatusSeverity.Warning };
  return { text, detail: status.note };
}
