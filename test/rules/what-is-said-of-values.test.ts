import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { said } from "../support/said.ts";

const jail = (statements: string): string => `a { path = /j; persist; ${statements} }`;

describe("why a value is not what was meant", () => {
  test.each([
    [
      "vnet; vnet.interface = 'em0,em1';",
      "interface",
      "No interface of that name exists, so the start is rolled back.",
    ],
    ["depend = 'b,c';", "jail", "There is no jail of that name, so this one does not start."],
    ["zfs.dataset = 'tank/a,tank/b';", "dataset", "It looks for one dataset of that name and does not find it."],
    [
      "mount = 'a /j/a nullfs rw 0 0,b /j/b nullfs rw 0 0';",
      "line of fstab(5)",
      "The second line lands in the options of the first, and the mount fails.",
    ],
    ["mount.fstab = '/a,/b';", "file name", "It looks for one file of that name, and the jail does not start."],
    ["exec.start = '/bin/true,/bin/date';", "command", "The second command becomes an argument of the first."],
    [
      "ip4.addr = 'em0|10.0.0.1,em0|10.0.0.2';",
      "address",
      "With an interface in front the whole string is refused: it is not an address.",
    ],
    [
      "ip4.addr = '10.0.0.1/24,10.0.0.2/24';",
      "address",
      "Everything after the first mask is dropped without a message, so only the first address is set.",
    ],
    [
      "ip6.addr = '::5, ::6';",
      "address",
      "With the blank after the comma it is not an address, so the jail does not start.",
    ],
    [
      "interface = em0; ip4.addr = '10.0.0.1,10.0.0.2';",
      "address",
      "With `interface` set it runs `ifconfig` with the whole string as one address, and the start fails.",
    ],
    [
      "ip4.addr = '10.0.0.1,10.0.0.2';",
      "address",
      "Bare addresses work all the same, because the library behind jail(8) splits them again; with a mask or an interface they no longer do.",
    ],
  ])("a comma in quotes: %s", (statements, noun, consequence) => {
    const [message, ...notes] = said("quoted-comma-list", jail(statements));
    expect(message).toContain(` is one ${noun} to jail(8). Write each value in quotes of its own.`);
    expect(notes).toEqual(["A comma inside quotes separates nothing.", consequence]);
  });

  test.each([
    [
      "boolean-value",
      "persist = yes;",
      [
        "Invalid value `yes` for `persist`; expected true or false. The jail will not start.",
        "A switch needs no value: its name alone is true.",
      ],
    ],
    [
      "boolean-value",
      "vnet = yes;",
      [
        "Invalid value `yes` for `vnet`; expected new or inherit. The jail will not start.",
        "The name alone means new.",
      ],
    ],
    [
      "command-in-value",
      "host.hostname = '$(hostname)';",
      [
        "No shell reads `host.hostname`: `$(hostname)` is taken as it is. Write the value itself.",
        "jail(8) gives only commands to a shell: `exec.start` and the like, and `command`.",
      ],
    ],
    [
      "contradictory-flags",
      "vnet; vnet = inherit;",
      ["`vnet = inherit` contradicts `vnet` in line 1. Only the last one counts.", "→ this has no effect"],
    ],
    [
      "value-range",
      "securelevel = 4;",
      ["Invalid value `4` for `securelevel`; expected -1 to 3. It means the same as 3."],
    ],
    [
      "value-range",
      "children.max = -1;",
      ["Invalid value `-1` for `children.max`; expected 0 to 999998. It means the same as 0."],
    ],
    [
      "value-range",
      "osreldate = 0;",
      ["Invalid value `0` for `osreldate`; expected a number other than 0. The jail will not start."],
    ],
    [
      "value-range",
      "osrelease = 15.0-RELEASE-with-a-very-long-name;",
      ["Invalid value `15.0-RELEA…long-name` for `osrelease`; expected at most 30 bytes. The jail will not start."],
    ],
    [
      "value-range",
      "host = disable;",
      ["Invalid value `disable` for `host`; expected new or inherit. The jail will not start."],
    ],
    [
      "unusable-address",
      'ip4.addr = "em0|0.0.0.0/24";',
      ["`0.0.0.0` cannot be the address of a jail. The kernel refuses it."],
    ],
    [
      "unusable-address",
      'ip4.addr = "em0|10.0.0.7/24", 10.0.0.7;',
      ["`10.0.0.7` stands in `ip4.addr` twice. The kernel refuses the jail: remove one of them."],
    ],
    ["template-placeholder", "$v = %%ONE%%;", ["`%%ONE%%` is a placeholder of a template. Put the real value there."]],
    [
      "template-placeholder",
      "$v = %%ONE%%; $w = %%TWO%%;",
      ["`%%ONE%%` and another one are placeholders of a template. Put the real values there.", "→ another one"],
    ],
    [
      "template-placeholder",
      "$v = %%ONE%%, %%TWO%%, %%THREE%%;",
      [
        "`%%ONE%%` and 2 others are placeholders of a template. Put the real values there.",
        "→ another one",
        "→ another one",
      ],
    ],
    ["unknown-parameter", "novnet;", ["`novnet` does not exist: `vnet` is not a boolean. Leave it out."]],
    [
      "unknown-parameter",
      "mount.tmpfs;",
      [
        "There is no parameter `mount.tmpfs`. Mount it with a line of `mount`.",
        "With `allow.mount.tmpfs` the jail may mount it itself.",
      ],
    ],
    [
      "unknown-parameter",
      "allow.mount.otherfs;",
      [
        "No file system is known for `allow.mount.otherfs`. A module may bring it: load that with `kld_list`.",
        "Where the host knows none either, the jail does not start.",
      ],
    ],
    [
      "unknown-parameter",
      "my.thing = 5;",
      ["There is no parameter `my.thing`. A value for use in others is a variable, `${my.thing}`."],
    ],
    [
      "unknown-parameter",
      "zone = 5;",
      ["There is no parameter `zone`. A value for use in others is a variable, `$zone`."],
    ],
    [
      "blank-separated-list",
      "ip4.addr = '10.0.0.1 10.0.0.2';",
      ["Blanks do not separate the addresses in this value of `ip4.addr`. The jail gets `10.0.0.1` only."],
    ],
    ["ignored-no", "nopersist = false;", ["`nopersist = false` is a double negative: it switches `persist` on."]],
    [
      "overwritten-list",
      "exec.start = '/bin/date'; exec.start = '/bin/sh /etc/rc';",
      ["`exec.start =` throws away the value set above. Write `+=` to add to the list.", "→ this is thrown away"],
    ],
    [
      "overwritten-list",
      "exec.start = '/bin/sh /etc/rc'; exec.start = '/bin/date';",
      ["`exec.start =` throws away `/etc/rc` set above. Run it last.", "→ this is thrown away"],
    ],
    [
      "unused-interface",
      "vnet; interface = em0;",
      ["`interface` has no effect on a jail with `vnet`. Its interfaces are those of `vnet.interface`."],
    ],
    [
      "allow-sysvipc-deprecated",
      "allow.sysvipc;",
      [
        "`allow.sysvipc` is deprecated: the jail shares System V IPC with the host. Set `sysvmsg`, `sysvsem`, `sysvshm` to `new`.",
        "With `inherit` in place of `new` they do what `allow.sysvipc` does.",
      ],
    ],
    [
      "allow-sysvipc-deprecated",
      "allow.sysvipc; sysvmsg; sysvsem; sysvshm;",
      ["`allow.sysvipc` is deprecated. `sysvmsg`, `sysvsem` and `sysvshm` say it already: leave it out."],
    ],
    [
      "name-or-jid-immutable",
      "name = b;",
      [
        "The block's name `a` already is the jail's `name`. Remove this statement.",
        "The host name is `host.hostname`; another name for the jail is another name for the block.",
      ],
    ],
    [
      "name-or-jid-immutable",
      "jid = 7; jid = 8;",
      ["`jid` is set already and cannot be set again. Remove this statement."],
    ],
    [
      "depend-self",
      "depend = a;",
      [
        "`a` depends on itself and will never start. Remove the dependency.",
        'jail(8) says nothing about it, or "dependency loop", and exits with success.',
      ],
    ],
    ["depend-undefined", "depend = b;", ["There is no jail `b` to depend on. Define it, or remove the dependency."]],
    [
      "array-inline",
      '$v = 1, 2; x = "$v-$v"; y = "/$v";',
      [
        "`v` is a list of 2 values, but stands in a string. Make it one string, or use it alone.",
        "→ it gets its value here",
        "→ and here",
        "→ and here",
      ],
    ],
  ] as const)("%s: %s", (rule, statements, words) => {
    expect(said(rule, jail(statements))).toEqual(words);
  });
});

test("what several jails have is told of those that have it", () => {
  const jails = (rule: string, statements: string): readonly string[] | undefined =>
    analyze(`persist; path = "/j/$name"; a { } b { ${statements} } c { ${statements} }`).findings.find(
      (one) => one.rule === rule,
    )?.jails;
  expect(jails("same-host-id", "host.hostid = 7;")).toEqual(["c"]);
  expect(jails("unused-interface", "vnet; interface = em0;")).toEqual(["b", "c"]);
});

test("a parameter of another release is told with what is known of its age", () => {
  const told = (statement: string, release: string): unknown =>
    analyze(`a { path = /j; persist; ${statement} }`, { release }).findings.map(({ severity, message, notes }) => [
      severity,
      message,
      ...notes,
    ]);
  expect(told("allow.suser;", "12.4")).toEqual([
    [
      "info",
      "`allow.suser` is not known to exist before FreeBSD 13.0. Without it the jail will not start on 12.4.",
      "The first release that has it is from memory.",
    ],
  ]);
  expect(told("zfs.dataset = tank/a;", "14.0")).toEqual([
    [
      "error",
      "`zfs.dataset` is not known to exist before FreeBSD 15.0. The jail will not start on 14.0.",
      "The first release that has it is not known for certain.",
    ],
  ]);
});
