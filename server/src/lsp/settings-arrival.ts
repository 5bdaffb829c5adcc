import type { Workspace } from "../analysis/index.ts";
import type { ServerReader } from "./runtime.ts";

/** A client that never answers must not keep everything waiting. */
const patience = 1000;

/**
 * Waits for the settings files of documents where files are fetched from the client: what is said first would otherwise be said by
 * other settings, and taken back.
 */
export class SettingsArrival {
  private readonly workspace: Workspace;
  private readonly reader: ServerReader;
  private readonly waiting = new Set<() => void>();
  /** Those that did not come in time: nobody waits for them again. */
  private readonly late = new Set<string>();

  constructor(workspace: Workspace, reader: ServerReader) {
    this.workspace = workspace;
    this.reader = reader;
  }

  /** Fulfilled when it is known by which settings files the documents of these paths are judged, or they are late. */
  async of(paths: readonly string[]): Promise<void> {
    if (!this.reader.isFetching) return;
    const end = Date.now() + patience;
    for (let missing = this.missing(paths); missing.length > 0; missing = this.missing(paths)) {
      const left = end - Date.now();
      if (left > 0) await this.nextFile(left);
      else for (const path of missing) this.late.add(path);
    }
  }

  /** The client has answered. */
  fileRead(): void {
    for (const wake of this.waiting) wake();
  }

  private missing(paths: readonly string[]): string[] {
    const pending = paths.flatMap((path) => this.workspace.settingsFiles.pendingFor(path));
    return pending.filter((path) => this.reader.isFetching?.(path) && !this.late.has(path));
  }

  private nextFile(longest: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, longest);
      this.waiting.add(wake);
    });
  }
}
