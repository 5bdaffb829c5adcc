import {
  type EffectiveJail,
  type EffectiveParameter,
  type FileReader,
  hostTreeOf,
  isOfKernel,
} from "../../config/index.ts";
import { commandsAtSite, flatCommands } from "../../shell/index.ts";
import { directoryOf, fileName, normalizePath } from "../../text/index.ts";

/** A path of the host that a value of a jail names. */
export interface HostPath {
  readonly parameter: EffectiveParameter;
  readonly index: number;
  /** UTF-16 offsets in the value. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Commands that run on the host; those of the others name files of the jail. */
const onHost = /^exec\.(?:prepare|prestart|created|poststart|prestop|poststop|release)$/;

/** A value with a path in it that is no program of the base system: nobody wants to look at those. */
const hasPath = /(?:^|[\s;&|('"<>=])\/(?!s?bin\/|usr\/s?bin\/|(?:usr\/)?libexec\/|rescue\/|dev\/)[^\s/]/;

/** The paths in values that are written in a file: words of commands of the host, and the console log. */
export function* hostPathsIn(jail: EffectiveJail, path: string): Generator<HostPath> {
  for (const parameter of jail.parameters()) {
    const isLog = parameter.spelling === "exec.consolelog";
    if (!isLog && !onHost.test(parameter.spelling)) continue;
    for (const [index, value] of parameter.values.entries()) {
      if (parameter.elements[index]?.written.definition.path !== path || !hasPath.test(value)) continue;
      if (isLog) {
        yield { parameter, index, start: 0, end: value.length, name: value };
        continue;
      }
      for (const { words } of commandsAtSite(flatCommands(value), jail.site.commands)) {
        for (const { text, start, end } of words) {
          if (text !== undefined && hasPath.test(text)) yield { parameter, index, start, end, name: text };
        }
      }
    }
  }
}

/** Folders of a host that are looked at for one file. */
const mostFolders = 50;

/**
 * The files of the host in whose tree a root lies, by their names there. Only folders are listed, and no file is read; where it
 * is not known which folder stands for the host's `/`, or a folder cannot be listed, there is none.
 */
export class FilesOfHost {
  private readonly root: string | undefined;
  private readonly reader: FileReader;
  private readonly folders = new Map<string, ReadonlySet<string>>();

  constructor(root: string, reader: FileReader) {
    this.root = hostTreeOf(root).root;
    this.reader = reader;
  }

  /** The path of a regular file; undefined where none is in sight. */
  find(name: string): string | undefined {
    if (this.root === undefined || !name.startsWith("/")) return undefined;
    const path = normalizePath(name);
    if (isOfKernel(path)) return undefined;
    const target = this.root + path;
    return this.filesIn(directoryOf(target)).has(fileName(target)) ? target : undefined;
  }

  private filesIn(folder: string): ReadonlySet<string> {
    let files = this.folders.get(folder);
    if (files === undefined) {
      if (this.folders.size >= mostFolders) return new Set();
      const entries = this.reader.list(folder === "/" ? folder : folder.slice(0, -1)) ?? [];
      files = new Set(entries.flatMap(({ name, kind }) => (kind === "file" ? name : [])));
      this.folders.set(folder, files);
    }
    return files;
  }
}
