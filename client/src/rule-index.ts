/** By their names, and as "%" what nearly all of them say (scripts/lib/packed-rule-pages.mjs). */
type Pages = Readonly<Record<string, string>>;

/** The pages in a text that holds all of them, and behind them the words that are one sign in it. */
export function separatePages(text: string): Pages {
  const [signs, ...words] = text.split("\x7f");
  const pages = words.reduce((all, word) => all.replaceAll(word[0], word.slice(1)), signs).split("\0");
  return Object.fromEntries(
    pages.map((page) => {
      const [first] = page.split("\n", 1);
      return first.startsWith("# ") ? [`${first.slice(2)}.md`, page] : [first, page.slice(first.length + 1)];
    }),
  );
}

/**
 * A page as VS Code shows it; undefined where there is none. Its preview opens a page at its top, so a link to a topic in the index
 * leads to a page of that topic alone. What lies outside of the pages is not in the package: it is named, and no link.
 */
export function shownPage(pages: Pages, name: string): string | undefined {
  const text = Object.hasOwn(pages, name) && name !== "README.md" ? pages[name] : fromIndex(pages, name);
  const topic = /^Severity: .*Topic: \[([\w-]+)/m.exec(text ?? "")?.[1] ?? "";
  return text
    ?.replace(/\^$/gm, `^ ${name.slice(0, -3)}`)
    .replace(/^%$/m, () => pages["%"].replaceAll("%id", name.slice(0, -3)).replace("%topic", topic))
    .replace(/\[([^\]]+)\]\(\.\.\/[^)]+\)/g, "$1")
    .replace(/\(README\.md#([\w-]+)\)/g, "($1.md)");
}

function fromIndex(pages: Pages, name: string): string | undefined {
  const index = ruleIndex(pages);
  if (name === "README.md") return index;
  const [, ...topics] = index.split(/^#(?=# )/m);
  const topic = topics.find((each) => each.startsWith(`# ${name.replace(/\.md$/, "")}\n`));
  return topic && `${topic.trimEnd()}\n\n[Rules](README.md) of all topics.\n`;
}

/**
 * The index of the rules with the rows of its tables. The package leaves them out, because each page says what its row would, and
 * the rows are in the order of the pages' texts, which begin with the names of the rules.
 */
export function ruleIndex(pages: Pages): string {
  const rows = new Map<string, string>();
  for (const page of Object.values(pages).sort()) {
    const [, id, finds, severity, topic] =
      /^# ([\w-]+)\n\n(.+)\n\nSeverity: (.+)\. Topic: \[([\w-]+)\]/.exec(page) ?? [];
    if (topic !== undefined)
      rows.set(topic, `${rows.get(topic) ?? ""}| [${id}](${id}.md) | ${severity} | ${finds} |\n`);
  }
  return pages["README.md"].replace(
    /^## ([\w-]+)\n\n.+\n\n\|.+\n\|.+\n/gm,
    (head, topic: string) => head + (rows.get(topic) ?? ""),
  );
}
