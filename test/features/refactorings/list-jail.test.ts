import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const start = "Start web at boot: name it in jail_list";

const host = (list: string): string =>
  `web { per$0sist; }\ndb { persist; }\n//- /etc/rc.conf\njail_enable="YES"\n${list}\n`;

describe("a jail that jail_list leaves out", () => {
  it.each([
    ['jail_list="db"', 'jail_list="db web"'],
    ["jail_list=db", 'jail_list="db web"'],
    ["jail_list='db  dns' # the first ones", "jail_list='db  dns web' # the first ones"],
  ])("is named behind the others: %s", (list, expected) => {
    const [, after] = afterRefactoring(host(list), start).split("//- /etc/rc.conf\n");
    expect(after).toBe(`jail_enable="YES"\n${expected}\n`);
  });

  it.each([
    ["it is named already", 'jail_list="web db"'],
    ["the list is empty, so that all start", 'jail_list=""'],
    ["part of the list is not known", 'jail_list="db $(more)"'],
    ["the list is another variable's", 'all="db"\njail_list="$all"'],
    ["a branch sets the list", 'if true; then jail_list="db"; fi'],
  ])("stays where %s", (_, list) => {
    expect(refactoringTitles(host(list))).not.toContain(start);
  });

  it.each([
    ["rc.d reads its file alone", "/etc/jail.conf.d/web.conf"],
    ["Bastille starts it", "/usr/local/bastille/jails/web/jail.conf"],
  ])("stays where %s", (_, file) => {
    const text = `//- ${file}\nweb { per$0sist; }\n//- /etc/rc.conf\njail_list="db"\n`;
    expect(refactoringTitles(text)).not.toContain(start);
  });
});
