import type { Diagnostic } from "vscode-languageclient";
import { say } from "./say.ts";

/** What was found in a file. */
export interface CheckedFile {
  readonly name: string;
  readonly findings: readonly Pick<Diagnostic, "range" | "severity" | "message" | "code">[];
}

/** By the numbers that the protocol has for them. */
const severities = ["", "error", "warning", "info", "hint"];

/** The lines of `jailconf check`, which the problem matcher `$jailconf` reads, and a last one that counts. Hints are left out, as there. */
export function checkRows(files: readonly CheckedFile[]): { rows: string[]; hasErrors: boolean } {
  const rows: string[] = [];
  const counts = [0, 0, 0, 0, 0];
  for (const { name, findings } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inOrder = [...findings].sort((a, b) => a.range.start.line - b.range.start.line);
    for (const { range, severity = 1, message, code } of inOrder) {
      counts[severity]++;
      if (severity > 3) continue;
      const { line, character } = range.start;
      rows.push(visible(`${name}:${line + 1}:${character + 1}: ${severities[severity]}: ${message} [${code}]`));
    }
  }
  const told = [1, 2, 3].filter((severity) => counts[severity] > 0);
  const found = told.map((severity) => counted(counts[severity], severity));
  const checked = files.length === 1 ? say`1 file` : say`${files.length} files`;
  rows.push(found.length > 0 ? say`${found.join(say`, `)} in ${checked}.` : say`Nothing found in ${checked}.`);
  return { rows, hasErrors: counts[1] > 0 };
}

function counted(count: number, severity: number): string {
  if (severity === 1) return count === 1 ? say`1 error` : say`${count} errors`;
  if (severity === 2) return count === 1 ? say`1 warning` : say`${count} warnings`;
  return say`${count} info`;
}

/** Nothing from a file moves the cursor of a terminal or starts a line. */
const visible = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
