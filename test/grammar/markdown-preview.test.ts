import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

const script = readFileSync("syntaxes/markdown-preview.js", "utf8");

interface Block {
  innerHTML: string;
  readonly firstElementChild: object | null;
}

/** The script as VS Code's preview has it; the function that is returned tells it of the page. */
function preview(blocks: readonly Block[], event: string): () => void {
  const listeners = new Map<string, () => void>();
  const document = { querySelectorAll: () => blocks };
  runInNewContext(script, {
    document,
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
  });
  return listeners.get(event)!;
}

const block = (html: string): Block => ({
  innerHTML: html,
  get firstElementChild() {
    return this.innerHTML.includes("<") ? {} : null;
  },
});

/** What the script makes of a block, with `‹class:text›` for what is coloured. */
function coloured(html: string): string {
  const code = block(html);
  preview([code], "load");
  return code.innerHTML.replace(/<span class="hljs-(\w+)">/g, "‹$1:").replaceAll("</span>", "›");
}

describe("a block of jail.conf in VS Code's Markdown preview", () => {
  it("has names of jails and parameters, strings with variables, and comments", () => {
    expect(coloured('web {\n  $id = 7; # its number\n  path = "/j/$id/${name}";\n  persist; vnet;\n}\n')).toBe(
      '‹built_in:web› {\n  ‹subst:$id› = 7; ‹comment:# its number›\n  ‹keyword:path› = ‹string:"/j/‹subst:$id›/‹subst:${name}›"›;\n' +
        "  ‹keyword:persist›; ‹keyword:vnet›;\n}\n",
    );
  });

  it("has no variables in single quotes and comments, and no comments in quotes", () => {
    expect(coloured(`a = 'x $y # z', "\\"#"; /* $b\n c; */ * { }`)).toBe(
      `‹keyword:a› = ‹string:'x $y # z'›, ‹string:"\\"#"›; ‹comment:/* $b\n c; */› ‹built_in:*› { }`,
    );
  });

  it("keeps what HTML writes in its own way", () => {
    expect(coloured('exec.start = "a &amp;&amp; b &lt;c&gt;";')).toBe(
      '‹keyword:exec.start› = ‹string:"a &amp;&amp; b &lt;c&gt;"›;',
    );
  });

  it.each(["load", "vscode.markdown.updateContent"])(
    "is coloured when the page comes or changes, and once: %s",
    (event) => {
      const code = block("persist;");
      const blocks = [code];
      const change = preview(blocks, event);
      const first = code.innerHTML;
      blocks.push(block("vnet;"));
      change();
      expect(blocks.map(({ innerHTML }) => innerHTML)).toEqual([first, '<span class="hljs-keyword">vnet</span>;']);
    },
  );
});
