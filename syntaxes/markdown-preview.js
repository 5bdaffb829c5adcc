// Runs in VS Code's Markdown preview, whose own colours know no jail.conf: it colours blocks that say they are.
{
  const parts =
    /(#.*|\/\/.*|\/\*[\s\S]*?\*\/)|("(?:\\[\s\S]|[^"\\])*"|'[^']*')|(\$\w+|\$\{[^}]*\})|([\w.*-]+(?=\s*\{))|(?<=(?:^|[;{}])\s*)([\w.-]+)/gm;
  const classes = ["comment", "string", "subst", "built_in", "keyword"];
  const span = (name, html) => `<span class="hljs-${name}">${html}</span>`;
  const colour = () => {
    for (const code of document.querySelectorAll(".language-jail\\.conf, .language-jailconf")) {
      if (code.firstElementChild) continue;
      code.innerHTML = code.innerHTML.replace(parts, (html, ...groups) => {
        const name = classes[groups.findIndex((group) => group)];
        // Only within double quotes and outside of all quotes there are variables.
        return span(name, html[0] === '"' ? html.replace(/\$(?:\w+|\{[^}]*\})/g, (each) => span("subst", each)) : html);
      });
    }
  };
  colour();
  // It may run before the page is there.
  addEventListener("load", colour);
  addEventListener("vscode.markdown.updateContent", colour);
}
