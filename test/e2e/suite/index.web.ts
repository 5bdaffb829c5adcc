import { options } from "./options.ts";

/** mocha's build for browsers leaves this object behind. */
interface BrowserMocha {
  setup(options: object): void;
  run(done: (failures: number) => void): void;
}

/**
 * Runs the tests in an extension host that is a web worker. There is no folder to list there, so the build names the
 * test files and hands over a function that loads them once mocha has its globals.
 */
export async function runInWorker(loadTests: () => Promise<void>): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  mocha.setup(options);
  await loadTests();
  await new Promise<void>((passed, failed) => {
    mocha.run((failures) => (failures > 0 ? failed(new Error(`${failures} failed`)) : passed()));
  });
}
