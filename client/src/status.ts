import { type Disposable, LanguageStatusSeverity, languages, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type DocumentStatus, statusNotification } from "../../protocol/index.ts";

const chooseRelease = {
  title: "Choose release",
  command: "workbench.action.openSettings",
  arguments: ["jailconf.freebsdRelease"],
};

/** Shows, in the language status of a jail.conf, the release it is judged for and what was found in it. */
export function showStatus(client: BaseLanguageClient): Disposable[] {
  const statuses = new Map<string, DocumentStatus>();
  const item = languages.createLanguageStatusItem("jailconf.status", { language: "jailconf" });
  item.name = "jail.conf";

  const refresh = () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "jailconf") return;
    const status = statuses.get(document.uri.toString());
    const { text, detail, severity } = status ? describe(status) : { text: "jail.conf" };
    item.text = text;
    item.detail = detail;
    item.severity = severity ?? LanguageStatusSeverity.Information;
    item.command = status?.state === "foreign" ? undefined : chooseRelease;
  };
  refresh();

  return [
    item,
    client.onNotification(statusNotification, (status: DocumentStatus) => {
      statuses.set(Uri.parse(status.uri).toString(), status);
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

function describe(status: DocumentStatus): StatusText {
  if (status.state === "foreign") return { text: "Not a jail.conf(5) file", detail: status.note };
  const readAs = status.readAs === undefined ? "" : ` (read as ${status.readAs})`;
  const release = status.release === "current" ? "FreeBSD (newest)" : `FreeBSD ${status.release}${readAs}`;
  if (status.state === "too-large") {
    return { text: `${release}: not checked`, detail: status.note, severity: LanguageStatusSeverity.Warning };
  }
  if (status.state === "ignored") return { text: `${release}: ignored`, detail: status.note };
  const text = `${release}: ${countFindings(status)}`;
  if (status.errors > 0) return { text, detail: status.note, severity: LanguageStatusSeverity.Error };
  if (status.warnings > 0) return { text, detail: status.note, severity: LanguageStatusSeverity.Warning };
  return { text, detail: status.note };
}

function countFindings({ errors, warnings, infos, hints }: DocumentStatus): string {
  const counts = [
    count(errors, "error"),
    count(warnings, "warning"),
    count(infos, "note"),
    count(hints, "hint"),
  ].filter((part) => part !== undefined);
  return counts.length > 0 ? counts.join(", ") : "nothing found";
}

function count(number: number, what: string): string | undefined {
  if (number === 0) return undefined;
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
