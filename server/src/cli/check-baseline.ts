import { readFileSync, writeFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { isJailConfName, isSettingsFile } from "../analysis/index.ts";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import type { Finding } from "../rules/rule/finding.ts";
import { printableJson } from "../text/index.ts";
import { languageInUse, languageNames, say } from "../words/index.ts";
import { reasonOf } from "./find-files.ts";
import { messageWithoutLines } from "./formats/index.ts";
import { type Io, UsageError } from "./io.ts";

/** One line of a baseline: how often a rule says something about a file. */
interface KnownFinding {
  /** From the folder of the baseline, with `/`. */
  readonly file: string;
  readonly rule: string;
  /** Without the numbers of lines that it names. */
  readonly message: string;
  readonly count: number;
}

/** Findings that are known, and are not told again. */
export class Baseline {
  private readonly path: string;
  private readonly name: string;
  private readonly known: readonly KnownFinding[];

  /** Reads the file that `--baseline` names; one that is to be written need not be there. Throws UsageError where it is none. */
  constructor(name: string, isWritten: boolean, io: Pick<Io, "cwd">) {
    this.name = name;
    this.path = toCorePath(name, io.cwd);
    if (isJailConfName(this.path) || isSettingsFile(this.path))
      throw new UsageError(say`--baseline ${name}: it is called like a configuration`);
    this.known = this.read(isWritten);
  }

  /** The findings that are not known. Of several that are alike the first ones are taken for those that are. */
  fresh(findings: readonly Finding[]): readonly Finding[] {
    const left = new Map(this.known.map((one) => [keyOf(one), one.count]));
    return findings.filter((finding) => {
      const key = keyOf(this.entryOf(finding));
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      return count === 0;
    });
  }

  /**
   * Makes findings known, and forgets what was known of the files that were checked; what is known of others stays. Throws UsageError
   * where the file cannot be written.
   */
  write(findings: readonly Finding[], checked: readonly string[], io: Pick<Io, "err">): void {
    const seen = new Set([...checked, ...findings.map(({ path }) => path)].map((path) => this.fileOf(path)));
    const counts = new Map<string, KnownFinding>();
    for (const one of this.known) if (!seen.has(one.file)) counts.set(keyOf(one), one);
    for (const finding of findings) {
      const entry = this.entryOf(finding);
      counts.set(keyOf(entry), { ...entry, count: (counts.get(keyOf(entry))?.count ?? 0) + 1 });
    }
    // Sorted, so that a version control system shows what has come and gone.
    const entries = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
    try {
      const language = languageInUse();
      const head = language === defaultLanguage ? { version: 1 } : { version: 1, language };
      writeFileSync(toSystemPath(this.path), `${printableJson({ ...head, findings: entries }, 2)}\n`);
    } catch (error) {
      throw new UsageError(say`--baseline: ${this.name} is not written: ${reasonOf(error)}`);
    }
    const count = findings.length;
    const text = count === 1 ? say`1 finding is known from now on` : say`${count} findings are known from now on`;
    io.err(`jailconf: ${this.name}: ${text}\n`);
  }

  private read(isWritten: boolean): readonly KnownFinding[] {
    let text: string;
    try {
      text = readFileSync(toSystemPath(this.path), "utf8");
    } catch (error) {
      if (isWritten && (error as NodeJS.ErrnoException).code === "ENOENT") return [];
      const reason = reasonOf(error);
      throw new UsageError(
        `--baseline ${this.name}: ${isWritten ? reason : say`${reason}; --write-baseline makes one`}`,
      );
    }
    const baseline = readBaseline(text);
    if (!baseline)
      throw new UsageError(say`--baseline ${this.name}: it is no baseline of jailconf, or one of a newer version`);
    const { language, findings } = baseline;
    if (language !== languageInUse())
      throw new UsageError(
        say`--baseline ${this.name}: its messages are of another language, which --lang ${language} speaks`,
      );
    return findings;
  }

  private entryOf({ path, rule, message }: Finding): KnownFinding {
    return { file: this.fileOf(path), rule, message: messageWithoutLines(message), count: 1 };
  }

  private fileOf(path: string): string {
    return posix.relative(dirname(this.path), path);
  }
}

const keyOf = ({ file, rule, message }: KnownFinding): string => `${file}\0${rule}\0${message}`;

/** What a baseline is in that does not say it. */
const defaultLanguage = "en";

/** The findings, and the language of their messages: the same finding has another message in another one. */
function readBaseline(text: string): { language: string; findings: readonly KnownFinding[] } | undefined {
  try {
    const { version, language = defaultLanguage, findings } = JSON.parse(text);
    if (version !== 1 || !languageNames.includes(language)) return undefined;
    return Array.isArray(findings) && findings.every(isKnownFinding) ? { language, findings } : undefined;
  } catch {
    return undefined;
  }
}

function isKnownFinding(one: unknown): one is KnownFinding {
  if (typeof one !== "object" || one === null) return false;
  const { file, rule, message, count } = one as Record<string, unknown>;
  const isText = [file, rule, message].every((value) => typeof value === "string");
  return isText && Number.isSafeInteger(count) && Number(count) > 0;
}
