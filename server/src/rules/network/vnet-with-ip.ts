import type { EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import { parameterToVariable } from "../edits/parameter-to-variable.ts";
import { isOwnStatement } from "../edits/shared-lines.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isReferenced, nameRange, removalOf, statementRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { isInside } from "../support/source-text.ts";

export const rule: Rule = {
  id: "vnet-with-ip",
  severity: "error",
  checkJail(context) {
    const vnet = context.jail.get("vnet");
    if (!vnet || vnet.bad) return;
    for (const refused of refusals(context, ["vnet-with-ip"])) {
      const parameter = context.jail.get(refused.refusal.span.parameter);
      if (parameter) reportRestriction(context, vnet, parameter, refused);
    }
  },
};

function reportRestriction(
  context: JailContext,
  vnet: EffectiveParameter,
  parameter: EffectiveParameter,
  { refusal, outcome }: Refused,
): void {
  const { jail } = context;
  const [definition] = parameter.definitions;
  const vnetDefinition = vnet.definitions.at(-1);
  if (!definition || !vnetDefinition) return;
  const { spelling } = parameter;
  const range = statementRange(definition);
  const isOwnStatement = isInside(jail, range.path, range.start);
  context.report({
    ...range,
    about: outcome,
    message: say`\`vnet\` and \`${spelling}\` exclude each other. ${advice(spelling, isOwnStatement)}`,
    notes: [say`The kernel refuses the two together, whatever the value of \`${spelling}\`.`],
    jailSays: saysAbout(jail, refusal.message),
    related: [{ ...nameRange(vnetDefinition), message: say`\`vnet\` is set here` }],
    fixes: () => fixes(context, vnet, parameter),
  });
}

function advice(spelling: string, isOwnStatement: boolean): string {
  if (!isOwnStatement) return say`Move it into the jails that share the network of the host.`;
  if (spelling === "ip4" || spelling === "ip6")
    return say`Remove it: the jail has all addresses of its own network stack.`;
  return say`Set the address in the jail: in its rc.conf, or with \`ifconfig\` in \`exec.start\`.`;
}

function fixes(context: JailContext, vnet: EffectiveParameter, parameter: EffectiveParameter): Proposal[] {
  const { jail } = context;
  const result: Proposal[] = [];
  const add = (title: string, edits: TextEdit[] | undefined, preferred: boolean): void => {
    if (edits) result.push({ title, guess: true, alternative: !preferred, edits });
  };
  const { spelling } = parameter;
  const variable = parameterToVariable(context, spelling);
  const isOnlyParameter = spelling === "ip4" || spelling === "ip6";
  if (variable) add(say`Make it the variable \`$${spelling.replaceAll(".", "_")}\``, variable, true);
  else if (!isReferenced(context.configuration, spelling))
    add(say`Remove \`${spelling}\``, removeOwn(jail, parameter), isOnlyParameter);
  // Without vnet its interface would have nowhere to go.
  if (jail.get("vnet.interface") === undefined) {
    add(say`Share the network of the host: remove \`vnet\``, removeOwn(jail, vnet), false);
  }
  return result;
}

/** Takes all statements of a parameter away, when they stand in the jail's block and hide none from outside. */
function removeOwn(jail: EffectiveJail, { definitions, overridden }: EffectiveParameter): TextEdit[] | undefined {
  if (overridden !== undefined || !definitions.every((definition) => isOwnStatement(jail, definition))) {
    return undefined;
  }
  return definitions.map(removalOf);
}
