import type { Configuration, EffectiveJail, EffectiveParameter, FileRange } from "../config/index.ts";
import type { Origins, StatementOrigin } from "../features/effective/index.ts";
import { toSystemPath } from "../node-reader.ts";
import type { Release } from "../parameters/index.ts";
import { printableJson } from "../text/index.ts";
import { type JsonRange, jsonRange } from "./formats/index.ts";

/** The output of `show --format json`, which docs/cli.md describes. */
export function configurationAsJson(
  configuration: Configuration,
  jails: readonly EffectiveJail[],
  release: Release,
  origins: Origins,
): string {
  const { root, error } = configuration;
  const output = {
    file: toSystemPath(root),
    release: release.name,
    error: error ? { message: error.message, ...place(error, origins) } : null,
    jails: error ? [] : jails.map((jail) => jailAsJson(jail, origins)),
  };
  return `${printableJson(output, 2)}\n`;
}

function jailAsJson(jail: EffectiveJail, origins: Origins): object {
  const { name, failed, problems, section } = jail;
  const { block } = section;
  return {
    name,
    failed,
    messages: problems.map(({ message }) => message),
    block: block ? place({ path: section.path, start: block.start, end: block.end }, origins) : null,
    variables: jail.variables().map((variable) => parameterAsJson(variable, origins)),
    parameters: jail.parameters().map((parameter) => parameterAsJson(parameter, origins)),
  };
}

function parameterAsJson(parameter: EffectiveParameter, origins: Origins): object {
  return {
    name: parameter.spelling,
    values: parameter.values,
    implied: parameter.implied !== undefined,
    origins: origins.values(parameter).map(({ written, variables, statement }) => ({
      ...place(written, origins),
      written: written.text,
      variables,
      section: statement.section,
    })),
    statements: origins.statements(parameter).map((statement) => statementAsJson(statement, origins)),
    overridden: origins.overridden(parameter).map((statement) => statementAsJson(statement, origins)),
  };
}

function statementAsJson(statement: StatementOrigin, origins: Origins): object {
  const { section, appends, text } = statement;
  return { ...place(statement, origins), section, appends, text };
}

const place = (range: FileRange, origins: Origins): { file: string; range: JsonRange } => ({
  file: toSystemPath(range.path),
  range: jsonRange(range, origins),
});
