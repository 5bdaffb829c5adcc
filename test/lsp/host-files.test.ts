import { describe, expect, it } from "vitest";
import { eventually, pulling, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

const jails = 'web { path = "/jails/web"; persist; mount.fstab = "/etc/fstab.web"; }\n';
const broken = "/data /jails/web/data\n";
const whole = "/data /jails/web/data nullfs ro 0 0\n";

const start = severalClients();

describe("a fstab of a jail that is open", () => {
  it("has its diagnostics when the editor asks, until it is mended", async () => {
    const client = await start({ capabilities: pulling });
    client.write("alpha/etc/jail.conf", jails);
    client.write("alpha/etc/fstab.web", broken);
    const uri = await client.open("alpha/etc/fstab.web", broken);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["mount-line-shape:1"]);
    await client.change(uri, `# mounts\n${broken}`);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["mount-line-shape:2"]);
    await client.change(uri, whole);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("is told them unasked, whatever language the editor takes it for", async () => {
    const client = await start();
    client.write("alpha/etc/jail.conf", jails);
    client.write("alpha/etc/fstab.web", whole);
    const uri = client.uri("alpha/etc/fstab.web");
    const textDocument = { uri, languageId: "plaintext", version: 1, text: broken };
    await client.connection.sendNotification("textDocument/didOpen", { textDocument });
    expect(rulesOf(await client.pushedFor(uri, 1))).toEqual(["mount-line-shape:1"]);
    const version = await client.change(uri, whole);
    expect(await client.pushedFor(uri, version)).toEqual([]);
  });

  it("is judged again when the jail.conf that names it is edited", async () => {
    const client = await start();
    client.write("alpha/etc/jail.conf", jails);
    client.write("alpha/etc/fstab.web", broken);
    const fstab = await client.open("alpha/etc/fstab.web", broken);
    await eventually(async () => rulesOf(await client.pushedFor(fstab)).join() === "mount-line-shape:1");
    const uri = await client.open("alpha/etc/jail.conf", jails.replace("fstab.web", "fstab.db"));
    await eventually(async () => (await client.pushedFor(fstab)).length === 0);
    await client.change(uri, jails);
    await eventually(async () => rulesOf(await client.pushedFor(fstab)).join() === "mount-line-shape:1");
  });
});

it("a fstab that is not open keeps its diagnostics while a large file that names it is judged again", async () => {
  const client = await start({ capabilities: pulling });
  const others = Array.from({ length: 80 }, (_, number) => `db${number} { path = "/jails/$name"; persist; }\n`).join(
    "",
  );
  client.write("alpha/etc/fstab.web", broken);
  const fstab = client.uri("alpha/etc/fstab.web");
  const uri = await client.open("alpha/etc/jail.conf", `${jails}${others}`);
  await client.pull(uri);
  expect(rulesOf(await client.pushedFor(fstab))).toEqual(["mount-line-shape:1"]);
  const pushed = client.pushed.length;
  await client.change(uri, `exec.clean;\n${jails}${others}`);
  await client.pull(uri);
  await client.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  await client.pull(uri);
  expect(client.pushed.slice(pushed)).toEqual([]);
});

describe("a jail.conf that is open", () => {
  const missing = (fstab: string): string => jails.replace("fstab.web", fstab);

  it("is judged by the files of its host that are not open", async () => {
    const client = await start({ capabilities: pulling });
    client.write("alpha/etc/fstab.web", whole);
    const uri = await client.open("alpha/etc/jail.conf", missing("fstab.wbe"));
    expect(rulesOf(await client.pullItems(uri))).toEqual(["fstab-missing:1"]);
    await client.change(uri, jails);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("is judged by the unsaved text of its fstab", async () => {
    const client = await start({ capabilities: pulling });
    client.write("alpha/etc/fstab.web", whole);
    const ruleset = jails.replace("persist;", "persist; devfs_ruleset = 4;");
    const uri = await client.open("alpha/etc/jail.conf", ruleset);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["no-mount-devfs:1"]);
    await client.open("alpha/etc/fstab.web", `${whole}devfs /jails/web/dev devfs rw,ruleset=4 0 0\n`);
    expect(await client.pullItems(uri)).toEqual([]);
  });
});

describe("the hostid of two hosts", () => {
  const uuid = "8d2f5c1e-7a43-11ee-9c0b-0cc47a7b3e10\n";

  it("is told on each of the two, until one is another", async () => {
    const client = await start({ capabilities: pulling });
    for (const host of ["alpha", "beta"]) {
      client.write(`${host}/etc/jail.conf`, "web { path = /jails/web; persist; }\n");
      client.write(`${host}/etc/hostid`, uuid);
    }
    const alpha = await client.open("alpha/etc/hostid", uuid);
    const beta = await client.open("beta/etc/hostid", uuid);
    for (const uri of [alpha, beta]) expect(rulesOf(await client.pullItems(uri))).toEqual(["cloned-hostid:1"]);
    await client.change(beta, uuid.replace("8", "9"));
    for (const uri of [alpha, beta]) expect(await client.pullItems(uri)).toEqual([]);
  });
});
