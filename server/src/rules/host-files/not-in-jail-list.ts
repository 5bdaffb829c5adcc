import { type Configuration, isOfBastille } from "../../config/index.ts";
import { fileVariableOf, nameForRcd, type RcConf, type RcVariable } from "../../host-files/index.ts";
import { listOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "not-in-jail-list",
  severity: "info",
  checkConfiguration(context) {
    const { configuration, neighbours, hostFiles } = context;
    if (hostFiles.rcConf === undefined || isOfBastille(configuration.root)) return;
    const list = hostFiles.rcConf.get("jail_list");
    reportNotEnabled(context, hostFiles.rcConf, list);
    if (list === undefined || list.words.length === 0) return;
    const roots = [configuration, ...neighbours];
    // What may stand in a file that is not in sight is not missing.
    if (roots.some(isIncomplete) || !roots.some(({ root }) => root.endsWith("/jail.conf"))) return;
    const names = new Set(roots.flatMap(({ jails }) => jails.map(({ name }) => name)));
    if (names.size === 0) return;
    reportUnknown(context, hostFiles.rcConf, names);
    if (list.value !== undefined) reportLeftOut(context, roots, new Set(list.words.map(({ text }) => text)));
  },
};

function reportNotEnabled(context: ConfigurationContext, rcConf: RcConf, list: RcVariable | undefined): void {
  const enable = rcConf.get("jail_enable");
  if (rcConf.isOpen("jail_enable")) return;
  if (enable === undefined) reportNothingEnables(context, rcConf, list);
  else if (enable.value !== undefined && !/^(?:yes|true|on|1|no|false|off|0|)$/i.test(enable.value))
    context.report({
      path: enable.path,
      start: enable.start,
      end: enable.end,
      message: say`No jail starts at boot: rc.d does not take ${shown(enable.value, 20)} for yes. Write \`jail_enable="YES"\`.`,
    });
}

/** What has lines for jails only is an excerpt; the rest of rc.conf may stand elsewhere. */
function reportNothingEnables(context: ConfigurationContext, rcConf: RcConf, list: RcVariable | undefined): void {
  const hostname = rcConf.get("hostname");
  if (hostname === undefined) return;
  const hasList = list !== undefined && list.words.length > 0;
  if (!hasList && !isForBoot(context, rcConf)) return;
  const { path, start, end } = hasList ? list : hostname;
  context.report({
    path,
    start,
    end,
    message: hasList
      ? say`No jail starts at boot: rc.conf has this list and not \`jail_enable\`. Add \`jail_enable="YES"\`.`
      : say`No jail of jail.conf starts at boot: rc.conf has no \`jail_enable\`. Add \`jail_enable="YES"\`.`,
  });
}

/** Whether rc.d would read the configuration, and nothing in sight starts the jails in its place. */
function isForBoot({ configuration, isFragment, hostFiles }: ConfigurationContext, rcConf: RcConf): boolean {
  if (isFragment || configuration.jails.length === 0 || hostFiles.rcLocal !== undefined) return false;
  if (!/\/etc\/jail\.conf(?:\.d\/[^/]+\.conf)?$/.test(configuration.root)) return false;
  // Managers of jails have services of their own, and so may a site; `jail_…` is of rc.d/jail.
  return ![...rcConf.variables].some(({ name }) =>
    /.jail|^jail[^_]|bastille|iocage|cbsd|^pot_|^runj_|^podman|^nomad/.test(name),
  );
}

function reportUnknown(context: ConfigurationContext, rcConf: RcConf, names: ReadonlySet<string>): void {
  for (const word of rcConf.get("jail_list")?.words ?? []) {
    const { text, path, start, end } = word;
    const name = nameForRcd(text);
    if (names.has(name) || rcConf.get(fileVariableOf(text)) !== undefined) continue;
    context.report({
      path,
      start,
      end,
      message:
        name === text
          ? say`jail_list names ${shown(text, 30)}, which no jail.conf of the host has. It does not start.`
          : say`rc.d starts ${shown(text, 20)} as ${shown(name, 20)}, which no jail.conf has.`,
      jailSays: `jail: "${name}" not found`,
    });
  }
}

/** Told once for all jails: which ones start by themselves is a decision. */
function reportLeftOut(
  context: ConfigurationContext,
  roots: readonly Configuration[],
  listed: ReadonlySet<string>,
): void {
  const started = new Set(listed);
  const all = roots.flatMap(({ jails }) => jails);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const name of started) {
    for (const jail of all) {
      if (jail.name === name) for (const other of listOf(jail, "depend")) started.add(other);
    }
  }
  const left = context.configuration.jails.filter((jail) => {
    const place = started.has(jail.name) || jail.name.includes(".") ? undefined : placeOfBlock(jail);
    return place !== undefined && !context.isSilenced(place);
  });
  const range = left[0] && placeOfBlock(left[0]);
  if (range === undefined) return;
  const list = context.hostFiles.rcConf?.get("jail_list");
  context.reportFor(
    left.map(({ name }) => name),
    {
      ...range,
      message: say`jail_list in rc.conf does not name this jail, so it does not start at boot.`,
      related: list ? [{ path: list.path, start: list.start, end: list.end, message: say`the jails that start` }] : [],
    },
  );
}
