import { afterEach } from "vitest";
import { Client, type ClientOptions } from "./client.ts";

/** Starts as many clients as the tests of a file want, and ends them after the test that has started them. */
export function severalClients(): (options?: ClientOptions) => Promise<Client> {
  let clients: Client[] = [];
  afterEach(async () => {
    const ended = clients;
    clients = [];
    for (const client of ended) await client.stop();
  });
  return async (options) => {
    const client = await Client.start(options);
    clients.push(client);
    return client;
  };
}
