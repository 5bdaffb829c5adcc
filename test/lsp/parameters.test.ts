import { afterEach, describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver-protocol/node";
import { editors, everything, methodsServedTo, parametersOfAll } from "./all-requests.ts";
import { Client } from "./client.ts";

const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 16 } };

let client: Client;
let uri: string;

async function open(editor: (typeof editors)[keyof typeof editors]): Promise<void> {
  client = await Client.start({ capabilities: everything, initializationOptions: editor });
  uri = await client.open("jail.conf", "web { persist; }\n");
}

afterEach(() => client.stop());

/** The code with which a request is refused; "answered" where it is not. */
const outcomeOf = (method: string, params: object): Promise<unknown> =>
  client.connection.sendRequest(method, params).then(
    () => "answered",
    ({ code }: { code: number }) => code,
  );

describe.each(Object.values(editors))("each request of %o", (editor) => {
  it("is answered when its parameters are what the protocol says", async () => {
    await open(editor);
    for (const method of methodsServedTo(editor)) {
      const outcome = await outcomeOf(method, parametersOfAll(uri));
      expect([method, outcome]).not.toEqual([method, ErrorCodes.InvalidParams]);
    }
  });

  it("is refused without parameters, and the session goes on", async () => {
    await open(editor);
    for (const method of methodsServedTo(editor)) {
      // What it was told before is all that could be missing there.
      const expected = method === "workspace/diagnostic" ? "answered" : ErrorCodes.InvalidParams;
      expect([method, await outcomeOf(method, {})]).toEqual([method, expected]);
    }
    expect(await outcomeOf("textDocument/hover", parametersOfAll(uri))).toBe("answered");
    expect(client.logged).toEqual([]);
  });

  it.each([
    ["no document", "textDocument"],
    ["no place", "position"],
    ["no stretch", "range"],
  ])("is refused or answered, and never fails, with %s", async (_, name) => {
    await open(editor);
    for (const wrong of [null, 7, "x", [], {}, { uri: 7 }, { line: "0", character: {} }, { start: null, end: 1 }]) {
      for (const method of methodsServedTo(editor)) await outcomeOf(method, { ...parametersOfAll(uri), [name]: wrong });
    }
    expect(client.logged).toEqual([]);
  });
});

it.each([
  ["textDocument/codeAction", {}],
  ["textDocument/codeAction", { context: {} }],
  ["textDocument/references", {}],
])("%s is answered without what the client shows or wants besides (%o)", async (method, context) => {
  await open(editors.another);
  const needed = { textDocument: { uri }, range: whole, position: whole.start };
  expect(await outcomeOf(method, { ...needed, ...context })).toBe("answered");
  expect(client.logged).toEqual([]);
});

it.each([
  ["textDocument/hover", { position: undefined }, "textDocument/hover: position is missing"],
  [
    "textDocument/hover",
    { position: { line: "0", character: 0 } },
    "textDocument/hover: position is wrong: line has to be a number",
  ],
  [
    "textDocument/foldingRange",
    { textDocument: {} },
    "textDocument/foldingRange: textDocument is wrong: uri is missing",
  ],
  ["textDocument/rename", { newName: 7 }, "textDocument/rename: newName has to be a string"],
  [
    "textDocument/selectionRange",
    { positions: [7] },
    "textDocument/selectionRange: positions is wrong: number 0 has to be an object",
  ],
  ["workspace/executeCommand", { command: "rm" }, "there is no such command"],
])("%s with %o says what is wrong", async (method, wrong, message) => {
  await open(editors.another);
  const asked = client.connection.sendRequest(method, { ...parametersOfAll(uri), ...wrong });
  await expect(asked).rejects.toMatchObject({ code: ErrorCodes.InvalidParams, message });
});
