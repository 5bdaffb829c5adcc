import { type Connection, DidChangeConfigurationNotification, type WorkspaceFolder } from "vscode-languageserver";
import type { ChosenSettings } from "../analysis/index.ts";
import { isRecord, readSettings, sameChoice } from "./settings.ts";
import type { ClientFeatures } from "./shared/client-features.ts";
import { type EditorSettings, readEditorSettings, sameEditorSettings } from "./shared/editor-settings.ts";

/** An editor that never answers must not keep everything waiting. */
const patience = 2000;

/** What an editor's user has chosen, and for which of the folders that are open something else. */
export interface Choices {
  readonly all: ChosenSettings;
  /** By the folder's URI. */
  readonly folders: ReadonlyMap<string, ChosenSettings>;
  readonly editor: EditorSettings;
}

/**
 * The settings as the editor has them: asked for where it can be asked, for each folder that is open, else as it sends them, else
 * those it was started with. What makes no sense is written to the log once.
 */
export class SettingsKeeper {
  /** Fulfilled when the settings are known with which the first answer is to be given. */
  ready: Promise<void> = Promise.resolve();
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly initial: unknown;
  private readonly onChange: (choices: Choices) => void;
  private folders: readonly WorkspaceFolder[];
  private current: Choices;
  private readonly told = new Set<string>();
  private asked = 0;

  constructor(
    connection: Connection,
    client: ClientFeatures,
    initial: unknown,
    folders: readonly WorkspaceFolder[],
    onChange: (choices: Choices) => void,
  ) {
    this.connection = connection;
    this.client = client;
    this.initial = initial;
    this.folders = folders;
    this.onChange = onChange;
    this.current = this.read(initial, []);
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
    this.use("jailconf" in sent ? sent.jailconf : sent, []);
  }

  /** Other folders are open than before. */
  foldersChanged(folders: readonly WorkspaceFolder[]): void {
    this.folders = folders;
    // The folders are others whether or not something else is chosen for them.
    this.onChange(this.current);
    if (this.client.configuration) this.ready = this.ask();
  }

  private async ask(): Promise<void> {
    const number = ++this.asked;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    const section = "jailconf";
    const items = [{ section }, ...this.folders.map(({ uri }) => ({ section, scopeUri: uri }))];
    const take = (answer: unknown): void => {
      // An answer to an older question says nothing any more.
      if (number !== this.asked) return;
      const [all, ...scoped]: unknown[] = Array.isArray(answer) ? answer : [];
      this.use(all ?? this.initial, scoped);
    };
    // An editor that cannot answer after all has given its settings when it started; one that is late is heard when it answers.
    const answered = this.connection.workspace.getConfiguration(items).then(take, () => {});
    await Promise.race([answered, timeout]);
    clearTimeout(timer);
  }

  private use(all: unknown, scoped: readonly unknown[]): void {
    const choices = this.read(all, scoped);
    if (sameChoices(choices, this.current)) return;
    this.current = choices;
    this.onChange(choices);
  }

  private read(all: unknown, scoped: readonly unknown[]): Choices {
    const folders = new Map<string, ChosenSettings>();
    for (const [index, raw] of scoped.entries()) {
      const uri = this.folders[index]?.uri;
      if (uri !== undefined && isRecord(raw)) folders.set(uri, this.readOne(raw));
    }
    return { all: this.readOne(all), folders, editor: readEditorSettings(all) };
  }

  private readOne(raw: unknown): ChosenSettings {
    return readSettings(raw, (message) => {
      if (this.told.has(message)) return;
      this.told.add(message);
      this.connection.console.warn(message);
    });
  }
}

function sameChoices(a: Choices, b: Choices): boolean {
  if (!sameEditorSettings(a.editor, b.editor)) return false;
  if (!sameChoice(a.all, b.all) || a.folders.size !== b.folders.size) return false;
  return [...a.folders].every(([uri, choice]) => {
    const other = b.folders.get(uri);
    return other !== undefined && sameChoice(choice, other);
  });
}
