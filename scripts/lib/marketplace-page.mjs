// Makes the page that the marketplace shows, and VS Code beside the extension, of docs/marketplace.md.
import { posix } from "node:path";

/**
 * The page with addresses that lead somewhere from everywhere: `repository` is where the project lies on GitHub. While package.json names
 * none there is nothing that could be linked, so pictures go and links become their words: a dead one is worse than none.
 */
export function marketplacePage(markdown, repository) {
  const base = projectAddress(repository);
  return markdown
    .replace(/^[ \t]*!\[([^\]]*)\]\(([^)]+)\)\n/gm, (line, _, target) => {
      if (!isRelative(target)) return line;
      return base === undefined ? "" : line.replace(`(${target})`, `(${base}/raw/HEAD/${inProject(target)})`);
    })
    .replace(/(?<!!)\[([^\]]*)\]\(([^)]+)\)/g, (link, text, target) => {
      if (!isRelative(target)) return link;
      return base === undefined ? text : `[${text}](${base}/blob/HEAD/${inProject(target)})`;
    })
    .replace(/\n{3,}/g, "\n\n");
}

/** Where a browser finds a repository that npm is told. */
export const projectAddress = (repository) => repository?.replace(/^git\+/, "").replace(/\.git$/, "");

const isRelative = (target) => !/^[a-z][a-z+.-]*:|^#/i.test(target);

const inProject = (target) => posix.normalize(posix.join("docs", target));
