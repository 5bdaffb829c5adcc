import { describe, expect, it } from "vitest";
import { analyze } from "../support/fixture.ts";

const told = (text: string, rule: string): string[] =>
  analyze(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

describe("programs that stay in the foreground (M56)", () => {
  const start = (command: string): string => `web { path = /w; exec.start = "${command}"; }`;

  it.each([
    "/usr/bin/tail -f /dev/null",
    "/usr/bin/tail -F /var/log/messages",
    "/usr/local/sbin/nginx -g 'daemon off;'",
    "echo no timeout here; /usr/local/sbin/nginx -g 'daemon off;'",
    "/usr/sbin/sshd -D",
    "/usr/local/sbin/php-fpm -F",
    "/usr/local/sbin/php-fpm --nodaemonize",
    "/usr/local/sbin/httpd -D FOREGROUND",
    "/usr/sbin/cron -n",
    "/usr/sbin/sshd -4eD",
    "/usr/local/sbin/php-fpm -RF",
    "/usr/local/sbin/named -4f -u bind",
    "/usr/local/sbin/unbound -vd",
    "/usr/sbin/ntpd -gn",
    "/usr/local/sbin/lighttpd -D -f /x",
    "mkdir -p /x && true; tail -f /dev/null",
  ])("%s", (command) => {
    expect(told(start(command), "interactive-start")).toHaveLength(1);
    expect(told(start(command), "no-persist"), "the start never ends").toEqual([]);
  });

  it.each([
    "/usr/bin/tail -n 5 /var/log/messages",
    "/usr/local/sbin/nginx",
    "/usr/local/sbin/nginx -g 'daemon on;'",
    "/usr/sbin/sshd -o UseDNS=no",
    // What stands behind the letter of an option is its value.
    "/usr/sbin/sshd -oUseDNS=no",
    "/usr/local/sbin/named -u bind -c/usr/local/etc/namedb/named.conf",
    "/usr/local/sbin/unbound -c/usr/local/etc/unbound/unbound.conf",
    "/usr/local/sbin/php-fpm -y/usr/local/etc/FPM.conf",
    "/usr/sbin/ntpd -p/var/run/ntpd.pid",
    "/usr/sbin/cron -mroot@example.net",
    "/usr/sbin/ntpd -gqn",
    "tail -f /dev/null &",
    "(tail -f /dev/null) &",
    "/usr/sbin/daemon tail -f /dev/null",
    "/usr/bin/timeout 5 tail -f /dev/null",
    "test -f /x && tail -f /x",
    "/usr/local/bin/node /app/app.js",
  ])("not %s", (command) => {
    expect(told(start(command), "interactive-start")).toEqual([]);
  });

  it("a shell that waits, beside one that a comma has cut off its script, which is told as that", () => {
    const waiting = (lists: string): number => told(`web { path = /w; ${lists} }`, "interactive-start").length;
    expect(waiting('exec.start = "sh", "/etc/rc";')).toBe(0);
    expect(waiting('exec.start = "sh", "true", "sh", "/etc/rc";')).toBe(1);
    expect(waiting('exec.start = "sh"; exec.poststart = "sh", "/etc/rc";')).toBe(1);
  });

  it("not on the host, and not as `command`", () => {
    expect(told(`web { path = /w; command = /usr/bin/tail, -f, /x; }`, "interactive-start")).toEqual([]);
    expect(told(`web { path = /w; persist; exec.stop = "tail -f /x"; }`, "interactive-start")).toEqual([]);
  });
});

describe("jib by another NAME or verb (M37)", () => {
  const jail = (prestart: string, poststop: string): string =>
    `web { path = /w; vnet; vnet.interface = e0b_web; exec.start = "/bin/sh /etc/rc"; ` +
    `exec.prestart = "${prestart}"; exec.poststop = "${poststop}"; }`;
  const messages = (prestart: string, poststop: string): string[] => told(jail(prestart, poststop), "jib-jng-usage");

  it("is told where the stop takes away what nothing makes, and only there", () => {
    const text = jail("jib addm web em0", "jib destroy wbe");
    expect(told(text, "jib-jng-usage")).toEqual([
      "Nothing here makes `wbe`, and `web` stays when the jail stops. Write `web`.",
    ]);
    expect(told(text, "create-without-cleanup")).toEqual([]);
  });

  it("is told by create-without-cleanup where nothing is taken away", () => {
    expect(told(jail("jib addm web em0", "true"), "create-without-cleanup")).toHaveLength(1);
  });

  it.each([
    ["jib addm web em0", "jib destory web", "`destory`"],
    ["jib adm web em0", "jib destroy web", "`adm`"],
    ["jib addm web em0", "jib delete web", "`delete`"],
  ])("%s, %s: %s", (prestart, poststop, verb) => {
    const [message] = messages(prestart, poststop);
    expect(message).toContain(`has no verb ${verb}`);
  });

  it.each([
    ["jib addm web em0", "jib destroy web"],
    ["jib addm web em0", "jib destroy web; jib destroy old"],
    ["jib add web em0", "jib remove web"],
    ["jib addm \\$N em0", "jib destroy web"],
    ["jib addm web em0", "jib plan web"],
    ["jib addm web em0", "jib show"],
  ])("not for %s, %s", (prestart, poststop) => {
    expect(messages(prestart, poststop)).toEqual([]);
  });
});

describe("sysrc of the host in a file of the jail (M39)", () => {
  const writes = (command: string): string[] =>
    told(`web { path = /w; persist; exec.prestart = "${command}"; }`, "write-below-path");

  it.each(["sysrc -f /w/etc/rc.conf sshd_enable=YES", "/usr/sbin/sysrc -xf /w/etc/rc.conf sshd_enable"])(
    "%s",
    (command) => {
      expect(writes(command)).toHaveLength(1);
    },
  );

  it.each(["sysrc -R /w sshd_enable=YES", "sysrc -f /w/etc/rc.conf sshd_enable", "sysrc -f /etc/rc.conf a=b"])(
    "not %s",
    (command) => {
      expect(writes(command)).toEqual([]);
    },
  );
});
