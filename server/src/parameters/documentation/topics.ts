import type { Topic } from "./record.ts";

/** The language around the parameters. */
export const topics: readonly Topic[] = [
  {
    id: "jail-names",
    aliases: ["names", "jail", "jails", "block", "blocks"],
    title: "Jail names",
    summary: "What stands before the brace of a block.",
    what: "A block `NAME { … }` is one jail. The name is a single word or a single quoted string; it becomes the parameter `name` and the variable `$name`. A dot makes a child: `db.a` is jail `a` inside jail `db`.",
    where: "Before `{`. jail(8) takes the blocks in the order of the file; parents and `depend` come first.",
    since:
      "From 14 on blocks can be nested: `db { a { … } }` is also `db.a`. Nothing but the name is passed on to the inner one.",
    details: [
      "Letters, digits, `_`, `-` and `.` are safe. A name with a slash or a blank must be quoted as a whole.",
      "A number is the jid. `$name` is then not defined up to 13, and is the number from 14 on; `name = …` may be set.",
      "A child needs its parent to exist, and children.max in the parent.",
      "Two blocks of one name are two jails: nothing is merged.",
    ],
    example: 'path = "/jails/$name";\npersist;\nmount.devfs;\n\ndb {\n  children.max = 5;\n}\n\ndb.test {\n}\n',
    trap: "In names of variables of rc.conf `-` and `.` do not work, so `ifconfig_…` lines for such a jail fail; rc.d/jail turns `.` into `_` in file names. `db.example.com` is no host name but a jail in a jail in a jail.",
  },
  {
    id: "variables",
    aliases: ["variable", "$", "$name", "substitution"],
    title: "Variables",
    summary: "`$name` and `${any.name}`: values written once and used in many places.",
    what: "`$id = 5;` sets a variable, `$id` or `${id}` uses it. Every parameter that is set can be used in the same way: `$name`, `$path`, `${ip4.addr}`. The value is put in for each jail, after everything is merged, so the order does not matter and a global line may use what only the blocks set.",
    where: "In values, in bare words and in double quotes; not in single quotes, in names of blocks or in `.include`.",
    since:
      "Up to 13, and in some later releases, jail(8) crashes on a variable without a value and on a list used as a value.",
    details: [
      "`$name` ends at the first character that is no letter, digit or `_`. Dots and dashes need braces: `${host.hostname}`.",
      "`\\$` is a plain dollar sign, for variables of the shell: `\\$HOME`.",
      'A name that is not found, or that leads back to itself, fails that jail only: `variable "x" not found`.',
      "A list can be used where a whole value stands, but not inside a longer string.",
      "What is put in is not read again: commas, quotes and dollar signs in it are text.",
      "`$jid` exists only where jid is set.",
    ],
    example:
      '$domain = "example.org";\npath = "/jails/$name";\nhost.hostname = "$name.$domain";\nmount.devfs;\nexec.clean;\nexec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown jail";\n\nweb {\n  $id = 5;\n  vnet;\n  vnet.interface = epair${id}b;\n}\n',
    trap: "`$id_a` is a variable of that name: write `${id}_a`. No variable may be called like a parameter that jail(8) knows (`$path = …`). `$node` and `$de` are one variable to jail(8), because it strips a leading `no`.",
  },
  {
    id: "escapes",
    aliases: ["escape", "escape-sequences", "quotes", "quoting", "strings", "comments"],
    title: "Strings, quotes and escape sequences",
    summary: "What a value is once jail(8) has taken the quotes and backslashes off.",
    what: "A value is made of pieces with nothing between them: bare words, `'single'` and `\"double\"` quoted strings, variables. A backslash works in all of them, in single quotes too; variables work everywhere but in single quotes. A comma outside quotes begins the next value.",
    where:
      "In every value and every name, before variables are put in. Of a command with characters of the shell, a shell then reads what is left once more.",
    details: [
      "`\\n`, `\\t`, `\\r`, `\\a`, `\\b`, `\\f`, `\\v` are control characters; `\\101` is octal, `\\x41` hexadecimal.",
      "Backslash and line end vanish together; the blanks of the next line stay. Any other `\\c` is `c`.",
      "A quoted string may go over several lines; the line breaks are part of it.",
      "Without quotes: letters, digits and `_!%&()-.:<>?@[]^|~` with the backtick, and `$ * + / \\`. Everything else needs quotes.",
      '`#`, `//` and `/*` begin a comment even in the middle of a bare word: quote `"http://host/"`.',
      "A character that makes a NUL (`\\0`, `\\x00`) cuts off the rest of its piece.",
    ],
    example:
      'path = "/jails/$name";\n\nweb {\n  exec.start = "/bin/sh -c \'echo \\"price: 5 \\$\\"\'";\n  exec.start += "/bin/sh /etc/rc";\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n  exec.clean;\n  mount.devfs;\n}\n',
    trap: "Blanks need quotes: `exec.start = /bin/sh /etc/rc;` is a syntax error. Curly quotes and other characters beyond ASCII outside of quotes can end the file there without a message, and all later jails are gone.",
  },
  {
    id: "wildcards",
    aliases: ["wildcard", "*", "defaults", "globals"],
    title: "Wildcard names and globals",
    summary: "Blocks whose settings go to every jail that matches.",
    what: 'A block called `*`, or `"db.*"`, is no jail: what it sets goes to every jail whose name matches. Statements outside of all blocks are the same as a block `*`. The sections are applied in the order of the file, and the later one wins; `+=` adds to what is there.',
    where: "In front of the jails that they are for: a section that comes later overrides the block.",
    since:
      "Up to 13 each run of statements between the blocks is a section at its own place. From 14 on all of them are one section, at the place of the first.",
    details: [
      "A `*` is a whole part between dots. At the end it stands for one or more parts, elsewhere for exactly one.",
      'Everything but the bare `*` must be quoted: `"db.*" { … }`.',
      "A wildcard is never started itself, and `depend` takes none.",
    ],
    example:
      'path = "/jails/$name";\nmount.devfs;\nexec.clean;\nexec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown jail";\n\n* {\n  host.hostname = $name;\n}\n\n"db.*" {\n  exec.timeout = 90;\n}\n\ndb {\n  children.max = 5;\n}\n\ndb.test {\n}\n',
    trap: '`db.* {` is a syntax error, and `"db*" {` is an ordinary jail of that name. `=` in a block throws a global list away.',
  },
  {
    id: "include",
    aliases: ["includes", "included", "files", "jail.conf.d"],
    title: "Included files",
    summary: "`.include` reads other files in place.",
    what: '`.include "FILE";` reads a file, or every file that matches a pattern, at this point: outside of blocks for whole jails and globals, inside a block for statements of that jail. Each file must be complete in itself: a brace cannot open in one and close in another.',
    where: "The parser, wherever a parameter may stand; only in the form without `=`.",
    since: "FreeBSD 14.0. Before, it is an unknown parameter and fails the jails.",
    details: [
      "Several names may stand in one statement, separated by commas.",
      "Relative names start at the directory of the file that includes.",
      "A pattern with `*`, `?` or `[…]` may match nothing; a plain name must exist. Files whose name begins with a dot are left out.",
      "Matches are read in byte order: `10.conf` before `9.conf`, capitals before small letters.",
      "Variables are not allowed in the name. More than 32 levels are refused, which is also how a loop ends.",
      "An error in an included file ends everything: no jail is started.",
    ],
    example:
      '.include "jail.conf.d/*.conf";\n\npath = "/jails/$name";\nmount.devfs;\nexec.clean;\nexec.start = "/bin/sh /etc/rc";\nexec.stop = "/bin/sh /etc/rc.shutdown jail";\n',
    trap: "Quote patterns: in `d/*.conf` the `/*` opens a comment. rc.d/jail reads /etc/jail.conf.d/NAME.conf alone when it starts jail NAME: globals of /etc/jail.conf do not reach it.",
  },
  {
    id: "phases",
    aliases: ["exec", "exec.*", "exec-phases", "phase", "order", "start", "stop", "hooks"],
    title: "The exec phases",
    summary: "Which commands run when, on the host or in the jail, and what a failure does.",
    what: "jail(8) goes through fixed steps to start and to stop a jail. Each step waits for the one before it, and each command must end with status 0.",
    where:
      "exec.start, command and exec.stop run in the jail; all others run on the host. A command without characters of the shell is run directly, any other by `/bin/sh -c`; with a `&` at its very end it is not waited for.",
    since: "exec.prepare and exec.release: FreeBSD 12.2. zfs.dataset: FreeBSD 15.0.",
    details: [
      "Start: exec.prepare (host), ip4.addr, ip6.addr, mount, mount.fstab, mount.devfs, mount.fdescfs, mount.procfs, exec.prestart (host), the jail is created, exec.created (host), zfs.dataset, vnet.interface, exec.start (jail), command (jail), exec.poststart (host).",
      "Stop: exec.prestop (host), exec.stop (jail), SIGTERM and up to stop.timeout seconds, the jail is removed, exec.poststop (host), unmounting in reverse order, addresses removed, exec.release (host).",
      "A failure at start: the rest is left out and jail(8) rolls back what it did itself: interfaces, the jail, mounts, addresses. No exec.* command runs then, neither exec.poststop nor exec.release.",
      "A failure in exec.prestop or exec.stop: the jail is not removed and nothing else runs.",
      "A failure after the removal: jail(8) says so and goes on.",
      "A command that takes longer than exec.timeout has failed, but goes on running.",
    ],
    example:
      'path = "/jails/$name";\nmount.devfs;\nexec.clean;\n\nweb {\n  vnet;\n  vnet.interface = epair5b;\n  exec.prestart = "/sbin/ifconfig epair5 create up || true";\n  exec.prestart += "/sbin/ifconfig bridge0 addm epair5a || true";\n  exec.start = "/bin/sh /etc/rc";\n  exec.prestop = "/sbin/ifconfig epair5b -vnet $name";\n  exec.stop = "/bin/sh /etc/rc.shutdown jail";\n  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";\n  exec.poststop += "/sbin/ifconfig epair5a destroy";\n}\n',
    trap: "What exec.prestart created is still there after a start that failed, so the next start meets it: write commands that can run twice (`|| true`). Mounts come before exec.prestart, unmounts after exec.poststop.",
  },
];
