import { describe, expect, it } from "vitest";
import type { Outcome, ValueSpan } from "../../server/src/lifecycle/index.ts";
import { outcomesOf, spelled, type Values } from "./jail-view.ts";

/** The outcomes of one type, as lines that show the text of their spans. */
function seen<Type extends Outcome["type"]>(
  type: Type,
  parameters: Values,
  line: (outcome: Extract<Outcome, { type: Type }>, text: (span: ValueSpan) => string) => string,
): string[] {
  return outcomesOf(parameters).flatMap((outcome) => {
    if (outcome.type !== type) return [];
    return [line(outcome as Extract<Outcome, { type: Type }>, (span) => spelled(parameters, span))];
  });
}

const start = (...commands: string[]): Values => ({ path: ["/jails/web"], persist: [], "exec.start": commands });

describe("strings that need a shell (M54)", () => {
  const needing = (parameters: Values) =>
    seen("needs-shell", parameters, ({ what, word, command, background }, text) => {
      return `${what}: [${text(word)}] ${text(command)}${background ? ", background" : ""}`;
    });

  it.each([
    [". /etc/x.sh", "builtin: [.] . /etc/x.sh"],
    ["source /etc/x.sh", "builtin: [source] source /etc/x.sh"],
    ["export A=1", "builtin: [export] export A=1"],
    ["exec /usr/local/bin/app -f", "builtin: [exec] exec /usr/local/bin/app -f"],
    [":", "builtin: [:] :"],
    ["exit 0", "builtin: [exit] exit 0"],
    ["cd /x", "stand-in: [cd] cd /x"],
    ["umask 022", "stand-in: [umask] umask 022"],
    ["  ulimit -n 100 ", "stand-in: [ulimit] ulimit -n 100"],
    ["then app", "keyword: [then] then app"],
    ["if true\nthen app\nfi", "keyword: [if] if true\nthen app\nfi"],
    ["A=1 app", "assignment: [A=1] A=1 app"],
    ["A= app", "assignment: [A=] A= app"],
    ["PATH=/x app", "assignment: [PATH=/x] PATH=/x app"],
    ["cd /x &", "stand-in: [cd] cd /x, background"],
    ["cd", "stand-in: [cd] cd"],
    ["wait", "stand-in: [wait] wait"],
  ])("%j", (value, expected) => {
    expect(needing(start(value))).toEqual([expected]);
  });

  it("are judged in every list of commands", () => {
    for (const phase of ["exec.prepare", "exec.poststart", "exec.stop", "exec.release", "command"]) {
      expect(needing({ persist: [], [phase]: ["set x"] })).toHaveLength(1);
    }
  });

  it.each([
    "cd /x && app",
    "A=1 app; b",
    "(cd /x)",
    "/usr/bin/cd /x",
    "env A=1 app",
    "test -d /x",
    "echo cd",
    "true",
    "kill -1 5",
    "command -v app",
    "type app",
    "umask",
    "ulimit",
    "alias",
    "./a=b",
    "5=x",
    "app A=1",
    "sh -c :",
    "",
  ])("%j does not", (value) => {
    expect(needing(start(value))).toEqual([]);
  });

  it("is not asked of what jail(8) runs itself", () => {
    expect(needing({ persist: [], mount: ["cd /x nullfs rw"], "vnet.interface": ["cd"] })).toEqual([]);
  });
});

describe("shells that wait for somebody (M56)", () => {
  const interactive = (parameters: Values) =>
    seen("interactive-start", parameters, ({ command, program }, text) => `${program}: ${text(command)}`);

  it.each([
    ["/bin/sh", "sh: /bin/sh"],
    ["sh -l", "sh: sh -l"],
    ["/usr/local/bin/bash -i", "bash: /usr/local/bin/bash -i"],
    ["csh", "csh: csh"],
    ["/usr/bin/login -f root", "login: /usr/bin/login -f root"],
    ["exec /bin/tcsh", "tcsh: exec /bin/tcsh"],
    ["cd /data && sh", "sh: sh"],
    ["sh -c 'sh'", "sh: sh"],
    ["sh || true", "sh: sh"],
    ["bash --login", "bash: bash --login"],
    ["sh -il", "sh: sh -il"],
    ["exec login -f root", "login: exec login -f root"],
  ])("%s", (value, expected) => {
    expect(interactive(start("app", value))).toEqual([expected]);
  });

  it.each([
    "sh /etc/rc",
    "sh -c ls",
    "sh -x",
    "sh $file",
    "sh < /data/x",
    "{ sh; } < /data/x",
    "sh <<E\nls\nE",
    "cat /data/x | sh",
    "test -t 0 && sh",
    "sh &",
    "sh & wait",
    "echo sh",
    "x=$(sh)",
    "x=$(login)",
    "sh -i /etc/rc",
    "exec sh -c ls",
    "exec",
  ])("not %j", (value) => {
    expect(interactive(start(value))).toEqual([]);
  });

  it("is what `command` is for", () => {
    expect(interactive({ path: ["/jails/web"], command: ["/bin/sh"] })).toEqual([]);
    expect(interactive({ persist: [], "exec.poststop": ["sh"] })).toEqual([]);
  });
});

describe("scripts that the shell refuses", () => {
  const refused = (parameters: Values) =>
    seen("shell-syntax-error", parameters, ({ problem, place, found, wanted, guarded }, text) => {
      const missing = wanted === undefined ? "" : `, wanted ${wanted}`;
      return `${problem} ${found} in [${text(place)}]${missing}${guarded ? ", guarded" : ""}`;
    });

  it.each([
    ["logger it's up", "unclosed ' in ['], wanted '"],
    ["if test -d /x; then ls", "unclosed if in [if], wanted fi"],
    ["ls &&", "nothing-after && in [&&]"],
    ["/bin/sh -c 'if true; ls; fi'", "without if in [if], wanted then"],
    ['sh -ec "ls )" || true', "unexpected ) in [)], guarded"],
    ['sh -c "ls \\"a\\" )"', 'unexpected ) in ["ls \\"a\\" )"]'],
  ])("%s", (value, expected) => {
    expect(refused(start(value))).toEqual([expected]);
  });

  it("are one mistake where a construct goes on in the next strings of its list", () => {
    const all = (parameters: Values): string[] =>
      outcomesOf({ persist: [], ...parameters }).map(({ type, command }) => `${type}: ${spelled(parameters, command)}`);
    const split = ["if test -d /x; then", "ls", "else", "pwd;", "fi"];
    expect(all({ "exec.start": split })).toEqual(["shell-syntax-error: if test -d /x; then"]);
    expect(all({ "exec.start": ["for i in 1 2", "do", "ls $i; done"] })).toEqual(["needs-shell: for i in 1 2"]);
    // What does not go on with anything has begun nothing, or begun it elsewhere, is a mistake of its own.
    expect(all({ "exec.start": ["fi", ...split] })).toEqual([
      "needs-shell: fi",
      "shell-syntax-error: if test -d /x; then",
    ]);
    expect(all({ "exec.start": split, "exec.stop": ["fi"] })).toHaveLength(2);
    expect(all({ "exec.start": ["export A=1", "fi"] })).toEqual(["needs-shell: export A=1", "needs-shell: fi"]);
    expect(all({ "exec.start": ["logger it's", "fi"] })).toHaveLength(2);
    expect(all({ "exec.start": ["ls; fi", "fi"] })).toHaveLength(2);
    expect(all({ "exec.start": ["if test -d /x; then", "export A=1"] })).toHaveLength(2);
    expect(all({ "exec.start": ["if test -d /x; then", "ls )"] })).toHaveLength(2);
  });

  it.each(["if true; then fi", "[[ a ]", 'sh -c "$x)"', "sh -c '{ }'", "sh file ')'"])("not %s", (value) => {
    expect(refused(start(value))).toEqual([]);
  });
});

describe("commands for the host in a jail (M38)", () => {
  const vnet = (...commands: string[]): Values => ({ ...start(...commands), vnet: [] });
  const misplaced = (parameters: Values) =>
    seen("host-command-in-jail-hook", parameters, ({ why, word, needless, pathParts }, text) => {
      const parts = pathParts.map((part) => `, part ${text(part)}`).join("");
      return `${why}: ${text(word)}${needless === undefined ? "" : `, needless "${text(needless)}"`}${parts}`;
    });

  it.each([
    ["jexec web service x start", 'jails: jexec, needless "jexec web "'],
    ["/usr/sbin/jexec db ls", "jails: /usr/sbin/jexec"],
    ["jail -r db", "jails: jail"],
    ["devfs rule -s 10 applyset", "devfs: devfs"],
    ["ifconfig epair1b vnet web", "moves-interface: vnet"],
    ["ifconfig epair1b -vnet web", "moves-interface: -vnet"],
    ["cp /etc/x /jails/web/etc/x", "path: /jails/web/etc/x, part /jails/web"],
    ["cp /jails/web/a /jails/web/b; ls", "guarded: nothing"],
    ["cat /etc/x > /jails/web/etc/x", "path: /jails/web/etc/x, part /jails/web"],
    ["/jails/web/root/run.sh", "path: /jails/web/root/run.sh, part /jails/web"],
    ["chroot '/jails/web' ls", "path: '/jails/web', part /jails/web"],
    ["sh -c 'rm /jails/web/x'", "path: /jails/web/x, part /jails/web"],
    ['sh -c "ls \\"a\\"; rm /jails/web/x"', 'path: "ls \\"a\\"; rm /jails/web/x"'],
    ["cp '/jails/web'/a /jails/web/b", "path: '/jails/web'/a, part /jails/web, part /jails/web"],
    ['cp /jails/"web"/a /jails/web/b', 'path: /jails/"web"/a, part /jails/web'],
    ["echo 1 > /jails/web/x", "path: /jails/web/x, part /jails/web"],
    ["ls /jails/web", "path: /jails/web, part /jails/web"],
    ['cat "/jails"/web/x', 'path: "/jails"/web/x'],
    ["jexec db ls || true", "jails: jexec"],
    ["jexec web", "jails: jexec"],
    ["sh -c 'jexec web ls'", 'jails: jexec, needless "jexec web "'],
    ['sh -c "jexec web ls \\"a\\""', 'jails: "jexec web ls \\"a\\""'],
    ["ifconfig epair1b -vnet db || true", "moves-interface: -vnet"],
  ])("%s", (value, expected) => {
    expect(misplaced(start(value))).toEqual(expected.startsWith("guarded") ? [] : [expected]);
  });

  it("names every path of a command once", () => {
    expect(misplaced(start("cp /jails/web/a /jails/web/b"))).toEqual([
      "path: /jails/web/a, part /jails/web, part /jails/web",
    ]);
  });

  it.each([
    ["ifconfig em0 inet 10.0.0.9/24 alias", "network: em0"],
    ["/sbin/ifconfig bridge5 create", "network: bridge5"],
    ["ifconfig bridge0 addm epair1a", "network: bridge0"],
    ["ifconfig em0 up || true", "network: em0"],
    ["route -n add default 10.0.0.1", "network: add"],
    ["ipfw -q add 100 allow ip from any to any", "network: add"],
    ["dhclient em0", "network: dhclient"],
    ["sh -c 'route flush'", "network: flush"],
    ["sysctl kern.securelevel=2 net.inet.ip.forwarding=1", "network: sysctl"],
    ["/sbin/sysctl -w net.inet6.ip6.forwarding=1", "network: /sbin/sysctl"],
  ])("%s, which changes the network that the jail shares", (value, expected) => {
    expect(misplaced(start(value))).toEqual([expected]);
    expect(misplaced({ ...start(value), vnet: ["inherit"] })).toEqual([expected]);
    expect(misplaced({ ...start(value), vnet: ["yes"] }).filter((line) => line.startsWith("network"))).toEqual([]);
    expect(misplaced(vnet(value)).filter((line) => line.startsWith("network"))).toEqual([]);
    expect(misplaced({ persist: [], "exec.prestart": [value] })).toEqual([]);
  });

  it.each([
    "ifconfig",
    "ifconfig em0",
    "ifconfig -a",
    "ifconfig em0 inet",
    "route get default",
    "route -t add default 10.0.0.1",
    "ipfw list",
    "pfctl -nf /etc/pf.conf",
    "test -x /x && ifconfig em0 up",
    "sysctl net.inet.ip.forwarding",
    "sysctl -j web net.inet.ip.forwarding=1",
    "sysctl kern.securelevel=2 security.jail.x=net.a=1",
  ])("%s only asks, or may not run", (value) => {
    expect(misplaced(start(value))).toEqual([]);
  });

  it("knows what else a jail may not do", () => {
    const mount = start("mount -t tmpfs tmpfs /x");
    expect(misplaced(mount)).toEqual(["mount: mount"]);
    expect(misplaced({ ...mount, "allow.mount": [] })).toEqual(["mount: mount"]);
    expect(misplaced({ ...mount, "allow.mount": [], enforce_statfs: ["1"] })).toEqual([]);
    expect(misplaced(start("mount -u -o ro /x", "mount", "mount -p"))).toEqual([]);
    expect(misplaced(start("kldload fusefs"))).toEqual(["module: kldload"]);
    expect(misplaced(start("kldload -n fusefs"))).toEqual([]);
    for (const command of ["mount_nullfs /a /b", "/sbin/mount_tmpfs tmpfs /b", "mount -o ro -t nullfs /a /b"])
      expect(misplaced(start(command))).toHaveLength(1);
    expect(misplaced(start("mount -d /a /b", "mount /b", "mount_nullfs -o ro", "kldload"))).toEqual([]);
    expect(misplaced({ ...mount, enforce_statfs: ["0"] })).toEqual(["mount: mount"]);
    expect(misplaced({ ...mount, "allow.mount": [], enforce_statfs: ["0"] })).toEqual([]);
    expect(misplaced({ ...mount, "allow.mount": [], enforce_statfs: ["2"] })).toEqual(["mount: mount"]);
  });

  it("knows what is not the jail's to unmount, and what jail(8) unmounts itself", () => {
    const mounted: Values = { path: ["/j"], persist: [], mount: ["/data /j/data nullfs rw"], "mount.devfs": [] };
    const stop = (command: string, more: Values = {}) => misplaced({ ...mounted, ...more, "exec.stop": [command] });
    const may = { "allow.mount": [], enforce_statfs: ["1"] };
    for (const command of ["umount /data", "umount -f /data", "/sbin/umount /data", "umount /x /data"]) {
      expect(stop(command)).toEqual([`unmount: /data, needless "${command}"`]);
      expect(stop(command, may)).toHaveLength(1);
    }
    expect(stop("umount /dev")).toEqual(['unmount: /dev, needless "umount /dev"']);
    expect(stop("umount /x")).toEqual(["unmount: /x"]);
    expect(stop("umount $where")).toEqual(["unmount: $where"]);
    for (const command of ["umount -a", "umount", "umount /x || true"]) expect(stop(command, may)).toEqual([]);
    expect(stop("umount /x", may)).toEqual([]);
    expect(stop("umount -a /x")).toEqual([]);
    expect(stop("umount /own", { "exec.prestart": ["mount -t tmpfs tmpfs /j/own"] })).toEqual(["unmount: /own"]);
    const own = { "exec.start": ["mount -t tmpfs tmpfs /own"] };
    expect(stop("umount /own", own)).toEqual(["mount: mount", "mount: umount"]);
    expect(stop("umount /own", { ...own, ...may })).toEqual([]);
    expect(misplaced({ persist: [], "exec.stop": ["umount /data"] })).toEqual(["unmount: /data"]);
  });

  it("says whether anything notices", () => {
    const guards = (value: string) =>
      seen("host-command-in-jail-hook", start(value), ({ guarded }) => (guarded ? "caught" : "ends the start"));
    expect(guards("kldload fusefs")).toEqual(["ends the start"]);
    expect(guards("kldload fusefs || true")).toEqual(["caught"]);
    expect(guards("kldload fusefs &")).toEqual([]);
  });

  it("also where jexec leads into the jail", () => {
    const host = (phase: string, value: string): Values => ({ persist: [], [`exec.${phase}`]: [value] });
    expect(misplaced(host("poststart", "jexec -l web ifconfig em0 up"))).toEqual(["network: em0"]);
    expect(misplaced(host("created", "jexec -u root web kldload x"))).toEqual(["module: kldload"]);
    expect(misplaced(host("created", "jexec -l -U root -d /x web kldload x"))).toEqual(["module: kldload"]);
    expect(misplaced({ ...host("created", "jexec 7 kldload x"), jid: ["7"] })).toEqual(["module: kldload"]);
    expect(misplaced(host("created", "jexec $jail kldload x"))).toEqual([]);
    expect(misplaced(host("created", "env kldload x"))).toEqual([]);
    expect(misplaced(host("created", "cpuset -l 1 web kldload x"))).toEqual([]);
    expect(misplaced(host("poststart", "jexec db ifconfig em0 up"))).toEqual([]);
    expect(misplaced(host("prestart", "jexec web ifconfig em0 up"))).toEqual([]);
    expect(misplaced(host("poststart", "jexec web cp /jails/web/x /y"))).toEqual([]);
  });

  it("knows which packet filter a jail can reach", () => {
    const load = { ...start("pfctl -f /etc/pf.conf"), "mount.devfs": [] };
    expect(misplaced(load)).toEqual(["network: pfctl"]);
    expect(misplaced({ ...load, devfs_ruleset: ["4"] })).toEqual(["network: pfctl"]);
    expect(misplaced({ ...load, devfs_ruleset: ["25"] })).toEqual([]);
    expect(misplaced({ ...start("route add default 10.0.0.1"), "allow.routing": [] })).toEqual([]);
  });

  it("says so of a bridge that is not in the jail", () => {
    const add = "ifconfig bridge0 addm epair1a";
    expect(misplaced(vnet(add))).toEqual(["bridge: bridge0"]);
    expect(misplaced(vnet("ifconfig bridge0 create up", add))).toEqual([]);
    expect(misplaced({ ...vnet(add), "vnet.interface": ["bridge0"] })).toEqual([]);
    expect(misplaced(vnet("/bin/sh /etc/rc", add))).toEqual([]);
  });

  it.each([
    "cp /jails/web2/x /etc/x",
    "echo /jails/web/x",
    "test -d /jails/web/x",
    "ls $path/x",
    "pfctl -f /etc/pf.conf",
    "jls",
    "jail",
    "devfs",
    "cp /jails/web/a /tmp || true",
    "test -x /usr/sbin/jexec && jexec web ls",
  ])("not %s", (value) => {
    expect(misplaced(start(value))).toEqual([]);
  });

  it("not on the host, and not in a jail that may have jails of its own", () => {
    expect(misplaced({ persist: [], path: ["/jails/web"], "exec.created": ["cp /etc/x /jails/web/etc/x"] })).toEqual(
      [],
    );
    expect(misplaced({ persist: [], "exec.poststart": ["jexec web ls"] })).toEqual([]);
    expect(misplaced({ ...start("jail -c x", "cp /jails/web/x /y"), "children.max": ["5"] })).toEqual([]);
    expect(misplaced({ ...start("jail -c x"), "children.max": ["0"] })).toHaveLength(1);
  });

  it("not where the paths of host and jail may be the same", () => {
    expect(misplaced({ persist: [], path: ["/"], "exec.start": ["ls /etc/x"] })).toEqual([]);
    expect(misplaced({ persist: [], path: ["/srv"], "exec.start": ["/srv/run"] })).toEqual([]);
    const mount = ["/usr/ports /jails/web/jails/web/ports nullfs ro 0 0"];
    expect(misplaced({ ...start("ls /jails/web/ports"), mount })).toEqual([]);
    expect(misplaced({ ...start("ls /jails/web/ports"), mount: ["/a /jails/web/a nullfs ro", ...mount] })).toEqual([]);
    expect(misplaced({ ...start("ls /jails/web/ports"), path: ["/jails/web//"] })).toEqual([
      "path: /jails/web/ports, part /jails/web",
    ]);
    expect(misplaced({ ...start("ls /etc/x"), path: [""] })).toEqual([]);
  });
});
