import type { Connection } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import {
  type DocumentStatus,
  type IncludedFiles,
  includedFilesNotification,
  statusNotification,
} from "../../../protocol/index.ts";
import type { Workspace } from "../analysis/index.ts";
import { largestFile } from "../config/index.ts";
import { nearestKnown, type Release, releaseLabel } from "../parameters/index.ts";
import { directoryOf } from "../text/index.ts";
import { say } from "../words/index.ts";
import type { Documents } from "./shared/documents.ts";
import type { DocumentReport, Reports } from "./shared/reports.ts";

/** Tells our own client what was made of each document, and which files are included. */
export class Status {
  private readonly connection: Connection;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly sent = new Map<string, string>();
  private sentIncluded = "";

  constructor(connection: Connection, documents: Documents, reports: Reports) {
    this.connection = connection;
    this.documents = documents;
    this.reports = reports;
  }

  update(report: DocumentReport, workspace: Workspace): void {
    const { document, analysis } = report;
    // What others include is judged with the settings of those.
    const roots = analysis.roots.length > 0 ? analysis.roots.map(({ root }) => root) : [document.path];
    const releases = new Map(roots.map((root) => workspace.settingsOf(root).release).map((one) => [one.name, one]));
    const settingsFile = workspace.settingsFileOf(roots[0])?.path;
    const settingsUri = settingsFile === undefined ? undefined : this.documents.uriOf(settingsFile);
    const status = statusOf(report, [...releases.values()], settingsUri);
    if (status) this.sendOnce(status);
    this.updateIncluded();
  }

  forget(uri: string): void {
    this.sent.delete(uri);
  }

  private sendOnce(status: DocumentStatus): void {
    const text = JSON.stringify(status);
    if (this.sent.get(status.uri) === text) return;
    this.sent.set(status.uri, text);
    this.connection.sendNotification(statusNotification, status).catch(() => {});
  }

  private updateIncluded(): void {
    const paths = new Set<string>();
    for (const { analysis } of this.reports.all) {
      for (const { root, configuration } of analysis.roots) {
        for (const path of configuration.files.keys()) if (path !== root) paths.add(path);
      }
    }
    const sorted = [...paths].sort();
    const text = sorted.join("\n");
    if (text === this.sentIncluded) return;
    this.sentIncluded = text;
    const message: IncludedFiles = { uris: sorted.map((path) => this.documents.uriOf(path)) };
    this.connection.sendNotification(includedFilesNotification, message).catch(() => {});
  }
}

function statusOf(
  { document, analysis, diagnostics, isWhole }: DocumentReport,
  releases: readonly Release[],
  settingsFile: string | undefined,
): DocumentStatus | undefined {
  const { state } = analysis;
  if (state === "unreadable" || state === "pending" || state === "host-file" || state === "settings-file")
    return undefined;
  const count = (severity: DiagnosticSeverity): number =>
    diagnostics.reduce((sum, diagnostic) => (diagnostic.severity === severity ? sum + 1 : sum), 0);
  const note = noteOf(
    analysis.state,
    document.path,
    analysis.roots.map(({ root }) => root),
  );
  return {
    uri: document.uri,
    // Of several one that somebody has chosen, so that the label is not taken for the newest one's.
    release: (releases.find(({ name }) => name !== "current") ?? releases[0]).name,
    label: releases.map(releaseLabel).join(", "),
    readAs: releases.length === 1 ? nearestKnown(releases[0])?.name : undefined,
    state,
    ...(note === undefined ? {} : { note }),
    ...(settingsFile === undefined ? {} : { settingsFile }),
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
    infos: state === "too-large" ? 0 : count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
    ...(isWhole ? {} : { isUnfinished: true }),
  };
}

function noteOf(
  state: DocumentReport["analysis"]["state"],
  path: string,
  roots: readonly string[],
): string | undefined {
  switch (state) {
    case "foreign":
      return say`This is another program's jail.conf, such as that of fail2ban: it is left alone.`;
    case "ignored":
      return say`\`ignore\` in jailconf.json says that it is not to be judged.`;
    case "fragment":
      return say`It has no jails, and no file is known that includes it: only what is wrong in any case is reported.`;
    case "included":
      return say`Judged as a part of ${roots.map((root) => shortName(root, path)).join(", ")}.`;
    case "too-large":
      return say`It is larger than ${largestFile / 1024 / 1024} MiB, so it is not analysed.`;
    default:
      return undefined;
  }
}

/** A path as seen from the directory of another, where that is shorter. */
function shortName(path: string, from: string): string {
  const directory = directoryOf(from);
  return path.startsWith(directory) ? path.slice(directory.length) : path;
}
