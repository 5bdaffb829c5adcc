import { printableJson } from "../../text/index.ts";
import { toJson } from "./json-finding.ts";
import type { CheckReport } from "./report.ts";

/** An array; docs/check-output.schema.json describes it. */
export function asJson({ findings, trees }: CheckReport): string {
  return `${printableJson(
    findings.map((finding) => toJson(finding, trees)),
    2,
  )}\n`;
}

/** The elements of that array, one a line. */
export function asJsonLines({ findings, trees }: CheckReport): string {
  return findings.map((finding) => `${printableJson(toJson(finding, trees))}\n`).join("");
}
