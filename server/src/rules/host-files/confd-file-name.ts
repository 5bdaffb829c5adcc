import type { EffectiveJail } from "../../config/index.ts";
import { fileVariableOf, nameForRcd } from "../../host-files/index.ts";
import { fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isOfConfd } from "../support/read-alone.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "confd-file-name",
  severity: "warning",
  checkConfiguration(context) {
    const { configuration } = context;
    if (!isOfConfd(configuration)) return;
    const { jails, root } = configuration;
    const stem = fileName(root).replace(/\.conf$/, "");
    const own = jails.filter(({ name, section }) => section.path === root && !name.includes("."));
    // A child is created with its parent's file, and of several jails one may be meant to bring along the others.
    if (own.some(({ name }) => nameForRcd(name) === stem)) return;
    const certain = own.filter((jail) => isLookedFor(context, jail));
    for (const jail of certain) reportName(context, jail, stem, true);
    if (certain.length === 0 && own.length === 1 && jails.length === 1) reportName(context, own[0], stem, false);
  },
};

/** rc.d starts it by its name, and no jail.conf in sight has it. */
function isLookedFor({ hostFiles: { rcConf }, neighbours }: ConfigurationContext, { name }: EffectiveJail): boolean {
  if (rcConf?.get(fileVariableOf(name)) !== undefined) return false;
  if (neighbours.some(({ jails }) => jails.some((other) => other.name === name))) return false;
  return rcConf?.get("jail_list")?.words.some(({ text }) => text === name) ?? false;
}

function reportName(context: ConfigurationContext, jail: EffectiveJail, stem: string, isCertain: boolean): void {
  const range = placeOfBlock(jail);
  if (range === undefined) return;
  const word = context.hostFiles.rcConf?.get("jail_list")?.words.find(({ text }) => text === jail.name);
  context.reportFor([jail.name], {
    ...range,
    severity: isCertain ? "warning" : "info",
    message: say`rc.d looks for the jail ${shown(jail.name, 20)} in ${shown(`${nameForRcd(jail.name)}.conf`, 25)}, not in ${shown(`${stem}.conf`, 25)}. Rename the file.`,
    notes: [
      say`A jail that is started by its name has its file of that name in jail.conf.d, with \`_\` for dots and slashes.`,
      ...(isCertain ? [] : [say`A jail.conf that includes this file makes its name free.`]),
    ],
    related: word ? [{ ...word, message: say`it is to start by this name` }] : [],
  });
}
