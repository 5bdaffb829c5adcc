// Serves this older VS Code as newer ones serve themselves: node serve.cjs SERVER_MAIN --host HOST --port PORT [OPTION…]
// Its server is a part of code-server, which has a web server of its own around it; that is left out here.
const { createServer } = require("node:http");
const { resolve } = require("node:path");
const { parseArgs } = require("node:util");

const [main, ...args] = process.argv.slice(2);
// It reads its options from there.
process.argv.splice(2, process.argv.length, ...args);

run();

async function run() {
  const code = await require(resolve(main)).loadCodeWithNls();
  if (args.includes("--install-extension")) return code.spawnCli();
  const { values } = parseArgs({
    args,
    options: { host: { type: "string" }, port: { type: "string" } },
    strict: false,
  });
  const vscode = await code.createServer(null);
  const server = createServer((request, response) => vscode.handleRequest(request, response));
  server.on("upgrade", (request, socket) => vscode.handleUpgrade(request, socket));
  server.on("error", (error) => vscode.handleServerError(error));
  process.on("exit", () => vscode.dispose());
  server.listen(Number(values.port), values.host, () => {
    console.log(`Extension host agent listening on ${server.address().port}`);
  });
}
