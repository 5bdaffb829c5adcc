import { appendFileSync } from "node:fs";
import type { Finding } from "../../server/src/rules/rule/finding.ts";

const file = process.env.JAILCONF_MESSAGES;

/** Writes what findings say to the file that `npm run messages` names, one JSON object a line; nothing in other runs. */
export function recordMessages(findings: readonly Finding[]): void {
  if (file === undefined || findings.length === 0) return;
  const lines = findings.map(({ rule, severity, message, jails }) =>
    JSON.stringify({ rule, severity, message, jails }),
  );
  appendFileSync(file, `${lines.join("\n")}\n`);
}
