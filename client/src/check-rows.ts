import type { Diagnostic } from "vscode-languageclient";

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
  const found = told.map(
    (severity) => `${counts[severity]} ${severities[severity]}${counts[severity] === 1 ? "" : "s"}`,
  );
  const place = `in ${files.length} file${files.length === 1 ? "" : "s"}`;
  rows.push(`${found.length > 0 ? found.join(", ") : "Nothing found"} ${place}.`);
  return { rows, hasErrors: counts[1] > 0 };
}

/** Nothing from a file moves the cursor of a terminal or starts a line. */
const visible = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  });
