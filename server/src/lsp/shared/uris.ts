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
    const match = pattern.exec(uri);
    if (!match) return normalizePath(`/${decode(uri)}`);
    const [, scheme, authority = "", path, query] = match;
    const decoded = decode(path);
    if (scheme.toLowerCase() === "file" && (authority === "" || authority === "localhost") && query === undefined) {
      const drive = /^\/([A-Za-z]):(.*)$/s.exec(decoded);
      return normalizePath(drive ? `${drive[1].toLowerCase()}:${drive[2]}` : decoded);
    }
    this.schemes.add(scheme);
    const origin = `${scheme}:${authority}${query === undefined ? "" : `?${encodeURIComponent(query)}`}`;
    return normalizePath(`/${origin}/${decoded}`);
  }

  uriOf(path: string): string {
    const origin = this.originOf(path);
    if (!origin) return `file://${encodePath(path.startsWith("/") ? path : `/${path}`)}`;
    const { scheme, authority, query, rest } = origin;
    const slashes = authority === "" && scheme !== "file" ? "" : "//";
    return `${scheme}:${slashes}${authority}${encodePath(rest)}${query === undefined ? "" : `?${query}`}`;
  }

  /** The scheme of a path that is no plain path of this machine. */
  schemeOf(path: string): string | undefined {
    return this.originOf(path)?.scheme;
  }

  private originOf(path: string): Origin | undefined {
    const match = /^\/([A-Za-z][A-Za-z0-9+.-]+):([^/?]*)(?:\?([^/]*))?(\/.*)?$/s.exec(path);
    if (!match || !this.schemes.has(match[1])) return undefined;
    const [, scheme, authority, query, rest = "/"] = match;
    return { scheme, authority, query: query === undefined ? undefined : decode(query), rest };
  }
}

interface Origin {
  readonly scheme: string;
  readonly authority: string;
  readonly query: string | undefined;
  readonly rest: string;
}

const pattern = /^([A-Za-z][A-Za-z0-9+.-]+):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** What cannot be decoded is taken as it stands: an editor may have left a `%` alone. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
