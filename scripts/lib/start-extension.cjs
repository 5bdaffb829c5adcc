// Starts the extension beside a stand-in for VS Code, and prints what it costs: node start-extension.cjs FOLDER STORAGE
// Prints as JSON how long (ms) its processor worked to load the file, and for each stretch that `activate` does in one go.
const Module = require("node:module");
const { resolve } = require("node:path");
const { pathToFileURL } = require("node:url");

// An extension host has loaded them before any extension.
for (const name of ["child_process", "crypto", "http", "https", "net", "tls", "worker_threads", "zlib"])
  require(`node:${name}`);

const [folder, storage] = process.argv.slice(2);

/** Something that can be called, made with `new`, asked for any property and looped over, in which there is nothing. */
function anything() {
  return new Proxy(function thing() {}, {
    get(target, name) {
      if (name === "then") return undefined;
      if (name === Symbol.iterator) return function* nothing() {};
      if (name === Symbol.toPrimitive) return () => "";
      target[name] ??= anything();
      return target[name];
    },
    apply: anything,
    construct: anything,
  });
}

const vscode = anything();
vscode.env.language = "en";
vscode.window.showErrorMessage = async () => undefined;
vscode.workspace.fs = {
  readDirectory: async () => [],
  delete: async () => undefined,
  isWritableFileSystem: () => true,
};

const load = Module._load;
Module._load = (request, ...others) => (request === "vscode" ? vscode : load(request, ...others));

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const before = processorTime();
const extension = require(resolve(folder, "dist/extension.cjs"));
const loading = processorTime() - before;
// The extension measures its stretches with this clock.
performance.now = processorTime;
const context = {
  asAbsolutePath: (path) => resolve(folder, path),
  extension: { packageJSON: { version: "0.0.0" } },
  extensionUri: pathToFileURL(folder),
  globalState: anything(),
  globalStorageUri: { fsPath: storage },
  subscriptions: [],
  workspaceState: anything(),
};
extension.activate(context).then(({ stretches }) => {
  console.log(JSON.stringify({ loading, stretches }));
  // Its server goes with it.
  process.exit();
});
