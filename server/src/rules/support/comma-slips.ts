import type { Configuration, Definition, EffectiveJail, FileRange, Section, WrittenValue } from "../../config/index.ts";
import type { Outcome } from "../../lifecycle/index.ts";
import { findParameter, type Parameter } from "../../parameters/index.ts";
import { isTrivia, linesOf, Operator, TokenKind } from "../../syntax/index.ts";
import type { Report } from "../rule/rule.ts";
import { gatheredFromSections } from "./gathered.ts";
import { jailNames } from "./jail-names.ts";
import { remembered } from "./remembered.ts";

/**
 * A `,` typed for a `;`, or neither behind a string, or a name or `=` at the end of its line without the value and the `;`: the
 * statements after it have become values of the one before.
 */
export interface CommaSlip {
  readonly definition: Definition;
  readonly section: Section;
  /** The commas that end a statement each, as tokens; or the `=`, or the name, that lacks its value. */
  readonly signs: readonly number[];
  /** Whether the statement lacks its value. */
  readonly lacksValue: boolean;
  /** Another rule tells it, of a switch, or of a name that is no parameter. */
  readonly isToldElsewhere: boolean;
  /** Nothing stands between the value and the statement: `path = "/jails/web"persist;`. The sign is the name then. */
  readonly isGlued: boolean;
  /** The names of the parameters that were swallowed. */
  readonly names: readonly string[];
  /** Where their stretch starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** All of a configuration, in the order of its statements. */
export const commaSlips = remembered((configuration: Configuration): readonly CommaSlip[] => [
  ...slipsByStatement(configuration).values(),
]);

/** The same by the statements that take others for their values. */
export const slipsByStatement = remembered((configuration: Configuration): ReadonlyMap<Definition, CommaSlip> => {
  const found = new Map<Definition, CommaSlip>();
  for (const { section, definition } of lists(configuration)) {
    // Stryker disable next-line ConditionalExpression: of a file that is included twice it only costs time.
    if (found.has(definition)) continue;
    const slip = slipIn(definition, section, configuration);
    if (slip) found.set(definition, slip);
  }
  return found;
});

/** Statements in which some value may be a statement that was swallowed. */
const lists = gatheredFromSections((section) =>
  section.definitions
    .filter(({ values }) => values.some((value) => isStatement(value) || gluedWord(value) !== undefined))
    .map((definition) => ({ section, definition })),
);

function slipIn(definition: Definition, section: Section, configuration: Configuration): CommaSlip | undefined {
  const { tree, values, name, isVariable } = definition;
  const parameter = isVariable ? undefined : findParameter(name)?.parameter;
  if (isVariable) return mayHaveValueBelow(definition) ? undefined : slipWithoutValue(definition, section, false);
  if (parameter === undefined)
    return configuration.site.parameters.has(name) ? undefined : slipWithoutValue(definition, section, true);
  if (parameter.kind === "directive") return undefined;
  if (isSwitchAlone(definition, parameter)) return slipWithoutValue(definition, section, true);
  const signs: number[] = [];
  const swallowed: WrittenValue[] = [];
  for (const [index, value] of values.entries()) {
    if (!isStatement(value)) continue;
    const sign = index === 0 ? signWithoutValue(value) : commaBefore(value);
    // Lists go on after a comma, with words that may be names of parameters as well.
    if (sign === undefined || (parameter.multiple && !mayEndList(value, sign, definition, configuration))) continue;
    signs.push(sign);
    swallowed.push(value);
  }
  const last = values[values.length - 1];
  if (signs.length === 0) return gluedSlip(definition, section, last);
  return {
    definition,
    section,
    signs,
    lacksValue: swallowed[0] === values[0],
    isToldElsewhere: false,
    isGlued: false,
    names: swallowed.map(({ literal }) => literal),
    start: tree.tokens.start(tree.nodes.firstTokens[swallowed[0].node]),
    end: tree.tokens.ends[tree.nodes.endTokens[last.node] - 1],
  };
}

/** A variable takes any word: with an `=` before it, or deeper than its own line, the word may be meant. */
function mayHaveValueBelow({ tree, node, values }: Definition): boolean {
  const { nodes, tokens } = tree;
  if (nodes.operators[node] !== Operator.Juxtaposed) return true;
  const lines = linesOf(tree);
  const [own, below] = [nodes.firstTokens[node], nodes.firstTokens[values[0].node]].map((token) => {
    const start = tokens.start(token);
    return start - lines.startOf(lines.lineOf(start));
  });
  return below > own;
}

/** `mount.devfs` and `persist;` below it lack nothing but a `;`. */
const isSwitchAlone = ({ tree, node }: Definition, { type }: Parameter): boolean =>
  tree.nodes.operators[node] === Operator.Juxtaposed && (type === "bool" || type === "jailsys");

/** Of a name that takes any value, or none, with the statement below it for that. */
function slipWithoutValue(definition: Definition, section: Section, isToldElsewhere: boolean): CommaSlip | undefined {
  const { tree, values } = definition;
  const [value, ...others] = values;
  const sign = others.length === 0 && isStatement(value) ? signWithoutValue(value) : undefined;
  if (sign === undefined) return undefined;
  const { firstTokens, endTokens } = tree.nodes;
  return {
    definition,
    section,
    signs: [sign],
    lacksValue: true,
    isToldElsewhere,
    isGlued: false,
    names: [value.literal],
    start: tree.tokens.start(firstTokens[value.node]),
    end: tree.tokens.ends[endTokens[value.node] - 1],
  };
}

function gluedSlip(definition: Definition, section: Section, value: WrittenValue): CommaSlip | undefined {
  const word = gluedWord(value);
  if (word === undefined) return undefined;
  const { tokens, text } = definition.tree;
  const [start, end] = [tokens.start(word), tokens.ends[word]];
  return {
    definition,
    section,
    signs: [word],
    lacksValue: false,
    isToldElsewhere: false,
    isGlued: true,
    names: [text.slice(start, end)],
    start,
    end,
  };
}

/** The name of a parameter directly behind a quoted string, of which it would hardly be meant to be the end. */
function gluedWord({ definition: { tree }, node }: WrittenValue): number | undefined {
  const { tokens, nodes } = tree;
  const word = nodes.endTokens[node] - 1;
  const string = word - 1;
  if ((tokens.kinds[word] as TokenKind) !== TokenKind.Word) return undefined;
  const kind = tokens.kinds[string] as TokenKind;
  if (kind !== TokenKind.DoubleQuoted && kind !== TokenKind.SingleQuoted) return undefined;
  // `"/jails/"vnet` may well be a path.
  if (!/[A-Za-z0-9}]/.test(tree.text[tokens.ends[string] - 2])) return undefined;
  const name = tree.text.slice(tokens.start(word), tokens.ends[word]);
  return isSwitch(name) ? word : undefined;
}

/** The name of a parameter that can be set without a value. */
function isSwitch(name: string): boolean {
  if (ordinaryWords.has(name)) return false;
  const parameter = findParameter(name)?.parameter;
  return parameter !== undefined && !parameter.readOnly && (parameter.type === "bool" || parameter.type === "jailsys");
}

/** Words of which some parameters have these for values. */
const ordinaryWords: ReadonlySet<string> = new Set(["host", "linux", "zfs", "dying"]);

/** A bare word that is the name of a parameter which can be set without a value. */
function isStatement({ definition: { tree }, node, literal, references }: WrittenValue): boolean {
  const first = tree.nodes.firstTokens[node];
  if (references !== undefined || tree.nodes.endTokens[node] !== first + 1) return false;
  return (tree.tokens.kinds[first] as TokenKind) === TokenKind.Word && isSwitch(literal);
}

function commaBefore({ definition: { tree }, node }: WrittenValue): number | undefined {
  for (let token = tree.nodes.firstTokens[node] - 1; token >= 0; token--) {
    const kind = tree.tokens.kinds[token] as TokenKind;
    if (kind === TokenKind.Comma) return token;
    if (kind === TokenKind.Semicolon) return undefined;
  }
  return undefined;
}

/** The `=` before the first value of a statement, or its name, where that value stands on a later line. */
function signWithoutValue({ definition: { tree }, node }: WrittenValue): number | undefined {
  const first = tree.nodes.firstTokens[node];
  let sign = first - 1;
  while (isTrivia(tree.tokens.kinds[sign])) sign--;
  const lines = linesOf(tree);
  return lines.lineOf(tree.tokens.start(sign)) < lines.lineOf(tree.tokens.start(first)) ? sign : undefined;
}

/** Only at the end of a line, and not where it is the name of a jail that is depended on. */
function mayEndList({ literal }: WrittenValue, sign: number, { tree, name }: Definition, of: Configuration): boolean {
  const lines = linesOf(tree);
  const next = lines.lineOf(tree.tokens.start(sign));
  const at = tree.text.indexOf(literal, tree.tokens.ends[sign]);
  return lines.lineOf(at) > next && !(name === "depend" && jailNames(of).has(literal));
}

/** The slips among the statements that a jail ends up with. */
export function slipsOf(configuration: Configuration, jail: EffectiveJail): readonly CommaSlip[] {
  const slips = commaSlips(configuration);
  if (slips.length === 0) return slips;
  return slips.filter(({ definition }) => {
    const { name, isVariable } = definition;
    return (isVariable ? jail.variable(name) : jail.get(name))?.definitions.includes(definition);
  });
}

/**
 * Whether a report is about what only follows from a slip: it stands at what was swallowed, or misses that. The outcomes that it
 * is about are told with the slip. (What else may be missing is asked by the rules themselves, `half-written.ts`.)
 */
export function followsFromSlip(slips: readonly CommaSlip[], report: Report): boolean {
  if (isSwallowed(slips, report)) return true;
  const { about } = report;
  const outcomes = about === undefined ? [] : [about].flat();
  return outcomes.length > 0 && outcomes.every(lacksStack) && slips.some(({ names }) => names.includes("vnet"));
}

/** Whether a place is in what was swallowed. */
export function isSwallowed(slips: readonly CommaSlip[], { path, start, end }: FileRange): boolean {
  return slips.some((slip) => path === slip.definition.path && start < slip.end && end > slip.start);
}

/** Whether something fails for want of a network stack. */
function lacksStack(outcome: Outcome): boolean {
  if (outcome.type === "host-command-in-jail-hook") return outcome.why === "network";
  return outcome.type === "command-fails" && outcome.reason === "no-own-stack";
}
