/**
 * The index of the rules with the rows of its tables. The package leaves them out, because each page says what its row would; the pages
 * stand in the order of the rows.
 */
export function ruleIndex(pages: Readonly<Record<string, string>>): string {
  const rows = new Map<string, string>();
  for (const page of Object.values(pages)) {
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
