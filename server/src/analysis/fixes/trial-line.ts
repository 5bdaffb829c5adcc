import {
  type Configuration,
  type EffectiveJail,
  evaluate,
  LastEvaluation,
  type TreeSource,
} from "../../config/index.ts";
import type { Dialect } from "../../parameters/index.ts";
import { parse, parseAgain, type SyntaxTree } from "../../syntax/index.ts";
import type { RootAnalysis, RootInput } from "../root/analyze-root.ts";
import { KeptReports } from "../root/kept-reports.ts";
import type { Settings } from "../root/settings.ts";

/**
 * What trials of one root go on with, from one to the next and from one keystroke to the next. Each edits the texts of this line, as if
 * somebody typed one fix after the other over the one before: what none of them touches is neither read nor judged again. The trees are
 * of this line alone, since a tree that is edited becomes the next one.
 */
export class TrialLine {
  private readonly trees = new Map<string, OwnTree>();
  private readonly again = new LastEvaluation();
  private reports: { readonly settings: Settings; readonly kept: KeptReports } | undefined;
  private unedited: (Pick<Configuration, "jails" | "wildcards"> & { readonly root: WeakRef<RootAnalysis> }) | undefined;

  /** A root as it is read with other texts. */
  source({ configuration, input }: RootAnalysis, textOf: (path: string) => string | undefined): TreeSource {
    const { dialect, files } = configuration;
    return {
      reader: input.source.reader,
      tree: (path) => {
        const tree = files.get(path)?.tree ?? input.source.tree(path);
        return typeof tree === "string" ? tree : this.tree(path, dialect, tree.text, textOf(path));
      },
    };
  }

  /** What an analysis of such a source goes on with. */
  keptFor({ input: { settings } }: RootAnalysis): Pick<RootInput, "again" | "kept"> {
    if (this.reports?.settings !== settings) this.reports = { settings, kept: new KeptReports() };
    return { again: this.again, kept: this.reports.kept };
  }

  /**
   * The jails of a root as this line has them before anything is edited, in the order of the root's own: those that a trial does not
   * concern stay the same objects.
   */
  jailsOf(root: RootAnalysis): readonly EffectiveJail[] {
    let known = this.unedited;
    // After an edit of what jails share, none of them is the object that it was.
    if (known?.root.deref() !== root || known.wildcards !== this.again.wildcards) {
      const { dialect, site } = root.configuration;
      const source = this.source(root, () => undefined);
      const { jails, wildcards } = evaluate(root.root, dialect, source, { strict: false, site, again: this.again });
      known = { root: new WeakRef(root), jails, wildcards };
      this.unedited = known;
    }
    return known.jails;
  }

  private tree(path: string, dialect: Dialect, unedited: string, edited = unedited): SyntaxTree {
    const known = this.trees.get(path);
    if (known?.tree.dialect === dialect && known.tree.text === edited) return known.tree;
    let tree = known?.tree.dialect === dialect ? known.tree : parse(unedited, dialect);
    // The last edit is taken back first: what lies between two places far apart need not be read.
    for (const text of [known?.unedited ?? unedited, unedited, edited]) {
      if (tree.text !== text) tree = parseAgain(tree, text);
    }
    this.trees.set(path, { tree, unedited });
    return tree;
  }
}

interface OwnTree {
  readonly tree: SyntaxTree;
  /** The text that was edited. */
  readonly unedited: string;
}
