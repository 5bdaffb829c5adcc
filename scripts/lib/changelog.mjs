// Reads CHANGELOG.md, which is kept by hand, and says where it is not in order.

const unreleased = "Unreleased";

/**
 * The sections below `## ` headings, newest first: `name`, the one-based `line` of the heading, and the `text` below it. `faults` are
 * sentences that begin with the line.
 */
export function readChangelog(text) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const faults = lines[0] === "# Changelog" ? [] : ["1: The first line is not `# Changelog`."];
  const sections = headings(lines, 0, lines.length, "## ").map(({ name, first, last }) => ({
    name,
    line: first,
    text: `${lines.slice(first, last).join("\n").trim()}\n`,
    faults: faultsOfSection(lines, first, last),
  }));
  if (sections.length === 0) faults.push("1: There is no `## ` heading with a version.");
  faults.push(...faultsOfNames(sections), ...sections.flatMap((section) => section.faults));
  return { sections: sections.map(({ faults: _, ...section }) => section), faults };
}

/** What the section of a version says; undefined where there is none. */
export function entriesOf(changelog, version) {
  return changelog.sections.find(({ name }) => name === version)?.text;
}

/** What waits for a version. */
export function unreleasedEntries(changelog) {
  return entriesOf(changelog, unreleased);
}

/** Headings of one level between two lines, with the number of lines before what stands below each, and where that ends. */
function headings(lines, from, to, sign) {
  const found = [];
  for (let index = from; index < to; index++) {
    if (!lines[index].startsWith(sign)) continue;
    if (found.length > 0) found.at(-1).last = index;
    found.push({ name: lines[index].slice(sign.length).trim(), first: index + 1, last: to });
  }
  return found;
}

function faultsOfNames(sections) {
  const faults = [];
  let newer;
  for (const [index, { name, line }] of sections.entries()) {
    if (name === unreleased) {
      if (index > 0)
        faults.push(`${line}: \`${unreleased}\` stands below a version. What waits for one stands above all of them.`);
    } else if (!/^\d+\.\d+\.\d+$/.test(name)) {
      faults.push(`${line}: \`${name}\` is neither a version nor \`${unreleased}\`.`);
    } else {
      if (newer !== undefined && compareVersions(name, newer) >= 0)
        faults.push(`${line}: ${name} stands below ${newer}. The newest version stands first, and each once.`);
      newer = name;
    }
  }
  return faults;
}

function faultsOfSection(lines, first, last) {
  const parts = headings(lines, first, last, "### ");
  const faults = [];
  for (const { first: line } of [{ first }, ...parts]) {
    if (lines[line] !== "") faults.push(`${line}: No empty line stands below the heading.`);
    if (line > 1 && lines[line - 2] !== "") faults.push(`${line}: No empty line stands above the heading.`);
  }
  const names = new Set();
  for (const { name, first: line, last: end } of parts) {
    if (names.has(name)) faults.push(`${line}: There are two parts \`${name}\`. Put them together.`);
    names.add(name);
    if (isEmpty(lines, line, end)) faults.push(`${line}: Nothing stands below \`${name}\`.`);
  }
  if (isEmpty(lines, first, last)) faults.push(`${first}: Nothing stands below the heading.`);
  return [...faults, ...faultsOfEntries(lines, first, last)];
}

/** Merging changes to one topic can leave an entry twice, in one part or in two. */
function faultsOfEntries(lines, first, last) {
  const faults = [];
  const seen = new Map();
  for (const { text, line } of entries(lines, first, last)) {
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, line);
    else faults.push(`${line}: The entry of line ${earlier} stands here once more.`);
  }
  return faults;
}

/** The entries between two lines, each in one line however it is broken, with the one-based number of the line where it begins. */
function entries(lines, from, to) {
  const found = [];
  for (let index = from; index < to; index++) {
    const text = lines[index].trim();
    if (/^[*-] /.test(text)) found.push({ text, line: index + 1 });
    else if (text !== "" && !text.startsWith("#") && found.length > 0) found.at(-1).text += ` ${text}`;
  }
  return found;
}

const isEmpty = (lines, from, to) =>
  lines.slice(from, to).every((line) => line.trim() === "" || line.startsWith("### "));

/** Negative where the first is older. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
