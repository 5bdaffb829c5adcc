#!/usr/bin/env node
// Writes the two files of a new rule, with an example that fails: npm run new-rule TOPIC/ID
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isMain } from "./lib/main.mjs";
import { notYetWritten, rulesFolder } from "./lib/rule-pages.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

/** Words of lower-case letters and digits, at least two: docs/rules/README.md says what they are to say. */
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
const topicPattern = /^[a-z]+(-[a-z]+)*$/;

/** Folders of the rules that are no topics. */
const shared = ["rule", "support", "edits"];

/**
 * Writes rule and page below `root`. Returns their paths, relative to it, and whether the topic is a new one. Throws where the
 * name is none, or is taken.
 */
export function writeRule(root, name) {
  const [topic, id, ...more] = (name ?? "").split("/");
  if (!topicPattern.test(topic) || !idPattern.test(id ?? "") || more.length > 0) {
    throw new Error(
      `name the rule as TOPIC/ID, such as network/bridge-without-member; the topics: ${topicsIn(root).join(", ")}`,
    );
  }
  if (shared.includes(topic)) throw new Error(`${topic} is no topic; the topics: ${topicsIn(root).join(", ")}`);
  const taken = topicsIn(root).find((one) => existsSync(join(root, rulesFolder, one, `${id}.ts`)));
  if (taken) throw new Error(`there is a rule ${id} already: ${rulesFolder}/${taken}/${id}.ts`);
  const isNewTopic = !topicsIn(root).includes(topic);
  const paths = { rule: `${rulesFolder}/${topic}/${id}.ts`, page: `${rulesFolder}/${topic}/${id}.md` };
  mkdirSync(dirname(join(root, paths.rule)), { recursive: true });
  writeFileSync(join(root, paths.rule), ruleText(id));
  writeFileSync(join(root, paths.page), pageText(id));
  return { ...paths, isNewTopic };
}

function topicsIn(root) {
  return readdirSync(join(root, rulesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
    .map(({ name }) => name)
    .sort();
}

const ruleText = (id) => `import type { Rule } from "../rule/rule.ts";

export const rule: Rule = {
  id: "${id}",
  severity: "warning",
  checkJail() {
    // ${notYetWritten}: report what is wrong with the jail of the context, or use checkFile or checkConfiguration instead.
  },
};
`;

/** As many as a page has to have. */
const silentExamples = `${notYetWritten}: why this is right.

\`\`\`jail.conf silent
web { path = /jails/web; persist; }
\`\`\`

`.repeat(3);

const pageText = (id) => `# ${id}

${notYetWritten}: one sentence that says what the rule finds.

${notYetWritten}: what goes wrong, and what the user sees when it does.

## Example

\`\`\`jail.conf wrong
web {
  path = /jails/web;
  # ^ ${id}
  persist;
}
\`\`\`

\`\`\`jail.conf right
web {
  path = /jails/web;
  persist;
}
\`\`\`

## What it leaves alone

${silentExamples}## When to ignore it

${notYetWritten}: when somebody means it so.

## Evidence

${notYetWritten}: where it is known from, as docs/evidence/README.md cites.
`;

if (isMain(import.meta)) {
  try {
    const { rule, page, isNewTopic } = writeRule(resolve(import.meta.dirname, ".."), process.argv[2]);
    if (isNewTopic) console.log("The topic is a new one: say in scripts/lib/rule-topics.mjs what it is about.");
    console.log(`${rule}: severity, check and fixes
${page}: what people read, and the tests
Next: write both; npm run generate; npx vitest run --project unit test/rules/pages.test.ts -t ${rule.replace(/.*\/(.*)\.ts/, "$1")}`);
  } catch (error) {
    console.error(`new-rule: ${error.message}`);
    process.exitCode = 2;
  }
}
