// Lets the workbench load the extension's browser entry into the web worker extension host.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";
import { webSuite } from "./build-suite.mjs";

const contentTypes = { ".js": "text/javascript", ".cjs": "text/javascript", ".json": "application/json" };

/**
 * An extension in development that has a remote path always runs in the Node host. One that comes over http runs in
 * the worker, but can only be named in the configuration that the page carries, so that is rewritten on its way.
 */
export async function serveAsWebExtension() {
  const server = createServer(({ url }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const body = readIfThere(join(root, path));
    const contentType = contentTypes[extname(path)] ?? "application/octet-stream";
    response.writeHead(body ? 200 : 404, { "access-control-allow-origin": "*", "content-type": contentType }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // The worker's content security policy allows http for this name only.
  const place = { scheme: "http", authority: `localhost:${server.address().port}` };
  const development = {
    extensions: [{ ...place, path: "/" }],
    extensionTestsPath: { ...place, path: `/${webSuite}` },
  };
  return {
    nameInPage: (page) =>
      page.route(
        ({ pathname }) => pathname === "/",
        (route) => rewrite(route, development),
      ),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function rewrite(route, development) {
  const response = await route.fetch();
  const { "content-security-policy": _, ...headers } = response.headers();
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  const body = (await response.text()).replace(attribute, (_, start, value) => {
    const configuration = JSON.parse(value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
    return `${start}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
  await route.fulfill({ status: 200, headers, body });
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
