import { describe, test } from "vitest";
import { check } from "../support/fixture.ts";

const jails = "//- /etc/jail.conf\nweb { path = /jails/web; persist; }\n";
const only = ["not-in-jail-list"];

describe("in rc.conf a comment silences", () => {
  test("nothing where there is none", () => {
    check(`${jails}//- /etc/rc.conf\njail_list="web d"\n               ^ not-in-jail-list\n`, { only });
  });

  test.each([
    ["on the line", 'jail_list="web d" # jailconf-ignore not-in-jail-list: at another host\n'],
    ["by topic", 'jail_list="web d" # jailconf-ignore host-files\n'],
    ["on the line before", '# jailconf-ignore values, not-in-jail-list: later\njail_list="web d"\n'],
    ["among others", 'jail_list="web d" # jailconf-ignore values,not-in-jail-list ,  storage\n'],
    ["on an indented line before", '  \t# jailconf-ignore not-in-jail-list: later\njail_list="web d"\n'],
    ["beyond other comments", '# jailconf-ignore not-in-jail-list\n# Jails.\njail_list="web d"\n'],
    [
      "in the file",
      '# Host.\n\n# jailconf-ignore-file not-in-jail-list: later\njail_enable="YES"\njail_list="web d"\n',
    ],
  ])("what it names, %s", (_where, text) => {
    check(`${jails}//- /etc/rc.conf\n${text}`, { only });
  });

  test.each([
    ["another rule", 'jail_list="web d" # jailconf-ignore host-address\n'],
    ["what stands further down", '# jailconf-ignore not-in-jail-list\njail_enable="YES"\njail_list="web d"\n'],
    [
      "beyond what has one behind it",
      '# jailconf-ignore not-in-jail-list\njail_enable="YES" # All.\njail_list="web d"\n',
    ],
    ["the file, below what it says", 'jail_enable="YES"\n# jailconf-ignore-file not-in-jail-list\njail_list="web d"\n'],
    ["what is no comment", 'x="a#jailconf-ignore not-in-jail-list"\njail_list="web d"\n'],
  ])("not %s", (_what, text) => {
    const mark = " ".repeat('jail_list="web '.length);
    const marked = text.replace(/^(jail_list=.*)$/m, `$1\n${mark}^ not-in-jail-list`);
    check(`${jails}//- /etc/rc.conf\n${marked}`, { only });
  });
});

test("in a fstab, too", () => {
  const text = `//- /etc/jail.conf
web { path = /jails/web; persist; mount.fstab = /etc/fstab.web; }
//- /etc/fstab.web
/data /jails/web/data
^^^^^^^^^^^^^^^^^^^^^ mount-line-shape
`;
  check(text, { only: ["mount-line-shape"] });
  const comment = "# jailconf-ignore mount-line-shape: read elsewhere";
  check(text.replace("/data", `${comment}\n$&`).replace(/\^.*\n/, ""), { only: ["mount-line-shape"] });
});
