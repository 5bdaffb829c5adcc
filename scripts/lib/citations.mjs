// Citations of docs/evidence in code and pages, and what there is to cite.

/** Every citation of a text, as `LANGUAGE.md 5.5`, `FACTS.md 9`, `M38` or `probe 177`. Ranges cite their two ends. */
export function readCitations(text) {
  const flat = text.replace(/\s*\n[ \t]*(?:\*(?!\/)|\/\/)?[ \t]*/g, " ");
  return [
    ...numbersAfter(flat, /LANGUAGE\.md (§[\d.]+(?:(?:, |-| to | and |, and )§?\d[\d.]*)*)/g, "LANGUAGE.md"),
    ...numbersAfter(flat, /FACTS\.md (\d+(?:(?:, |-| and )\d+)*)/g, "FACTS.md"),
    ...numbersAfter(flat, /\bprobes? (#?\d+(?:(?:, |-| and )#?\d+)*)/g, "probe"),
    ...[...flat.matchAll(/\bM\d\d\b/g)].map(([mistake]) => mistake),
  ];
}

export const evidenceFiles = ["LANGUAGE.md", "FACTS.md", "MISTAKES.md", "releases.md"];

/** All that may be cited, in the form of `readCitations`; `texts` holds the files of docs/evidence by their names. */
export function citable(texts) {
  const language = texts.get("LANGUAGE.md");
  return new Set([
    ...sectionsOf(language),
    ...[...language.matchAll(/^\| (\d+) \| /gm)].map(([, number]) => `probe ${number}`),
    ...[...texts.get("FACTS.md").matchAll(/^(?:\|(\d+)\||## (\d+)\.)/gm)].map((row) => `FACTS.md ${row[1] ?? row[2]}`),
    ...[...texts.get("MISTAKES.md").matchAll(/^### (M\d\d) /gm)].map(([, mistake]) => mistake),
  ]);
}

/** Sections, and their numbered items: `3. ` at the start of a line, or `**(3)`. */
function sectionsOf(text) {
  return text.split(/^## (?=\d+\. )/m).flatMap((section) => {
    const [, number] = /^(\d+)\. /.exec(section) ?? [];
    if (number === undefined) return [];
    const items = [...section.slice(number.length).matchAll(/^(?:(\d+)\. |\*\*\((\d+)\))/gm)];
    return [number, ...items.map((item) => `${number}.${item[1] ?? item[2]}`)].map((name) => `LANGUAGE.md ${name}`);
  });
}

function numbersAfter(text, expression, name) {
  return [...text.matchAll(expression)].flatMap(([, list]) =>
    [...list.matchAll(/\d+(?:\.\d+)*/g)].map(([number]) => `${name} ${number}`),
  );
}
