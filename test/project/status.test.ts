import { expect, it } from "vitest";
import { LanguageStatusSeverity } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { showStatus } from "../../client/src/status.ts";
import type { DocumentStatus } from "../../protocol/index.ts";
import { statusItem } from "../support/vscode.ts";

const status: DocumentStatus = {
  ...{ uri: "file:///jail.conf", release: "current", label: "FreeBSD 15.1", state: "active" },
  ...{ errors: 1, warnings: 0, infos: 0, hints: 0 },
};

it("the status says that the server has stopped, and not what was found before", () => {
  let tell = (_: DocumentStatus): void => {};
  let change = (_: { newState: number }): void => {};
  const disposable = { dispose: () => {} };
  showStatus({
    onNotification: (_: string, told: typeof tell) => {
      tell = told;
      return disposable;
    },
    onDidChangeState: (changed: typeof change) => {
      change = changed;
      return disposable;
    },
  } as unknown as BaseLanguageClient);
  expect(statusItem.text).toBe("jail.conf");
  tell(status);
  expect(statusItem.text).toBe("FreeBSD 15.1 (newest): 1 error");
  change({ newState: 1 });
  expect(statusItem).toMatchObject({
    text: "The language server has stopped: nothing is checked",
    severity: LanguageStatusSeverity.Error,
    command: { command: "jailconf.showMenu" },
  });
  // It starts, and runs.
  for (const newState of [3, 2]) change({ newState });
  expect(statusItem.text).toBe("jail.conf");
  tell(status);
  expect(statusItem.text).toBe("FreeBSD 15.1 (newest): 1 error");
});
