import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Settings } from "../analysis/index.ts";
import { isRecord, readSettings, sameSettings } from "./settings.ts";
import type { ClientFeatures } from "./shared/client-features.ts";

/** An editor that never answers must not keep everything waiting. */
const patience = 2000;

/**
 * The settings as the editor has them: asked for where it can be asked, else as it sends them, else those it was started
 * with. What makes no sense is written to the log once.
 */
export class SettingsKeeper {
  /** Fulfilled when the settings are known with which the first answer is to be given. */
  ready: Promise<void> = Promise.resolve();
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly initial: unknown;
  private readonly onChange: (settings: Settings) => void;
  private current: Settings;
  private readonly told = new Set<string>();
  private asked = 0;

  constructor(
    connection: Connection,
    client: ClientFeatures,
    initial: unknown,
    onChange: (settings: Settings) => void,
  ) {
    this.connection = connection;
    this.client = client;
    this.initial = initial;
    this.onChange = onChange;
    this.current = this.read(initial);
    onChange(this.current);
  }

  start(): void {
    if (this.client.configurationRegistration) {
      const options = { section: "jailconf" };
      this.connection.client.register(DidChangeConfigurationNotification.type, options).catch(() => {});
    }
    if (this.client.configuration) this.ready = this.ask();
  }

  /** The editor says that something has changed; `sent` is what it sends along. */
  changed(sent: unknown): void {
    if (this.client.configuration) {
      this.ready = this.ask();
      return;
    }
    if (!isRecord(sent)) return;
    this.use("jailconf" in sent ? sent.jailconf : sent);
  }

  private async ask(): Promise<void> {
    const number = ++this.asked;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    try {
      const answer: unknown = await Promise.race([this.connection.workspace.getConfiguration("jailconf"), timeout]);
      // An answer to an older question says nothing any more.
      if (number === this.asked) this.use(answer ?? this.initial);
    } catch {
      // An editor that cannot answer after all has given its settings when it started.
    } finally {
      clearTimeout(timer);
    }
  }

  private use(raw: unknown): void {
    const settings = this.read(raw);
    if (sameSettings(settings, this.current)) return;
    this.current = settings;
    this.onChange(settings);
  }

  private read(raw: unknown): Settings {
    return readSettings(raw, (message) => {
      if (this.told.has(message)) return;
      this.told.add(message);
      this.connection.console.warn(message);
    });
  }
}
