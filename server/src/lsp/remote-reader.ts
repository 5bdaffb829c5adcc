import type { Connection } from "vscode-languageserver";
import {
  type RemoteDirectoryContent,
  type RemoteFileContent,
  readDirectoryRequest,
  readFileRequest,
} from "../../../protocol/index.ts";
import type { DirectoryEntry, FileContent } from "../config/index.ts";
import type { ReaderEvents, ServerReader } from "./runtime.ts";
import type { Uris } from "./shared/uris.ts";

const pending: FileContent = { kind: "pending" };

/** What the client has answered to one of the requests, by path. */
interface Fetched<Answer, Known> {
  readonly request: string;
  readonly known: Map<string, Known>;
  /** @param answer undefined where the client could not give one */
  knownAs(answer: Answer | undefined): Known;
}

/**
 * Reads files through the client, for a server that has no file system. The first question is answered `pending`; when the
 * answer has come, `events` tells, and the question is asked again.
 */
export class RemoteReader implements ServerReader {
  private readonly connection: Connection;
  private readonly uris: Uris;
  private readonly events: ReaderEvents;
  private readonly files: Fetched<RemoteFileContent, FileContent> = {
    request: readFileRequest,
    known: new Map(),
    knownAs: (answer) => answer ?? { kind: "unreadable" },
  };
  private readonly directories: Fetched<RemoteDirectoryContent, readonly DirectoryEntry[] | undefined> = {
    request: readDirectoryRequest,
    known: new Map(),
    knownAs: (answer) => answer?.entries,
  };
  private readonly underWay = new Map<string, Promise<void>>();
  /** What is under way and may have been answered before it changed. */
  private readonly outdated = new Set<string>();
  arrived = 0;

  constructor(connection: Connection, uris: Uris, events: ReaderEvents) {
    this.connection = connection;
    this.uris = uris;
    this.events = events;
  }

  read(path: string): FileContent {
    // A plain path is one of the machine that the browser runs on, and that is not the jail host.
    if (this.uris.schemeOf(path) === undefined) return pending;
    const known = this.files.known.get(path);
    if (known === undefined) this.fetch(this.files, path);
    return known ?? pending;
  }

  list(path: string): readonly DirectoryEntry[] | undefined {
    if (this.uris.schemeOf(path) === undefined) return undefined;
    if (!this.directories.known.has(path)) this.fetch(this.directories, path);
    return this.directories.known.get(path);
  }

  /** What was known stays in use until the new state has come, so that nothing flickers. */
  invalidate(path: string): void {
    this.fetchAgain(this.files, path);
    this.fetchAgain(this.directories, path);
    this.fetchAgain(this.directories, path.slice(0, path.lastIndexOf("/")));
    this.invalidateBelow(`${path}/`);
  }

  invalidateAll(): void {
    this.invalidateBelow("");
  }

  private invalidateBelow(prefix: string): void {
    for (const path of this.files.known.keys()) if (path.startsWith(prefix)) this.fetchAgain(this.files, path);
    for (const path of this.directories.known.keys())
      if (path.startsWith(prefix)) this.fetchAgain(this.directories, path);
  }

  isFetching(path: string): boolean {
    return this.underWay.has(keyOf(readFileRequest, path));
  }

  arrival(): Promise<void> | undefined {
    return this.underWay.size === 0 ? undefined : Promise.all(this.underWay.values()).then(() => {});
  }

  private fetchAgain<Answer, Known>(fetched: Fetched<Answer, Known>, path: string): void {
    const key = keyOf(fetched.request, path);
    if (this.underWay.has(key)) this.outdated.add(key);
    else if (fetched.known.has(path)) this.fetch(fetched, path);
  }

  private fetch<Answer, Known>(fetched: Fetched<Answer, Known>, path: string): void {
    const key = keyOf(fetched.request, path);
    if (this.underWay.has(key)) return;
    const uri = this.uris.uriOf(path);
    const finish = (answer: Answer | undefined): void => {
      this.underWay.delete(key);
      this.arrived++;
      fetched.known.set(path, fetched.knownAs(answer));
      if (this.outdated.delete(key)) this.fetch(fetched, path);
      this.events.fileRead(path);
    };
    const answer = this.connection.sendRequest<Answer>(fetched.request, { uri });
    this.underWay.set(
      key,
      answer.then(finish, () => finish(undefined)),
    );
  }
}

const keyOf = (request: string, path: string): string => `${request} ${path}`;
