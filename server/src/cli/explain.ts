import {
  availabilityNote,
  listedMeanings,
  parameterFacts,
  parameterHeading,
} from "../features/shared/parameter-text.ts";
import {
  catalogueEntry,
  defaultRelease,
  documentationOf,
  type FoundParameter,
  findParameter,
  findTopic,
  parameters,
  type Release,
  type Topic,
  topics,
} from "../parameters/index.ts";
import { rules } from "../rules/registry.generated.ts";
import { printable } from "../text/index.ts";
import { said, say } from "../words/index.ts";
import type { Command } from "./command.ts";
import { explainDescription } from "./description/explain.ts";
import { namesLike } from "./explain-names.ts";
import { ExplainedPage } from "./explain-page.ts";
import { explainRule } from "./explain-rule.ts";
import { ExitStatus, UsageError } from "./io.ts";
import { releaseFrom } from "./release-option.ts";

export const explainCommand: Command<typeof explainDescription> = {
  description: explainDescription,
  run(options, io) {
    const release = releaseFrom(options, io) ?? defaultRelease;
    const [name, ...more] = options.operands;
    if (name === undefined || more.length > 0) {
      throw new UsageError(
        say`name one parameter, topic or rule; the topics are ${topics.map(({ id }) => id).join(", ")}`,
      );
    }
    const page = new ExplainedPage(io);
    const found = parameterNamed(name);
    const topic = found ? undefined : findTopic(name);
    if (found) explainParameter(page, name, found, release);
    else if (topic) explainTopic(page, topic);
    else if (rules.some(({ id }) => id === name)) explainRule(page, name, io);
    else throw new UsageError(unknown(name, release));
    io.out(page.text());
    return ExitStatus.ok;
  },
};

/** A parameter as somebody may write it: with its `no`, one key of an open family, or the name of its entry. */
function parameterNamed(name: string): FoundParameter | undefined {
  const entry = catalogueEntry(name);
  return entry ? { parameter: entry, negated: false } : findParameter(name);
}

function explainParameter(
  page: ExplainedPage,
  name: string,
  { parameter, negated }: FoundParameter,
  release: Release,
): void {
  const { what, example } = documentationOf(parameter);
  page.title(parameterHeading(parameter.name, parameter));
  if (negated) page.paragraph(say`\`${name}\` switches it off.`);
  page.paragraph(availabilityNote(parameter, release));
  page.paragraph(what);
  page.list(listedMeanings(parameter, release).map((line) => line.slice("- ".length)));
  for (const { heading, text } of parameterFacts(parameter)) page.section(heading, text);
  page.example(example);
}

function explainTopic(
  page: ExplainedPage,
  { title, summary, what, where, since, details, trap, example }: Topic,
): void {
  page.title(said(title));
  page.paragraph(said(summary));
  page.paragraph(said(what));
  page.list(details.map(said));
  page.section(say`Where`, said(where));
  if (since !== undefined) page.section(say`Releases`, said(since));
  page.section(say`Trap`, said(trap));
  page.example(example);
}

function unknown(name: string, release: Release): string {
  const known = [parameters.map((one) => one.name), topics.map(({ id }) => id), rules.map(({ id }) => id)].flat();
  const near = namesLike(name, known, release);
  const none = say`there is no parameter, topic or rule "${printable(name)}"`;
  if (near.length === 0) return say`${none}; jailconf explain --help lists the topics`;
  return say`${none}; did you mean ${near.join(", ")}?`;
}
