import type { FileRange } from "../../config/index.ts";
import type { HostFile } from "../../host-files/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "cloned-hostid",
  severity: "info",
  checkConfiguration({ hostFiles, report, isFragment }) {
    // A file without blocks says nothing about jails of this host.
    const own = isFragment || hostFiles.hostid === undefined ? undefined : uuidIn(hostFiles.hostid);
    if (own === undefined) return;
    const hostname = hostFiles.rcConf?.get("hostname")?.value;
    const same = hostFiles.otherHosts.flatMap((host) => {
      // A folder of the same host, such as a copy from last year, has its hostid for good.
      if (hostname !== undefined && host.hostname === hostname) return [];
      const uuid = uuidIn(host.hostid);
      return uuid?.text === own.text ? [{ name: host.name, uuid }] : [];
    });
    if (same.length === 0) return;
    report({
      ...own.range,
      message: say`The host ${shown(same[0].name, 24)} has this hostid too. Their bridges and epairs may get equal addresses: \`service hostid reset\`.`,
      notes: [
        say`FreeBSD makes the hardware addresses of bridges and epairs from it, and jails with equal ones on one network cannot talk.`,
        say`The reset takes the UUID of the machine where it has one: where clones have that in common too, set addresses with \`ifconfig epair\u2026 ether \u2026\`.`,
      ],
      related: same.map(({ name, uuid }) => ({ ...uuid.range, message: say`that of ${shown(name)}` })),
    });
  },
};

/** The UUID in a hostid, in small letters, and its place; undefined for text that is none, and for one of zeros alone. */
function uuidIn({ path, text }: HostFile): { readonly text: string; readonly range: FileRange } | undefined {
  const found = /^\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$/i.exec(text);
  if (found === null || /^[0-]*$/.test(found[1])) return undefined;
  const start = text.indexOf(found[1]);
  return { text: found[1].toLowerCase(), range: { path, start, end: start + found[1].length } };
}
