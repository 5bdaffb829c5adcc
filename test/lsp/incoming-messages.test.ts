import { expect, test } from "vitest";
import { IncomingMessages } from "../../server/src/lsp/shared/incoming-messages.ts";

const round = () => new Promise<void>((resolve) => setImmediate(resolve));

test("whoever has asked has the answer before what takes long goes on", async () => {
  const messages = new IncomingMessages();
  const happened: string[] = [];
  // As the library of the protocol does it: a message is handled a round after it was read, and an answer sent a round after it was given.
  const ask = async (): Promise<void> => {
    await round();
    messages.note();
    await messages.quiet();
    happened.push("answered");
    await round();
    happened.push("sent");
  };
  const asked = ask();
  await messages.first();
  happened.push("went on");
  await asked;
  expect(happened).toEqual(["answered", "sent", "went on"]);
});

test("of messages that follow each other the first waits for the last", async () => {
  const messages = new IncomingMessages();
  let handled = 0;
  const sent = (async () => {
    for (; handled < 10; handled++) {
      messages.note();
      await round();
    }
  })();
  await messages.quiet();
  expect(handled).toBe(10);
  await sent;
});
