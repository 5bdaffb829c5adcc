import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  documentationOf,
  findTopic,
  parameterFamilies,
  parameters,
  topics,
} from "../../server/src/parameters/index.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { analyze, parseFixture } from "../support/fixture.ts";

const folder = "server/src/parameters/documentation";

/** What an example may count on: a usual global section, and the jails that it names. */
const around = 'path = "/jails/$name";\npersist;\nmount.devfs;\ndb {\n}\ndns {\n}\n';

/** An example as a whole file. */
function fileOf(example: string): string {
  return /^[\w.-]+ \{$/m.test(example) ? `${around}${example}\n` : `${around}web {\n${example}\n}\n`;
}

function complaints(text: string): string[] {
  const { findings } = analyze({
    ...parseFixture(""),
    files: new Map([["/etc/jail.conf", text]]),
    path: "/etc/jail.conf",
  });
  return findings
    .filter(({ severity }) => atLeast(severity, "warning"))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe.each(parameters.map((parameter) => [parameter.name, parameter] as const))("%s", (name, parameter) => {
  const documentation = documentationOf(parameter);

  test("has every section", () => {
    const { what, values, where, needs, since, trap, example } = documentation;
    for (const text of [what, values, where]) expect(text).toMatch(/^\S.{8,}[.]$/s);
    for (const text of [needs, since, trap]) if (text !== undefined) expect(text).toMatch(/^\S.{5,}[.]$/s);
    for (const text of [what, values, where, needs ?? "X.", trap ?? "X."]) {
      expect(text).not.toMatch(/ {2}|\n/);
      expect(text.split("`").length % 2, "code spans are closed").toBe(1);
    }
    expect(example.trim()).not.toBe("");
    const instead = parameter.readOnly || ["lastjid", "desc", "allow.dying"].includes(name);
    const names = [name.replace(".*", "."), ...(parameter.negative === undefined ? [] : [parameter.negative])];
    if (!instead) expect(names.some((one) => example.includes(one))).toBe(true);
    expect(what).not.toBe(parameter.summary);
  });

  test("states a first release only as surely as it is known", () => {
    const { since } = documentation;
    if (parameter.sinceBasis === "memory") expect(since).toContain("from about");
    else expect(since ?? "").not.toContain("about");
    if (parameter.since === undefined) expect(since ?? "").not.toMatch(/FreeBSD \d/);
    if (parameter.deprecated) expect(since).toContain("Deprecated");
  });

  test("has an example that nothing is wrong with", () => {
    expect(complaints(fileOf(documentation.example))).toEqual([]);
  });
});

test("nothing is documented that is not in the catalogue, and nothing twice", () => {
  const documented = parameterFamilies.flatMap(([, family]) => Object.keys(family));
  expect([...documented].sort()).toEqual(parameters.map(({ name }) => name).sort());
});

describe.each(topics.map((topic) => [topic.id, topic] as const))("the topic %s", (id, topic) => {
  test("has every section", () => {
    for (const text of [topic.summary, topic.what, topic.where, topic.trap, ...topic.details]) {
      expect(text).toMatch(/^\S.{8,}[.]$/s);
      expect(text.split("`").length % 2, "code spans are closed").toBe(1);
    }
    expect(topic.details.length).toBeGreaterThan(2);
  });

  test("is found by its names, which no other topic and no parameter has", () => {
    for (const name of [id, ...topic.aliases]) {
      expect(findTopic(name)).toBe(topic);
      expect(parameters.map((parameter) => parameter.name)).not.toContain(name);
    }
  });

  test("has an example that nothing is wrong with", () => {
    expect(complaints(topic.example)).toEqual([]);
  });
});

test("the topics of the language are there", () => {
  expect(topics.map(({ id }) => id)).toEqual([
    ...["jail-names", "variables", "escapes", "wildcards", "include", "phases"],
  ]);
});

test.each(readdirSync(folder))("%s is short enough to be read", (name) => {
  expect(readFileSync(`${folder}/${name}`, "utf8").split("\n").length).toBeLessThanOrEqual(400);
});
