import { afterEach, describe, expect, it } from "vitest";
import { Client, type ClientOptions, eventually, pause, pulling, rulesOf } from "./client.ts";

const text = 'web {\n  path = "/jails/web";\n  persist;\n  exec.prepare = a;\n  vnet.interface = "a,b";\n  vnet;\n}\n';

let client: Client;

async function start(options: ClientOptions): Promise<void> {
  client = await Client.start(options);
}

afterEach(() => client.stop());

describe("settings", () => {
  it("are asked for, and are in force for the first answer", async () => {
    await start({
      capabilities: pulling,
      configuration: { freebsdRelease: "12.0", rules: { "quoted-comma-list": "off" } },
    });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["unknown-parameter:4"]);
  });

  it("are waited for before anything is pushed", async () => {
    await start({ configuration: { freebsdRelease: "12.0", rules: { "quoted-comma-list": "off" } } });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pushedFor(uri))).toEqual(["unknown-parameter:4"]);
    expect(client.pushed).toHaveLength(1);
  });

  it("change what is said", async () => {
    const options: ClientOptions = { capabilities: pulling, configuration: { freebsdRelease: "12.0" } };
    await start(options);
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["unknown-parameter:4", "quoted-comma-list:5"]);
    options.configuration = { freebsdRelease: "current", rules: { "quoted-comma-list": "hint" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await eventually(() => client.refreshes === 1);
    expect(await client.pullItems(uri)).toMatchObject([{ code: "quoted-comma-list", severity: 4 }]);
    // The same settings once more change nothing.
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await pause(200);
    expect(client.refreshes).toBe(1);
  });

  it("that come late are in force from then on", async () => {
    let answer: (configuration: unknown) => void = () => {};
    const configuration = new Promise((resolve) => {
      answer = resolve;
    });
    await start({ capabilities: pulling, configuration });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["quoted-comma-list:5"]);
    answer({ freebsdRelease: "12.0", rules: { "quoted-comma-list": "off" } });
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["unknown-parameter:4"]);
  });

  it("stay while the editor takes its time to say what they have become", async () => {
    const options: ClientOptions = { capabilities: pulling, configuration: { freebsdRelease: "12.0" } };
    await start(options);
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["unknown-parameter:4", "quoted-comma-list:5"]);
    options.configuration = new Promise(() => {});
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    expect(rulesOf(await client.pullItems(uri))).toEqual(["unknown-parameter:4", "quoted-comma-list:5"]);
  });

  it("come from initializationOptions where the editor cannot be asked", async () => {
    await start({ initializationOptions: { freebsdRelease: "12.0", rules: { "quoted-comma-list": "off" } } });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pushedFor(uri))).toEqual(["unknown-parameter:4"]);
    const settings = { jailconf: { freebsdRelease: "14.0", rules: { "quoted-comma-list": "off" } } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    await eventually(async () => (await client.pushedFor(uri)).length === 0);
  });

  it("that make no sense are logged once, and the rest is used", async () => {
    const rules = { "quoted-comma-list": "info", "no-such-rule": "off", "missing-semicolon": "loud" };
    const options: ClientOptions = { capabilities: pulling, configuration: { freebsdRelease: "9.1", rules } };
    await start(options);
    const uri = await client.open("jail.conf", text);
    expect(await client.pullItems(uri)).toMatchObject([{ code: "quoted-comma-list", severity: 3 }]);
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.pull(uri);
    await eventually(() => client.logged.length >= 3);
    expect(client.logged).toHaveLength(3);
    expect(client.logged.join("\n")).toMatch(
      /"9\.1" is no release[\s\S]*no-such-rule[\s\S]*missing-semicolon is "loud"/,
    );
    expect(client.notifications.filter(({ method }) => method === "window/showMessage")).toEqual([]);
  });

  it("may name a release that is too new to be known, which is logged and shown", async () => {
    await start({ capabilities: pulling, configuration: { freebsdRelease: "14.9" } });
    const uri = await client.open("jail.conf", text);
    await client.pull(uri);
    await eventually(() => client.logged.length > 0);
    expect(client.logged.join("\n")).toContain("this version does not know 14.9 and reads it as 14.5.");
  });

  it.each([null, 3, "x", [], { rules: 5, freebsdRelease: {} }])("may be %j", async (configuration) => {
    await start({ capabilities: pulling, configuration });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["quoted-comma-list:5"]);
  });
});
