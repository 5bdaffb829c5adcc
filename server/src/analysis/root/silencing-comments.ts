import type { Configuration, FileRange } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { Rule } from "../../rules/rule/rule.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { type IgnoredRule, ignoredRules, ignoringComments } from "./ignore-comments.ts";
import { isSilencedInText } from "./ignore-comments-of-host.ts";
import { namesRule } from "./rule-names.ts";

/** A name in a comment that silences a rule, and where it stands. */
export interface UnusedName {
  readonly path: string;
  readonly tree: SyntaxTree;
  readonly ignored: IgnoredRule;
}

/** The comments of a configuration that silence rules, and which of them have silenced something. */
export class SilencingComments {
  /** Whether there is any in the files of the configuration; those of other files of the host are not known before they are asked for. */
  readonly hasAny: boolean;
  private readonly configuration: Configuration;
  private readonly hostFiles: HostFiles;
  private readonly used = new Set<IgnoredRule>();
  private names: ReadonlySet<string> | undefined;

  constructor(configuration: Configuration, hostFiles: HostFiles) {
    this.configuration = configuration;
    this.hostFiles = hostFiles;
    this.hasAny = [...configuration.files.values()].some(({ tree }) => ignoredRules(tree).length > 0);
  }

  /** Whether what is said at a place of a file may be silenced at all. */
  mayBeAbout(path: string): boolean {
    return this.hasAny || !this.configuration.files.has(path);
  }

  /** Whether a comment names a rule, wherever that speaks. */
  isNamed({ id }: Rule): boolean {
    if (!this.hasAny) return false;
    this.names ??= new Set(
      [...this.configuration.files.values()].flatMap(({ tree }) => ignoredRules(tree).map((ignored) => ignored.id)),
    );
    for (const name of this.names) if (namesRule(name, id)) return true;
    return false;
  }

  /** Whether a comment silences a rule at a place; it is not useless then. */
  silences({ id }: Rule, { path, start }: FileRange): boolean {
    const tree = this.configuration.files.get(path)?.tree;
    if (!tree) {
      const content = this.hostFiles.reads.files.get(path);
      return content?.kind === "file" && isSilencedInText(content.text, id, start);
    }
    const comments = ignoringComments(tree, id, start);
    for (const comment of comments) this.used.add(comment);
    return comments.length > 0;
  }

  /** Names that have silenced nothing up to now. */
  *unused(): Iterable<UnusedName> {
    for (const { path, tree } of this.configuration.files.values())
      for (const ignored of ignoredRules(tree)) if (!this.used.has(ignored)) yield { path, tree, ignored };
  }
}
