import { describe, expect, it } from "vitest";
import { afterRefactoring, nameAfterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const plain = "into a variable";
const ofJail = "into a variable of this jail";
const forAll = "into a variable for all jails";
const titles = (text: string): string[] => refactoringTitles(text).filter((title) => title.startsWith("Extract"));
/** What the titles say behind the text that is extracted. */
const extractions = (text: string): string[] =>
  titles(text).map((title) => title.replace(/^Extract `.+?` (?=into)/, ""));
const titleOf = (text: string, target: string): string => titles(text)[extractions(text).indexOf(target)] ?? target;
const afterExtracting = (text: string, target: string): string => afterRefactoring(text, titleOf(text, target));
const nameAfterExtracting = (text: string, target: string): string => nameAfterRefactoring(text, titleOf(text, target));

describe("extracting a value", () => {
  it("makes the word at the cursor a variable above the statement and its comments", () => {
    expect(afterExtracting('web {\n  # its home\n  path = "/jails/w$0eb";\n}\n', ofJail)).toBe(
      'web {\n  $root = "/jails/web";\n  # its home\n  path = "$root";\n}\n',
    );
  });

  it("puts the variable behind those that the block has before", () => {
    const text = 'web {\n  $id = 1; # its number\n  persist;\n  ip4.addr = "10.0.$00.1/24";\n}\n';
    expect(afterExtracting(text, ofJail)).toBe(
      'web {\n  $id = 1; # its number\n  $addr = "10.0.0.1/24";\n  persist;\n  ip4.addr = "$addr";\n}\n',
    );
  });

  it("takes what is selected, and braces keep it apart from what goes on", () => {
    const text = 'web {\n  vnet.interface = "epair[[1]]b";\n}\n';
    expect(afterExtracting(text, ofJail)).toBe('web {\n  $id = 1;\n  vnet.interface = "epair${id}b";\n}\n');
  });

  it("takes a word of a command", () => {
    const text = 'web {\n  exec.prestart = "ifconfig bri$0dge7 up";\n}\n';
    expect(afterExtracting(text, ofJail)).toBe(
      'web {\n  $bridge = "bridge7";\n  exec.prestart = "ifconfig $bridge up";\n}\n',
    );
  });

  it("keeps variables in what is selected", () => {
    const text = 'web {\n  path = "[[/jails/$name]]/root";\n}\n';
    expect(afterExtracting(text, ofJail)).toBe('web {\n  $root = "/jails/$name";\n  path = "$root/root";\n}\n');
  });

  it("takes a value with its quotes, and words without any", () => {
    expect(afterExtracting('web { path = [["/jails/web"]]; }\n', ofJail)).toBe(
      'web { $root = "/jails/web"; path = $root; }\n',
    );
    expect(afterExtracting("web {\n  path = [[/jails]]/web;\n}\n", ofJail)).toBe(
      "web {\n  $root = /jails;\n  path = $root/web;\n}\n",
    );
  });

  it("takes a value of several pieces whole", () => {
    expect(afterExtracting("web {\n  path = [[\"/jails/\"'web']];\n}\n", ofJail)).toBe(
      "web {\n  $root = \"/jails/\"'web';\n  path = $root;\n}\n",
    );
  });

  it("makes double quotes of single ones, in which jail(8) reads no variable", () => {
    const text = `web {\n  exec.start = 'echo "$HOME" [[/tmp/a]]b';\n}\n`;
    expect(afterExtracting(text, ofJail)).toBe(
      `web {\n  $value = '/tmp/a';\n  exec.start = "echo \\"\\$HOME\\" \${value}b";\n}\n`,
    );
  });

  it("leaves line ends of Windows and tabs as they are", () => {
    expect(afterExtracting("web {\r\n\tpath = /jails/w$0eb;\r\n}\r\n", ofJail)).toBe(
      "web {\r\n\t$root = /jails/web;\r\n\tpath = $root;\r\n}\r\n",
    );
  });

  it("keeps a comment in a line from swallowing the block", () => {
    expect(afterExtracting("web { vnet; path = /jails/w$0eb; } # a\n", ofJail)).toBe(
      "web { vnet; $root = /jails/web; path = $root; } # a\n",
    );
  });
});

describe("extracting for all jails", () => {
  it("sets the variable behind those at the top of the file", () => {
    const text = '# hosts\n$lan = bridge0;\nexec.clean;\nweb { path = "[[/jails]]/web"; }\ndb { path = /j/db; }\n';
    expect(afterExtracting(text, forAll)).toBe(
      '# hosts\n$lan = bridge0;\n$root = "/jails";\nexec.clean;\nweb { path = "$root/web"; }\ndb { path = /j/db; }\n',
    );
  });

  it("sets it above the globals, or above the blocks", () => {
    expect(afterExtracting("exec.clean;\na { path = [[/jails]]/a; }\nb {}\n", forAll)).toBe(
      "$root = /jails;\nexec.clean;\na { path = $root/a; }\nb {}\n",
    );
    expect(afterExtracting("a { path = [[/jails]]/a; }\nb {}\n", forAll)).toBe(
      "$root = /jails;\n\na { path = $root/a; }\nb {}\n",
    );
  });

  it("sets it in the file that includes this one", () => {
    const text =
      '//- /etc/jail.conf.d/a.conf\na { path = [[/jails]]/a; }\n//- /etc/jail.conf\nexec.clean;\n.include "jail.conf.d/*.conf";\nb { path = /jails/b; }\n';
    expect(afterExtracting(text, `${forAll} and replace the other place`)).toBe(
      '//- /etc/jail.conf.d/a.conf\na { path = $root/a; }\n//- /etc/jail.conf\n$root = /jails;\nexec.clean;\n.include "jail.conf.d/*.conf";\nb { path = $root/b; }\n',
    );
  });

  it("stays in the file that brings the globals", () => {
    const text =
      '//- /etc/common.inc\nexec.clean;\npath = $0/jails/all;\n//- /etc/jail.conf\n.include "common.inc";\na { }\n';
    expect(afterExtracting(text, plain)).toBe(
      '//- /etc/common.inc\nexec.clean;\n$root = /jails/all;\npath = $root;\n//- /etc/jail.conf\n.include "common.inc";\na { }\n',
    );
  });

  it("is the only way for what stands outside of all blocks", () => {
    const text = 'exec.consolelog = "/var/$0log/jails";\nweb { path = /j; }\n';
    expect(extractions(text)).toEqual([plain]);
    expect(afterExtracting(text, plain)).toBe(
      '$consolelog = "/var/log/jails";\nexec.consolelog = "$consolelog";\nweb { path = /j; }\n',
    );
  });

  it("is not offered where the text reads what only this jail has", () => {
    expect(extractions('a { $id = 1; path = "[[/jails/$id]]/x"; }\nb { path = /j/b; }\n')).toEqual([ofJail]);
  });

  it("is not offered where there is one jail", () => {
    expect(extractions("a { path = /j$0/a; }\n")).toEqual([ofJail]);
  });
});

describe("other places that say the same", () => {
  it("are replaced in the second offer, each in its own way of writing", () => {
    const text =
      'web {\n  exec.prestart = "ifconfig bri$0dge7 up";\n  exec.poststart = "echo bridge7x bridge7.1", "ifconfig bridge7";\n}\n';
    expect(extractions(text)).toEqual([ofJail, `${ofJail} and replace the other place`]);
    expect(afterExtracting(text, `${ofJail} and replace the other place`)).toBe(
      'web {\n  $bridge = "bridge7";\n  exec.prestart = "ifconfig $bridge up";\n  exec.poststart = "echo bridge7x bridge7.1", "ifconfig $bridge";\n}\n',
    );
  });

  it("of a number within a word have the same letters before it", () => {
    const text =
      'web {\n  vnet.interface = "epair[[1]]b";\n  exec.prestart = "ifconfig epair1 create", "mtu 1 epair12";\n}\n';
    expect(afterExtracting(text, `${ofJail} and replace the other place`)).toBe(
      'web {\n  $id = 1;\n  vnet.interface = "epair${id}b";\n  exec.prestart = "ifconfig epair$id create", "mtu 1 epair12";\n}\n',
    );
  });

  it("are not those to which a variable gives a name already", () => {
    const text =
      'a {\n  exec.prestart = "ifconfig bri$0dge2 up";\n}\nb {\n  $bridge = "bridge2";\n  exec.prestart = "ifconfig bridge2 up";\n}\n';
    expect(afterExtracting(text, `${forAll} and replace the other place`)).toBe(
      '$bridge2 = "bridge2";\n\na {\n  exec.prestart = "ifconfig $bridge2 up";\n}\nb {\n  $bridge = "bridge2";\n  exec.prestart = "ifconfig $bridge2 up";\n}\n',
    );
  });

  it("of another jail are not those of this one", () => {
    const text = "a { path = /j$0/x; }\nb { path = /j/x; }\n";
    expect(extractions(text)).toEqual([ofJail, forAll, `${forAll} and replace the other place`]);
  });
});

describe("the title", () => {
  it("says which text becomes a variable, where nothing is selected", () => {
    expect(titles('web {\n  exec.prestart = "ifconfig bri$0dge7 up";\n}\n')).toEqual([
      "Extract `bridge7` into a variable of this jail",
    ]);
  });

  it("says as much of a long text, of several lines or with what nobody sees, as a menu has room for", () => {
    const text = `web {\n  exec.start = [["echo\n one \u202e two; echo three; echo four; echo \`five\`; echo six"]];\n}\n`;
    expect(titles(text)).toEqual(["Extract `echo one \ufffd two;…ive'; echo six` into a variable of this jail"]);
  });
});

describe("the name of the new variable", () => {
  it.each([
    ["ip4.addr", "10.0.0.1", "addr"],
    ["ip6.addr", "em0|2001:db8::1/64", "addr"],
    ["host.hostname", "web.example.org", "domain"],
    ["host.hostname", "web", "hostname"],
    ["path", "/jails/web", "root"],
    ["children.max", "7", "max"],
    ["vnet.interface", "epair7b", "epair"],
    ["exec.start", "/usr/sbin/daemon", "daemon"],
    ["securelevel", "3", "value"],
  ])("of %s = %s is %s", (parameter, value, name) => {
    expect(afterExtracting(`a { ${parameter} = "$0${value}"; }\n`, ofJail)).toContain(`{ $${name} = `);
  });

  it("is one that nobody has, or reads, and no parameter's", () => {
    expect(afterExtracting("$addr = 1;\na { ip4.addr = 10.0.0.$01; b = $noaddr2; }\n", ofJail)).toContain("$addr3 = ");
  });

  it("can be changed at once where it is read", () => {
    expect(nameAfterExtracting("web {\r\n  path = /j/w$0eb;\r\n}\r\n", ofJail)).toBe(
      "web {\r\n  $root = /j/web;\r\n  path = $|root;\r\n}\r\n",
    );
    expect(nameAfterExtracting("web { a = 'x\"y[[z]]0'; }\n", ofJail)).toBe(
      `web { $a2 = 'z'; a = "x\\"y\${|a2}0"; }\n`,
    );
  });
});

describe("nothing is offered", () => {
  it.each([
    ["within an escape", 'a { b = "x\\[[n]]y"; }'],
    ["within a variable", 'a { b = "x$[[na]]me"; }'],
    ["over one of the quotes", 'a { b = [["x]]y"; }'],
    ["over several values", "a { b = [[x, y]]; }"],
    ["for a variable", 'a { b = "$n$0ame"; }'],
    ["for all of a variable's value", "a { $b = 1$02; }"],
    ["for a name", "a { b$0 = x; }"],
    ["for an include", '.include "x$0.conf";\na { }'],
    ["for an empty string", 'a { b = "$0"; }'],
    ["where a global below sets it anew", "a { path = /j$0/a; }\npath = /j/a;"],
  ])("%s", (_, text) => {
    expect(extractions(`${text}\n`)).toEqual([]);
  });
});
