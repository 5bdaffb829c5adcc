import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What came to the registries: the key that it came with, and the file. */
export interface Uploaded {
  readonly registry: "npm" | "Open VSX" | "marketplace";
  readonly key: string;
  readonly file: Buffer;
}

/** Where the programs look for a resource of the marketplace: the number of each, and its address. */
const marketplaceResources = [
  {
    id: "e11ea35a-16fe-4b80-ab11-c4cab88a0966",
    area: "gallery",
    resourceName: "extensions",
    routeTemplate: "_apis/{area}/publishers/{publisherName}/{resource}/{extensionName}",
    resourceVersion: 2,
    minVersion: "1.0",
    maxVersion: "7.2",
    releasedVersion: "0.0",
  },
  {
    id: "a41192c8-9525-4b58-bc86-179fa549d80d",
    area: "gallery",
    resourceName: "extensions",
    routeTemplate: "_apis/{area}/{resource}",
    resourceVersion: 2,
    minVersion: "1.0",
    maxVersion: "7.2",
    releasedVersion: "0.0",
  },
];

/**
 * The three places that a release goes to, on 127.0.0.1: they take what they are given, remember it, and from then on say that they have
 * it, as the real ones do as far as npm, ovsx and vsce ask.
 */
export class Registries {
  readonly uploaded: Uploaded[] = [];
  readonly #server: Server = createServer((request, response) => this.#take(request, response));
  readonly #version: string;

  constructor(version: string) {
    this.#version = version;
  }

  /** Starts, and returns the variables that lead npm, ovsx and vsce here. */
  async listen(): Promise<Record<string, string>> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return {
      npm_config_registry: `http://${address}/npm/`,
      [`npm_config_//${address}/npm/:_authToken`]: "npm's key",
      OVSX_REGISTRY_URL: `http://${address}/ovsx`,
      VSCE_MARKETPLACE_URL: `http://${address}/vsce`,
    };
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [status, content] = this.#answer(request, Buffer.concat(chunks));
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
    });
  }

  #answer({ method = "", url = "", headers }: IncomingMessage, body: Buffer): [number, object] {
    const key = headers.authorization?.replace(/^Bearer /, "") ?? "";
    const version = this.#version;
    if (url.startsWith("/npm/")) {
      if (method === "PUT") return [201, this.#remember("npm", key, attachment(body))];
      if (!this.#has("npm")) return [404, { error: "not found" }];
      return [
        200,
        { name: "jailconf", "dist-tags": { latest: version }, versions: { [version]: { name: "jailconf", version } } },
      ];
    }
    if (url.startsWith("/ovsx/")) {
      if (method !== "POST") return [200, { version: "1.0.0" }];
      if (this.#has("Open VSX")) return [400, { error: `jailconf.vscode-jailconf ${version} is already published.` }];
      return [201, this.#remember("Open VSX", key, body)];
    }
    if (method === "OPTIONS") return [200, { count: 2, value: marketplaceResources }];
    if (method === "POST") return [201, this.#remember("marketplace", basicKey(headers.authorization), body)];
    return this.#has("marketplace") ? [200, { versions: [{ version }] }] : [404, {}];
  }

  #has(registry: Uploaded["registry"]): boolean {
    return this.uploaded.some((one) => one.registry === registry);
  }

  #remember(registry: Uploaded["registry"], key: string, file: Buffer): object {
    this.uploaded.push({ registry, key, file });
    return { namespace: "jailconf", name: "vscode-jailconf", version: this.#version };
  }
}

/** npm sends a tarball as text in a document. */
function attachment(body: Buffer): Buffer {
  const document: { _attachments: Record<string, { data: string }> } = JSON.parse(body.toString("utf8"));
  return Buffer.from(Object.values(document._attachments)[0].data, "base64");
}

/** vsce sends its key as a password. */
function basicKey(header = ""): string {
  return Buffer.from(header.replace(/^Basic /, ""), "base64")
    .toString("utf8")
    .replace(/^[^:]*:/, "");
}
