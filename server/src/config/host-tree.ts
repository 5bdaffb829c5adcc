import { directoryOf } from "../text/index.ts";

/**
 * Which tree of files a path belongs to. In a checkout that keeps hosts as folders, `…/alpha/etc/jail.conf` is the
 * /etc/jail.conf of a host whose `/` is `…/alpha`: what it names below /etc lies there, and not on the machine where it is
 * edited. All paths are normalised.
 */

/** The folder in which Bastille keeps the jail.conf of a jail, beside its root. */
const folderOfBastille = /\/usr\/local\/bastille\/jails\/[^/]+\/[^/]+$/;

/** Whether Bastille starts the jails of a file, and not rc.d. */
export const isOfBastille = (path: string): boolean => folderOfBastille.test(path);

/**
 * The folder that stands for the host's `/`: empty when it is this machine's own, undefined when the path lies in no `etc`.
 * `/usr/local/etc` is an `etc`, too.
 */
function hostRootOf(path: string): string | undefined {
  const found = folderOfBastille.exec(path)?.index ?? path.lastIndexOf("/etc/");
  if (found < 0) return undefined;
  const root = path.slice(0, found);
  return root.endsWith("/usr/local") ? root.slice(0, -"/usr/local".length) : root;
}

/** The `etc` of a host, and the folder that stands for its `/`, as far as a path tells. */
export interface HostTree {
  /** Ends with a slash. */
  readonly etc: string;
  /** Empty when it is this machine's own; undefined when the files merely lie beside each other. */
  readonly root: string | undefined;
}

/** Where the files of the host lie whose configuration begins with `root`: jail.conf itself, or a file of its jail.conf.d. */
export function hostTreeOf(root: string): HostTree {
  const hostRoot = hostRootOf(root);
  if (hostRoot !== undefined) return { etc: `${hostRoot}/etc/`, root: hostRoot };
  const directory = directoryOf(root);
  return { etc: directory.replace(/(^|\/)jail\.conf\.d\/$/, "$1"), root: undefined };
}

/** Whether an absolute path names a file of a host's configuration, which this machine's own says nothing about. */
const isHostConfiguration = (path: string): boolean => /^\/(?:usr\/local\/)?etc\//.test(path);

export interface SearchRoots {
  /** What is put before the name, one after the other, until something is found there. */
  readonly roots: readonly string[];
  /** What is found nowhere may exist all the same: where the jails run. */
  readonly mayBeElsewhere: boolean;
}

const here: SearchRoots = { roots: [""], mayBeElsewhere: false };

/** Where the absolute `name` that `file` includes is looked for; `root` is the file with which the configuration begins. */
export function placesOf(name: string, file: string, root: string): SearchRoots {
  const hostRoot = hostRootOf(file) ?? hostRootOf(root);
  if (hostRoot === "") return here;
  if (hostRoot === undefined) return isHostConfiguration(name) ? { roots: [], mayBeElsewhere: true } : here;
  return isHostConfiguration(name)
    ? { roots: [hostRoot], mayBeElsewhere: true }
    : { roots: [hostRoot, ""], mayBeElsewhere: false };
}

/** Folders of the kernel: their files are no files, are without end, or belong to other programs. */
export function isOfKernel(path: string): boolean {
  return /^\/(?:proc|dev|sys)(?:\/|$)/.test(path);
}
