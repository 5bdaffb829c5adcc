import { describe, expect, test } from "vitest";
import { RcConf } from "../../server/src/host-files/index.ts";

const read = (text: string, ...others: readonly string[]): RcConf =>
  new RcConf([text, ...others].map((each, index) => ({ path: `/etc/${index}`, text: each })));

/** What the words of a variable look like where they are written. */
function written(texts: readonly string[], name: string): string[] | undefined {
  const [text, ...others] = texts;
  const variable = read(text, ...others).get(name);
  return variable?.words.map(({ path, start, end }) => texts[Number(path.slice("/etc/".length))].slice(start, end));
}

describe("a variable of rc.conf", () => {
  test.each([
    ["in quotes", 'jail_list="web db"', "web db"],
    ["in single quotes", "jail_list='web db'", "web db"],
    ["without quotes", "jail_list=web", "web"],
    ["in several pieces", "jail_list=web\" \"'db'", "web db"],
    ["over two lines", 'jail_list="web \\\n db"', "web  db"],
    ["with a backslash", "jail_list=web\\ db", "web db"],
    ["after another, in one line", 'jail_enable=YES jail_list="web"; x=1', "web"],
    ["set twice: the last one holds", "jail_list=web\njail_list=db\n", "db"],
    ["added to", 'jail_list="web"\njail_list="${jail_list} db"', "web db"],
    ["with a comment behind it", 'jail_list="web" # db\n#jail_list=x\n', "web"],
  ])("%s", (_, text, value) => {
    expect(read(text).get("jail_list")?.value).toBe(value);
    expect(written([text], "jail_list")).toEqual(value.split(/ +/));
  });

  test("that another file sets again", () => {
    const texts = ["jail_list=web\n", 'jail_list="$jail_list db"\n'];
    expect(read(texts[0], texts[1]).get("jail_list")?.value).toBe("web db");
    expect(written(texts, "jail_list")).toEqual(["web", "db"]);
  });

  test.each([
    ["a command", 'jail_list="web $(cat /etc/jails) db"'],
    ["a variable of somebody else", 'jail_list="web $OTHERS db"'],
    ["a default", 'jail_list="web ${OTHERS:-x} db"'],
  ])("that holds %s has words that are known, and no value", (_, text) => {
    expect(read(text).get("jail_list")?.value).toBeUndefined();
    expect(written([text], "jail_list")).toEqual(["web", "db"]);
  });

  test.each([
    ["a branch", "if [ -f /x ]; then jail_list=web; fi"],
    ["what comes after a test", "[ -f /x ] && jail_list=web\n[ -f /y ] || jail_list=db"],
    ["a loop", "for jail_list in web db; do :; done; jail_list=web"],
    ["an export", "jail_list=web; export jail_list=db"],
    ["an export alone", 'export jail_list="web db"'],
    ["a loop alone", "for jail_list in web db; do :; done"],
    ["a default", ": ${jail_list:=web}"],
    ["a default inside of another value", 'jail_parallel_start="${jail_list:=web}"'],
    ["read", "read jail_list </etc/jails"],
  ])("set by %s is open", (_, text) => {
    const rcConf = read(text);
    expect(rcConf.get("jail_list")).toBeUndefined();
    expect(rcConf.isOpen("jail_list")).toBe(true);
    expect(rcConf.isOpen("jail_enable")).toBe(false);
  });

  test.each([
    ["another file", "jail_list=web\n. /etc/rc.conf.jails\n"],
    ["a quote that is not closed", 'jail_list="web\n'],
  ])("says nothing where %s stands", (_, text) => {
    const rcConf = read(text);
    expect(rcConf.get("jail_list")).toBeUndefined();
    expect(rcConf.isWhole).toBe(false);
    expect(rcConf.isOpen("jail_enable")).toBe(true);
  });

  test.each([
    ["jail_enable=YES", true],
    ["jail_enable=on", true],
    ["jail_enable=NO", false],
    ["", false],
    ['jail_enable="$x"', undefined],
    ["[ $x ] && jail_enable=YES", undefined],
  ])("is yes or no: %s", (text, yes) => {
    expect(read(text).isYes("jail_enable", false)).toBe(yes);
  });
});
