import { describe, expect, it } from "vitest";
import type { SymbolInformation } from "vscode-languageserver-protocol";
import type { Client } from "./client.ts";
import { severalClients } from "./several-clients.ts";

const start = severalClients();

/** What is found, with its file below the folder and its line. */
async function found(client: Client, query: string): Promise<string[]> {
  const symbols = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query });
  return symbols.map(({ name, containerName, location: { uri, range } }) => {
    const file = decodeURIComponent(uri).slice(client.uri("x").length - 1);
    return `${containerName ? `${containerName}/` : ""}${name} ${file}:${range.start.line + 1}`;
  });
}

describe("symbols of the workspace", () => {
  it("are those of all files of the folder that are called like a jail.conf, open or not", async () => {
    const client = await start({ opensFolder: true });
    client.write("alpha/etc/jail.conf", '$id = 1;\n"www.*" { $id = 2; }\nwww { inner {\n  $id = 3;\n} }\n');
    client.write("alpha/etc/jail.conf.d/mail.conf", "mail { persist; }\n");
    client.write("fail2ban/jail.conf", "[DEFAULT]\nid = 5\n[www-id]\nenabled = true\n");
    client.write("notes.conf", "www.id { persist; }\n");
    await client.open("jail.conf", "web.id { persist; }\n");
    expect(await found(client, "id")).toEqual([
      "web.id jail.conf:1",
      "$id alpha/etc/jail.conf:1",
      "www.*/$id alpha/etc/jail.conf:2",
      "www.inner/$id alpha/etc/jail.conf:4",
    ]);
    expect(await found(client, "www")).toEqual([
      "www.* alpha/etc/jail.conf:2",
      "www alpha/etc/jail.conf:3",
      "www.inner alpha/etc/jail.conf:3",
    ]);
    expect(await found(client, "mail")).toEqual([
      "mail.conf alpha/etc/jail.conf.d/mail.conf:1",
      "mail alpha/etc/jail.conf.d/mail.conf:1",
    ]);
    expect(await found(client, "jail.conf")).toEqual(["jail.conf jail.conf:1", "jail.conf alpha/etc/jail.conf:1"]);
  });

  it("come once, with the text that is not saved", async () => {
    const client = await start({ opensFolder: true });
    client.write("jail.conf", '.include "more.jail.conf";\nweb { persist; }\n');
    client.write("more.jail.conf", "db { persist; }\n");
    await client.open("jail.conf", '.include "more.jail.conf";\n\nwebmail { persist; }\n');
    expect(await found(client, "")).toEqual([
      "jail.conf jail.conf:1",
      "more.jail.conf more.jail.conf:1",
      "db more.jail.conf:1",
      "webmail jail.conf:3",
    ]);
  });

  it("are found while nothing is open, and none where there is no folder", async () => {
    const client = await start({ opensFolder: true });
    client.write("jail.conf", "web { persist; }\n");
    expect(await found(client, "web")).toEqual(["web jail.conf:1"]);
    expect(await found(await start(), "web")).toEqual([]);
  });
});
