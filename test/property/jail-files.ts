import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rulePages } from "../support/rule-pages.ts";
import { mulberry32 } from "./random.ts";

/**
 * Files such as people have, and what becomes of them by slips of the hand: seeds from the page of every rule, from
 * the examples and from public reports, put beside each other and mutated token by token.
 */
export class JailFiles {
  private readonly random: () => number;

  private readonly slips: readonly number[];

  constructor(seed: number, slips: Slips) {
    this.random = mulberry32(seed);
    this.slips = slips === "sound" ? soundSlips : allSlips;
  }

  /** The next text; several files with `//- /path` lines stay together. */
  next(): string {
    let text = this.pick(seeds);
    if (this.chance(0.15)) text = this.beside(text, this.pick(seeds));
    const slips = this.pick([0, 0, 1, 1, 1, 2, 3]);
    for (let slip = 0; slip < slips; slip++) text = this.mutate(text);
    if (this.chance(0.12)) text = text.replaceAll("\n", "\r\n").replace(/^(\/\/- \S+)\r\n/gm, "$1\n");
    else if (this.chance(0.05)) text = text.replace("\n", "\r\n");
    return text;
  }

  /** The text with one more slip. */
  mutated(text: string): string {
    return this.mutate(text);
  }

  private beside(text: string, other: string): string {
    if (text.includes("//- ") || other.includes("//- ")) return text;
    // The second file's jails under other names, so that both share what is global.
    const renamed = other.replace(/^(\s*)(web|db|a|b)(\s*\{)/gm, "$1$2x$3");
    return this.chance(0.5) ? `${text}${renamed}` : `${renamed}${text}`;
  }

  private mutate(text: string): string {
    const tokens =
      text.match(/\/\/- \S+\n|\/\*.*?\*\/|#[^\n]*|"[^"\n]*"?|'[^'\n]*'?|[A-Za-z0-9_.$/|:-]+|\s+|./gsu) ?? [];
    if (tokens.length === 0) return text;
    const at = Math.floor(this.random() * tokens.length);
    if (tokens[at].startsWith("//- ")) return text;
    const other = Math.floor(this.random() * tokens.length);
    switch (this.pick(this.slips)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(at, 0, tokens[at]);
        break;
      case 2:
        if (!tokens[other].startsWith("//- ")) [tokens[at], tokens[other]] = [tokens[other], tokens[at]];
        break;
      case 3:
        tokens.splice(at, 0, this.pick(comments));
        break;
      case 4:
        tokens.splice(at, 0, this.pick(oddities));
        break;
      case 5:
        tokens[at] = [...tokens[at]].map((letter) => wide.get(letter) ?? letter).join("");
        break;
      case 6:
        tokens[at] = tokens[at].slice(0, Math.floor(this.random() * tokens[at].length));
        break;
      case 7:
        // A letter too many, or another one.
        tokens[at] = tokens[at].replace(/[a-z]/, (letter) => this.pick([letter + letter, "e", ""]));
        break;
      case 8:
        tokens[at] = tokens[at].replace(/^(["'])(.*)\1$/s, "$2");
        break;
      case 9:
        tokens.splice(at, 0, this.pick(statements));
        break;
      default:
        tokens[at] = tokens[at].replace(/\d+/, () => this.pick(["0", "1", "7", "256", "10"]));
    }
    return tokens.join("");
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)];
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}

/** Slips after which jail(8) mostly still reads a file, or slips of any kind. */
export type Slips = "sound" | "broken";

const allSlips = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const soundSlips = [3, 7, 9, 9, 9, 10];

const wide = new Map(
  [..."!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~"].map((sign) => [
    sign,
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  ]),
);

const comments = [
  "# note",
  "/* note */",
  "// note",
  "#x",
  "/**/",
  "# a { b; }",
  "\n# a line\n",
  ' # "open\n',
  "/* two\nlines */",
];
const oddities = [
  ...[
    ";",
    "{",
    "}",
    "=",
    "+=",
    ",",
    '"',
    "'",
    "\\",
    "$",
    "${",
    "\n",
    " ",
    "\u3000",
    "；",
    "＝",
    "｛",
    "“",
    "é",
    "😀",
    "\ud83d",
    "\0",
  ],
  ...["*", "+", ":", ":=", "&", "|| true", "\r", "\u00a0", "jail ", "\\\n", " \\ \n"],
];
const statements = [
  ...[
    "persist;",
    "vnet;",
    "allow.mounts;",
    "allow.raw_socket;",
    "exec.clean = yes;",
    "persist = on;",
    "securelevel = high;",
    "$id = 7;",
  ],
  ...[
    'vnet.interface = "epair1b,epair2b";',
    'ip4.addr = "10.0.0.1,10.0.0.2";',
    "ip4.addr = 10.0.0.256;",
    "depend = nobody;",
    "name = other;",
  ],
  ...[
    'exec.start = "/bin/sh /etc/rc";',
    'exec.start += "/bin/sh /etc/rc";',
    'exec.start = "zfs mount -a";',
    'exec.poststop += "ifconfig epair1a destroy";',
  ],
  ...[
    'exec.start += "route add default 10.9.9.9";',
    'exec.prestart += "ifconfig epair1b vnet web";',
    'path = "$pth/x";',
    "$path = /x;",
    "path : /jails/web;",
  ],
  ...[
    'ip4.addr = "lo2|10.3.0.80/32", "igb0|10.100.0.201/32"; ip4.addr = "10.3.0.80";',
    'depend = "b" c;',
    'exec.poststart = "/sbin/rctl -a x" || true;',
  ],
];

/** Files of several jails that share what stands outside of their blocks. */
const shared = [
  'vnet.interface = "$epair";\nexec.clean;\nweb { path = /j/web; vnet; persist; $epair = epair1b; }\ndb { path = /j/db; vnet; persist; $epari = epair2b; }\n',
  'exec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown";\npath = "/j/$name";\nweb { persist; exec.start = "/etc/init.d/rc 3"; }\ndb { persist; exec.start += "logger up"; }\n',
  'web {\n  path = /j;\n  persist;\n  exec.start = "/bin/sh /etc/rc"; # services\n  exec.start = "zfs mount -a";\n  exec.start += "/bin/sh /etc/rc";\n}\n',
  '.include "jail.conf.d/*.conf";\nexec.clean;\nmount.devfs;\n//- /etc/jail.conf.d/web.conf\nweb { path = /j/web; persist; depend = db; ip4.addr = "10.0.0.1,10.0.0.2"; }\n//- /etc/jail.conf.d/db.conf\ndb { path = /j/db; persist }\n',
  '*.web { vnet; persist; vnet.interface = "epair${n}b"; exec.prestart = "ifconfig epair${n} create"; exec.poststop = "ifconfig epair${n}a destroy"; }\nx.web { $n = 1; path = /j/x; }\ny.web { $n = 2; path = /j/y; exec.poststop = "logger bye"; }\n',
  "allow.raw_socket;\nparent { path = /j/p; children.max = 2; persist; child { path = /j/p/c; persist; allow.mounts = yes; } }\n",
  'path : "/jails/web";\n; an INI comment\njail web {\n  path := "/jails/web";\n  exec.start = "/bin/sh -c "echo hi"";\n}\n',
  '# a note that was\nwrapped here\nweb {\n  path = "/jails/web",\n  persist;\n}\n',
  "web {\n  exec.clean；\n  path　= /j；\n  persist；\n}\n",
  "web ｛\n  persist;\n｝\n",
  '$bridge = bridge0;\nweb {\n  $id = 7;\n  path = /j; vnet; persist;\n  vnet.interface = "epair${idd}b";\n  exec.prestart = "ifconfig epair${id} create", "ifconfig $bridge addm epair${id}a";\n  exec.poststop = "ifconfig epair${id}a destroy || :";\n}\n',
  "web { path = /j; persist; exec.start = /bin/sh /etc/rc; exec.stop = /bin/sh /etc/rc.shutdown jail # stop\n }\n",
];

const folder = resolve(import.meta.dirname, "../..");
const examples = readdirSync(join(folder, "examples"))
  .filter((name) => name.endsWith(".jail.conf"))
  .map((name) => readFileSync(join(folder, "examples", name), "utf8"));
const documented = rulePages.flatMap(({ examples, silent }) => [
  ...examples.flatMap(({ wrong, right }) => [wrong, wrong, right]),
  ...silent,
]);

/** Where the mutations begin. */
const seeds: readonly string[] = [...documented, ...shared, ...shared, ...shared, ...examples];
