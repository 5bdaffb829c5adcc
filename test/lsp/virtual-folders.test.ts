import { afterEach, expect, it } from "vitest";
import { type RemoteFileContent, readDirectoryRequest, readFileRequest } from "../../protocol/index.ts";
import { Client, eventually, pulling } from "./client.ts";

const files: Record<string, string> = { "memory:/etc/jail.conf.d/db.conf": "db { path = /jails/db; persist; }\n" };
const text = '.include "/etc/jail.conf.d/*.conf";\nweb { path = /jails/web; persist; depend = db; }\n';

let client: Client;
let asked: string[];

afterEach(() => client.stop());

/** Our own client with a document in a file system that only the editor knows. What it is asked for, it reads. */
async function open(folder: string | undefined, isOwn: boolean): Promise<string> {
  const initializationOptions = { jailconfClient: isOwn };
  client = await Client.start({ capabilities: pulling, initializationOptions, opensFolder: folder });
  asked = [];
  client.connection.onRequest<RemoteFileContent, void>(readFileRequest, ({ uri }: { uri: string }) => {
    asked.push(uri);
    return uri in files ? { kind: "file", text: files[uri], valid: true } : { kind: "missing" };
  });
  client.connection.onRequest(readDirectoryRequest, ({ uri }: { uri: string }) => {
    asked.push(uri);
    return uri === "memory:/etc/jail.conf.d" ? { entries: [{ name: "db.conf", kind: "file" }] } : null;
  });
  return client.open("memory:/etc/jail.conf", text);
}

async function rules(uri: string): Promise<unknown[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items.map(({ code }) => code) : [];
}

it("files of a virtual workspace are read by our own client", async () => {
  const uri = await open("memory:/etc", true);
  await eventually(async () => {
    await rules(uri);
    return asked.includes("memory:/etc/jail.conf.d/db.conf");
  });
  await eventually(async () => !(await rules(uri)).includes("depend-undefined"));
  const links = await client.connection.sendRequest<{ target: string }[]>("textDocument/definition", {
    textDocument: { uri },
    position: { line: 1, character: 44 },
  });
  expect(JSON.stringify(links)).toContain("memory:/etc/jail.conf.d/db.conf");
});

it.each([
  ["a document in no folder", undefined, true],
  ["a folder of the disk", "file:///etc", true],
  ["a client that reads no files", "memory:/etc", false],
])("nobody is asked for files beside %s, and nothing is said of them", async (_, folder, isOwn) => {
  const uri = await open(folder, isOwn);
  expect(await rules(uri)).not.toContain("depend-undefined");
  expect(asked).toEqual([]);
});
