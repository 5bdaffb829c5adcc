import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { requests } from "../../server/src/lsp/requests/index.ts";
import { mergeCapabilities } from "../../server/src/lsp/shared/capabilities.ts";
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
  const client = editor({ pullsDiagnostics: true, codeActionLiterals: true, textDocumentContent: true, isOwn: true });
  const names = requests.flatMap((request) => {
    const { workspace = {}, ...own } = request.capabilities(client) ?? {};
    return [...Object.keys(own), ...Object.keys(workspace).map((name) => `workspace.${name}`)];
  });
  expect(names).toContain("codeActionProvider");
  expect(names).toContain("workspace.textDocumentContent");
  expect(new Set(names).size).toBe(names.length);
});

it("what several say about the workspace is kept apart", () => {
  const merged = mergeCapabilities(
    { hoverProvider: true, workspace: { workspaceFolders: { supported: true } } },
    { workspace: { textDocumentContent: { schemes: ["a"] } } },
    { foldingRangeProvider: true },
  );
  expect(merged).toEqual({
    ...{ hoverProvider: true, foldingRangeProvider: true },
    workspace: { workspaceFolders: { supported: true }, textDocumentContent: { schemes: ["a"] } },
  });
});

it("the session knows no feature and no single request", () => {
  const imported = [...readFileSync("server/src/lsp/session.ts", "utf8").matchAll(/from "([^"]+)"/g)];
  const targets = imported.map(([, target]) => target);
  expect(targets).toContain("./requests/index.ts");
  expect(targets.filter((target) => /features\/|requests\/(?!index)/.test(target))).toEqual([]);
});
