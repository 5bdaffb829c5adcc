// What stands around each page of the site.

/**
 * A whole page of HTML. `path` is that of its Markdown, `body` what was made of it, `menu` the parts of the index, and `toSite` gives
 * addresses from the page.
 */
export function sitePage({ path, title, body, menu, toSite }) {
  const name = title === "jailconf" ? title : `${escapeHtml(title)} – jailconf`;
  const parts = menu.map(({ heading, pages }) => {
    const items = pages.map((page) => menuItem(page, path, toSite)).join("\n");
    return `<h2>${escapeHtml(heading)}</h2>\n<ul>\n${items}\n</ul>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="stylesheet" href="${toSite("docs/style.css")}">
</head>
<body>
<a class="skip" href="#content">To the content</a>
<nav aria-label="Documentation">
<p><a href="${toSite("docs/README.md")}">jailconf</a></p>
${parts.join("\n")}
</nav>
<main id="content">
${body}</main>
</body>
</html>
`;
}

function menuItem({ title, path }, current, toSite) {
  const here = path === current ? ' aria-current="page"' : "";
  return `<li><a href="${toSite(path)}"${here}>${title}</a></li>`;
}

export function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
