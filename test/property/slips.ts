import fc from "fast-check";

/** What stands in files that people wrote. */
const goodLines = fc.constantFrom(
  ...['path = "/jails/web";', 'exec.start = "/bin/sh /etc/rc";', "persist;", "exec.clean; # why", "mount.devfs;"],
  ...['ip4.addr = "em0|10.0.0.5/24", "em0|10.0.0.6/24";', "vnet.interface = e0a, e0b;", "$id = 7;"],
  ...["# a note; with { signs }", "/* two\n   lines */", "# 日本 😀", 'z = "😀";', "y = 'it is';"],
  ...['exec.prestart += "ifconfig epair0 create up"; // trailing', 'host.hostname = "${name}.example.org";'],
  ...['x = "a" /* c */, "b";', 'mount = "/a /b nullfs ro 0 0";', 'exec.poststop = "echo a" , # one\n  "echo b";'],
);

/** What people write who do not know better, or were in a hurry. */
const slips = fc.constantFrom(
  ...["exec.start = /bin/sh /etc/rc;", 'depend = "b" c;', 'exec.start = "/bin/sh -c "echo hi"";', "depend = b c"],
  ...['path : "/x";', 'path := "/x";', "path == /x;", 'path => "/x";', "; old setting", ";persist", "set a = b;"],
  ...["path = “/x”;", '$x = “a "b"”;', "exec.clean；", "y = ＄x;", "y ＝ /x；", "＃ comment ; x", "日本", "x = 😀;"],
  ...[
    "a 😀 b;",
    "persist 😀;",
    'mount = "/a /b nullfs ro 0 0"',
    "persist",
    "x = a#b;",
    "x = a/*b*/c;",
    "interface = ;",
  ],
  ...['x = "a" /* c */ "b";', "x = a /* c */ b;", 'x = "a" || b # c', '"$a" = 1;', 'a"b" = c;', 'x = "a" "b" # c'],
  ...['x = "/x", \\ \n  "y";', "x = /x \\\n;", "# one\n  wrapped words here", "# one\n  it's wrapped", "x = a # c"],
  ...['exec.stop = "open;', "it's = 1;", "}", "{", "x = a, # c", "x = /* c */;", "= # c", ", /* c */ x;", "x = ${y;"],
  ...['exec.start = "a" b\n # c\n;', 'x = "a\\";', 'x = "a”;', "x = a\u0001b;", "x =\u3000a;", "*/", "x = y z /* open"],
  ...[
    "\n<<<<<<< HEAD\nx = 1;\n=======\ny = 2;\n>>>>>>> b",
    "x = a,\n<<<<<<< HEAD\n b;\n||||||| 1\n=======\n c;\n>>>>>>> it's",
  ],
);

const heads = fc.constantFrom(
  ...[
    "web",
    "db",
    '"a b"',
    "*",
    "a",
    "web",
    "web",
    "jail web",
    "a/b",
    "日本",
    "a /* c */ b",
    '"a" b',
    "web =",
    "web：",
  ],
  ...["a.*", "a\\b", "web :"],
);

const slippery = fc
  .tuple(
    heads,
    fc.constantFrom(" {\n", " {\n", " {\n", " ｛\n", " { # c\n", "\n{\n"),
    fc.array(goodLines, { maxLength: 3 }),
    fc.option(slips),
    fc.array(goodLines, { maxLength: 2 }),
    fc.constantFrom("}", "}", "}", "｝", "} # c", ""),
  )
  .map(([head, open, before, slip, after, close]) => {
    const lines = [...before, ...(slip === null ? [] : [slip]), ...after];
    return `${head}${open}${lines.map((line) => `  ${line}\n`).join("")}${close}\n`;
  });

/** A file as people write them, with a slip or two of those that they make. */
export const realSlips: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(goodLines, { maxLength: 2 }),
    slippery,
    fc.array(fc.oneof({ weight: 4, arbitrary: goodLines }, { weight: 1, arbitrary: slips }), { maxLength: 2 }),
    fc.constantFrom("", "c { persist; }\n"),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([before, block, after, last, lineEnd]) => {
    const text = `${before.map((line) => `${line}\n`).join("")}${block}${after.map((line) => `${line}\n`).join("")}${last}`;
    return text.replaceAll("\n", lineEnd);
  });
