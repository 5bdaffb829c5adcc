import { expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

const text = 'web {\n  # jailconf-ignore $0\n  vnet.interface = "a,b";\n  vnet;\n  path = jails/web;\n}\n';

it("what is told here comes first, then what is told in the file, then the others, then topics", () => {
  const items = completionsAt(text);
  expect(items[0].label).toBe("quoted-comma-list");
  // What it finds is told beside it.
  expect(items[0].documentation).toMatch(/^[A-Z].*\.$/);
  const others = items.filter(({ rank }) => rank === 1).map(({ label }) => label);
  expect(others).toContain("path-missing-or-relative");
  expect(items.at(-1)?.detail).toMatch(/^a topic: \d+ rules$/);
});

it("beside each rule is how grave it is and its topic, also where that depends on the release", () => {
  for (const { detail } of completionsAt(text))
    expect(detail).toMatch(/^(?:(?:error|warning|info|hint), [a-z-]+|a topic: \d+ rules)$/);
});

it("a name that is begun is replaced, with what follows the cursor", () => {
  expect(afterCompletion("# jailconf-ignore-file quo$0te\nweb { persist; }\n", "quoted-comma-list")).toBe(
    "# jailconf-ignore-file quoted-comma-list|\nweb { persist; }\n",
  );
  expect(labelsAt("web { persist; } // jailconf-ignore no-persist, $0")).toContain("quoted-comma-list");
});

it.each([
  "# jailconf-ignore no-persist: because $0\nweb { persist; }\n",
  "# jailconf-ign$0\nweb { persist; }\n",
  "# a comment $0\n",
])("nothing is offered in %j", (other) => expect(labelsAt(other)).toEqual([]));
