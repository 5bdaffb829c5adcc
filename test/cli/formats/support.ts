import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the project. */
export const root = resolve(import.meta.dirname, "../../..");

/** Every character that a file may hold and a report must not: control characters, directions, what XML forbids, halves of pairs. */
export const hostileText =
  "\u0000\u0001\u0007\u0008\u000b\u001b[31m\u007f\u0085\u009b\u2028\u202e\ufffe\uffff%,:]]>&<\"'";

/**
 * A configuration in which several files, rules and severities have findings, with texts that formats have to escape in names and
 * values.
 */
export const severalKinds: Readonly<Record<string, string>> = {
  "jail.conf": `.include "parts/*.conf";
web {
  path = /j;
  vnet;
  vnet.interface = "em1";
  exec.start = "/sbin/route add default 10.0.0.1 || true", "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown jail";
}
`,
  "parts/db, 100%.conf": 'db { path = /j/db; exec.start = "sh /etc/rc"; allow.raw_socket; allow.nope; }\n',
  "parts/fine.conf": "",
  "hostile.jail.conf": `web { path = "/j"; persist; allow.${"x".repeat(3)} = "${hostileText.replaceAll('"', "")}"; depend = "${hostileText.replaceAll('"', "")}"; }\n`,
};

/** A file of the project. */
export const projectFile = (path: string): string => readFileSync(join(root, path), "utf8");
