import { afterEach, expect, it } from "vitest";
import type { ReduceResult } from "../../protocol/index.ts";
import { version } from "../../server/src/version.ts";
import { Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

const text = `# ü
db { path = /jails/db; persist; }
web { path = /jails/web; persist; /* ü */ ip4.addr = 300.1.1.1; }
`;

const reduce = (uri: string, rule: string, character = 53): Promise<ReduceResult | null> =>
  client.connection.sendRequest("jailconf/reduce", {
    textDocument: { uri },
    position: { line: 2, character },
    rule,
  });

it("a configuration is reduced to what still shows a finding, and says what is told", async () => {
  client = await Client.start();
  const uri = await client.open(client.uri("jail.conf"), text);
  const answer = await reduce(uri, "bad-address");
  expect(answer).toMatchObject({
    files: [{ name: "jail.conf", text: "web { path = /jails/web; persist; ip4.addr = 300.1.1.1; }\n" }],
    ...{ rule: "bad-address", severity: "error", file: "jail.conf", line: 1, version },
    ...{ besides: [], isSmallest: true, release: expect.stringMatching(/^FreeBSD \d+\.\d+ \(newest\)$/) },
  });
  expect(answer?.message).toContain("300.1.1.1");
});

it("there is no answer for what is not found there, and for what is no document", async () => {
  client = await Client.start();
  const uri = await client.open(client.uri("jail.conf"), text);
  expect(await reduce(uri, "bad-address", 5)).toBeNull();
  expect(await reduce(uri, "no-such-rule")).toBeNull();
  expect(await reduce("file:///nowhere", "bad-address")).toBeNull();
});
