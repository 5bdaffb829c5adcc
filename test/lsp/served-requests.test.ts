import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { requests } from "../../server/src/lsp/requests/index.ts";
import { type ClientFeatures, clientFeatures } from "../../server/src/lsp/shared/client-features.ts";

/** What an editor can do that says nothing about itself, or only what is given. */
function editor(features: Partial<ClientFeatures> = {}): ClientFeatures {
  return { ...clientFeatures({ capabilities: {}, processId: null, rootUri: null }), ...features };
}

const methodsFor = (client: ClientFeatures): string[] =>
  requests.filter((request) => request.capabilities(client) !== undefined).map(({ method }) => method);

it("each request is served once", () => {
  const methods = requests.map(({ method }) => method);
  expect(methods).toContain("jailconf/plan");
  expect(new Set(methods).size).toBe(methods.length);
});

it("only those are served that a client can use", () => {
  expect(methodsFor(editor())).not.toContain("textDocument/diagnostic");
  expect(methodsFor(editor({ pullsDiagnostics: true }))).toContain("textDocument/diagnostic");
});

it("no two requests speak of the same capability, so that none hides what another says", () => {
  const client = editor({ pullsDiagnostics: true, codeActionLiterals: true, isOwn: true });
  const names = requests.flatMap((request) => Object.keys(request.capabilities(client) ?? {}));
  expect(names).toContain("codeActionProvider");
  expect(new Set(names).size).toBe(names.length);
});

it("the session knows no feature and no single request", () => {
  const imported = [...readFileSync("server/src/lsp/session.ts", "utf8").matchAll(/from "([^"]+)"/g)];
  const targets = imported.map(([, target]) => target);
  expect(targets).toContain("./requests/index.ts");
  expect(targets.filter((target) => /features\/|requests\/(?!index)/.test(target))).toEqual([]);
});
