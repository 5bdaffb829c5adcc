import { URI } from "vscode-uri";
import { normalizePath } from "../../text/index.ts";

/**
 * Between the URIs of an editor and the paths of the core, which are absolute, normalised and have `/` everywhere:
 *
 *     file:///etc/jail.conf                  /etc/jail.conf
 *     file:///c%3A/etc/jail.conf             c:/etc/jail.conf
 *     file://server/share/jail.conf          /file:server/share/jail.conf
 *     vscode-vfs://github/owner/jail.conf    /vscode-vfs:github/owner/jail.conf
 *     untitled:Untitled-1                    /untitled:/Untitled-1
 *
 * So relative includes work in every scheme. A query belongs to the first component, since two versions of a file that a
 * diff shows differ in nothing else.
 */
export class Uris {
  /** Only these stand for a scheme at the beginning of a path: a directory `/a:b` may well exist. */
  private readonly schemes = new Set<string>();

  pathOf(uri: string): string {
    const { scheme, authority, path, query } = parse(uri);
    if (scheme.toLowerCase() === "file" && (authority === "" || authority === "localhost") && query === "") {
      const drive = /^\/([A-Za-z]):(.*)$/s.exec(path);
      return normalizePath(drive ? `${drive[1].toLowerCase()}:${drive[2]}` : path);
    }
    this.schemes.add(scheme);
    const origin = `${scheme}:${component(authority)}${query === "" ? "" : `?${component(query)}`}`;
    return normalizePath(`/${origin}/${path}`);
  }

  uriOf(path: string): string {
    const origin = this.originOf(path);
    return URI.from(origin ?? { scheme: "file", path: path.startsWith("/") ? path : `/${path}` }).toString();
  }

  /** The scheme of a path that is no plain path of this machine. */
  schemeOf(path: string): string | undefined {
    return this.originOf(path)?.scheme;
  }

  private originOf(path: string): Parts | undefined {
    const match = /^\/([A-Za-z][A-Za-z0-9+.-]+):([^/?]*)(?:\?([^/]*))?(\/.*)?$/s.exec(path);
    if (!match || !this.schemes.has(match[1])) return undefined;
    const [, scheme, authority, query = "", rest = "/"] = match;
    return { scheme, authority: decodeURIComponent(authority), query: decodeURIComponent(query), path: rest };
  }
}

/** The parts of a URI, decoded. */
type Parts = Pick<URI, "scheme" | "authority" | "path" | "query">;

function parse(uri: string): Parts {
  try {
    // Some editors write a share of Windows as file:////server/share, which is no URI with an authority.
    const parsed = URI.parse(uri.replace(/^(file:\/\/)\/+(?=\/)/i, "$1"));
    // One letter is a drive.
    if (parsed.scheme.length > 1) return parsed;
  } catch {}
  // An editor may give its documents any name; as a path it stays one document all the same.
  return { scheme: "file", authority: "", path: `/${uri}`, query: "" };
}

/** An authority or a query as part of one component of a path. */
function component(text: string): string {
  return text.replace(/[/?%]/g, encodeURIComponent);
}

/** What stands before the first colon of a URI. */
export const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(":"));

/** The path of a URI, decoded. */
export const pathIn = (uri: string): string => parse(uri).path;
