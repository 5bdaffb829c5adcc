import type { Configuration, Definition, IncludeEdge, IncludeProblem } from "../../config/index.ts";
import { nodeAt, Operator, ParameterNode, ValueNode } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, Severity } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { meantAsIncludes, nameRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { reportSyntaxProblems } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "include-misuse",
  severity: "error",
  readsText: true,
  checkFile(context) {
    reportSyntaxProblems(context, "include-misuse");
  },
  checkConfiguration(context) {
    const { configuration } = context;
    for (const definition of meantAsIncludes(configuration))
      if (!definition.isVariable) checkDefinition(context, definition);
    for (const include of configuration.includes) if (include.problem) checkEdge(context, include, include.problem);
    if (configuration.tooComplex) {
      context.report({
        path: configuration.root,
        start: 0,
        end: 0,
        severity: "info",
        message: say`Too many statements apply to too many jails, so not all were judged.`,
        notes: [say`jail(8) takes long over such a configuration, too.`],
      });
    }
  },
};

/** Statements that jail(8) takes for parameters. */
function checkDefinition(context: ConfigurationContext, definition: Definition): void {
  const { release, configuration } = context;
  const { name } = definition;
  const report = (message: string, fixes: () => readonly Proposal[] = () => []): void => {
    const says = configuration.jails[0] && saysAbout(configuration.jails[0], `unknown parameter: ${name}`);
    context.report({ ...nameRange(definition), message, notes: [itIsAParameter(name)], fixes, jailSays: says });
  };
  if (release.dialect === "12") {
    report(
      say`FreeBSD ${release.name} has no \`.include\`: it needs FreeBSD 14.0 or later. Put everything into one file.`,
    );
    return;
  }
  const { operator } = new ParameterNode(definition.tree, definition.node);
  if (definition.values.length === 0) {
    report(say`\`${name}\` names no file. Name the file to include.`);
    return;
  }
  // Without an operator it would be read as an include.
  const written = name === ".include" ? `.include ${operator === Operator.Assign ? "=" : "+="}` : name;
  report(say`\`${written}\` includes nothing. Write \`.include "file";\`.`, () => [includeFix(definition)]);
}

const itIsAParameter = (name: string): string =>
  say`jail(8) takes \`${name}\` here for a parameter, which it does not know, and the jail does not start.`;

function includeFix(definition: Definition): Proposal {
  const { tree, path } = definition;
  const node = new ParameterNode(tree, definition.node);
  const [first] = node.values();
  const edits = [{ path, start: node.nameStart, end: first?.start ?? node.nameEnd, text: ".include " }];
  return { title: say`Write \`.include\` without an operator`, edits };
}

function checkEdge(context: ConfigurationContext, include: IncludeEdge, problem: IncludeProblem): void {
  const { configuration } = context;
  const { from: path, start, end } = include;
  const judged = judge(include, problem, isAbsolute(configuration, include));
  if (!judged) return;
  const { error } = configuration;
  const isFirst = error?.path === path && error.start === start;
  const refusesFile = judged.severity === undefined && problem !== "not-text";
  context.report({ path, start, end, ...judged, refusesFile, jailSays: isFirst ? error.message : undefined });
}

interface IncludeJudgement {
  readonly message: string;
  readonly notes?: readonly string[];
  readonly severity?: Severity;
}

const unknownHere = (): string => say`What it sets is not known here.`;

function judge(
  { name: written }: IncludeEdge,
  problem: IncludeProblem,
  absolute: boolean,
): IncludeJudgement | undefined {
  const name = shown(written);
  switch (problem) {
    case "pending":
      return undefined;
    case "missing":
      if (!absolute)
        return { message: say`${name} does not exist. A relative name starts at the folder of this file.` };
      return {
        severity: "info",
        message: say`${name} does not exist here. ${unknownHere()}`,
        notes: [say`If it does not exist on the host either, jail(8) starts no jail.`],
      };
    case "not-regular":
      return { message: say`${name} is a directory or a device. Name a file, or files with a pattern.` };
    case "unreadable":
      return {
        severity: "warning",
        message: say`${name} cannot be read here. ${unknownHere()}`,
        notes: [say`If root cannot read it either, jail(8) starts no jail.`],
      };
    case "too-large":
      return { severity: "info", message: say`${name} is too large to be judged. ${unknownHere()}` };
    case "variable":
      return { message: say`The name of a file to include cannot hold variables. Write the name itself.` };
    case "too-deep":
      return {
        message: say`Files include each other more than 32 levels deep. Remove one of the includes.`,
        notes: [say`Most likely they include each other in a circle.`],
      };
    case "too-many":
      return {
        severity: "warning",
        message: say`${name} includes too much, so not everything was read. ${unknownHere()}`,
        notes: [
          say`For one configuration 500 folders with 50,000 names, 20,000 files (10,000 by one pattern) and 32 MiB are read.`,
        ],
      };
    case "of-kernel":
      return { severity: "warning", message: say`Nothing below /proc, /dev and /sys is read. Name ordinary files.` };
    case "not-text":
      return { message: say`${name} is no text, and jail(8) cannot read it. Name text files in UTF-8.` };
    case "elsewhere":
      return {
        severity: "hint",
        message: say`${name} belongs to another host and is not here. ${unknownHere()}`,
        notes: [say`A path below /etc is looked for beside the file that names it, in its own \`etc\`.`],
      };
  }
}

function isAbsolute(configuration: Configuration, include: IncludeEdge): boolean {
  const tree = configuration.files.get(include.from)?.tree;
  if (!tree) return true;
  const [piece] = new ValueNode(tree, nodeAt(tree, include.start)).pieces();
  return piece?.kind === "text" && piece.text.startsWith("/");
}
