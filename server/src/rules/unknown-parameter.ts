import type { Configuration, Definition, Section } from "../config/index.ts";
import { wildcardMatches } from "../config/sections.ts";
import {
  checkValues,
  findParameter,
  isAtLeast,
  nearestName,
  type Parameter,
  type Release,
  type ValueProblem,
} from "../parameters/index.ts";
import { Operator, ParameterNode } from "../syntax/index.ts";
import type { Proposal } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { isMeantAsInclude, nameRange, statementRange } from "./support/definitions.ts";
import { saysAbout } from "./support/jail-says.ts";
import { hasSyntaxProblem } from "./support/syntax-problems.ts";

export const rule: Rule = {
  id: "unknown-parameter",
  severity: "error",
  documentation: {
    summary: "A parameter that the chosen release does not have.",
    what: "Finds names that are no parameter of jail(8) or the kernel, and parameters that came with a later release than the chosen one. An `allow.mount.…` that is not listed is only a warning: a module may bring it along. `meta.…` and `env.…` may have any key.",
    why: "jail(8) does not start a jail with an unknown parameter. It looks them up only when it starts a jail, so `jail -e` and a jail that runs show nothing.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  allow.raw_socket;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  allow.raw_sockets;
  persist;
}
`,
      },
      {
        caption: "A habit from elsewhere.",
        wrong: `web {
  path = /jails/web;
  hostname = web.example.org;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  host.hostname = web.example.org;
  persist;
}
`,
      },
      {
        caption: "Too new for the release.",
        release: "12.1",
        wrong: `web {
  path = /jails/web;
  exec.prepare = "/bin/mkdir -p /jails/web";
  persist;
}
`,
        right: `web {
  path = /jails/web;
  persist;
}
`,
      },
    ],
    silent: [
      "web { path = /jails/web; persist; meta.owner = me; env.TZ = UTC; nopersist; allow.mount.nozfs; }\n",
      "$hostname = web; web { path = /jails/$hostname; persist; }\n",
    ],
    whenToIgnore:
      "When the parameter comes from a module or from another system (HardenedBSD) and exists where the jail runs.",
  },
  checkConfiguration({ configuration, release, reportFor }) {
    const judged = new Map<string, ValueProblem | undefined>();
    const messages = new Map<string, string>();
    const done = new Set<Definition>();
    for (const section of configuration.sections) {
      for (const definition of section.definitions) {
        const { name, isVariable } = definition;
        if (isVariable) continue;
        if (!judged.has(name)) judged.set(name, checkValues(name, [], release)[0]);
        const problem = judged.get(name);
        if (!problem || done.has(definition) || isMeantAsInclude(name) || isNoStatement(definition)) continue;
        done.add(definition);
        let message = messages.get(name);
        if (message === undefined) {
          message = explain(name, problem, release, messages.size < mostSuggestions);
          messages.set(name, message);
        }
        const jails = jailsOf(configuration, section);
        reportFor(jails, {
          ...nameRange(definition),
          severity: problem.kind === "unknown-file-system" ? "warning" : undefined,
          message,
          jailSays: jails.length > 0 ? saysAbout(jails[0], problem.text) : undefined,
          fixes: () => nearestFix(definition, release),
        });
      }
    }
  },
};

/** A stray word that the parser complains about is most likely no parameter at all. */
function isNoStatement(definition: Definition): boolean {
  if (definition.tree.problems.length === 0) return false;
  const { operator } = new ParameterNode(definition.tree, definition.node);
  const name = nameRange(definition);
  const isAssigned = operator === Operator.Assign || operator === Operator.Append;
  const { start, end } = isAssigned ? name : statementRange(definition);
  return hasSyntaxProblem(definition.tree, start, end);
}

function jailsOf({ jails }: Configuration, section: Section): string[] {
  if (!section.isWildcard) return [section.name];
  return jails.filter((jail) => wildcardMatches(section.name, jail.name)).map((jail) => jail.name);
}

/** In a file with more unknown names than this, what was meant by each is not looked for. */
const mostSuggestions = 200;

function explain(name: string, problem: ValueProblem, release: Release, suggests: boolean): string {
  const fails = "jail(8) does not start a jail with it.";
  const found = findParameter(name);
  if (problem.kind === "not-in-release" && found) return explainAge(name, found.parameter, release, fails);
  const near = suggests ? nearestName(name, release) : undefined;
  if (problem.kind === "unknown-file-system") {
    const advice =
      near === undefined
        ? "It exists only while a module that brings it along is loaded: load it at boot with `kld_list`, or correct the name."
        : `Did you mean \`${near}\`?`;
    return `No file system that jails may mount is known under the name of \`${name}\`. If there is none on the host either, ${fails} ${advice}`;
  }
  if (near !== undefined) return `There is no parameter \`${name}\`: ${fails} Did you mean \`${near}\`?`;
  const positive = withoutNo(name);
  if (positive !== undefined) {
    return `There is no parameter \`${name}\`: only booleans have a form with \`no\`, and \`${positive}\` is none. ${fails} Leave it out.`;
  }
  return `There is no parameter \`${name}\`: ${fails} A value to be used in others is a variable, \`$${variableFor(name)}\`.`;
}

function explainAge(name: string, parameter: Parameter, release: Release, fails: string): string {
  const { since, sinceBasis, removedIn, absentBefore } = parameter;
  if (removedIn !== undefined && isAtLeast(release, removedIn))
    return `\`${name}\` was removed in FreeBSD ${removedIn}; you have chosen ${release.name}. ${fails}`;
  const sure = sinceBasis === "tree";
  const first = since ?? absentBefore;
  const needs =
    first === undefined
      ? "a later FreeBSD"
      : sure
        ? `FreeBSD ${first} or later`
        : `a later FreeBSD, from about ${first} on`;
  return `\`${name}\` needs ${needs}; you have chosen ${release.name}, where it does not exist: ${fails}`;
}

/** `vnet` for `novnet`, which looks like the `no` form of a parameter that has none. */
function withoutNo(name: string): string | undefined {
  const last = name.lastIndexOf(".") + 1;
  if (!name.startsWith("no", last)) return undefined;
  const positive = name.slice(0, last) + name.slice(last + 2);
  return findParameter(positive) && positive;
}

const variableFor = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `{${name}}`);

function nearestFix(definition: Definition, release: Release): Proposal[] {
  const near = nearestName(definition.name, release);
  if (near === undefined) return [];
  const edits = [{ ...nameRange(definition), text: near }];
  return [{ title: `Change to \`${near}\``, edits }];
}
