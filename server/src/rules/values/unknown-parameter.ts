import type { Configuration, Definition } from "../../config/index.ts";
import {
  checkValues,
  findParameter,
  isAtLeast,
  nearestName,
  type Parameter,
  type Release,
  releaseLabel,
  type ValueProblem,
} from "../../parameters/index.ts";
import { Operator, ParameterNode, writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { replaceStatement } from "../edits/replace-statement.ts";
import type { Proposal, Severity } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { slipsByStatement } from "../support/comma-slips.ts";
import {
  isMeantAsInclude,
  isReferenced,
  jailsWith,
  nameRange,
  removalOf,
  statementRange,
} from "../support/definitions.ts";
import { addressFixTitle, addressWords, parameterOfAddress, settingElsewhere } from "../support/foreign-names.ts";
import { gatheredFromSectionsWith } from "../support/gathered.ts";
import { saysAbout } from "../support/jail-says.ts";
import { followsFromMisspelt } from "../support/lost-commands.ts";
import { hasSyntaxProblem } from "../support/syntax-problems.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unknown-parameter",
  severity: "error",
  consequences: followsFromMisspelt,
  checkConfiguration({ configuration, release, reportFor }) {
    const messages = new Map<string, ProblemWords>();
    const done = new Set<Definition>();
    for (const { section, definition, problem } of unknownNames(configuration, release)) {
      const { name } = definition;
      if (configuration.site.parameters.has(name) || done.has(definition) || isNoStatement(definition)) continue;
      done.add(definition);
      const swallowed = slipsByStatement(configuration).get(definition)?.names[0];
      const key = `${name} ${swallowed}`;
      let message = messages.get(key);
      if (message === undefined) {
        message = explain(name, problem, release, messages.size < mostSuggestions, swallowed);
        messages.set(key, message);
      }
      const jails = jailsWith(configuration, section);
      reportFor(jails, {
        ...nameRange(definition),
        severity: severityOf(name, problem),
        ...message,
        jailSays: jails.length > 0 ? saysAbout(jails[0], problem.text) : undefined,
        fixes: () => fixes(configuration, definition, problem, release),
      });
    }
  },
};

/** What is only remembered, and not read in sources or release notes, is no error. */
function severityOf(name: string, { kind }: ValueProblem): Severity | undefined {
  if (kind === "unknown-file-system") return "warning";
  return kind === "not-in-release" && findParameter(name)?.parameter.sinceBasis === "memory" ? "info" : undefined;
}

/** A stray word that the parser complains about is most likely no parameter at all. */
const unknownNames = gatheredFromSectionsWith((section, release: Release) => {
  // What is wrong with a name is put into words once: a file of slips has the same one a hundred thousand times.
  let known: Map<string, ValueProblem> | undefined;
  return section.definitions.flatMap((definition) => {
    const { name, isVariable } = definition;
    if (isVariable || isMeantAsInclude(name)) return [];
    const problem = known?.get(name) ?? checkValues(name, [], release).at(0);
    if (problem === undefined) return [];
    known ??= new Map();
    known.set(name, problem);
    return { section, definition, problem };
  });
});

function isNoStatement(definition: Definition): boolean {
  if (definition.tree.problems.length === 0) return false;
  const { operator } = new ParameterNode(definition.tree, definition.node);
  const name = nameRange(definition);
  const isAssigned = operator === Operator.Assign || operator === Operator.Append;
  const { start, end } = isAssigned ? name : statementRange(definition);
  return hasSyntaxProblem(definition.tree, start, end);
}

/** In a file with more unknown names than this, what was meant by each is not looked for. */
const mostSuggestions = 200;

interface ProblemWords {
  readonly message: string;
  readonly notes?: readonly string[];
}

/** @param swallowed the statement below it, for want of a `;` */
function explain(
  name: string,
  problem: ValueProblem,
  release: Release,
  suggests: boolean,
  swallowed: string | undefined,
): ProblemWords {
  const found = findParameter(name);
  if (problem.kind === "not-in-release" && found) return explainAge(name, found.parameter, release);
  const parameter = parameterOfAddress(name);
  if (parameter !== undefined) return { message: addressWords(name, parameter) };
  const near = suggests ? nearestName(name, release) : undefined;
  const advice = near === undefined ? undefined : say`Did you mean ${shown(near)}?`;
  if (problem.kind === "unknown-file-system") {
    return {
      message: say`No file system is known for ${shown(name)}. ${advice ?? say`A module may bring it: load that with \`kld_list\`.`}`,
      notes: [say`Where the host knows none either, the jail does not start.`],
    };
  }
  if (advice !== undefined) return { message: say`There is no parameter ${shown(name)}. ${advice}` };
  const positive = withoutNo(name);
  if (positive !== undefined) {
    return { message: say`${shown(name, 30)} does not exist: ${shown(positive, 30)} is not a boolean. Leave it out.` };
  }
  const fileSystem = /^mount\.(\w+)$/.exec(name)?.[1];
  const permission = `allow.mount.${fileSystem}`;
  if (fileSystem !== undefined && findParameter(permission) !== undefined) {
    return {
      message: say`There is no parameter ${shown(name, 30)}. Mount it with a line of \`mount\`.`,
      notes: [say`With ${shown(permission, 30)} the jail may mount it itself.`],
    };
  }
  const elsewhere = settingElsewhere(name);
  if (elsewhere !== undefined) return { message: say`There is no parameter ${shown(name)}. ${elsewhere}` };
  if (swallowed !== undefined) {
    const below = shown(swallowed, 24);
    return { message: say`There is no parameter ${shown(name, 24)}. It takes ${below} below it: a \`;\` is missing.` };
  }
  const variable = shown(writtenVariable(name), 30);
  return { message: say`There is no parameter ${shown(name)}. A value for use in others is a variable, ${variable}.` };
}

function explainAge(name: string, parameter: Parameter, release: Release): ProblemWords {
  const { since, sinceBasis, removedIn, absentBefore } = parameter;
  const fails = say`The jail will not start on ${release.name}.`;
  if (removedIn !== undefined && isAtLeast(release, removedIn))
    return { message: say`${shown(name)} was removed in FreeBSD ${removedIn}. ${fails}` };
  if (since !== undefined && sinceBasis === "tree" && absentBefore === since)
    return { message: say`${shown(name)} needs FreeBSD ${since} or later. ${fails}` };
  // Absent for certain here, but when it came is only known within limits.
  const where = since === undefined ? say`in ${releaseLabel(release)}` : say`before FreeBSD ${since}`;
  if (sinceBasis === "memory") {
    return {
      message: say`${shown(name)} is not known to exist ${where}. Without it the jail will not start on ${release.name}.`,
      notes: [say`The first release that has it is from memory.`],
    };
  }
  return {
    message: say`${shown(name)} is not known to exist ${where}. ${fails}`,
    notes: [say`The first release that has it is not known for certain.`],
  };
}

/** `vnet` for `novnet`, which looks like the `no` form of a parameter that has none. */
function withoutNo(name: string): string | undefined {
  const last = name.lastIndexOf(".") + 1;
  if (!name.startsWith("no", last)) return undefined;
  const positive = name.slice(0, last) + name.slice(last + 2);
  return findParameter(positive) && positive;
}

function fixes(
  configuration: Configuration,
  definition: Definition,
  problem: ValueProblem,
  release: Release,
): Proposal[] {
  if (problem.kind === "not-in-release") return [...olderSpelling(definition), ...withoutIt(configuration, definition)];
  const parameter = parameterOfAddress(definition.name);
  if (parameter !== undefined) return asAddress(configuration, definition, parameter);
  const near = nearestName(definition.name, release);
  if (near === undefined || !takes(near, definition, release)) return [];
  const edits = [{ ...nameRange(definition), text: near }];
  return [{ title: say`Change to \`${near}\``, edits }];
}

/** An address without its parameter, where it is the whole statement. */
function asAddress({ sections }: Configuration, definition: Definition, parameter: string): Proposal[] {
  if (definition.values.length > 0) return [];
  const { name } = definition;
  const block = sections.find(({ definitions }) => definitions.includes(definition));
  const isSet = block?.definitions.some((other) => other.name === parameter);
  const edits = [{ ...nameRange(definition), text: `${parameter} ${isSet ? "+=" : "="} ${name}` }];
  return [{ title: addressFixTitle(name, parameter), edits }];
}

/** A name that would only be refused for its values is not what was meant. */
function takes(name: string, { values }: Definition, release: Release): boolean {
  if (values.some(({ references }) => references !== undefined)) return true;
  const literals = values.map(({ literal }) => literal);
  return checkValues(name, literals, release).length === 0;
}

/** `zfs jail` in exec.created, which is what zfs.dataset does from 15 on (MISTAKES.md M71). */
function olderSpelling(definition: Definition): Proposal[] {
  if (definition.name !== "zfs.dataset") return [];
  const datasets = new ParameterNode(definition.tree, definition.node)
    .values()
    .map(({ start, end }) => /^("?)([^"'\s\\]+)\1$/.exec(definition.tree.text.slice(start, end))?.[2]);
  if (datasets.length === 0 || datasets.includes(undefined)) return [];
  const commands = datasets.map((dataset) => {
    return { name: "exec.created", value: `"/sbin/zfs jail $name ${dataset}"`, adds: true } as const;
  });
  return [
    {
      title: say`Attach it with \`zfs jail\` in exec.created`,
      guess: true,
      edits: replaceStatement(definition, commands),
    },
  ];
}

/** The release never had it, so that nothing is lost; but commands are not to be thrown away. */
function withoutIt(configuration: Configuration, definition: Definition): Proposal[] {
  const { name } = definition;
  if (findParameter(name)?.parameter.type === "command-list" || isReferenced(configuration, name)) return [];
  return [{ title: say`Remove \`${name}\``, edits: [removalOf(definition)] }];
}
