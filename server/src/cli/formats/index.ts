/** The formats of `check` for programs, each loaded when it is asked for. */

import type { ReportWriter } from "./report.ts";

export { messageWithoutLines } from "./essence.ts";
export { type JsonRange, jsonRange, type Trees } from "./json-finding.ts";
export type { CheckReport, ReportWriter } from "./report.ts";

/** By the word that `--format` takes; "text" is for people, and written elsewhere. */
export const reportWriters = {
  json: async (): Promise<ReportWriter> => (await import("./json.ts")).asJson,
  jsonl: async (): Promise<ReportWriter> => (await import("./json.ts")).asJsonLines,
  sarif: async (): Promise<ReportWriter> => (await import("./sarif.ts")).asSarif,
  github: async (): Promise<ReportWriter> => (await import("./github.ts")).asAnnotations,
  gitlab: async (): Promise<ReportWriter> => (await import("./gitlab.ts")).asCodeQuality,
  junit: async (): Promise<ReportWriter> => (await import("./junit.ts")).asJunit,
} as const satisfies Record<string, () => Promise<ReportWriter>>;

/** A format for programs. */
export type ReportFormat = keyof typeof reportWriters;
