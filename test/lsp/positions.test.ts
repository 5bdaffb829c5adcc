import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../server/src/lsp/shared/documents.ts";
import { type Encoding, TextLines } from "../../server/src/lsp/shared/text-lines.ts";
import { Uris } from "../../server/src/lsp/shared/uris.ts";
import { Client } from "./client.ts";

const text = "a\u{1f600}b\r\né = 1;\rx\ny";

describe("positions", () => {
  it.each<[Encoding, number, number, number]>([
    ["utf-16", 0, 0, 0],
    ["utf-16", 3, 0, 3],
    ["utf-16", 4, 0, 4],
    ["utf-16", 6, 1, 0],
    ["utf-16", 7, 1, 1],
    ["utf-16", 13, 2, 0],
    ["utf-16", 15, 3, 0],
    ["utf-16", 16, 3, 1],
    ["utf-8", 3, 0, 5],
    ["utf-8", 4, 0, 6],
    ["utf-8", 7, 1, 2],
    ["utf-8", 12, 1, 7],
    ["utf-8", 16, 3, 1],
    ["utf-32", 3, 0, 2],
    ["utf-32", 4, 0, 3],
    ["utf-32", 7, 1, 1],
    ["utf-32", 16, 3, 1],
  ])("in %s: offset %i is line %i, column %i", (encoding, offset, line, character) => {
    const lines = new TextLines(text, encoding);
    expect(lines.position(offset)).toEqual({ line, character });
    expect(lines.offset({ line, character })).toBe(offset);
  });

  it("beyond a line are its end", () => {
    const lines = new TextLines(text, "utf-16");
    expect(lines.offset({ line: 0, character: 99 })).toBe(4);
    expect(lines.offset({ line: 99, character: 0 })).toBe(text.length);
    expect(lines.offset({ line: -1, character: 0 })).toBe(0);
    // Between CR and LF there is no place.
    expect(lines.position(5)).toEqual({ line: 0, character: 4 });
  });

  it("inside of a character are its beginning", () => {
    expect(new TextLines(text, "utf-16").offset({ line: 0, character: 2 })).toBe(1);
    const lines = new TextLines(text, "utf-8");
    expect(lines.offset({ line: 0, character: 3 })).toBe(1);
    expect(lines.position(2)).toEqual({ line: 0, character: 1 });
    expect(new TextLines(text, "utf-32").position(2)).toEqual({ line: 0, character: 1 });
  });

  it.each<[Encoding, (before: string) => number]>([
    ["utf-16", (before) => before.length],
    ["utf-8", (before) => Buffer.byteLength(before)],
    ["utf-32", (before) => [...before].length],
  ])("count what %s does, in any order", (encoding, count) => {
    const character = fc.constantFrom("a", "é", "日", "\u{1f600}", "\n", "\r\n");
    const places = fc.array(fc.nat(200), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), places, (characters, indexes) => {
        const joined = characters.join("");
        const lines = new TextLines(joined, encoding);
        for (const index of indexes) {
          const before = characters.slice(0, index % (characters.length + 1)).join("");
          const lineStart = before.lastIndexOf("\n") + 1;
          const expected = {
            line: before.split("\n").length - 1,
            character: count(before.slice(lineStart)),
          };
          expect(lines.position(before.length)).toEqual(expected);
          expect(lines.offset(expected)).toBe(before.length);
        }
      }),
    );
  });
});

describe("changes", () => {
  /** One after the other, each on a table of lines of its own. */
  function plainly(
    source: string,
    changes: readonly { start: number; end: number; text: string }[],
    encoding: Encoding,
  ) {
    let current = source;
    const events = changes.map(({ start, end, text: inserted }) => {
      const lines = new TextLines(current, encoding);
      const from = Math.min(start, current.length);
      const range = lines.range(from, Math.min(Math.max(end, from), current.length));
      current =
        current.slice(0, lines.offsetOfEdit(range.start)) + inserted + current.slice(lines.offsetOfEdit(range.end));
      return { range, text: inserted };
    });
    return { events, result: current };
  }

  it("of one notification build on each other", () => {
    const piece = fc.constantFrom("a", "bc", "\n", "\r\n", "\r", "é", "\u{1f600}", "");
    const pieces = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
    const change = fc.record({ start: fc.nat(30), end: fc.nat(30), text: pieces });
    const encoding = fc.constantFrom<Encoding>("utf-16", "utf-8", "utf-32");
    fc.assert(
      fc.property(pieces, fc.array(change, { maxLength: 6 }), encoding, (source, changes, which) => {
        const { events, result } = plainly(source, changes, which);
        return applyChanges(new TextLines(source, which), events, which).text === result;
      }),
      { numRuns: 2000 },
    );
  });

  it("may take half of a character away, as an editor that counts in UTF-16 does", () => {
    const half = { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } };
    const lines = applyChanges(new TextLines(text, "utf-16"), [{ range: half, text: "" }], "utf-16");
    expect(lines.text).toBe(text.replace("\ud83d", ""));
  });

  it("may replace everything", () => {
    const lines = new TextLines("abc", "utf-16");
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } };
    expect(applyChanges(lines, [{ range, text: "x" }, { text: "new" }], "utf-16").text).toBe("new");
    expect(applyChanges(lines, [{ text: "new" }, { range, text: "x" }], "utf-16").text).toBe("nxew");
  });
});

describe("the encoding", () => {
  it.each([
    [undefined, "utf-16"],
    [["utf-16"], "utf-16"],
    [["utf-8", "utf-16"], "utf-8"],
    [["utf-16", "utf-8"], "utf-16"],
    [["utf-32", "utf-8"], "utf-32"],
    [["utf-7", "utf-8"], "utf-8"],
    [["utf-7"], "utf-16"],
  ])("for a client that offers %j is %s", async (positionEncodings, expected) => {
    const client = await Client.start({ capabilities: { general: { positionEncodings } } });
    expect(client.initialized.capabilities.positionEncoding).toBe(expected);
    await client.stop();
  });

  it("decides how columns are counted both ways", async () => {
    const source = 'web { path = "/j"; persist; host.hostname = "é\u{1f600}$nope"; }\n';
    const before = source.slice(0, source.indexOf("$nope"));
    for (const [encoding, column] of [
      ["utf-8", Buffer.byteLength(before)],
      ["utf-16", before.length],
      ["utf-32", [...before].length],
    ] as const) {
      const client = await Client.start({ capabilities: { general: { positionEncodings: [encoding] } } });
      const uri = await client.open("jail.conf", source);
      const [found] = await client.pushedFor(uri);
      expect(found.code).toBe("undefined-variable");
      expect(found.range.start).toEqual({ line: 0, character: column });
      const position = { line: 0, character: column };
      expect((await client.hover(uri, position))?.contents.value).toContain("$nope");
      const range = { start: position, end: { line: 0, character: column + 5 } };
      await client.change(uri, [{ range, text: "x" }]);
      expect(await client.pushedFor(uri, 2)).toEqual([]);
      await client.stop();
    }
  });
});

describe("URIs and paths", () => {
  it.each([
    ["file:///etc/jail.conf", "/etc/jail.conf"],
    ["file:///etc/a%20b/jail.conf", "/etc/a b/jail.conf"],
    ["file:///c%3A/Users/x/jail.conf", "c:/Users/x/jail.conf"],
    ["file://server/share/jail.conf", "/file:server/share/jail.conf"],
    ["vscode-vfs://github/owner/repo/jail.conf", "/vscode-vfs:github/owner/repo/jail.conf"],
    ["vscode-remote://ssh-remote%2Bhost/etc/jail.conf", "/vscode-remote:ssh-remote+host/etc/jail.conf"],
    ["file://wsl%24/Ubuntu/etc/jail.conf", "/file:wsl$/Ubuntu/etc/jail.conf"],
    ["git:/a/jail.conf?%7B%22ref%22%3A%22~%22%7D", '/git:?{"ref":"~"}/a/jail.conf'],
    ["git:/a/jail.conf?a%2Fb%3F", "/git:?a%2Fb%3F/a/jail.conf"],
  ])("%s is %s and back", (uri, path) => {
    const uris = new Uris();
    expect(uris.pathOf(uri)).toBe(path);
    expect(uris.uriOf(path)).toBe(uri);
  });

  it("are the same however a drive is spelled", () => {
    const uris = new Uris();
    expect(uris.pathOf("file:///C:/x/jail.conf")).toBe(uris.pathOf("file:///c%3A/x/jail.conf"));
    expect(uris.pathOf("file://localhost/etc/jail.conf")).toBe("/etc/jail.conf");
  });

  it("do not take a directory for a scheme", () => {
    expect(new Uris().uriOf("/foo:bar/jail.conf")).toBe("file:///foo%3Abar/jail.conf");
  });

  it("survive what is no URI", () => {
    const uris = new Uris();
    for (const uri of [
      "",
      "jail.conf",
      "file:///100%/jail.conf",
      "untitled:Untitled-1",
      ":",
      "a b:c",
      "zz:////y",
      "C:/x",
    ]) {
      expect(uris.pathOf(uri)).toMatch(/^(?:\/|c:\/)/);
    }
    expect(uris.pathOf("untitled:Untitled-1")).toBe("/untitled:/Untitled-1");
    expect(uris.pathOf("file:////server/share/jail.conf")).toBe("/server/share/jail.conf");
  });
});
