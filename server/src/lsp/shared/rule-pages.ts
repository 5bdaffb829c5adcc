import { rulePageScheme } from "../../../../protocol/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Uris } from "./uris.ts";

/** The path of the page about a rule, where pages lie beside the server; undefined where there is none. */
export type FindPage = (rule: string) => string | undefined;

/** Where an editor can open the page about a rule. */
export class RulePages {
  private readonly client: ClientFeatures;
  private readonly uris: Uris;
  private readonly find: FindPage | undefined;
  /** By rule, of which there are few; null where there is no page. */
  private readonly files = new Map<string, string | null>();

  constructor(client: ClientFeatures, uris: Uris, find: FindPage | undefined) {
    this.client = client;
    this.uris = uris;
    this.find = find;
  }

  /**
   * What the id of a diagnostic leads to. VS Code opens no command from there (the hover of a diagnostic refuses them), but
   * documents of any scheme, and our own client has one for pages.
   */
  linkTo(rule: string): string | undefined {
    if (!this.client.codeDescription) return undefined;
    return this.client.isOwn ? `${rulePageScheme}:/${rule}.md` : this.fileOf(rule);
  }

  /** The page as a file of this machine. */
  fileOf(rule: string): string | undefined {
    let uri = this.files.get(rule);
    if (uri === undefined) {
      const path = this.find?.(rule);
      uri = path === undefined ? null : this.uris.uriOf(path);
      this.files.set(rule, uri);
    }
    return uri ?? undefined;
  }
}
