import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles, writtenByRefactoring } from "../../support/refactoring.ts";

const add = "Add a jail like this one";

/** What is written behind the block at the cursor. */
const added = (text: string): string => writtenByRefactoring(text, add);

const web = (id: number, name = "web"): string => `${name} {\n  $id = ${id};\n}\n`;
const numbered = `
vnet;
vnet.interface = "epair\${id}b";
exec.prestart = "/sbin/ifconfig epair\${id} create up || true";
`.trimStart();

describe("a jail like this one", () => {
  it("has the next number that no jail has, and stands behind it", () => {
    const text = `${numbered}\n${web(3).replace("web", "we$0b")}\n${web(7, "db")}`;
    expect(afterRefactoring(text, add)).toBe(`${numbered}\n${web(3)}\nweb2 {\n  $id = 8;\n}\n\n${web(7, "db")}`);
  });

  it.each([
    ["web", "web2"],
    ["web1", "web2"],
    ["db-03", "db-04"],
    ["tenant-b", "tenant-c"],
    ["b", "c"],
    ['"a b"', '"a b2"'],
    ["builds.amd", "builds.amd2"],
  ])("called %s is called %s", (name, next) => {
    expect(added(`$0${name} { persist; }\n`)).toBe(`${next} { persist; }`);
  });

  it("leaves comments and operators alone where a value is a lone sign", () => {
    expect(added("$0a { zfs.dataset += /, /* all */ tank; path = /*x*/ /a; }\n")).toBe(
      "b { zfs.dataset += /, /* all */ tank2; path = /*x*/ /b; }",
    );
  });

  it("counts on until a name is free, in other files of the root as well", () => {
    expect(added('web1$0 { }\nweb2 { }\n.include "more.conf";\n//- /etc/more.conf\nweb3 { }\n')).toContain("web4 { }");
  });

  it("called by its number has the next one", () => {
    expect(
      added('$0101 {\n  name = "tenant-a";\n  ip4.addr = 203.0.113.101/32;\n}\n102 { name = "tenant-b"; }\n'),
    ).toBe('103 {\n  name = "tenant-c";\n  ip4.addr = 203.0.113.102/32;\n}');
  });

  it("spells an interface that has its number anew also where that is written out", () => {
    const lines = [
      'exec.start = "/sbin/ifconfig epair3b inet 10.0.0.5/24 up";',
      'exec.start += "/sbin/dhclient epair31b"; # not epair3b',
      'meta = "epair3";',
    ];
    expect(added(`${numbered}\nweb$0 {\n  $id = 3;\n  ${lines.join("\n  ")}\n}\n`)).toBe(
      `web2 {\n  $id = 4;\n  ${lines
        .join("\n  ")
        .replaceAll(/epair3(?=\D)/g, "epair4")
        .replace("0.5", "0.6")}\n}`,
    );
  });

  it("has another pair, and not another end of the same, where the name of the pair stands in a variable", () => {
    const lines = [
      "vnet;",
      'vnet.interface = "${epair}b";',
      'exec.start = "/sbin/ifconfig epair21b inet 10.0.0.5/24 up";',
    ];
    expect(added(`web$0 {\n  $epair = "epair21";\n  ${lines.join("\n  ")}\n}\n`)).toBe(
      `web2 {\n  $epair = "epair22";\n  ${lines.join("\n  ").replace("epair21", "epair22").replace("0.5", "0.6")}\n}`,
    );
  });

  it("takes a word or a number that is no name for none", () => {
    expect(added("new$0 {\n  vnet = new;\n}\n")).toBe("new2 {\n  vnet = new;\n}");
    expect(added('$02 {\n  securelevel = 2;\n  path = "/jails/2";\n  ip4.addr = 2.2.2.1;\n}\n')).toBe(
      '3 {\n  securelevel = 2;\n  path = "/jails/3";\n  ip4.addr = 2.2.2.2;\n}',
    );
  });

  it("has addresses of the same networks, of both families", () => {
    const text = `
      web$0 {
        ip4.addr = "em0|192.0.2.10/24", "lo1|10.0.0.1/32";
        ip6.addr = 2001:db8::10/64;
      }
      db { ip4.addr = 192.0.2.11/24; }
      `;
    expect(added(text)).toBe(
      'web2 {\n  ip4.addr = "em0|192.0.2.12/24", "lo1|10.0.0.2/32";\n  ip6.addr = 2001:db8::11/64;\n}',
    );
  });

  it("has pairs, hardware addresses and addresses of its own, and the gateway of all", () => {
    const block = `web {
  vnet;
  vnet.interface = epair1b;
  exec.prestart = "/sbin/ifconfig epair1 create";
  exec.prestart += "/sbin/ifconfig epair1a ether 02:00:00:00:01:0a up";
  exec.prestart += "/sbin/ifconfig epair1b ether 02:00:00:00:01:0b";
  exec.prestart += "/sbin/ifconfig bridge0 addm epair1a"; # epair1a is the host's
  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.5/24 up";
  exec.start += "/sbin/route add default 10.0.0.1";
  exec.poststop = "/sbin/ifconfig epair1a destroy";
}`;
    const expected = block
      .replaceAll("epair1", "epair2")
      .replaceAll("00:01:0", "00:02:0")
      .replace("10.0.0.5", "10.0.0.6");
    expect(added(`$0${block}\n`)).toBe(expected.replace("web", "web2"));
  });

  it("has link-local addresses of its own on its own pair, and the gateway of all", () => {
    const block = `web {
  vnet;
  vnet.interface = epair1b;
  exec.prestart = "/sbin/ifconfig epair1 create";
  exec.prestart += "/sbin/ifconfig bridge0 addm epair1a up";
  exec.start = "/sbin/ifconfig epair1b inet6 fe80::10%epair1b prefixlen 64 up";
  exec.start += "/sbin/route -6 add default fe80::1%epair1b";
  exec.poststart = "/sbin/ping6 -c 1 fe80::10%bridge0";
}`;
    const expected = block.replaceAll("epair1", "epair2").replaceAll("fe80::10", "fe80::11").replace("web", "web2");
    expect(added(`$0${block}\n`)).toBe(expected);
    const db = block.replaceAll("epair1", "epair2").replaceAll("fe80::10", "fe80::11").replace("web", "db");
    expect(added(`$0${block}\n${db}\n`)).toBe(expected.replaceAll("epair2", "epair3").replaceAll("::11", "::12"));
  });

  it("has a link-local address of its own where that stands in ip6.addr, and keeps one that is the same on all links", () => {
    expect(added("web$0 {\n  ip6.addr = fe80::a%em0;\n}\n")).toBe("web2 {\n  ip6.addr = fe80::b%em0;\n}");
    const text = (number: number): string =>
      `w${number} {\n  vnet;\n  vnet.interface = epair${number}b;\n  exec.start = "/sbin/ifconfig epair${number}b inet6 fe80::2%epair${number}b";\n}`;
    expect(added(`$0${text(1)}\n${text(2)}\n`)).toBe(text(3));
  });

  it("has the name of the block where the old one stands in paths, host names, interfaces and commands", () => {
    const text = `
      web$0 {
        path = "/jails/web";
        host.hostname = web.example.org;
        exec.consolelog = "/var/log/jail_web.log";
        mount = "/data/web /jails/web/var/web nullfs rw 0 0";
        vnet.interface = e0b_web;
        exec.prestart = "/usr/local/sbin/jib addm web em0";
        exec.prestart += "/usr/bin/rctl -a jail:web:memoryuse:deny=1g";
        exec.poststop = "/usr/local/sbin/jib destroy web";
      }
      `;
    expect(added(text)).toBe(
      `web2 {
  path = "/jails/web2";
  host.hostname = web2.example.org;
  exec.consolelog = "/var/log/jail_web2.log";
  mount = "/data/web2 /jails/web2/var/web nullfs rw 0 0";
  vnet.interface = e0b_web2;
  exec.prestart = "/usr/local/sbin/jib addm web2 em0";
  exec.prestart += "/usr/bin/rctl -a jail:web2:memoryuse:deny=1g";
  exec.poststop = "/usr/local/sbin/jib destroy web2";
}`,
    );
  });

  it("keeps names that are not its own: programs, services, folders of the system, other jails", () => {
    const text = `
      nginx$0 {
        exec.start = "/usr/local/sbin/nginx -g 'daemon off;'";
        exec.poststart = "/usr/sbin/jexec nginx service nginx start";
        depend = nginx-db;
        exec.prestart = "/usr/bin/logger nginx-db is up";
      }
      nginx-db { }
      `;
    expect(added(text)).toContain(
      `exec.start = "/usr/local/sbin/nginx -g 'daemon off;'";
  exec.poststart = "/usr/sbin/jexec nginx2 service nginx start";
  depend = nginx-db;
  exec.prestart = "/usr/bin/logger nginx-db is up";`,
    );
    expect(added('local$0 {\n  path = "/usr/local/jails/local";\n}\n')).toContain('path = "/usr/local/jails/local2"');
  });

  it("has a folder and a host name of its own where these are called otherwise", () => {
    expect(
      added(
        'web$0 {\n  path = "/jails/www";\n  host.hostname = "www.example.org";\n  mount = "/d /jails/www/d nullfs rw";\n}\n',
      ),
    ).toBe(
      'web2 {\n  path = "/jails/www2";\n  host.hostname = "www2.example.org";\n  mount = "/d /jails/www2/d nullfs rw";\n}',
    );
  });

  it("shares what the jails share already", () => {
    const text =
      'web$0 {\n  path = "/jails/base";\n  ip4.addr = 10.0.0.1;\n}\ndb {\n  path = "/jails/base";\n  ip4.addr = 10.0.0.1;\n}\n';
    expect(added(text)).toBe('web2 {\n  path = "/jails/base";\n  ip4.addr = 10.0.0.1;\n}');
  });

  it("takes nested jails along, and is nested where the other is", () => {
    const nested = `
      host { children.max = 2; path = /h; persist;
        web$0 {
          ip4.addr = 10.0.0.1;
        }
      }
      `;
    expect(added(nested)).toBe("web2 {\n    ip4.addr = 10.0.0.2;\n  }");
    expect(added(nested.replace("$0", "").replace("host", "ho$0st"))).toContain("host2 {");
  });

  it("follows variables to where they are set, also when they come from an include of the block", () => {
    const text = '$n = 1;\nweb$0 {\n  $n = 4;\n  $ip = "10.0.0.$n";\n  ip4.addr = $ip;\n}\n';
    expect(added(text)).toContain("$n = 5;");
    const included = 'web$0 {\n  .include "web.inc";\n  $n = 4;\n}\n//- /etc/web.inc\nip4.addr = "10.0.0.$n";\n';
    expect(added(included)).toContain("$n = 5;");
  });

  it("has an address of its own where only a script knows what becomes of it", () => {
    const text =
      'exec.prestart = "/opt/jails/net.sh $address";\nweb$0 { $address = "10.0.0.1/24"; }\ndb { $address = "10.0.0.2/24"; }\n';
    expect(added(text)).toContain('web2 { $address = "10.0.0.3/24"; }');
  });

  it("is called so that its interfaces are not too long", () => {
    const text =
      'longer_name$0 {\n  vnet;\n  vnet.interface = "e0b_longer_name";\n  exec.prestart = "jib addm longer_name em0";\n}\n';
    expect(added(text)).toContain('vnet.interface = "e0b_longer_nam2"');
  });

  it("keeps the line ends of the file, and comments in the block", () => {
    expect(afterRefactoring("web$0 {\r\n  persist; # as long as it takes\r\n}\r\n", add)).toBe(
      "web {\r\n  persist; # as long as it takes\r\n}\r\n\r\nweb2 {\r\n  persist; # as long as it takes\r\n}\r\n",
    );
  });

  it("goes behind the comment beside the brace, and behind a file without a last line end", () => {
    expect(afterRefactoring("a1$0 { persist; } # the first", add)).toBe("a1 { persist; } # the first\na2 { persist; }");
    expect(afterRefactoring("a1$0 { } b { }\n", add)).toBe("a1 { } a2 { } b { }\n");
  });

  it("is refused where a wildcard would not hold for another name", () => {
    const text = '"*.db" { persist; }\nalpha { children.max = 1; persist; }\nalpha.d$0b { $n = 1; }\n';
    expect(afterRefactoring(text, add)).toBe("`*.db` would not hold for a jail of another name within alpha.");
  });

  it("stands in the included file in which the other one does", () => {
    const text =
      'web2 { ip4.addr = 10.0.0.2; }\n.include "jails.inc";\n//- /etc/jails.inc\nweb$0 { ip4.addr = 10.0.0.1; }\n';
    expect(afterRefactoring(text, add)).toContain("web { ip4.addr = 10.0.0.1; }\nweb3 { ip4.addr = 10.0.0.3; }\n");
  });

  it("is unlike the jails of other files of the same host", () => {
    const text = "web$0 { jid = 5; }\n//- /etc/jail.conf.d/web2.conf\nweb2 { jid = 6; }\n";
    expect(added(text)).toBe("web3 { jid = 7; }");
  });

  it.each([
    ['jail_list="web db"', 'jail_list="web web2 db"'],
    ["jail_list='db web'", "jail_list='db web web2'"],
    ["jail_list=web", 'jail_list="web web2"'],
    ["jail_list=we\\b", "jail_list=we\\b"],
    ['jail_list="db"', 'jail_list="db"'],
    ["jail_list=", "jail_list="],
    ['all="web db"\njail_list="$all"', 'all="web db"\njail_list="$all"'],
    ['jail_list="web $(more)"', 'jail_list="web web2 $(more)"'],
  ])("starts at boot where the other one does, and says so: %s", (list, expected) => {
    const text = `we$0b { }\ndb { }\n//- /etc/rc.conf\njail_enable="YES"\n${list}\n`;
    const title = list === expected ? add : `${add}, and name it in jail_list`;
    const [, after] = afterRefactoring(text, title).split("//- /etc/rc.conf\n");
    expect(after).toBe(`jail_enable="YES"\n${expected}\n`);
  });

  it("is refused where the name ends in a dot, as while that of a jail within another is typed", () => {
    const text = "db { children.max = 1; persist; }\n$0db. { path = /jails/db; persist; }\n";
    expect(afterRefactoring(text, add)).toMatch("is written so");
  });

  it("is refused where the name of the block has an escape in it", () => {
    expect(afterRefactoring('"w\\145b"$0 { persist; }\n', add)).toMatch("is written so");
  });

  it.each(['"*"$0 { persist; }\n', "persist$0;\n", "web {\n  path = $0\n}\n", "web {\n  persist;$0\n"])(
    "is not offered in %j",
    (text) => {
      expect(refactoringTitles(text)).not.toContain(add);
    },
  );
});
