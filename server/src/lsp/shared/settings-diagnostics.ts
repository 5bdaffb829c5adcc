import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { SettingsFile } from "../../analysis/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { TextLines } from "./text-lines.ts";

/** What makes no sense in a settings file that is open. What the schema says is left to an editor that has it from us. */
export function settingsDiagnostics(file: SettingsFile, lines: TextLines, client: ClientFeatures): Diagnostic[] {
  const problems = file.problems.filter(({ isInSchema }) => !isInSchema || !client.isOwn);
  return allSettingsDiagnostics({ problems }, lines);
}

/** Also what the schema says: of a file that is not open no editor asks it. */
export function allSettingsDiagnostics({ problems }: Pick<SettingsFile, "problems">, lines: TextLines): Diagnostic[] {
  return problems.map(({ start, end, message, isNote }) => ({
    range: lines.range(start, end),
    severity: isNote ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
    source: "jailconf",
    message,
  }));
}
