import { describe, expect, it } from "vitest";
import { hoverAt, hoveredText } from "../../support/editor.ts";

const command = (text: string): string => `web {\n  $id = 4;\n  exec.prestart = "${text}";\n}\n`;
/** What is said of the word alone, before what is said of the whole command. */
const aboutWord = (text: string): string | undefined => {
  const [word, rest] = (hoverAt(command(text)) ?? "").split("\n\n---\n\n");
  return rest === undefined ? undefined : word;
};

describe("hover on the words of a command", () => {
  it.each([
    [
      "ifconfig bridge0 dele$0tem e0",
      "**`deletem`** · take an interface off the bridge",
      "`ifconfig BRIDGE deletem MEMBER`",
    ],
    ["ifconfig e0 -v$0net web", "**`-vnet`** · return it from a jail", "`ifconfig INTERFACE -vnet JAIL`"],
    ["ifconfig e0 ether 02:00:00:00:00:01 u$0p", "**`up`** · switch it on", "`ifconfig INTERFACE up`"],
    [
      "ifconfig e0 inet 10.0.0.2 -ali$0as",
      "**`-alias`** · take this address away",
      "`ifconfig INTERFACE inet ADDRESS -alias`",
    ],
    ["ifconfig epair${id}a destr$0oy", "**`destroy`** · remove the interface", "`ifconfig INTERFACE destroy`"],
    ["ifconfig e0 -rxcs$0um", "**`-rxcsum`** ·", ""],
    ["mount -$0t nullfs /a /b", "**`-t`** · the kind of file system", "`mount [-t TYPE]"],
    ["umount -f$0t nullfs /b", "**`-f`** · even while something uses it  \n**`-t`** · only what is of this kind", ""],
    ["zfs cre$0ate -p z/a", "**`create`** · make a dataset", "`zfs create [-p]"],
    ["zfs rollback -$0r z/a@b", "in rollback it destroys newer snapshots", "`zfs rollback"],
    ["zfs get -$0o value mountpoint z/a", "for list and get, what is printed", "`zfs get"],
    ["route add -in$0et6 default fe80::1", "**`-inet6`** · IPv6", "`route [-n] [-q] add"],
    ["jexec -$0l web ls", "**`-l`** · with a clean environment", "`jexec [-l]"],
    ["true && ifconfig e0 u$0p", "**`up`** · switch it on", ""],
    ["sh -c 'ifconfig e0 u$0p'", "**`up`** · switch it on", ""],
    ["jexec web ifconfig e0 u$0p", "**`up`** · switch it on", ""],
    ["jib add$0m web em0", "**`addm`** · make the epairs", "`jib addm"],
    ["rctl -$0a jail:web:maxproc:deny=9", "**`-a`** · add a limit", "`rctl -a LIMIT`"],
    ["rctl -a jail:web:max$0proc:deny=9", "**`maxproc`** · processes (rctl(8))", ""],
    ["cpuset -$0l 0-3 -j web", "**`-l`** · these processors", "`cpuset [-c] [-l CPUS] -j JAIL`"],
    ["ngctl mkp$0eer em0: bridge lower link0", "**`mkpeer`** · make a node", "`ngctl mkpeer [NODE]"],
    ["ngctl mkpeer em0: bri$0dge lower link0", "**`bridge`** · the kind of the node", ""],
    ["pfctl -a jails -F ru$0les", "**`rules`** · a part of pf", ""],
    ["zfs set mountp$0oint=/x z/a", "**`mountpoint`** · where the dataset is mounted (zfsprops(7))", ""],
    ["zfs create -o jailed=o$0n z/a", "**`jailed`** · a jail manages the dataset (zfsprops(7))", ""],
    ["zfs get us$0ed z/a", "**`used`** · how much it takes", ""],
    ["sysctl net.inet.ip.forw$0arding=1", "**`net.inet.ip.forwarding`** · pass IPv4 packets on", ""],
  ])("%j", (text, meaning, form) => {
    expect(aboutWord(text)).toContain(meaning);
    expect(aboutWord(text)).toContain(form);
  });

  it("is about the word, and says when the command runs below", () => {
    expect(hoveredText(command("ifconfig epair${id}a destr$0oy"))).toBe("destroy");
    expect(hoveredText(command("/sbin/ifcon$0fig e0 up"))).toBe("/sbin/ifconfig");
    expect(hoverAt(command("/sbin/ifcon$0fig e0 up"))).toMatch(
      /^\*\*`ifconfig\(8\)`\*\* · make, configure or remove an interface\n\n---\n\n\*\*`exec\.prestart`\*\*/,
    );
  });

  it.each([
    "ifconfig up$0 inet 10.0.0.1/24",
    "ifconfig e0 name de$0stroy",
    "echo up$0",
    "jexec web echo -$0l",
    "logger -t x de$0stroy",
    "mount /a /$0b",
  ])("says nothing of a word that only looks like one: %j", (text) => expect(aboutWord(text)).toBeUndefined());
});

describe("hover on what is not what it looks like", () => {
  it.each([
    ['a { x = "a$0\\n"; }', "\\n", "a line feed (byte 0x0a)"],
    ['a { x = "a$0\\tb"; }', "\\t", "a tab (byte 0x09)"],
    ["a { x = 'a$0\\103b'; }", "\\103", "the character `C` (byte 0x43)"],
    ['a { x = "$0\\x4"; }', "\\x4", "byte 0x04"],
    ['a { x = "$0\\$id"; }', "\\$", "a `$`: no variable begins here"],
    ['a { x = "$0\\q"; }', "\\q", "the character `q`"],
    ['a { x = "$0\\0"; }', "\\0", "drops the rest"],
    ['a { x = "a$0\\\nb"; }', "\\\n", "the line goes on in the next one"],
    ["a { x = a$0\\;b; }", "\\;", "the character `;`"],
    ["a { x = '$na$0me'; }", "$name", "in single quotes nothing is replaced"],
    ["a { x = '$0${name}'; }", "${name}", "in single quotes nothing is replaced"],
    ['a { x = "costs $$05"; }', "$5", "no name of a variable follows"],
  ])("%j", (text, about, meaning) => {
    expect(hoveredText(text)).toBe(about);
    expect(hoverAt(text)).toContain(meaning);
  });

  it("is not told of a string that somebody is still writing", () => {
    expect(hoverAt('a {\n  $id = 1;\n  x = "a$i$0d;\n}\n') ?? "").not.toContain("stays as it is");
  });

  it("is a variable where it is one", () => {
    expect(hoverAt('a { $id = 1; x = "\\\\$i$0d"; }')).toContain("variable");
  });
});

describe("hover on signs", () => {
  it.each([
    ["a { x $0= 1; }", "**`=`** · sets the value"],
    ["a { exec.start $0+= b; }", "**`+=`** · adds to the list"],
    ["a { exec.start = b $0, c; }", "**`,`** · between values of a list"],
    ["a { x = 1 $0; }", "**`;`** · ends the statement"],
    ["a $0{ x = 1; }", "**`{`** · what stands up to its `}` is for `a`"],
    ["a { b { x = 1; } $0}", "**`}`** · ends the block of `a`"],
  ])("%j", (text, meaning) => expect(hoverAt(text)).toContain(meaning));

  it("tells what a list comes to", () => {
    expect(hoverAt("exec.start = a;\nweb {\n  exec.start $0+= b;\n}\n")).toContain(
      "In `web`, 2 values:\n\n1. `a`\n2. `b`",
    );
  });

  it.each(["$0", "a { x = 1; }\n$0", "} $0}", "{$0"])("survives %j", (text) => {
    expect(() => hoverAt(text)).not.toThrow();
  });
});

describe("hover on a comment that silences", () => {
  it("tells of the rule, and nothing more where the comment does its work", () => {
    const text = "web {\n  # jailconf-ignore boolean-$0value: on purpose\n  persist = yes;\n}\n";
    expect(hoverAt(text)).toBe(
      "**`boolean-value`** · error, values\n\nA value that is neither true nor false, or none of a parameter's words.",
    );
    expect(hoveredText(text)).toBe("boolean-value");
  });

  it("says when it silences nothing", () => {
    const text = "web {\n  # jailconf-ignore boolean-$0value\n  persist;\n}\n";
    expect(hoverAt(text)).toContain("It has nothing to say here: the comment silences nothing.");
  });

  it("knows topics and names that nobody knows", () => {
    expect(hoverAt("# jailconf-ignore-file vari$0ables\nweb { }\n")).toMatch(
      /^\*\*`variables`\*\* · a topic: \d+ rules\n\nA variable has no value, or not the one that was meant\.\n\n`array-inline`/,
    );
    expect(hoverAt("web { persist; } # jailconf-ignore nonse$0nse\n")).toBe("**`nonsense`** · there is no such rule");
  });

  it("says at the word itself how far it reaches", () => {
    const text = "web { persist; } # jailconf-ig$0nore boolean-value\n";
    expect(hoverAt(text)).toBe(
      "Silences the rules that it names on its line; where it stands alone, on the line below.",
    );
    expect(hoveredText(text)).toBe("jailconf-ignore");
    expect(hoverAt("web {\n  # jailconf-ignore-$0block boolean-value\n}\n")).toMatch(/in the block around it/);
    expect(hoverAt("# jailconf-$0ignore-file boolean-value\nweb { }\n")).toMatch(/in the whole file/);
  });
});
