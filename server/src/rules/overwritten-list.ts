import type { Definition, Section } from "../config/index.ts";
import { findParameter, sameParameter } from "../parameters/index.ts";
import { linesOf, Operator, ParameterNode } from "../syntax/index.ts";
import type { Proposal } from "./finding.ts";
import type { ConfigurationContext, JailContext, Report, Rule } from "./rule.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "overwritten-list",
  severity: "warning",
  documentation: {
    summary: "`=` throws away what the same list was given before.",
    what: "Finds a second `=` for the same list parameter in one block (a warning), and an `=` in a block that replaces a list set for all jails (information).",
    why: "`=` starts the list anew and jail(8) says nothing about what was thrown away: the jail boots without `/etc/rc`, or only the last command or address survives. `+=` adds to the list; as the first one it is as good as `=`.",
    examples: [
      {
        wrong: lines(
          "web {",
          "  path = /jails/web;",
          "  persist;",
          '  exec.start = "/sbin/sysctl kern.ipc.shm_use_phys=1";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          "  path = /jails/web;",
          "  persist;",
          '  exec.start = "/sbin/sysctl kern.ipc.shm_use_phys=1";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; persist; exec.start = "a"; exec.start = "a", "b"; }',
      'web { path = /j; persist; exec.start = "a"; exec.start; exec.start = "b"; }',
      "web { path = /j; persist; host.hostname = a; host.hostname = b; }",
      'web { path = /j; persist; mount.fstab = ""; mount.fstab = "/etc/fstab.web"; }',
    ],
    whenToIgnore: "When the list is started anew on purpose, for example after an `.include` that sets a default.",
  },
  checkConfiguration(context) {
    for (const section of context.configuration.sections) checkSection(context, section);
  },
  checkJail(context) {
    checkInherited(context);
  },
};

/** Whether commands or values pile up in a parameter, so that losing some of them matters. */
function isList(definition: Definition): boolean {
  return !definition.isVariable && (findParameter(definition.name)?.parameter.multiple ?? false);
}

/** An empty string or a bare name resets a list, which is done on purpose (MISTAKES.md M02, M91). */
function isReset(definition: Definition): boolean {
  return definition.values.every((value) => value.literal === "" && !value.references);
}

const scopeOf = (definition: Definition): string =>
  `${definition.path}\0${definition.tree.nodes.parents[definition.node]}`;

const namesSeen = new Set<string>();

/** Whether some `=` follows an earlier statement about the same name: in most blocks none does, and nothing is to be done. */
function startsSomethingAnew({ definitions }: Section): boolean {
  namesSeen.clear();
  for (const { canonicalName, appends, isVariable } of definitions) {
    if (isVariable) continue;
    if (!appends && namesSeen.has(canonicalName)) return true;
    namesSeen.add(canonicalName);
  }
  return false;
}

function checkSection(context: ConfigurationContext, section: Section): void {
  if (!startsSomethingAnew(section)) return;
  const before = new Map<string, Definition[]>();
  for (const definition of section.definitions) {
    if (definition.isVariable) continue;
    const earlier = before.get(definition.canonicalName) ?? [];
    const replaces = !definition.appends && !isReset(definition);
    const lost = replaces ? earlier.filter((other) => sameParameter(other.name, definition.name)) : [];
    if (
      lost.length > 0 &&
      isList(definition) &&
      scopeOf(lost[0]) === scopeOf(definition) &&
      !keepsFirst([definition], lost)
    ) {
      // A jail that was to be depended on may have been thrown away because it is gone.
      context.reportFor(
        section.isWildcard ? [] : [section.name],
        report(definition, lost, "warning", "above", definition.canonicalName !== "depend"),
      );
    }
    if (!definition.appends) earlier.length = 0;
    if (!isReset(definition)) earlier.push(definition);
    before.set(definition.canonicalName, earlier);
  }
}

/** Lists that a jail was given by a wildcard block or a global statement, and that its own `=` replaces. */
function checkInherited(context: JailContext): void {
  for (const parameter of context.jail.parameters()) {
    const { overridden, definitions } = parameter.entry;
    const [replacing] = definitions;
    if (!overridden || !replacing || replacing.appends || isReset(replacing) || !isList(replacing)) continue;
    const scope = scopeOf(replacing);
    const lost = overridden.filter((definition) => scopeOf(definition) !== scope && !isReset(definition));
    if (lost.length === 0 || lost.length < overridden.length || keepsFirst(definitions, lost)) continue;
    context.report(report(replacing, lost, "info", `in ${placeOf(lost[0])}`, false));
  }
}

function placeOf(definition: Definition): string {
  const { tree, path, node } = definition;
  const line = linesOf(tree).lineOf(tree.tokens.start(tree.nodes.firstTokens[node])) + 1;
  return `line ${line} of ${path.slice(path.lastIndexOf("/") + 1)}`;
}

/** A list that repeats the first value of the one it replaces was written in full on purpose. */
function keepsFirst(definitions: readonly Definition[], lost: readonly Definition[]): boolean {
  const first = lost[0].values[0];
  return definitions.some(({ values }) =>
    values.some((value) => value.literal === first?.literal && !value.references === !first.references),
  );
}

function report(
  definition: Definition,
  lost: readonly Definition[],
  severity: Report["severity"],
  where: string,
  safe: boolean,
): Report {
  const { tree, path } = definition;
  const node = new ParameterNode(tree, definition.node);
  const operator = node.operatorRange;
  const count = lost.reduce((sum, other) => sum + other.values.length, 0);
  const values = count === 1 ? "the value" : `the ${count} values`;
  return {
    path,
    start: node.nameStart,
    end: operator?.end ?? node.nameEnd,
    severity,
    message: `This starts \`${definition.name}\` anew and throws away ${values} set ${where}. To add to the list, write \`+=\`.`,
    related: lost.map((other) => {
      const place = new ParameterNode(other.tree, other.node);
      return { path: other.path, start: place.start, end: place.end, message: "this is thrown away" };
    }),
    fixes: () => appendFix(node, path, safe),
  };
}

function appendFix(node: ParameterNode, path: string, safe: boolean): readonly Proposal[] {
  const range = node.operatorRange;
  const edit =
    node.operator === Operator.Assign && range
      ? { path, start: range.start, end: range.end, text: "+=" }
      : { path, start: node.nameEnd, end: node.nameEnd, text: " +=" };
  return [{ title: "Add to the list with `+=`", guess: !safe, edits: [edit] }];
}
