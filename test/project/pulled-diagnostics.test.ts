import { expect, it } from "vitest";
import { CancellationError } from "vscode";
import type { vsdiag } from "vscode-languageclient";
import { keepingDiagnosticsWhole } from "../../client/src/pulled-diagnostics.ts";
import { noteTakenBack } from "../../client/src/taken-back.ts";

const provide = keepingDiagnosticsWhole.provideDiagnostics!;

/** What vscode-languageclient gives, of two diagnostics the first only, when it is to ask again while it converts them. */
function ask(isAskedAgain: boolean, scheme = "file") {
  const token = { isCancellationRequested: false };
  const next = async () => {
    const items = isAskedAgain ? ["first", undefined] : ["first", "second"];
    token.isCancellationRequested = isAskedAgain;
    return { kind: "full", resultId: "1", items } as unknown as vsdiag.DocumentDiagnosticReport;
  };
  const document = { uri: { scheme } } as Parameters<typeof provide>[0];
  return provide(document, undefined, token as Parameters<typeof provide>[2], next);
}

it("diagnostics that were cut off by a further question are no answer: it is asked once more", async () => {
  await expect(ask(true)).rejects.toBeInstanceOf(CancellationError);
});

it("an answer to a question that nobody took back is shown as it is", async () => {
  expect(await ask(false)).toEqual({ kind: "full", resultId: "1", items: ["first", "second"] });
});

it("of a state of a file that nobody can change nothing is told", async () => {
  expect(await ask(false, "git")).toEqual({ kind: "full", items: [] });
});

it("a file that is open again before the answer came is told of anew, where nothing has changed as well", async () => {
  const uri = { scheme: "file", toString: () => "file:///etc/jail.conf" } as Parameters<typeof noteTakenBack>[0];
  const asked: unknown[] = [];
  const next = async (_: unknown, previous: string | undefined) => {
    asked.push(previous);
    const report = previous ? { kind: "unChanged", resultId: "1" } : { kind: "full", resultId: "1", items: ["first"] };
    return report as unknown as vsdiag.DocumentDiagnosticReport;
  };
  const token = { isCancellationRequested: false } as Parameters<typeof provide>[2];
  const told = () => provide({ uri } as Parameters<typeof provide>[0], "1", token, next);
  expect(await told()).toMatchObject({ kind: "unChanged" });
  noteTakenBack(uri);
  expect(await told()).toMatchObject({ kind: "full", items: ["first"] });
  expect(await told()).toMatchObject({ kind: "unChanged" });
  expect(asked).toEqual(["1", "1", undefined, "1"]);
});
