import { type Dialect, isAtLeast, type Release } from "../../server/src/parameters/index.ts";
import { JailNode, ParameterNode, parse, type Statement, type ValueNode } from "../../server/src/syntax/index.ts";

/** What a configuration is written in another way from. */
export interface Written {
  readonly text: string;
  readonly path: string;
  readonly release: Release;
}

/** The same configuration written in another way, with the files that there are then besides; undefined where there is nothing to change. */
export type Rewrite = (
  written: Written,
) => { readonly text: string; readonly more?: ReadonlyMap<string, string> } | undefined;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const everywhere =
  (editsOf: (statement: Statement, text: string) => readonly Edit[]): Rewrite =>
  ({ text, release }) => {
    const edits = allStatements(text, release.dialect).flatMap((statement) => editsOf(statement, text));
    if (edits.length === 0) return undefined;
    let result = text;
    for (const { start, end, text: put } of edits.sort((a, b) => b.start - a.start))
      result = result.slice(0, start) + put + result.slice(end);
    return { text: result };
  };

function allStatements(text: string, dialect: Dialect): Statement[] {
  const all = (statements: readonly Statement[]): Statement[] =>
    statements.flatMap((each) => (each instanceof JailNode ? [each, ...all(each.statements())] : [each]));
  return all(parse(text, dialect).root.statements());
}

const valuesOf = (statement: Statement): readonly ValueNode[] =>
  statement instanceof ParameterNode && statement.operatorRange !== undefined ? statement.values() : [];

/** `a = x, y;` as `a = x; a += y;` */
export const listsInLines = everywhere((statement) => {
  if (!(statement instanceof ParameterNode) || statement.semicolon === undefined) return [];
  const values = valuesOf(statement);
  return values
    .slice(1)
    .map(({ start }, index) => ({ start: values[index].end, end: start, text: `; ${statement.name} += ` }));
});

/** Quotes around what needs none. */
export const everythingQuoted = everywhere((statement) =>
  valuesOf(statement).flatMap(({ start, end, text }) =>
    /^[\w./:|@-]+$/.test(text) ? [{ start, end, text: `"${text}"` }] : [],
  ),
);

export const comments = everywhere(({ start }) => [{ start, end: start, text: "/* why */ " }]);

export const noBlanks = everywhere((statement, text) => {
  const [first] = valuesOf(statement);
  if (first === undefined || !(statement instanceof ParameterNode)) return [];
  const operator = statement.operatorRange!;
  return [{ start: statement.nameEnd, end: first.start, text: text.slice(operator.start, operator.end) }];
});

/** Only FreeBSD 14 and later read them as blanks. */
export const carriageReturns: Rewrite = ({ text, release }) =>
  !isAtLeast(release, "14.0") || text.includes("\r") || text.includes("\\\n")
    ? undefined
    : { text: text.replaceAll("\n", "\r\n") };

/** All of it in another file. */
export const included: Rewrite = ({ text, path, release }) => {
  if (!isAtLeast(release, "14.0") || path !== "/etc/jail.conf" || text.includes(".include")) return undefined;
  return { text: '.include "/etc/all-of-it.conf";\n', more: new Map([["/etc/all-of-it.conf", text]]) };
};

/** What the only jail has for itself, among the globals. */
export const inGlobals: Rewrite = ({ text, release }) => {
  const jail = onlyJail(text, release.dialect);
  if (jail === undefined || jail.statements().some((each) => each instanceof JailNode)) return undefined;
  const { start, openBrace, closeBrace = openBrace, end } = jail;
  const own = text.slice(openBrace + 1, closeBrace);
  return { text: `${text.slice(0, start)}${own}\n${text.slice(start, openBrace)}{ }${text.slice(end)}` };
};

/** What the only jail has from the globals, in its block. */
export const inBlock: Rewrite = ({ text, release }) => {
  const jail = onlyJail(text, release.dialect);
  const globals = parse(text, release.dialect)
    .root.statements()
    .filter((each) => !(each instanceof JailNode));
  const isBefore =
    globals.length > 0 && globals.every(({ kind, end }) => kind !== "include" && end < (jail?.start ?? 0));
  if (jail === undefined || !isBefore) return undefined;
  const moved = globals.map(({ text }) => text).join(" ");
  return { text: `${text.slice(jail.start, jail.openBrace + 1)} ${moved}${text.slice(jail.openBrace + 1)}` };
};

function onlyJail(text: string, dialect: Dialect): JailNode | undefined {
  const jails = parse(text, dialect)
    .root.statements()
    .filter((each) => each instanceof JailNode);
  const [jail] = jails;
  return jails.length === 1 && !jail.name.includes("*") && jail.closeBrace !== undefined ? jail : undefined;
}

const isCommandList = (name: string): boolean =>
  /^exec\.(?:prepare|prestart|created|start|poststart|prestop|stop|poststop|release)$/.test(name);

/** Each command as another one is given it, in a way that changes nothing of what it does. */
const commandsRewritten = (pattern: RegExp, rewrite: (command: string) => string): Rewrite =>
  everywhere((statement) => {
    if (!(statement instanceof ParameterNode) || !isCommandList(statement.name)) return [];
    return valuesOf(statement).flatMap(({ start, end, text }) => {
      const isPlain = /^"[^"'\\\n]+"$/.test(text) && !text.includes("/etc/rc") && !/&\s*"$/.test(text);
      const command = text.slice(1, -1);
      return isPlain && pattern.test(command) ? [{ start, end, text: `"${rewrite(command)}"` }] : [];
    });
  });

/** As what another shell is given: it is no longer the command that jail(8) runs itself. */
export const inAnotherShell = (option: string): Rewrite =>
  commandsRewritten(/^/, (command) => `/bin/sh ${option} '${command}'`);

/** A single program with its arguments, after another one that only runs it. */
export const behind = (wrapper: string): Rewrite =>
  commandsRewritten(/^\s*[\w./$-]+(?:\s[^;&|<>()`]*)?$/, (command) => `${wrapper} ${command}`);
