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

/**
 * Reads files through the client, for a server that has no file system. The first question is answered `pending`; when the
 * answer has come, `events` tells, and the question is asked again.
 */
export class RemoteReader implements ServerReader {
  private readonly connection: Connection;
  private readonly uris: Uris;
  private readonly events: ReaderEvents;
  private readonly files = new Map<string, FileContent>();
  private readonly directories = new Map<string, readonly DirectoryEntry[] | undefined>();
  private readonly underWay = new Map<string, Promise<void>>();
  arrived = 0;

  constructor(connection: Connection, uris: Uris, events: ReaderEvents) {
    this.connection = connection;
    this.uris = uris;
    this.events = events;
  }

  read(path: string): FileContent {
    // A plain path is one of the machine that the browser runs on, and that is not the jail host.
    if (this.uris.schemeOf(path) === undefined) return pending;
    const known = this.files.get(path);
    if (known) return known;
    this.fetch(readFileRequest, path, (answer: RemoteFileContent | undefined) => {
      this.files.set(path, answer ?? { kind: "unreadable" });
    });
    return pending;
  }

  list(path: string): readonly DirectoryEntry[] | undefined {
    if (this.uris.schemeOf(path) === undefined) return undefined;
    if (this.directories.has(path)) return this.directories.get(path);
    this.fetch(readDirectoryRequest, path, (answer: RemoteDirectoryContent | undefined) => {
      this.directories.set(path, answer?.entries);
    });
    return undefined;
  }

  /** What was known stays in use until the new state has come, so that nothing flickers. */
  invalidate(path: string): void {
    if (this.files.has(path)) {
      this.fetch(readFileRequest, path, (answer: RemoteFileContent | undefined) => {
        this.files.set(path, answer ?? { kind: "unreadable" });
      });
    }
    const directory = path.slice(0, path.lastIndexOf("/"));
    if (!this.directories.has(directory)) return;
    this.fetch(readDirectoryRequest, directory, (answer: RemoteDirectoryContent | undefined) => {
      this.directories.set(directory, answer?.entries);
    });
  }

  isFetching(path: string): boolean {
    return this.underWay.has(keyOf(readFileRequest, path));
  }

  arrival(): Promise<void> | undefined {
    return this.underWay.size === 0 ? undefined : Promise.all(this.underWay.values()).then(() => {});
  }

  private fetch<Answer>(request: string, path: string, use: (answer: Answer | undefined) => void): void {
    const key = keyOf(request, path);
    if (this.underWay.has(key)) return;
    const uri = this.uris.uriOf(path);
    const finish = (answer: Answer | undefined): void => {
      this.underWay.delete(key);
      this.arrived++;
      use(answer);
      this.events.fileRead(path);
    };
    const answer = this.connection.sendRequest<Answer>(request, { uri });
    this.underWay.set(
      key,
      answer.then(finish, () => finish(undefined)),
    );
  }
}

const keyOf = (request: string, path: string): string => `${request} ${path}`;
