import { describe, expect, test } from "vitest";
import { deviceVisibility, readDevfsRules } from "../../server/src/host-files/index.ts";
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

[ other = 12 ]
[devfsrules_empty=13]
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
    ["devfsrules_empty", 13, []],
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
    ["through another one", "[a=11]\nadd include $b\n[b=12]\nadd include 4\nadd path bpf unhide", "bpf", 11, "visible"],
    ["with a number of the rule", "[a=11]\nadd include 4\nadd 100 path bpf* unhide", "bpf", 11, "visible"],
    ["the system's own, with more", "[devfsrules_jail=4]\nadd path 'bpf*' unhide", "bpf", 4, "visible"],
    ["through a name that nobody has", "[a=11]\nadd include $nothing", "bpf", 11, "unknown"],
    ["around in a circle", "[a=11]\nadd include $a", "bpf", 11, "unknown"],
    ["what the system shows is not kept here", "", "zfs", 4, "unknown"],
  ])("%s", (_, text, device, ruleset, visibility) => {
    expect(seen(text, device, ruleset)).toBe(visibility);
  });
});
