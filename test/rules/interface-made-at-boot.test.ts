import { describe, expect, test } from "vitest";
import { check } from "../support/fixture.ts";

describe("an interface that rc.conf has made at boot", () => {
  const rcConf = '//- /etc/rc.conf\njail_enable="YES"\ncloned_interfaces="bridge0 epair1"\n';
  const statement = "  exec.prestart = ";
  const jail = (commands: string, mark = ""): string =>
    `web { path = /j; persist; exec.poststop = "/sbin/ifconfig epair1a destroy";
${statement}${commands};
${mark}
}
${rcConf}`;
  /** The line that marks a command in quotes, which is the first of the statement. */
  const marked = (command: string): string =>
    `${statement.replace(/./g, " ")} ${command.replace(/./g, "^")} command-fails`;

  test.each([
    ["/sbin/ifconfig epair1 create up", "`/sbin/ifconf…1 create up` fails: `epair1` exists already."],
    ["/sbin/ifconfig bridge0 create", "`/sbin/ifconf…dge0 create` fails: `bridge0` exists already."],
  ])("is there when a jail makes it: %s", (command, message) => {
    const [finding] = check(jail(`"${command}"`, marked(command)), { only: ["command-fails"] });
    expect(finding.message).toBe(`${message} The start is rolled back.`);
    expect(finding.severity).toBe("error");
    expect(finding.related.map((place) => place.message)).toEqual(["the host has it from here"]);
  });

  test.each([
    '"/sbin/ifconfig epair1a destroy", "/sbin/ifconfig epair1 create"',
    '"/sbin/ifconfig epair1 create || true"',
    '"/sbin/ifconfig epair2 create"',
  ])("and in nobody's way: %s", (commands) => {
    check(jail(commands), { only: ["command-fails"] });
  });
});
