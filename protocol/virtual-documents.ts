import type { EffectiveParams, PlanParams } from "./texts.ts";

/**
 * Documents that the server makes: any client that has the request `workspace/textDocumentContent` can open them by their URIs
 * (docs/cli.md). The scheme says what is shown, the path is a name for people, the query is the parameters of the request
 * of the same name, as JSON.
 */
export const planScheme = "jailconf-plan";
export const effectiveScheme = "jailconf-effective";

/** The ends of their names, by which VS Code gives them their languages (package.json). */
const suffixes = { [planScheme]: "jail plan", [effectiveScheme]: "effective jail.conf" } as const;

export type VirtualScheme = typeof planScheme | typeof effectiveScheme;

export type VirtualRequest =
  | { scheme: typeof planScheme; params: PlanParams }
  | { scheme: typeof effectiveScheme; params: EffectiveParams };

/** The URI of a document, under a name such as that of its jail. */
export function virtualUri({ scheme, params }: VirtualRequest, name: string): string {
  // A slash in the name of a jail, or of a file, would be a folder.
  const path = encodeURIComponent(`${name.replaceAll("/", "∕")} (${suffixes[scheme]})`);
  return `${scheme}:/${path}?${encodeURIComponent(JSON.stringify(params))}`;
}

export function isVirtualUri(uri: string): boolean {
  return uri.startsWith(`${planScheme}:`) || uri.startsWith(`${effectiveScheme}:`);
}

/** What a URI asks for; undefined for one of another scheme, or without parameters that can be read. */
export function readVirtualUri(uri: string): VirtualRequest | undefined {
  const match = /^(jailconf-plan|jailconf-effective):[^?#]*\?([^#]*)/.exec(uri);
  if (!match) return undefined;
  let params: unknown;
  try {
    params = JSON.parse(decodeURIComponent(match[2]));
  } catch {
    return undefined;
  }
  if (!isRecord(params) || !isRecord(params.textDocument) || typeof params.textDocument.uri !== "string")
    return undefined;
  const { jails } = params;
  if (jails !== undefined && !(Array.isArray(jails) && jails.every((name) => typeof name === "string")))
    return undefined;
  return { scheme: match[1], params } as unknown as VirtualRequest;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
