import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { SettingsFile } from "../../analysis/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { TextLines } from "./text-lines.ts";

/** What makes no sense in a settings file. What the schema says is left to an editor that has it from us. */
export function settingsDiagnostics(
  { problems }: SettingsFile,
  lines: TextLines,
  client: ClientFeatures,
): Diagnostic[] {
  return problems
    .filter(({ isInSchema }) => !isInSchema || !client.isOwn)
    .map(({ start, end, message, isNote }) => ({
      range: lines.range(start, end),
      severity: isNote ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
      source: "jailconf",
      message,
    }));
}
