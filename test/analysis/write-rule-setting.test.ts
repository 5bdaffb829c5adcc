import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/analysis/index.ts";
import { newSettings, writeRuleSetting } from "../../server/src/analysis/settings-file/write-rule-setting.ts";

/** The text with unguarded-route switched off; undefined where that is not offered. */
function switchedOff(text: string): string | undefined {
  const edits = writeRuleSetting(text, "unguarded-route", "off");
  return edits && applyEdits(text, edits);
}

const off = '"unguarded-route": "off"';

describe("switching off a rule in a settings file", () => {
  test("keeps comments where they are", () => {
    expect(
      switchedOff(`// The hosts in Bonn.
{
  // what they run
  "release": "14.4", // since May
  "rules": {
    "network": "warning", // all of them
    /* advice */ "no-hostname": "hint" // as it is
    // more to come
  }
}
`),
    ).toBe(`// The hosts in Bonn.
{
  // what they run
  "release": "14.4", // since May
  "rules": {
    "network": "warning", // all of them
    /* advice */ "no-hostname": "hint", // as it is
    ${off}
    // more to come
  }
}
`);
  });

  test("keeps the indentation, the line ends, and a comma at the end", () => {
    expect(switchedOff('{\n\t"rules": {\n\t\t"network": "off"\n\t}\n}\n')).toBe(
      `{\n\t"rules": {\n\t\t"network": "off",\n\t\t${off}\n\t}\n}\n`,
    );
    expect(switchedOff('{\r\n    "release": "14.4"\r\n}\r\n')).toBe(
      `{\r\n    "release": "14.4",\r\n    "rules": {\r\n        ${off}\r\n    }\r\n}\r\n`,
    );
    expect(switchedOff('{\n    "release": "14.4", // here\n}\n')).toBe(
      `{\n    "release": "14.4", // here\n    "rules": {\n        ${off}\n    },\n}\n`,
    );
    expect(switchedOff('{\n  "rules": {\n    "network": "off",\n  },\n}\n')).toBe(
      `{\n  "rules": {\n    "network": "off",\n    ${off},\n  },\n}\n`,
    );
  });

  test.each([
    ["{}", `{\n  "rules": {\n    ${off}\n  }\n}`],
    // Without a line of its own a property shows no indentation.
    ['{ "release": "14.4" // here\n}\n', `{ "release": "14.4", // here\n"rules": {\n  ${off}\n}\n}\n`],
    ['{\n\t"release": "14.4" // here\n}\n', `{\n\t"release": "14.4", // here\n\t"rules": {\n\t\t${off}\n\t}\n}\n`],
    [
      '{\r\n  "release": "14.4",// here\r\n}\r\n',
      `{\r\n  "release": "14.4",// here\r\n  "rules": {\r\n    ${off}\r\n  },\r\n}\r\n`,
    ],
    [
      '{\n  "release": "14.4" /* here */ \t\n}\n',
      `{\n  "release": "14.4", /* here */ \t\n  "rules": {\n    ${off}\n  }\n}\n`,
    ],
    [
      '{\r\n  "rules": {\r\n    "network": "off"\r\n  },\r\n  "release": "14.4"\r\n}\r\n',
      `{\r\n  "rules": {\r\n    "network": "off",\r\n    ${off}\r\n  },\r\n  "release": "14.4"\r\n}\r\n`,
    ],
    // A comment that stands behind something else stays there.
    ['{\n  "release": "14.4"\n} // end\n', `{\n  "release": "14.4",\n  "rules": {\n    ${off}\n  }\n} // end\n`],
  ])("%j is written on as it is written", (text, expected) => {
    expect(switchedOff(text)).toBe(expected);
  });

  test("replaces what is said of the rule, and leaves its topic", () => {
    expect(switchedOff('{\n  "rules": {\n    "unguarded-route": "hint" // why\n  }\n}\n')).toBe(
      `{\n  "rules": {\n    ${off} // why\n  }\n}\n`,
    );
    expect(switchedOff('{ "rules": { "network": "info", "unguarded-route": "hint" /* why */ } }')).toBe(
      `{ "rules": { "network": "info", ${off} /* why */ } }`,
    );
    expect(switchedOff('{\n  "rules": {\n    "start-and-stop": "error"\n  }\n}\n')).toContain(
      `"start-and-stop": "error",\n    ${off}\n`,
    );
  });

  test.each(["", "{}", "\uFEFF{}\n", '{ "rules": {} }', "// nothing yet\n", "{\n  // nothing yet\n}\n"])(
    "%j gets it",
    (text) => {
      const after = switchedOff(text);
      expect(after).toContain(off);
      expect(after?.includes("nothing yet")).toBe(text.includes("nothing yet"));
    },
  );

  test.each([
    '{ "rules": { "network": "off" }',
    '{ "release": 14.4 "rules": {} }',
    "[]",
    "nothing",
    '{ "rules": [] }',
    '{ "rules": { "unguarded-route": "hint", "unguarded-route": "info" } }',
    '{ "rules": {}, "rules": {} }',
    '{\n  "release": "14.4" /* one */, /* other */\n}',
  ])("%s is left alone", (text) => {
    expect(switchedOff(text)).toBeUndefined();
  });

  test("a new file says just that", () => {
    expect(newSettings("unguarded-route", "off")).toBe(`{\n  "rules": {\n    ${off}\n  }\n}\n`);
  });
});
