import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import { fileNamePatterns, settingsFileName, type Workspace } from "../analysis/index.ts";
import { directoryOf, normalizePath } from "../text/index.ts";
import type { ClientFeatures } from "./shared/client-features.ts";
import type { Documents } from "./shared/documents.ts";
import type { DocumentReport, Reports } from "./shared/reports.ts";

/** How long to wait before the editor is asked to watch other places: includes are typed letter by letter. */
const updateDelay = 250;

/** A directory, and what in it is watched. */
interface WatchedPlace {
  readonly directory: string;
  readonly pattern: string;
}

/** Asks the editor to watch the files that open documents include, those that include them, and other files of their hosts. */
export class Watching {
  private readonly connection: Connection;
  private readonly documents: Documents;
  private readonly reports: Reports;
  private readonly workspace: Workspace;
  private readonly client: ClientFeatures;
  private watched = "";
  private registration: Promise<Disposable> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    documents: Documents,
    reports: Reports,
    workspace: Workspace,
    client: ClientFeatures,
  ) {
    this.connection = connection;
    this.documents = documents;
    this.reports = reports;
    this.workspace = workspace;
    this.client = client;
  }

  /**
   * Files by their names, wherever they are in the workspace, and whatever comes and goes: of a folder that is moved or removed editors
   * do not tell file by file.
   */
  start(): void {
    if (!this.client.watching) return;
    const patterns = [...fileNamePatterns, settingsFileName];
    const watchers = patterns.map((pattern) => ({ globPattern: `**/${pattern.replace(/^\*\*\//, "")}` }));
    const whatComesAndGoes = { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete };
    this.register([...watchers, whatComesAndGoes]).catch(() => {});
  }

  /** Something is known about other files than before. */
  update(): void {
    if (!this.client.watching || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.registerPlaces();
    }, updateDelay);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private registerPlaces(): void {
    const places = new Map<string, WatchedPlace>();
    for (const report of this.reports.all) {
      // What was never saved lies in no folder, and an editor complains when it is to watch one.
      if (report.document.uri.startsWith("untitled:")) continue;
      for (const place of placesOf(report, this.workspace)) places.set(`${place.directory}\0${place.pattern}`, place);
    }
    const key = [...places.keys()].sort().join("\n");
    if (key === this.watched) return;
    this.watched = key;
    const watchers = [...places.values()].map((place) => this.watcher(place));
    const before = this.registration;
    // The new places are watched before the old ones are given up, so that nothing is missed between.
    this.registration = watchers.length > 0 ? this.register(watchers) : undefined;
    Promise.allSettled([this.registration, before]).then(([, old]) => {
      if (old.status === "fulfilled") old.value?.dispose();
    });
  }

  private register(watchers: FileSystemWatcher[]): Promise<Disposable> {
    return this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  private watcher({ directory, pattern }: WatchedPlace): FileSystemWatcher {
    if (this.client.relativePatterns) return { globPattern: { baseUri: this.documents.uriOf(directory), pattern } };
    return { globPattern: `${directory === "/" ? "" : directory}/${pattern}` };
  }
}

/** A directory at a time: files that are missing now are noticed when they appear, and there are few directories. */
function placesOf({ document, analysis }: DocumentReport, workspace: Workspace): WatchedPlace[] {
  const places: WatchedPlace[] = [];
  const addOnly = (directory: string): void => {
    places.push({ directory, pattern: "*" });
  };
  const addDirectoryOf = (path: string): void => {
    addOnly(normalizePath(directoryOf(path)) || "/");
    // What lies in / stays: a link from /home to /usr/home is none that somebody changes beside jails.
    for (const place of workspace.placesBehind(path))
      if (place.lastIndexOf("/") > 0) addOnly(normalizePath(directoryOf(place)));
  };
  const addDirectory = (directory: string): void => {
    addOnly(directory);
    const behind = workspace.placesBehind(directory);
    if (behind.length > 0) addOnly(behind[behind.length - 1]);
  };
  for (const { root, configuration, hostFiles, neighbours } of analysis.roots) {
    if (root !== document.path) addDirectoryOf(root);
    for (const { files } of [hostFiles.reads, neighbours, ...neighbours.evaluated])
      for (const path of files.keys()) addDirectoryOf(path);
    for (const { directories } of [hostFiles.reads, neighbours])
      for (const directory of directories.keys()) addDirectory(directory);
    for (const { pattern, isGlob, targets, directories, problem } of configuration.includes) {
      // What may stand for the whole machine is not watched.
      if (problem === "too-many" || problem === "of-kernel") continue;
      for (const target of targets) addDirectoryOf(target);
      if (!isGlob) addDirectoryOf(normalizePath(pattern));
      else for (const directory of directories) addDirectory(directory);
    }
  }
  return places;
}
