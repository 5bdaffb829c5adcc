import type { ReduceResult } from "../../protocol/index.ts";
import { say } from "./say.ts";

/** What is filled into .github/ISSUE_TEMPLATE/false-alarm.yml: its fields, by their ids. */
export interface FalseAlarm {
  readonly file: string;
  readonly finding: string;
  readonly release: string;
  readonly version: string;
}

/** Servers and browsers refuse longer addresses. */
const longestAddress = 7500;

/** Stands in a report between what is told to its author and what is sent. */
export const separator = (): string => `# ---------- ${say`What follows is sent`} ----------`;

/** The document in which a report is looked over before it is sent. `editor` is the name of the editor with its version. */
export function reportText(reduced: ReduceResult, editor: string): string {
  const { files, besides, isSmallest } = reduced;
  const notes = [
    ...(isSmallest ? [] : [say`More of the file may be needless: there was no time to try all of it.`]),
    ...(besides.length > 0
      ? [say`It is told only together with ${besides.join(", ")}, which no part of this is.`]
      : []),
  ];
  const head = [
    say`A report of a false alarm. Nothing has been sent yet.`,
    "",
    say`Look it over: it is as little of your file as still shows the finding.`,
    say`The names of hosts and jails, the addresses and the paths in it are yours.`,
    say`Change here what nobody else should see, as long as the finding is still told.`,
    say`Then choose "jail.conf: Open the Issue Form with This Report" (the arrow above).`,
    say`A browser opens, and you send it there.`,
    "",
    ...findingText(reduced).split("\n"),
    versionText(reduced, editor),
    ...notes,
  ];
  const text =
    files.length === 1 ? files[0].text : files.map((file) => `# ===== ${file.name}\n${file.text}`).join("\n");
  return `${head.map((line) => `# ${visible(line)}`.trimEnd()).join("\n")}\n${separator()}\n${text}`;
}

/** What a report says after its author has looked it over. */
export function readReport(text: string, reduced: ReduceResult, editor: string): FalseAlarm {
  const line = separator();
  const at = text.indexOf(line);
  const file = at < 0 ? text : text.slice(at + line.length).replace(/^\r?\n/, "");
  return { file, finding: findingText(reduced), release: reduced.release, version: versionText(reduced, editor) };
}

/**
 * The address of the form with everything filled in; `issues` is where the issues of the project are. Where that is too long the file
 * is left out of it, and has to be pasted.
 */
export function formAddress(issues: string, report: FalseAlarm): { address: string; isWhole: boolean } {
  const title = report.finding.split("\n")[0].slice(0, 100);
  const filled = (file: string, finding: string): string => {
    const fields = {
      template: "false-alarm.yml",
      title,
      file,
      finding,
      release: report.release,
      version: report.version,
    };
    const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(whole(value))}`);
    return `${issues.replace(/\/$/, "")}/new?${query.join("&")}`;
  };
  const address = filled(report.file, report.finding);
  if (address.length <= longestAddress) return { address, isWhole: true };
  return { address: filled("(paste it here: it is on the clipboard)", report.finding.slice(0, 500)), isWhole: false };
}

/** The same for somebody who sends it in another way. */
export function reportAsMarkdown({ file, finding, version }: FalseAlarm): string {
  const fence = "`".repeat(Math.max(3, ...[...file.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `False alarm: ${finding}\n\n${fence}\n${file.replace(/\n?$/, "\n")}${fence}\n\n${version}\n`;
}

function findingText({ file, line, severity, message, rule }: ReduceResult): string {
  return visible(`${file}:${line}: ${severity}: ${message} [${rule}]`);
}

const versionText = ({ release, version }: ReduceResult, editor: string): string =>
  `jailconf ${version}, ${editor}, judged for ${release}`;

/** No line of the head may end it, and no character of a file moves the cursor of who reads it. */
const visible = (text: string): string =>
  text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    return `\\x${code.toString(16).padStart(2, "0")}`;
  });

/** Half a character cannot be part of an address. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");
