import { describe, expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

const head = `
    exec.start = "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown jail";
    exec.clean;
    mount.devfs;
    path = "/jails/$name";
`;

describe("one information in place of what follows from it", () => {
  test("where braces outside of quotes are one place", () => {
    const { findings } = analyze(`${head} www { ip4.addr = {{ ip }}; }`);
    expect(findings.map(({ message }) => message)).toEqual([
      "`{{ ip }}` is a placeholder of a template. Put the real value there.",
    ]);
  });

  test.each([
    "ip4.addr = %%SERVER_IP%%;",
    'ip4.addr = "em0|[busybox-ip]/24";',
    'ip4.addr = "{{ ip }}";',
    "ip4.addr = <ip>;",
    'ip4.addr = "<your ip address>";',
    "ip4.addr = 192.0.2.x;",
    "ip6.addr = 2001:db8::xxxx;",
    "ip4.addr = CHANGEME;",
    "securelevel = @LEVEL@;",
    "allow.raw_sockets = CHANGE_ME;",
    "depend = [database-jail];",
    "depend = <name>;",
    "exec.timeout = __TIMEOUT__;",
    'vnet; vnet.interface = "<interface>";',
    'vnet; vnet.interface = "epair{{ number }}b";',
    'exec.prestart = "/sbin/ifconfig epair7 create name <interface-name>"; exec.poststop = "/sbin/ifconfig epair7a destroy";',
    'exec.poststart = "/sbin/route add 10.9.0.0/16 [gateway-ip]";',
    "$ip = %%IP%%; ip4.addr = $ip;",
  ])("%s", (statements) => {
    const found = analyze(`${head}\nweb {\n  ${statements}\n}\n`).findings;
    expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(["info template-placeholder"]);
  });
});

describe("one that was left in when the others were filled in keeps its jail from starting", () => {
  const db = 'db {\n  interface = "em0";\n  ip4.addr = 192.0.2.1/24;\n  securelevel = 2;\n}\n';
  const errors = (text: string): string[] =>
    analyze(text)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

  test.each([
    ["ip4.addr = <ip_address>;", "<ip_address>"],
    ['ip4.addr = "em0|%%IP%%/24";', "%%IP%%"],
    ["$ip = CHANGEME; ip4.addr = $ip;", "CHANGEME"],
    ["securelevel = @LEVEL@;", "@LEVEL@"],
    ["meta = <note>; ip4.addr = [ip];", "[ip]"],
    ["meta = %%NOTE%%; ip4.addr = [ip]; host.hostname = <name>;", "[ip]"],
  ])("%s", (statements, place) => {
    expect(errors(`${head.trim()}\n${db}web {\n  ${statements}\n}\n`)).toEqual([`template-placeholder ${place}`]);
  });

  test("not where jail(8) takes it, or where nobody has filled it in", () => {
    expect(
      errors(`${head.trim()}\n${db}web {\n  host.hostname = <name>; exec.prestart = "logger <name>";\n}\n`),
    ).toEqual([]);
    expect(errors(`${head.trim()}\ndb { ip4.addr; }\nweb {\n  ip4.addr = <ip>;\n}\n`)).toEqual([]);
    expect(errors(`${head.trim()}\n${db}web {\n  ip6.addr = <ip>;\n}\nwww {\n  ip6.addr = <other-ip>;\n}\n`)).toEqual(
      [],
    );
  });
});

test("several are told once, at the first", () => {
  const [finding] = check(`
    ${head}
    %%NAME%% {
    ^^^^^^^^ template-placeholder
      host.hostname = "%%NAME%%.example.org";
      ip4.addr = "igb0|%%IP%%/24";
      mount += "/data/%%NAME%% $path/data nullfs rw 0 0";
    }
    db {
      host.hostname = "db.example.org";
      ip4.addr = "igb0|[db-ip]/24";
    }
  `);
  expect(finding.message).toBe("`%%NAME%%` and 4 others are placeholders of a template. Put the real values there.");
  expect(finding.related).toHaveLength(4);
});

describe("outside of quotes, where jail(8) cannot read it, it is an error in place of the parser's", () => {
  test("as a value", () => {
    const [finding] = check(`
      ${head}
      web {
        ip4.addr = {{ jail_ip }};
        #          ^^^^^^^^^^^^^ template-placeholder
        interface = "em0";
      }
      db {
        host.hostname = db-{{ jail_domain }};
        ip4.addr = "em0|192.0.2.1/24";
      }
    `);
    expect(finding).toMatchObject({ severity: "error", refusesFile: true });
  });

  test("with blanks between angle brackets", () => {
    check(`
      ${head}
      web {
        ip4.addr = <your ip>;
        #          ^^^^^^^^^ template-placeholder
      }
    `);
  });

  test("as the statements of a template language", () => {
    check(`
      ${head}
      {% for jail in jails %}
      ^^^^^^^^^^^^^^^^^^^^^^^ template-placeholder
      {{ jail.name }} {
        ip4.addr = {{ jail.ip }};
      }
      {% endfor %}
    `);
  });

  test("and a semicolon that is missing besides is told", () => {
    check(`
      ${head}
      web {
        ip4.addr = [jail-ip]
        #          ^^^^^^^^^ template-placeholder
        #                  ^ missing-semicolon
        interface = "em0";
      }
    `);
  });
});

describe("one that jail(8) reads is no error", () => {
  const told = (text: string): string[] =>
    analyze(`${head}\n${text}`)
      .findings.filter(({ rule }) => rule === "template-placeholder")
      .map(({ severity, message }) => `${severity} ${message.split(" ")[0]}`);

  test.each([
    ["in the name of a block", "%%NAME%% { }", "info `%%NAME%%`"],
    [
      "in quotes, above a value that needs some",
      'web { ip4.addr = "<ip>"; }\ndb { host.hostname = a b; }',
      "info `<ip>`",
    ],
    ["in quotes, below one", 'db { host.hostname = a b; }\nweb { ip4.addr = "<ip>"; }', "info `<ip>`"],
    ["in a note of one's own", 'web { meta = "%%NOTE%%"; env.a = "<note>"; }', "info `%%NOTE%%`"],
    [
      "in a command, in which other brackets are patterns",
      'web { command = "/bin/ls [abc] <name>"; exec.stop = "/bin/ls <list"; exec.start = "/bin/sort <list>sorted [x-z]"; }',
      "info `<name>`",
    ],
    ["in a value, in which brackets are nothing else", 'web { host.hostname = "<colour>"; }', "info `<colour>`"],
    [
      "in a note of one's own and the name of a file, in which brackets are brackets",
      '.include "/nowhere/[a-z]*.conf";\nweb { meta = "<note> CHANGEME"; env.b = "[b]"; metal = "%%NOTE%%"; }',
      "info `%%NOTE%%`",
    ],
    [
      "put together of variables",
      '$x = "%%"; $y = "%%IP%%";\nweb { ip4.addr = "em0|${x}IP$x"; host.hostname = $y; }',
      "info `%%IP%%`",
    ],
    ["in a variable that is called like a note", '$xmeta = "<ip>";\nweb { ip4.addr = $xmeta; }', "info `<ip>`"],
    ["with a semicolon missing behind it", "web { ip4.addr = [jail-ip]\n interface = em0; }", "info `[jail-ip]`"],
    ["above the name of a block", '$domain = "%%DOMAIN%%";\n%%NAME%% { }', "info `%%DOMAIN%%`"],
  ])("%s", (_, text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });

  test("but it is one without quotes, whatever else is wrong", () => {
    expect(told("web { ip4.addr = <your ip>; }\ndb { ; = 3; }")).toEqual(["error `<your"]);
  });
});

test("what is wrong elsewhere is told besides, above it and with variables, too", () => {
  check(`
    ${head}
    $net = 192.0.2;
    web {
      ip4.addr = "em0|$net.300";
      #               ^^^^^^^^ bad-address
      ip6.addr = "<ip>";
      #           ^^^^ template-placeholder
    }
    db {
      ip4.addr = "em0|$net.301";
      #               ^^^^^^^^ bad-address
    }
  `);
});

test("where it cannot be read, what else cannot be is told besides", () => {
  check(`
    ${head}
    db {
      host.hostname = a b;
      #               ^^^ needs-quotes
    }
    web {
      ip4.addr = <your ip>;
      #          ^^^^^^^^^ template-placeholder
      host.hostname = c d;
      #               ^^^ needs-quotes
    }
  `);
});

test("where escapes spell it otherwise it is the whole value", () => {
  check(`
    ${head}
    web {
      host.hostname = "a.%%I\\P%%";
      #               ^^^^^^^^^^^ template-placeholder
    }
  `);
});

test("what is wrong elsewhere is told besides", () => {
  check(`
    ${head}
    web {
      ip4.addr = [jail-ip];
      #          ^^^^^^^^^ template-placeholder
      ip6.addr = "em0|2001:db8::g";
      #               ^^^^^^^^^^^ bad-address
      allow.raw_socket;
    # ^^^^^^^^^^^^^^^^ unknown-parameter
    }
  `);
});

describe("a whole template is told once, whatever language it is in", () => {
  const told = (text: string): string[] =>
    analyze(text, { whole: ["no-exec-clean", "no-exec-stop"] }).findings.map(
      ({ rule, start, end }) => `${rule} ${text.slice(start, end)}`,
    );

  test("ERB, of Puppet and Chef", () => {
    expect(
      told(
        [
          "# kept by the configuration management",
          "<% @prisons.each do |name, options| -%>",
          "<%= name %> {",
          "  path = \"<%= options['root'] %>\";",
          "<% if options['addresses'] -%>",
          "  ip4.addr = <%= options['addresses'].join(', ') %>;",
          "<% end -%>",
          '  exec.start = "/bin/sh /etc/rc";',
          "  <% options['more'].each_pair do |key, value| %>",
          '  <%= key %> = "<%= value %>";',
          "  <% end %>",
          "}",
          "<% end -%>",
          "",
        ].join("\n"),
      ),
    ).toEqual(["template-placeholder <% @prisons.each do |name, options| -%>"]);
  });

  test("EPP, whose statements have braces of their own", () => {
    expect(
      told(
        [
          "<%- | Hash $prisons, String $root = '/jails' | -%>",
          'exec.start = "/bin/sh /etc/rc";',
          'path = "<%= $root %>/$name";',
          "<% $prisons.each |$name, $options| { -%>",
          "<%= $name %> {",
          "<% if $options['vnet'] { -%>",
          "  vnet;",
          "<% } else { -%>",
          "  interface = em0;",
          "<% } -%>",
          "}",
          "<% } -%>",
          "",
        ].join("\n"),
      ),
    ).toEqual(["template-placeholder <%- | Hash $prisons, String $root = '/jails' | -%>"]);
  });

  test("Jinja, with comments and statements of several lines", () => {
    expect(
      told(
        [
          "{#- what the minion fills in -#}",
          'exec.start = "/bin/sh /etc/rc";',
          "{% for name, options in prisons.items()",
          "   if options.enabled %}",
          "{{ name }} {",
          "  {%- for key, value in options.more.items() %}",
          '  {{ key }} = "{{ value }}";',
          "  {%- endfor %}",
          "}",
          "{% endfor %}",
          "",
        ].join("\n"),
      ),
    ).toEqual(["template-placeholder {#- what the minion fills in -#}"]);
  });

  test("Go's", () => {
    expect(
      told(
        [
          "{{ .Name }} {",
          "\t{{- if .Mount }}",
          "\tmount.devfs;",
          "\t{{- end }}",
          '\texec.start = "{{ .Exec.Start }}";',
          "\tip4.addr = {{ join .Addresses }};",
          "}",
          "",
        ].join("\n"),
      ),
    ).toEqual(["template-placeholder {{ .Name }}"]);
  });

  test("and where to look instead is said", () => {
    const [finding] = analyze("{% if isWeb %}\nweb { persist; }\n{% endif %}\n").findings;
    expect(finding.message).toBe(
      "`{% if isWeb %}` is code of a template. Check what is made of this file: jail(8) cannot read the code.",
    );
  });

  test("Mako's", () => {
    expect(
      told(
        [
          'exec.start = "/bin/sh /etc/rc";',
          "% for prison in host.prisons:",
          "<%= prison.name %> {",
          "    %if prison.datasets:",
          "    enforce_statfs = 1;",
          "    %endif",
          "    path = /jails/x;",
          "}",
          "% endfor",
          "",
        ].join("\n"),
      ),
    ).toEqual(["template-placeholder % for prison in host.prisons:"]);
  });
});

describe("in a template", () => {
  test("what one statement says is judged, since it will be there or not", () => {
    check(`
      {% for name in names %}
      ^^^^^^^^^^^^^^^^^^^^^^^ template-placeholder
      {{ name }} {
        path = /jails/{{ name }};
        allow.raw_socket;
      # ^^^^^^^^^^^^^^^^ unknown-parameter
      }
      {% endfor %}
      db {
        securelevel = high;
        #             ^^^^ integer-value
      {% if isRemote %}
        path = /net/db;
      {% else %}
        path = /jails/db;
      {% endif %}
      }
    `);
  });

  test("and where only a name is missing, all the rest is", () => {
    const findings = check(
      `
      {{ name }} {
      ^^^^^^^^^^ template-placeholder
        path = /jails/web;
        exec.start = "/bin/sh /etc/rc";
      # ^^^^^^^^^^ no-exec-clean
        exec.stop = "/bin/sh /etc/rc.shutdown";
      }
    `,
      { whole: ["no-exec-clean"] },
    );
    // Blocks without a name are none of which anybody could be told.
    expect(findings.map(({ message }) => message).join("\n")).not.toContain("(in");
  });

  test("what only looks like the code of one is what it is for jail(8)", () => {
    check(`
      web {
        path = /jails/web;
        persist;
        exec.prestart = "printf '%for' <%d 2>/dev/null || true";
        host.hostname = "<% name %>";
        #                ^^^^^^^^^^ template-placeholder
      }
    `);
  });
});
