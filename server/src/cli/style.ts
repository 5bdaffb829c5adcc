import { styleText } from "node:util";
import type { Severity } from "../rules/rule/finding.ts";
import type { Io } from "./io.ts";

/** Ways to set off parts of a text on a terminal; each returns its text unchanged where there are no colours. */
export interface Style {
  strong(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
  added(text: string): string;
  removed(text: string): string;
  changed(text: string): string;
}

const same = (text: string): string => text;

/** No colours at all. */
export const plainStyle: Style = {
  strong: same,
  faint: same,
  severity: (_, text) => text,
  added: same,
  removed: same,
  changed: same,
};

type Format = Parameters<typeof styleText>[0];

const severityFormats: Readonly<Record<Severity, Format>> = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  info: ["bold", "blue"],
  hint: ["bold", "cyan"],
};

/** Colours on a terminal, unless NO_COLOR forbids them (no-color.org); FORCE_COLOR asks for them elsewhere. */
export function styleFor({ env, isTerminal }: Pick<Io, "env" | "isTerminal">): Style {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "" && env.FORCE_COLOR !== "0";
  const forbidden =
    (env.NO_COLOR !== undefined && env.NO_COLOR !== "") || env.FORCE_COLOR === "0" || env.TERM === "dumb";
  const paint = (format: Format, text: string): string =>
    // The stream is judged here, since tests have another one and some commands collect their text before they write it.
    forced || (isTerminal && !forbidden) ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: (text) => paint("bold", text),
    faint: (text) => paint("dim", text),
    severity: (severity, text) => paint(severityFormats[severity], text),
    // As diff(1) colours them.
    added: (text) => paint("green", text),
    removed: (text) => paint("red", text),
    changed: (text) => paint("cyan", text),
  };
}
