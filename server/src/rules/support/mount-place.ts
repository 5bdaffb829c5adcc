import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { isBelow } from "../../text/index.ts";
import { type MountLine, rootOf } from "./mount-lines.ts";

/** Where the directory of a mount lies, seen from the jail for which it is mounted. */
export type MountPlace =
  /** In the root directory of the jail; or that is not known. */
  | { readonly kind: "inside" }
  /** In a directory that every host has, such as /proc or /usr/local/etc. */
  | { readonly kind: "host" }
  | { readonly kind: "other-jail"; readonly jail: string }
  | { readonly kind: "beside" };

const inside: MountPlace = { kind: "inside" };

/**
 * A mount outside of `path` is nothing that the jail sees, but the root of a jail may be put together there: what it lies
 * below, and what another line takes something from, is as good as inside. What comes out of the jail is meant for others, and a
 * folder that ends like `path` may be the same one by way of a link.
 */
export function placeOfMount(
  { jails }: Configuration,
  jail: EffectiveJail,
  line: Pick<MountLine, "target" | "source">,
  lines: readonly MountLine[],
): MountPlace {
  const { target } = line;
  const own = rootOf(jail);
  const root = own && withoutUsr(own);
  const directory = withoutUsr(target);
  if (own === undefined || root === undefined || isAtOrBelow(directory, root) || isBelow(root, directory))
    return inside;
  if (`${target}/`.includes(`${own}/`) || (line.source !== undefined && isAtOrBelow(line.source, own))) return inside;
  const isSource = (other: Pick<MountLine, "target" | "source">): boolean =>
    other !== line && other.source !== undefined && isAtOrBelow(other.source, target);
  if (lines.some(isSource)) return inside;
  const other = jails.find((candidate) => candidate !== jail && isInRootOf(candidate, target));
  // A jail within a jail is a part of it.
  if (other !== undefined && !isRelated(other.name, jail.name)) return { kind: "other-jail", jail: other.name };
  return isOfHost(target) ? { kind: "host" } : { kind: "beside" };
}

/** /home and /compat are links into /usr on many hosts, so that one directory has two names. */
const withoutUsr = (path: string): string => path.replace(/^\/usr(?=\/(?:home|compat)(?:\/|$))/, "");

/** Whether a path is that of a folder, or of something in it. */
export const isAtOrBelow = (path: string, directory: string): boolean => path === directory || isBelow(path, directory);

function isInRootOf(jail: EffectiveJail, target: string): boolean {
  const root = rootOf(jail);
  return root !== undefined && root !== "/" && isAtOrBelow(target, root);
}

const isRelated = (a: string, b: string): boolean => a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** Directories of hier(7) on which nobody mounts anything for a jail, except below one that says that it is for jails. */
const ofHost =
  /^\/(?:bin|boot|compat|dev|etc|home|lib|libexec|proc|rescue|root|run|sbin|sys|tmp|usr|var)(?:\/|$)(?!.*(?:jail|container|bastille|iocage|appjail|ezjail|cbsd|pot\/))/;

const isOfHost = (target: string): boolean => ofHost.test(target);
