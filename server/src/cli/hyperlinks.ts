import { hostname } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import type { Io } from "./io.ts";

/** Terminals that make links of OSC 8, by a variable that they set and by what it has to be. */
const terminals: readonly (readonly [variable: string, value: RegExp])[] = [
  ["TERM_PROGRAM", /^(?:vscode|iTerm\.app|WezTerm|ghostty|Hyper|rio|WarpTerminal)$/],
  ["TERM", /^(?:xterm-kitty|xterm-ghostty|foot|foot-extra|alacritty|contour)$/],
  // GNOME's and others, since 0.50 without faults.
  ["VTE_VERSION", /^(?:[5-9]\d{3}|\d{5,})$/],
  ["WT_SESSION", /./],
  ["KONSOLE_VERSION", /^(?:[2-9]\d{5}|\d{7,})$/],
  ["KITTY_WINDOW_ID", /./],
  ["DOMTERM", /./],
];

/**
 * Whether a terminal makes links of what is printed between OSC 8; one that does not might show it as text. FORCE_HYPERLINK asks for
 * them everywhere, FORCE_HYPERLINK=0 forbids them.
 */
export function takesHyperlinks({ env, isTerminal }: Pick<Io, "env" | "isTerminal">): boolean {
  const { FORCE_HYPERLINK: forced, TERM, CI, STY, TMUX } = env;
  if (forced !== undefined && forced !== "") return forced !== "0";
  if (!isTerminal || TERM === "dumb" || (CI ?? "") !== "") return false;
  // A multiplexer stands between, and tells nobody what its own terminal takes.
  if ((STY ?? TMUX ?? "") !== "") return false;
  return terminals.some(([variable, value]) => value.test(env[variable] ?? ""));
}

/** The URI of a file of this machine, with its name, which terminals compare: they may show the output of another one. */
function linkTo(path: string, { env }: Pick<Io, "env">): string {
  const uri = pathToFileURL(toSystemPath(path));
  // VS Code takes a name of a machine for that of a share.
  if (env.TERM_PROGRAM === "vscode" || process.platform === "win32") return uri.href;
  return `file://${encodeURIComponent(hostname())}${uri.pathname}`;
}

/** Links from a finding: to its file, and to the page of its rule, which lies beside the program. */
export function textLinks(io: Pick<Io, "env" | "pages">): { file(path: string): string; rule(id: string): string } {
  return {
    file: (path) => linkTo(path, io),
    rule: (id) => linkTo(toCorePath(join(io.pages, `${id}.md`)), io),
  };
}

/** A text as a link. The URI has no control characters, since all of them are written in percents. */
export const hyperlink = (uri: string, text: string): string => `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
