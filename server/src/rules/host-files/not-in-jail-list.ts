import type { Configuration } from "../../config/index.ts";
import type { RcConf, RcVariable } from "../../host-files/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "not-in-jail-list",
  severity: "info",
  checkConfiguration(context) {
    const { configuration, neighbours, hostFiles } = context;
    const list = hostFiles.rcConf?.get("jail_list");
    if (hostFiles.rcConf === undefined || list === undefined || list.words.length === 0) return;
    reportNotEnabled(context, hostFiles.rcConf, list);
    const roots = [configuration, ...neighbours];
    // What may stand in a file that is not in sight is not missing.
    if (roots.some(isIncomplete) || !roots.some(({ root }) => root.endsWith("/jail.conf"))) return;
    const names = new Set(roots.flatMap(({ jails }) => jails.map(({ name }) => name)));
    if (names.size === 0) return;
    reportUnknown(context, hostFiles.rcConf, names);
    if (list.value !== undefined) reportLeftOut(context, roots, new Set(list.words.map(({ text }) => text)));
  },
};

/** What has lines for jails only is an excerpt; the rest of rc.conf may stand elsewhere. */
function reportNotEnabled({ report }: ConfigurationContext, rcConf: RcConf, list: RcVariable): void {
  if (rcConf.get("jail_enable") !== undefined || rcConf.isOpen("jail_enable")) return;
  if (rcConf.get("hostname") === undefined) return;
  const { path, start, end } = list;
  report({
    path,
    start,
    end,
    message: 'No jail starts at boot: rc.conf has this list and not `jail_enable`. Add `jail_enable="YES"`.',
  });
}

function reportUnknown(context: ConfigurationContext, rcConf: RcConf, names: ReadonlySet<string>): void {
  for (const word of rcConf.get("jail_list")?.words ?? []) {
    const { text, path, start, end } = word;
    if (names.has(text) || rcConf.get(`jail_${text}_conf`) !== undefined) continue;
    context.report({
      path,
      start,
      end,
      message: `jail_list names ${shown(text, 30)}, which no jail.conf of the host has. It does not start.`,
      jailSays: `jail: "${text}" not found`,
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
      if (jail.name === name) for (const other of jail.get("depend")?.values ?? []) started.add(other);
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
      message: "jail_list in rc.conf does not name this jail, so it does not start at boot.",
      related: list ? [{ path: list.path, start: list.start, end: list.end, message: "the jails that start" }] : [],
    },
  );
}
