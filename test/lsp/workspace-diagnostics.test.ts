import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { PreviousResultId, WorkspaceDiagnosticReport, WorkspaceFolder } from "vscode-languageserver-protocol";
import type { Afresh } from "../../protocol/index.ts";
import { Client, pulling, rulesOf } from "./client.ts";

const twice = "web {\n  path = /j;\n  depend = web;\n  persist;\n}\n";
const sound = "web {\n  path = /j;\n  persist;\n}\n";

let client: Client;

afterEach(() => client.stop());

async function start(): Promise<void> {
  client = await Client.start({ capabilities: pulling, opensFolder: true });
}

const pullAll = (previousResultIds: PreviousResultId[] = [], afresh: Afresh = {}): Promise<WorkspaceDiagnosticReport> =>
  client.connection.sendRequest("workspace/diagnostic", { previousResultIds, ...afresh });

/** What is told of each file, by its name below the folder. */
const told = ({ items }: WorkspaceDiagnosticReport): Record<string, string[] | "unchanged"> =>
  Object.fromEntries(
    items.map((report) => [
      decodeURIComponent(report.uri).slice(client.uri("x").length - 1),
      report.kind === "full" ? rulesOf(report.items).filter((rule) => rule.startsWith("depend")) : "unchanged",
    ]),
  );

describe("diagnostics of the workspace", () => {
  it("are those of files that are called like a jail.conf, open or not, and of what they include", async () => {
    await start();
    client.write("alpha/jail.conf", `.include "inner/common.inc";\n${sound}`);
    client.write("alpha/inner/common.inc", "mail {\n  path = /m;\n  depend = mail;\n  persist;\n}\n");
    client.write("beta/deep/down/jail.conf", twice);
    client.write("beta/other.conf", twice);
    client.write("beta/node_modules/jail.conf", twice);
    const uri = await client.open("jail.conf", twice);
    const report = await pullAll();
    expect(told(report)).toEqual({
      "jail.conf": ["depend-self:3"],
      "alpha/jail.conf": [],
      "alpha/inner/common.inc": ["depend-self:3"],
      "beta/deep/down/jail.conf": ["depend-self:3"],
    });
    expect(report.items.map((item) => item.version)).toEqual(report.items.map((item) => (item.uri === uri ? 1 : null)));
  });

  it("are not sent again while nothing changes, and are taken back when a file is gone", async () => {
    await start();
    client.write("alpha/jail.conf", twice);
    client.write("beta/jail.conf", twice);
    const before = await pullAll();
    const known = before.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
    expect(told(await pullAll(known))).toEqual({ "alpha/jail.conf": "unchanged", "beta/jail.conf": "unchanged" });
    client.write("alpha/jail.conf", sound);
    rmSync(join(client.directory, "beta/jail.conf"));
    expect(told(await pullAll(known))).toEqual({ "alpha/jail.conf": [], "beta/jail.conf": [] });
  });

  it("are, where that is asked for, of files as they are although the editor has not told of a change", async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true };
    const capabilities = { ...pulling, workspace: { ...pulling.workspace, didChangeWatchedFiles } };
    client = await Client.start({ capabilities, opensFolder: true });
    client.write("alpha/jail.conf", twice);
    client.write("beta/jail.conf", twice);
    await pullAll();
    client.write("alpha/jail.conf", sound);
    rmSync(join(client.directory, "beta/jail.conf"));
    client.write("gamma/jail.conf", twice);
    expect(told(await pullAll([], { isAfresh: true }))).toEqual({
      "alpha/jail.conf": [],
      "gamma/jail.conf": ["depend-self:3"],
    });
  });

  it("say of a document that is open what its own request says", async () => {
    await start();
    const uri = await client.open("jail.conf", twice);
    const own = await client.pull(uri);
    const [all] = (await pullAll()).items;
    expect(all).toMatchObject({ kind: "full", uri, resultId: own.resultId });
    expect(all.kind === "full" && own.kind === "full" && all.items).toEqual(own.kind === "full" && own.items);
  });
});

it.each([
  ["that says the same of each", { configuration: {} }],
  ["that has nothing to say of them", { configuration: null }],
  ["that cannot be asked", {}],
])("follow the folders that are opened and closed later, in an editor %s", async (_, options) => {
  const capabilities = { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } };
  client = await Client.start({ capabilities, ...options });
  const folder = (name: string): WorkspaceFolder => ({ uri: client.uri(name), name });
  const change = (added: WorkspaceFolder[], removed: WorkspaceFolder[]): Promise<void> =>
    client.connection.sendNotification("workspace/didChangeWorkspaceFolders", { event: { added, removed } });
  client.write("alpha/jail.conf", twice);
  client.write("beta/jail.conf", sound);
  expect(told(await pullAll())).toEqual({});
  await change([folder("alpha"), folder("beta")], []);
  expect(told(await pullAll())).toEqual({ "alpha/jail.conf": ["depend-self:3"], "beta/jail.conf": [] });
  await change([], [folder("alpha")]);
  expect(told(await pullAll())).toEqual({ "beta/jail.conf": [] });
});

it("what has another in its place is shown as deprecated, where the editor can", async () => {
  const tagSupport = { valueSet: [1, 2] };
  client = await Client.start({ capabilities: { textDocument: { diagnostic: { tagSupport } } } as never });
  const uri = await client.open("jail.conf", "web {\n  path = /j;\n  allow.sysvipc;\n  persist;\n}\n");
  const found = (await client.pullItems(uri)).find(({ code }) => code === "allow-sysvipc-deprecated");
  expect(found?.tags).toEqual([2]);
});
