import { afterEach, describe, expect, it } from "vitest";
import type { Range } from "vscode-languageserver-protocol";
import type { JsonFinding } from "../../server/src/cli/formats/json-finding.ts";
import { jailconf } from "../cli/support.ts";
import { Client, pulling } from "./client.ts";

/** Hosts whose findings depend on everything that a settings file can say. */
const tree: Readonly<Record<string, string>> = {
  "jailconf.json": `{
  // before allow.routing came
  "release": "14.1",
  "rules": { "network": "info", "depend-undefined": "error", "unguarded-route": "warning", "no-exec-clean": "off", "dad-delay": "hint" },
  "ignore": ["vendor", "**/old.jail.conf"],
  "roots": ["hosts/*/jails.txt"],
  "parameters": ["acme.limit"],
  "commands": { "mynet up": "jib addm", "mystorage": "opaque" },
}
`,
  "jail.conf": `exec.start = "/bin/sh /etc/rc";
web {
  path = /jails/web;
  host.hostname = web;
  vnet;
  allow.routing;
  acme.limit = 3;
  acme.limits = 3;
  vnet.interface = e0b_web;
  exec.prestart = "mynet up web em0";
  exec.prestart += "mystorage attach web";
  exec.prestart += "ifconfig bridge0 addm e0a_web";
  exec.start += "route add default 192.0.2.1"; # jailconf-ignore relative-command: by hand
  depend = db;
}
# jailconf-ignore-block jails-and-includes: made elsewhere
mail { path = /jails/mail; persist; depend = nowhere; }
`,
  "hosts/a/jails.txt": '.include "parts/*.inc";\nold { path = /jails/old; persist; }\n',
  "hosts/a/parts/ftp.inc": 'ftp {\n  path = "/jails/ftp";\n  persist;\n  depend = tftp;\n}\n',
  "hosts/a/old.jail.conf": "old { depend = nothing }\n",
  "hosts/b/jailconf.json": '{ "rules": { "jails-and-includes": "hint" } }\n',
  "hosts/b/jail.conf": "b { path = /b; persist; allow.routing; depend = c; acme.limit = 3; }\n",
  "hosts/c/etc/jail.conf": "c { path = /jails/c; persist; host.hostname = c; }\n",
  "hosts/c/etc/rc.conf": 'jail_enable="YES"\njail_list="c d"\n',
  "vendor/jail.conf": "vendor { path = /jails/vendor\n persist; }\n",
};

const severities = ["error", "warning", "info", "hint"];

/** Where something is found, how bad it is, and what is said: as both tell it. */
function shown(name: string, severity: string, { start, end }: Range, message: string): string {
  return `${name}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${message}`;
}

let client: Client;

afterEach(() => client.stop());

async function overLsp(opensFolder: boolean, initializationOptions?: unknown): Promise<string[]> {
  // With it, what jail(8) says is no part of the message.
  const publishDiagnostics = { relatedInformation: true };
  const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, publishDiagnostics } };
  client = await Client.start({ capabilities, opensFolder, initializationOptions });
  for (const [name, text] of Object.entries(tree)) client.write(name, text);
  const found: string[] = [];
  for (const [name, text] of Object.entries(tree)) {
    if (name.endsWith(".json")) continue;
    const uri = await client.open(name, text);
    const report = await client.pull(uri);
    if (report.kind !== "full") throw new Error(`Nothing is told of ${name}.`);
    for (const { range, severity = 1, code, message } of report.items)
      found.push(shown(name, `${severities[severity - 1]} ${String(code)}`, range, String(message)));
    await client.close(uri);
  }
  return found.sort();
}

async function byCheck(...args: string[]): Promise<string[]> {
  const { out } = await jailconf(["check", ".", "--format", "json", ...args], { cwd: client.directory });
  const findings: JsonFinding[] = JSON.parse(out);
  const relative = (file: string): string => file.slice(client.directory.length + 1).replaceAll("\\", "/");
  return findings
    .map(({ file, rule, severity, range, message }) => shown(relative(file), `${severity} ${rule}`, range, message))
    .sort();
}

/** Files, severities and rules. */
const summary = (found: readonly string[]): string[] =>
  found.map((one) => one.replace(/^(\S+?):\S+ (\S+ \S+).*$/s, "$1 $2"));

describe("the same tree", () => {
  it.each([true, false])("is judged alike by editor and command line (a folder is open: %s)", async (opensFolder) => {
    const found = await overLsp(opensFolder);
    expect(found).toEqual(await byCheck());
    // Each thing that the settings files say is seen in it.
    for (const one of [
      "hosts/a/parts/ftp.inc error depend-undefined",
      "hosts/b/jail.conf error unknown-parameter",
      "hosts/b/jail.conf hint depend-undefined",
      "hosts/c/etc/rc.conf info not-in-jail-list",
      "jail.conf error depend-undefined",
      "jail.conf info create-without-cleanup",
      "jail.conf warning unguarded-route",
    ])
      expect(summary(found)).toContain(one);
    expect(
      found.filter((one) => /^(?:vendor|.*old\.jail)|no-exec-clean|acme\.limit`|useless-ignore/.test(one)),
    ).toEqual([expect.stringContaining("hosts/b/jail.conf")]);
    expect(found.filter((one) => one.includes("`allow.routing`"))).toHaveLength(1);
    expect(found.filter((one) => one.includes("mynet") || one.includes("mystorage"))).toEqual([]);
  });

  it("is so with what was chosen outside of settings files, which wins", async () => {
    const rules = { "depend-undefined": "info", network: "off" };
    const found = await overLsp(true, { rules, freebsdRelease: "14.4" });
    expect(found).toEqual(
      await byCheck("--release", "14.4", "--rule", "depend-undefined=info", "--rule", "network=off"),
    );
    expect(found.filter((one) => one.includes("`allow.routing`"))).toEqual([]);
    expect(summary(found)).toContain("hosts/b/jail.conf info depend-undefined");
  });
});
