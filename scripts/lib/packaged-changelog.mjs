// Makes the list of changes that VS Code shows beside the extension, of CHANGELOG.md.
import { projectAddress } from "./marketplace-page.mjs";

/** How many characters of the newest changes the extension carries along. */
const room = 2_500;

/**
 * The newest changes, by whole parts. The older ones, and what is linked, stand in the project, where `repository` is; while package.json
 * names none, there is nothing that could be linked.
 */
export function packagedChangelog(text, repository) {
  const base = projectAddress(repository);
  return newestOf(text).replace(/\[([^\]]*)\]\((?![a-z]+:)([^)]+)\)/g, (_, words, path) =>
    base === undefined ? words : `[${words}](${base}/blob/HEAD/${path})`,
  );
}

function newestOf(text) {
  const parts = text.split(/^(?=##)/m);
  let length = 0;
  const kept = parts.filter((part, index) => {
    length += part.length;
    // What a heading of a version says is of use with what stands below it only; so the first part is always there.
    return length <= room || index < 3;
  });
  if (kept.length === parts.length) return text;
  while (/^## .*\s*$/.test(kept.at(-1))) kept.pop();
  return `${kept.join("").trimEnd()}\n\nOlder changes are listed in [CHANGELOG.md](CHANGELOG.md) of the project.\n`;
}
