import { afterEach, describe, expect, it } from "vitest";
import type { ProtocolConnection, WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import type { Afresh } from "../../protocol/index.ts";
import { pulling, rulesOf } from "./client.ts";
import { fetchingClient, pathInFolder } from "./fetching-client.ts";

const twice = "web {\n  path = /j;\n  depend = web;\n  persist;\n}\n";

let client: ProtocolConnection | undefined;

afterEach(() => client?.dispose());

/** What one answer says of all files of an editor from which the server fetches them. */
async function start(
  files: Readonly<Record<string, string>>,
): Promise<(afresh?: Afresh) => Promise<Record<string, string[]>>> {
  client = await fetchingClient(files, pulling);
  const connection = client;
  return async (afresh = {}) => {
    const asked = { previousResultIds: [], ...afresh };
    const { items }: WorkspaceDiagnosticReport = await connection.sendRequest("workspace/diagnostic", asked);
    const rules = items.map((item) => (item.kind === "full" ? rulesOf(item.items) : []));
    const told = rules.map((all) => all.filter((rule) => rule.startsWith("depend")));
    return Object.fromEntries(items.map(({ uri }, index) => [pathInFolder(uri), told[index]]));
  };
}

describe("diagnostics of a workspace whose files have to be fetched", () => {
  it("are complete in the first answer, with what is included", async () => {
    const pull = await start({
      "jail.conf": '.include "inner/common.inc";\n',
      "inner/common.inc": twice,
      "alpha/etc/deep/jail.conf": twice,
      "alpha/etc/other.conf": twice,
    });
    expect(await pull()).toEqual({
      "jail.conf": [],
      "inner/common.inc": ["depend-self:3"],
      "alpha/etc/deep/jail.conf": ["depend-self:3"],
    });
  });

  it("are, where that is asked for, of files as they are although nobody has told of a change", async () => {
    const files: Record<string, string> = { "alpha/jail.conf": twice, "beta/jail.conf": twice };
    const pull = await start(files);
    await pull();
    files["alpha/jail.conf"] = "web { path = /j; persist; }\n";
    files["gamma/jail.conf"] = twice;
    delete files["beta/jail.conf"];
    expect(await pull({ isAfresh: true })).toEqual({ "alpha/jail.conf": [], "gamma/jail.conf": ["depend-self:3"] });
  });
});
