import {
  type DirectoryEntry,
  type FileContent,
  type FileReader,
  hostTreeOf,
  isOfKernel,
  joinedNames,
} from "../config/index.ts";
import { directoryOf, type FstabLine, normalizePath, readFstab } from "../text/index.ts";
import { type DevfsSection, readDevfsRules } from "./devfs-rules.ts";
import type { HostFile } from "./host-file.ts";
import { RcConf } from "./rc-conf.ts";

/** A longer file of a host is not read (characters): the largest of real ones have some tens of thousands. */
const longestHostFile = 1_000_000;

/** How many files of a rc.conf.d are read. */
const mostFilesOfRcConf = 100;

/** How many fstabs of one root are read. */
const mostFstabs = 1000;

/** Beside more folders than these none is looked for a host: a folder of projects is no collection of hosts. */
const mostOtherHosts = 100;

/** A file of devfs.rules(5), read. */
export interface DevfsRulesFile extends HostFile {
  readonly sections: readonly DevfsSection[];
}

/** A file of fstab(5), read. */
export interface FstabFile extends HostFile {
  readonly lines: readonly FstabLine[];
}

/** A host with jails whose folder lies beside that of another one. */
export interface OtherHost {
  /** The name of its folder. */
  readonly name: string;
  readonly hostid: HostFile;
  /** Undefined where no rc.conf in sight sets it. */
  readonly hostname: string | undefined;
}

/** A file or folder, and what it was when it was looked at: what is made of it holds as long as it is the same. */
export interface HostReads {
  /** By path, those included that are not there. */
  readonly files: ReadonlyMap<string, FileContent>;
  /** By path: the names in it, as `joinedNames` has them; empty when it cannot be listed. */
  readonly directories: ReadonlyMap<string, string>;
}

/**
 * The files of the host that lie in the tree of a root file: below its `etc`, or beside it where it lies in none. Each is read
 * when somebody asks for it. What is not in sight is undefined, which says nothing about the host: unknown is not absent.
 */
export class HostFiles {
  private readonly reader: FileReader;
  private readonly etc: string;
  private readonly root: string | undefined;
  private readonly readFiles = new Map<string, FileContent>();
  private readonly listed = new Map<string, string>();
  private readonly triedFiles = new Map<string, FileContent>();
  private readonly triedFolders = new Map<string, string>();
  private readonly fstabs = new Map<string, FstabFile | undefined>();
  private readonly rcConfsOfJails = new Map<string, RcConf | undefined>();
  private knownRcConf: { readonly value: RcConf | undefined } | undefined;
  private knownOtherHosts: readonly OtherHost[] | undefined;
  private knownDevfsRules: { readonly value: DevfsRulesFile | undefined } | undefined;

  /** @param root the file with which a configuration begins */
  constructor(root: string, reader: FileReader) {
    this.reader = reader;
    const tree = hostTreeOf(root);
    this.etc = tree.etc;
    this.root = tree.root;
  }

  /** What was looked at so far. */
  get reads(): HostReads {
    return { files: this.readFiles, directories: this.listed };
  }

  /** What besides was looked at to judge fixes: whether they are offered depends on it, and nothing that is found. */
  get tried(): HostReads {
    return { files: this.triedFiles, directories: this.triedFolders };
  }

  /** Notes what was looked at while a fix was tried, where these files do not depend on it anyway. */
  noteTried({ files, directories }: HostReads): void {
    for (const [path, content] of files) if (!this.readFiles.has(path)) this.triedFiles.set(path, content);
    for (const [path, names] of directories) if (!this.listed.has(path)) this.triedFolders.set(path, names);
  }

  /**
   * The variables of rc.conf(5); undefined when there is no rc.conf in sight. Beside a jail.conf that lies in no `etc` it may
   * as well be one that is to be copied into a jail, so there it must speak of jails.
   */
  get rcConf(): RcConf | undefined {
    this.knownRcConf ??= { value: this.findRcConf() };
    return this.knownRcConf.value;
  }

  /** The devfs.rules of the administrator, which the system's own rulesets are not in; undefined when none is in sight. */
  get devfsRules(): DevfsRulesFile | undefined {
    if (this.knownDevfsRules === undefined) {
      const file = this.file(`${this.etc}devfs.rules`);
      this.knownDevfsRules = { value: file && { ...file, sections: readDevfsRules(file) } };
    }
    return this.knownDevfsRules.value;
  }

  /** The script that runs at the end of boot, and may do anything. */
  get rcLocal(): HostFile | undefined {
    return this.file(`${this.etc}rc.local`);
  }

  /** sysctl.conf(5), which FreeBSD installs. */
  get sysctlConf(): HostFile | undefined {
    return this.file(`${this.etc}sysctl.conf`);
  }

  /** Whether sysctl.conf(5) sets a variable of the kernel to a value in the end; false where none is in sight. */
  setsSysctl(name: string, value: string): boolean {
    const lines = this.sysctlConf?.text.split("\n") ?? [];
    const settings = lines.map((line) => line.replace(/#.*|[\s"]/g, ""));
    return settings.findLast((setting) => setting.startsWith(`${name}=`)) === `${name}=${value}`;
  }

  /** The file of the host's UUID; only within a tree that stands for a host. */
  get hostid(): HostFile | undefined {
    return this.root === undefined ? undefined : this.file(`${this.etc}hostid`);
  }

  /**
   * The hosts with jails and a hostid whose folders lie beside that of this one, as `hosts/beta` beside `hosts/alpha`. No
   * folder is searched: each is only looked at for its `etc`.
   */
  get otherHosts(): readonly OtherHost[] {
    this.knownOtherHosts ??= this.findOtherHosts();
    return this.knownOtherHosts;
  }

  /**
   * The variables of the rc.conf below the root of a jail, where that lies in the tree. Whether something is mounted over it is not
   * looked at.
   */
  rcConfOfJail(path: string): RcConf | undefined {
    if (this.root === undefined) return undefined;
    if (!this.rcConfsOfJails.has(path)) {
      const place = this.pathOf(path);
      this.rcConfsOfJails.set(path, place === undefined ? undefined : this.readRcConf(`${place}/etc/`));
    }
    return this.rcConfsOfJails.get(path);
  }

  /** Whether the root of a jail lies in the tree and holds a file of that name. */
  isInJail(path: string, name: string): boolean {
    const place = this.root === undefined ? undefined : this.pathOf(path);
    return place !== undefined && this.file(`${place}/${name}`) !== undefined;
  }

  /** The file that `mount.fstab` names, where it lies in the tree; undefined for one that is not in sight, or is relative. */
  fstab(name: string): FstabFile | undefined {
    const path = this.pathOf(name);
    if (path === undefined) return undefined;
    if (!this.fstabs.has(path)) {
      if (this.fstabs.size >= mostFstabs) return undefined;
      const file = this.file(path);
      this.fstabs.set(path, file && { ...file, lines: readFstab(file.text) });
    }
    return this.fstabs.get(path);
  }

  /**
   * The names of other files in the folder of a fstab that is not there; undefined where it is, or where nobody can tell: it lies
   * in a folder that is not in the tree, or one that holds nothing of the host but configurations of jails.
   */
  besideMissingFstab(name: string): readonly string[] | undefined {
    const path = this.pathOf(name);
    if (path === undefined || this.fstab(name) !== undefined || this.readFiles.get(path)?.kind !== "missing")
      return undefined;
    const others = this.list(directoryOf(path).slice(0, -1));
    return others.some((other) => isHostFileName(`/${other}`)) ? others : undefined;
  }

  /** Where in the tree the file lies that the host knows by an absolute name. */
  private pathOf(name: string): string | undefined {
    if (!name.startsWith("/")) return undefined;
    const path = normalizePath(name);
    if (isOfKernel(path)) return undefined;
    if (this.root !== undefined) return this.root + path;
    return path.startsWith("/etc/") ? this.etc + path.slice("/etc/".length) : undefined;
  }

  private findOtherHosts(): OtherHost[] {
    // The folder above this machine's own `/` is no other place.
    if (!this.root) return [];
    const above = directoryOf(this.root);
    const folders = this.entries(above.slice(0, -1) || "/")
      .filter(({ kind, name }) => kind === "directory" && !name.startsWith(".") && above + name !== this.root)
      .map(({ name }) => name)
      .sort();
    return folders.length > mostOtherHosts ? [] : folders.flatMap((name) => this.otherHost(name, above + name) ?? []);
  }

  private otherHost(name: string, root: string): OtherHost | undefined {
    const names = new Set(this.entries(`${root}/etc`).map((entry) => entry.name));
    if (!names.has("hostid") || !(names.has("jail.conf") || names.has("jail.conf.d"))) return undefined;
    const hostid = this.file(`${root}/etc/hostid`);
    if (hostid === undefined) return undefined;
    const rcConf = names.has("rc.conf") ? this.file(`${root}/etc/rc.conf`) : undefined;
    return { name, hostid, hostname: rcConf && new RcConf([rcConf]).get("hostname")?.value };
  }

  private findRcConf(): RcConf | undefined {
    const rcConf = this.readRcConf(this.etc);
    return this.root === undefined && rcConf !== undefined && !isOfHost(rcConf) ? undefined : rcConf;
  }

  /** @param etc the folder in which it lies, with its slash */
  private readRcConf(etc: string): RcConf | undefined {
    const main = this.file(`${etc}rc.conf`);
    if (main === undefined) return undefined;
    const local = this.file(`${etc}rc.conf.local`);
    const directory = `${etc}rc.conf.d`;
    const names = this.list(directory).slice(0, mostFilesOfRcConf);
    const others = names.map((name) => this.file(`${directory}/${name}`));
    return new RcConf([main, local, ...others].filter((file) => file !== undefined));
  }

  private file(path: string): HostFile | undefined {
    const content = this.reader.read(path);
    this.readFiles.set(path, content);
    if (content.kind !== "file" || content.text.length > longestHostFile) return undefined;
    return { path, text: content.text };
  }

  /** The names of files in a folder, in the order in which sh(1) reads them. */
  private list(directory: string): string[] {
    return this.entries(directory)
      .filter(({ kind }) => kind === "file")
      .map(({ name }) => name)
      .sort();
  }

  private entries(directory: string): readonly DirectoryEntry[] {
    const entries = this.reader.list(directory) ?? [];
    this.listed.set(directory, joinedNames(entries));
    return entries;
  }
}

const isOfHost = (rcConf: RcConf): boolean =>
  rcConf.get("jail_enable") !== undefined || rcConf.get("jail_list") !== undefined;

/** Whether a path may be one of the files that are read here, by its name alone. */
export const isHostFileName = (path: string): boolean =>
  /\/(?:rc\.conf(?:\.local|\.d\/[^/]+)?|rc\.local|sysctl\.conf|devfs\.rules|hostid|start_if\.[^/]+|fstab(?:\.[^/]*)?|[^/]+\.fstab)$/.test(
    path,
  );
