import { describe, expect, test } from "vitest";
import { deviceVisibility, loadedRulesets, readDevfsRules } from "../../server/src/host-files/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";

const sectionsOf = (text: string) => readDevfsRules({ path: "/etc/devfs.rules", text });

const seen = (text: string, device: string, ruleset: number) =>
  deviceVisibility(device, ruleset, sectionsOf(text), parseRelease("current")!);

test("the sections of devfs.rules, with their rules", () => {
  const text = `# ours
add path before unhide
[devfsrules_dhcp=11]
add include $devfsrules_jail # all of it
add path 'bpf*' unhide

[devfsrules_empty=13]
[ other = 12 ]
`;
  expect(sectionsOf(text).map(({ name, number, rules }) => [name, number, rules.map(({ words }) => words)])).toEqual([
    [
      "devfsrules_dhcp",
      11,
      [
        ["add", "include", "$devfsrules_jail"],
        ["add", "path", "bpf*", "unhide"],
      ],
    ],
    // A section without a number is a line that rc refuses.
    ["devfsrules_empty", 13, [["[ other = 12 ]"]]],
  ]);
  const [{ start, end }] = sectionsOf(text);
  expect(text.slice(start, end)).toBe("[devfsrules_dhcp=11]");
});

describe("what a jail sees", () => {
  test.each([
    ["the default", "", "bpf", 4, "hidden"],
    ["vnet's default", "", "bpf", 5, "hidden"],
    ["a ruleset without rules hides nothing", "", "bpf", 11, "visible"],
    ["shown by name", "[a=11]\nadd include $devfsrules_jail\nadd path 'bpf*' unhide", "bpf", 11, "visible"],
    ["shown by number", '[a=11]\nadd include 4\nadd path "bpf*" unhide', "bpf", 11, "visible"],
    ["hidden with all", "[a=11]\nadd include $devfsrules_hide_all\nadd path zfs unhide", "bpf", 11, "hidden"],
    ["hidden again", "[a=11]\nadd path 'bpf*' unhide\nadd hide", "bpf", 11, "hidden"],
    ["through another one", "[b=12]\nadd include 4\nadd path bpf unhide\n[a=11]\nadd include $b", "bpf", 11, "visible"],
    ["with a number of the rule", "[a=11]\nadd include 4\nadd 100 path bpf* unhide", "bpf", 11, "visible"],
    ["in the place of the system's own", "[devfsrules_jail=4]\nadd path 'bpf*' unhide", "ada0", 4, "visible"],
    ["the second section of a number", "[a=11]\nadd include 4\n[b=11]\nadd path bpf unhide", "ada0", 11, "visible"],
    ["the first section of a number", "[a=11]\nadd path bpf unhide\n[b=11]\nadd include 4", "bpf", 11, "hidden"],
    ["through a name that nobody has", "[a=11]\nadd include $nothing", "bpf", 11, "unknown"],
    ["around in a circle", "[a=11]\nadd include $a", "bpf", 11, "unknown"],
    ["what the system shows is not kept here", "", "zfs", 4, "unknown"],
    ["that all is hidden is", "", "zfs", 1, "hidden"],
    [
      "what the system shows to jails alone",
      "[a=11]\nadd include 1\nadd include 2\nadd include 3",
      "zfs",
      11,
      "hidden",
    ],
    ["what it shows to all", "[a=11]\nadd include 1\nadd include 2", "null", 11, "unknown"],
  ])("%s", (_, text, device, ruleset, visibility) => {
    expect(seen(text, device, ruleset)).toBe(visibility);
  });
});

describe("rc reads up to the first line that devfs(8) refuses", () => {
  const loaded = (text: string, release = "current") => {
    const { sections, refused } = loadedRulesets(sectionsOf(text), parseRelease(release)!);
    return [refused?.words.join(" "), ...sections.map(({ number, rules }) => `${number}: ${rules.length}`)];
  };

  test.each([
    ["a name that stands below", "[a=11]\nadd include 4\nadd include $b\nadd hide\n[b=12]", "add include $b", "11: 1"],
    [
      "a name of rc's that nobody has",
      "[a=11]\nadd include $devfsrules_vpn\n[b=12]",
      "add include $devfsrules_vpn",
      "11: 0",
    ],
    ["a section without a number", "[a=11]\nadd include 4\n[b 12]\nadd hide", "[b 12]", "11: 1"],
    ["a section that is not closed", "[a=11]\n[b=12\nadd hide", "[b=12", "11: 0"],
    ["a rule without add", "[a=11]\npath 'bpf*' unhide\n[b=12]", "path bpf* unhide", "11: 0"],
    ["a condition behind an action", "[a=11]\nadd unhide path bpf", "add unhide path bpf", "11: 0"],
    ["a path without its word", "[a=11]\nadd 'bpf*' unhide", "add bpf* unhide", "11: 0"],
    ["an include of nothing", "[a=11]\nadd include", "add include", "11: 0"],
  ])("%s", (_, text, refused, section) => {
    expect(loaded(text)).toEqual([refused, section]);
  });

  test("a first section without a number", () => {
    expect(loaded("[a 11]\nadd include 4\n[b=12]")[0]).toBe("[a 11]");
  });

  test("a ruleset that the release does not have yet", () => {
    const text = "[a=11]\nadd include $devfsrules_jail_vnet";
    expect(loaded(text, "12.4")[0]).toBe("add include $devfsrules_jail_vnet");
    expect(loaded(text)).toEqual([undefined, "11: 1"]);
  });

  test.each([
    "add path 'bpf*' mode 0660 group network unhide # comment",
    "add 100 type tty path 'ttyU*' user uucp",
    "add include $ours",
    "add include $(/usr/local/bin/ruleset)",
    "add path 'da*' $how",
    "delset",
    "$more",
  ])("%s is, or may be, taken", (rule) => {
    expect(loaded(`[a=11]\n${rule}\n[b=12]`)).toEqual([undefined, "11: 1", "12: 0"]);
  });

  test("names that are no variables of sh(1) do not stop it", () => {
    expect(loaded("[my rules=11]\nadd hide\n[my-other=12]\nadd include 11")).toEqual([undefined, "11: 1", "12: 1"]);
  });
});

test("a ruleset of the system has in it what devfs.rules makes of those that it includes", () => {
  const jail =
    "[devfsrules_jail=4]\nadd include $devfsrules_hide_all\nadd include $devfsrules_unhide_basic\nadd path shm unhide\n";
  expect([seen(jail, "shm", 4), seen(jail, "shm", 5), seen(jail, "bpf0", 5)]).toEqual(["visible", "visible", "hidden"]);
  expect([seen(jail, "pf", 4), seen(jail, "pf", 5)]).toEqual(["hidden", "visible"]);
  const basic = "[devfsrules_unhide_basic=2]\nadd path 'bpf*' unhide\n";
  expect([seen(basic, "bpf0", 4), seen(basic, "bpf0", 5), seen(basic, "shm", 5)]).toEqual([
    "visible",
    "visible",
    "hidden",
  ]);
  const all = "[devfsrules_hide_all=1]\nadd path da0 hide\n";
  expect([seen(all, "da0", 4), seen(all, "da1", 4)]).toEqual(["hidden", "unknown"]);
});
