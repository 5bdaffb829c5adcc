import { JailNode } from "../syntax/ast.ts";
import { NodeKind } from "../syntax/node-list.ts";
import { rejectionMessage } from "../syntax/rejection.ts";
import type { SyntaxTree } from "../syntax/tree.ts";
import { type Definition, readDefinition } from "./definition.ts";
import { directoryOf, type FileReader, normalizePath } from "./file-reader.ts";
import { expandGlob, isGlob } from "./glob.ts";
import type {
  CollectedSections,
  ConfigurationError,
  IncludeEdge,
  IncludeProblem,
  Section,
  SourceFile,
} from "./sections.ts";
import { isWildcardName } from "./sections.ts";

/** Where trees come from; a caller that keeps them gives the same tree again for a text that has not changed. */
export interface TreeSource {
  readonly reader: FileReader;
  /** The tree of a file, or why there is none. */
  tree(path: string): SyntaxTree | Exclude<IncludeProblem, "too-deep" | "variable" | "too-many">;
}

export interface CollectOptions {
  /**
   * Read only what jail(8) reads: nothing behind a character that ends its input without a word. Otherwise what stands
   * behind is read too, since the slip is reported and the user goes on to work there.
   */
  readonly strict: boolean;
}

/** FreeBSD 14's limit on includes within includes. */
const deepestInclude = 32;
/** jail(8) has no such limit; a file that includes itself in two ways would otherwise keep an editor busy for years. */
const mostIncludes = 20_000;
/** The name of a nested block holds those of all blocks around it: all names together may be this long (UTF-16 units). */
const longestNames = 32 * 1024 * 1024;

/**
 * Reads a root file with everything that it includes, in the order in which jail(8) does, and notes the first message with
 * which jail(8) would end (LANGUAGE.md §2 and §3.1-3.3). `displayName` is what jail(8) calls the file in its messages.
 */
export function collectSections(
  root: string,
  displayName: string,
  source: TreeSource,
  options: CollectOptions,
): CollectedSections {
  return new Collector(source, options).collect(root, displayName);
}

class Collector {
  private readonly sections: Section[] = [];
  private readonly files = new Map<string, SourceFile>();
  private readonly includes: IncludeEdge[] = [];
  private error: ConfigurationError | undefined;
  private firstGlobal: Section | undefined;
  private includeCount = 0;
  private namesLength = 0;
  private readonly source: TreeSource;
  private readonly options: CollectOptions;

  constructor(source: TreeSource, options: CollectOptions) {
    this.source = source;
    this.options = options;
  }

  collect(root: string, displayName: string): CollectedSections {
    const tree = this.source.tree(root);
    if (typeof tree === "string") this.fail(`${displayName}: ${problemText(tree)}`, root, 0, 0);
    else this.file(root, displayName, tree, undefined, 0);
    const { sections, files, includes, error } = this;
    return { sections, files, includes, error, tooComplex: this.namesLength > longestNames };
  }

  private fail(message: string, path: string, start: number, end: number): void {
    this.error ??= { message, path, start, end };
  }

  private file(path: string, displayName: string, tree: SyntaxTree, jail: Section | undefined, depth: number): void {
    if (!this.files.has(path)) this.files.set(path, { path, tree });
    this.statements(path, displayName, tree, jail, depth);
    this.checkRejection(tree, path, displayName);
  }

  private checkRejection(tree: SyntaxTree, path: string, displayName: string): void {
    const { rejection } = tree;
    if (rejection) this.fail(rejectionMessage(rejection, displayName), path, rejection.start, rejection.end);
  }

  /** Statements of one file, and of the blocks in it: a stack of its own, so that no nesting is too deep. */
  private statements(
    path: string,
    displayName: string,
    tree: SyntaxTree,
    jail: Section | undefined,
    depth: number,
  ): void {
    const { nodes, tokens } = tree;
    const outer: { end: number; section: Section | undefined }[] = [];
    let section = jail;
    let end = nodes.endNodes[0];
    let node = 1;
    for (;;) {
      while (node === end) {
        const block = outer.pop();
        if (!block) return;
        ({ section, end } = block);
      }
      if (this.options.strict && outer.length === 0 && tokens.start(nodes.firstTokens[node]) >= tree.endOfInput) return;
      const next = nodes.endNodes[node];
      switch (nodes.kinds[node] as NodeKind) {
        case NodeKind.Jail:
          if (this.namesLength > longestNames) return;
          outer.push({ end, section });
          section = this.addJail(new JailNode(tree, node), section, path);
          end = next;
          node++;
          continue;
        case NodeKind.Include: {
          const stop = tokens.ends[nodes.endTokens[node] - 1];
          if (tree.rejection && tree.rejection.start < stop) this.checkRejection(tree, path, displayName);
          this.include(readDefinition(tree, path, node), stop, displayName, section, depth);
          break;
        }
        default:
          (section ?? this.globalSection(path)).definitions.push(readDefinition(tree, path, node));
      }
      node = next;
    }
  }

  private addJail(block: JailNode, outer: Section | undefined, path: string): Section {
    const { name } = block;
    return outer
      ? this.addSection(`${outer.name}.${name}`, outer.isWildcard || isWildcardName(name), block, path)
      : this.addSection(name, isWildcardName(name), block, path);
  }

  private addSection(name: string, isWildcard: boolean, block: JailNode | undefined, path: string): Section {
    const section: Section = { name, isWildcard, definitions: [], block, path };
    this.sections.push(section);
    this.namesLength += name.length;
    return section;
  }

  /**
   * FreeBSD 14 has one section for all globals, where the first of them stands; before, each run of them between blocks is
   * its own (LANGUAGE.md §3.2). A written `* { }` is a block like any other (measured: a global behind it comes behind it).
   */
  private globalSection(path: string): Section {
    const root = this.files.values().next().value;
    if (root?.tree.dialect === "12") {
      const last = this.sections[this.sections.length - 1];
      return last?.name === "*" ? last : this.addSection("*", true, undefined, path);
    }
    this.firstGlobal ??= this.addSection("*", true, undefined, path);
    return this.firstGlobal;
  }

  private include(
    definition: Definition,
    end: number,
    displayName: string,
    jail: Section | undefined,
    depth: number,
  ): void {
    const { tree, path } = definition;
    for (const value of definition.values) {
      const first = tree.nodes.firstTokens[value.node];
      const start = tree.tokens.start(first);
      const stop = tree.tokens.ends[tree.nodes.endTokens[value.node] - 1];
      const edge = (pattern: string, targets: string[], problem?: IncludeProblem): void => {
        this.includes.push({ from: path, start, end: stop, pattern, isGlob: isGlob(pattern), targets, problem });
      };
      if (value.references) {
        const line = lineOf(tree.text, end);
        this.fail(`${displayName} line ${line}: variables not permitted in '.include' filename`, path, start, stop);
        edge(value.literal, [], "variable");
        continue;
      }
      const name = value.literal.startsWith("/") ? value.literal : directoryOf(displayName) + value.literal;
      if (depth >= deepestInclude) {
        this.fail("maximum include depth exceeded", path, start, stop);
        edge(name, [], "too-deep");
        continue;
      }
      const matches = isGlob(name) ? expandGlob(name, this.source.reader) : [name];
      const targets: string[] = [];
      let problem: IncludeProblem | undefined;
      for (const match of matches) {
        // After the first error jail(8) reads nothing more, and a loop would only run into it again.
        if (this.error?.message === "maximum include depth exceeded") break;
        if (++this.includeCount > mostIncludes) {
          problem ??= "too-many";
          break;
        }
        const target = normalizePath(match);
        const included = this.source.tree(target);
        if (typeof included === "string") {
          problem ??= included;
          if (included !== "missing") targets.push(target);
          this.fail(`${match}: ${problemText(included)}`, path, start, stop);
          continue;
        }
        targets.push(target);
        this.file(target, match, included, jail, depth + 1);
      }
      edge(name, targets, problem);
    }
  }
}

function problemText(problem: IncludeProblem): string {
  switch (problem) {
    case "missing":
      return "No such file or directory";
    case "not-regular":
      return "not a regular file";
    case "unreadable":
      return "Permission denied";
    default:
      return `not read (${problem})`;
  }
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let found = text.indexOf("\n"); found >= 0 && found < offset; found = text.indexOf("\n", found + 1)) line++;
  return line;
}
