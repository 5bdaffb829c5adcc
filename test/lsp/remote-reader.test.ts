import { describe, expect, it } from "vitest";
import type { Connection } from "vscode-languageserver";
import { RemoteReader } from "../../server/src/lsp/remote-reader.ts";
import { Uris } from "../../server/src/lsp/shared/uris.ts";

/** A client that answers from a table, and counts how often it is asked. */
function reader(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const read: string[] = [];
  const sendRequest = async (method: string, { uri }: { uri: string }): Promise<unknown> => {
    asked.push(`${method} ${uri}`);
    if (!(uri in answers)) throw new Error("gone");
    return answers[uri];
  };
  const uris = new Uris();
  const root = uris.pathOf("vscode-vfs://github/repo");
  const connection = { sendRequest } as unknown as Connection;
  return { reader: new RemoteReader(connection, uris, { fileRead: (path) => read.push(path) }), asked, read, root };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("files behind a client", () => {
  it("are pending until the client has answered, and are asked for once", async () => {
    const content = { kind: "file", text: "a {}", valid: true };
    const remote = reader({ "vscode-vfs://github/repo/a.conf": content });
    const path = `${remote.root}/a.conf`;
    expect(remote.reader.read(path)).toEqual({ kind: "pending" });
    expect(remote.reader.read(path)).toEqual({ kind: "pending" });
    await settle();
    expect(remote.read).toEqual([path]);
    expect(remote.reader.read(path)).toEqual(content);
    expect(remote.asked).toEqual(["jailconf/readFile vscode-vfs://github/repo/a.conf"]);
  });

  it.each(["missing", "not-regular", "too-large", "unreadable"])("that are %s", async (kind) => {
    const remote = reader({ "vscode-vfs://github/repo/a": { kind } });
    remote.reader.read(`${remote.root}/a`);
    await settle();
    expect(remote.reader.read(`${remote.root}/a`)).toEqual({ kind });
  });

  it("of which the client knows nothing cannot be read", async () => {
    const remote = reader({});
    remote.reader.read(`${remote.root}/a`);
    await settle();
    expect(remote.reader.read(`${remote.root}/a`)).toEqual({ kind: "unreadable" });
    expect(remote.reader.list(`${remote.root}/d`)).toBeUndefined();
  });

  it("are kept while they are read again", async () => {
    const answers: Record<string, unknown> = { "vscode-vfs://github/repo/a": { kind: "missing" } };
    const remote = reader(answers);
    const path = `${remote.root}/a`;
    remote.reader.read(path);
    await settle();
    answers["vscode-vfs://github/repo/a"] = { kind: "file", text: "x", valid: true };
    remote.reader.invalidate(path);
    expect(remote.reader.read(path)).toEqual({ kind: "missing" });
    await settle();
    expect(remote.reader.read(path)).toMatchObject({ text: "x" });
  });

  it("that change while they are read are read once more", async () => {
    const a = { kind: "file", text: "", valid: true };
    const d = { entries: [] as unknown[] };
    const remote = reader({ "vscode-vfs://github/repo/d/a": a, "vscode-vfs://github/repo/d": d });
    remote.reader.read(`${remote.root}/d/a`);
    remote.reader.list(`${remote.root}/d`);
    remote.reader.invalidate(`${remote.root}/d/a`);
    remote.reader.invalidate(`${remote.root}/d/b`);
    await settle();
    expect(remote.asked.sort()).toEqual([
      "jailconf/readDirectory vscode-vfs://github/repo/d",
      "jailconf/readDirectory vscode-vfs://github/repo/d",
      "jailconf/readFile vscode-vfs://github/repo/d/a",
      "jailconf/readFile vscode-vfs://github/repo/d/a",
    ]);
    expect(remote.reader.arrival()).toBeUndefined();
  });

  it("are listed", async () => {
    const entries = [{ name: "a.conf", kind: "file" }];
    const remote = reader({ "vscode-vfs://github/repo/d": { entries } });
    expect(remote.reader.list(`${remote.root}/d`)).toBeUndefined();
    await settle();
    expect(remote.reader.list(`${remote.root}/d`)).toEqual(entries);
  });

  it("of the machine itself are never known", () => {
    const remote = reader({});
    expect(remote.reader.read("/etc/jail.conf")).toEqual({ kind: "pending" });
    expect(remote.asked).toEqual([]);
  });
});
