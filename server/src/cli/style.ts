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

const colours: Readonly<Record<Severity, string>> = { error: "1;31", warning: "1;33", info: "1;34", hint: "1;36" };

/** Colours on a terminal, unless NO_COLOR forbids them (no-color.org); FORCE_COLOR asks for them elsewhere. */
export function styleFor({ env, isTerminal }: Pick<Io, "env" | "isTerminal">): Style {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "" && env.FORCE_COLOR !== "0";
  const forbidden =
    (env.NO_COLOR !== undefined && env.NO_COLOR !== "") || env.FORCE_COLOR === "0" || env.TERM === "dumb";
  const paint = (codes: string, text: string): string =>
    forced || (isTerminal && !forbidden) ? `\x1b[${codes}m${text}\x1b[0m` : text;
  return {
    strong: (text) => paint("1", text),
    faint: (text) => paint("2", text),
    severity: (severity, text) => paint(colours[severity], text),
    // As diff(1) colours them.
    added: (text) => paint("32", text),
    removed: (text) => paint("31", text),
    changed: (text) => paint("36", text),
  };
}
