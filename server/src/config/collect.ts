import {
  isWildcardName,
  JailNode,
  NodeKind,
  parse,
  rejectionMessage,
  type SyntaxTree,
  type TopStatement,
  topStatements,
} from "../syntax/index.ts";
import { directoryOf, lineNumberAt } from "../text/index.ts";
import { Definition } from "./definition.ts";
import type { FileContent, FileReader } from "./file-reader.ts";
import { mayLeaveLink } from "./folder-links.ts";
import { expandGlob, isGlob } from "./glob.ts";
import { isOfKernel } from "./host-tree.ts";
import { IncludeBudget } from "./include-budget.ts";
import { type IncludePlace, IncludePlaces } from "./include-places.ts";
import { isNoText, wideEncoding } from "./no-text.ts";
import type { FileRange } from "./origin.ts";
import type { CollectedSections, ConfigurationError, IncludeEdge, IncludeProblem, SourceFile } from "./sections.ts";
import { Section } from "./sections.ts";
import type { Site } from "./site.ts";

/** Where trees come from; a caller that keeps them gives the same tree again for a text that has not changed. */
export interface TreeSource {
  readonly reader: FileReader;
  /** The tree of a file, or why there is none. */
  tree(path: string): SyntaxTree | Exclude<FileContent["kind"], "file">;
}

export interface CollectOptions {
  /**
   * Read only what jail(8) reads: nothing after a character that ends its input without a word. Otherwise what stands
   * after it is read too, since the mistake is reported and the user goes on to work there.
   */
  readonly strict: boolean;
  /** What holds where the jails run; nothing but what FreeBSD brings when left out. */
  readonly site?: Site;
}

/** FreeBSD 14's limit on includes within includes, and what it says beyond. */
const deepestInclude = 32;
const tooDeep = "maximum include depth exceeded";
/** The name of a nested block holds those of all blocks around it: all names together may be this long (UTF-16 units). */
const longestNames = 16 * 1024 * 1024;

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
  return new SectionCollector(root, source, options).collect(root, displayName);
}

/**
 * A tree of what jail(8) reads of a text that it does not refuse. Recovery looks at all of it, and may close a block later than jail(8)
 * for a brace that stands behind the end of its input.
 */
function whatIsRead(tree: SyntaxTree): SyntaxTree {
  const { text, dialect, rejection, endOfInput } = tree;
  return rejection || endOfInput === text.length ? tree : parse(text.slice(0, endOfInput), dialect);
}

class SectionCollector {
  private readonly sections: Section[] = [];
  private readonly files = new Map<string, SourceFile>();
  private readonly includes: IncludeEdge[] = [];
  private error: ConfigurationError | undefined;
  private firstGlobal: Section | undefined;
  private readonly budget = new IncludeBudget();
  private namesLength = 0;
  private readonly source: TreeSource;
  private readonly options: CollectOptions;
  private readonly places: IncludePlaces;

  constructor(root: string, source: TreeSource, options: CollectOptions) {
    this.source = source;
    this.places = new IncludePlaces(root, source.reader);
    this.options = options;
  }

  collect(root: string, displayName: string): CollectedSections {
    const tree = this.source.tree(root);
    if (typeof tree === "string") this.fail(`${displayName}: ${problemText(tree)}`, root, 0, 0, tree);
    else this.file(root, displayName, tree, undefined, 0);
    const { sections, files, includes, error } = this;
    const tooComplex = this.namesLength > longestNames;
    return { sections, files, includes, error, tooComplex, followed: this.places.links.followed };
  }

  private fail(message: string, path: string, start: number, end: number, problem?: IncludeProblem): void {
    const isUnread = problem !== undefined && problem !== "missing" && problem !== "not-regular";
    // What jail(8) is known to refuse counts more.
    if (this.error === undefined || (this.error.isUnread && !isUnread))
      this.error = { message, path, start, end, ...(isUnread ? { isUnread } : {}) };
  }

  private file(path: string, displayName: string, tree: SyntaxTree, jail: Section | undefined, depth: number): void {
    this.files.set(path, { path, tree });
    // jail(8) finds nothing in it, and what recovery would find are words torn apart.
    if (!this.options.strict && wideEncoding(tree.text) !== undefined) return;
    this.statements(path, displayName, this.options.strict ? whatIsRead(tree) : tree, jail, depth);
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
    /** Where the sections of the block begin that is being read, as long as nothing but its own text says what it holds. */
    let firstOfBlock = -1;
    const tops = topStatements(tree);
    let top = tops[0];
    let topIndex = 0;
    let section = jail;
    let end = nodes.endNodes[0];
    let node = 1;
    for (;;) {
      while (node === end) {
        const block = outer.pop();
        if (!block) return;
        ({ section, end } = block);
        if (outer.length === 0 && firstOfBlock >= 0) {
          const content: BlockContent = { path, sections: this.sections.slice(firstOfBlock) };
          top.content = content;
          firstOfBlock = -1;
        }
      }
      const next = nodes.endNodes[node];
      if (outer.length === 0) top = tops[topIndex++];
      switch (nodes.kinds[node] as NodeKind) {
        case NodeKind.Jail:
          if (this.namesLength > longestNames) return;
          if (outer.length === 0 && section === undefined) {
            if (this.takeBlock(top, path) || this.takePlainBlock(top, path)) break;
            firstOfBlock = this.sections.length;
          }
          outer.push({ end, section });
          section = this.addJail(top, node, section, path);
          end = next;
          node++;
          continue;
        case NodeKind.Include: {
          const stop = tokens.ends[nodes.endTokens[node] - 1];
          // A statement that jail(8) does not read to its end includes nothing.
          if (stop > tree.soundEnd) this.checkRejection(tree, path, displayName);
          firstOfBlock = -1;
          this.include(new Definition(top, path, node), stop, displayName, section, depth);
          break;
        }
        default:
          if (outer.length > 0) (section as Section).add(new Definition(top, path, node));
          else (section ?? this.globalSection(path)).add(topDefinition(top, path, node));
      }
      node = next;
    }
  }

  /** Takes the sections of a block that was read before, in an older tree or for another root. */
  private takeBlock({ content }: TopStatement, path: string): boolean {
    if (content?.path !== path) return false;
    if (content instanceof Section) this.addSection(content);
    else for (const section of (content as BlockContent).sections) this.addSection(section);
    return true;
  }

  /** Takes a jail of which nothing but statements is written, to be read when somebody asks for them. */
  private takePlainBlock(top: TopStatement, path: string): boolean {
    const { kinds, endNodes } = top.tree.nodes;
    for (let node = top.node + 1; node < endNodes[top.node]; node = endNodes[node]) {
      if (kinds[node] !== NodeKind.Parameter && kinds[node] !== NodeKind.Variable) return false;
    }
    const { name } = new JailNode(top.tree, top.node);
    // Those of wildcards are compared with the ones before an edit.
    if (isWildcardName(name)) return false;
    const section = new Section(name, false, path, top);
    top.content = section;
    this.addSection(section);
    return true;
  }

  private addJail(top: TopStatement, node: number, outer: Section | undefined, path: string): Section {
    const { name } = new JailNode(top.tree, node);
    const isWildcard = isWildcardName(name);
    return this.addSection(
      outer
        ? new Section(`${outer.name}.${name}`, outer.isWildcard || isWildcard, path, top, node)
        : new Section(name, isWildcard, path, top, node),
    );
  }

  private addSection(section: Section): Section {
    this.sections.push(section);
    this.namesLength += section.name.length;
    return section;
  }

  /**
   * FreeBSD 14 has one section for all globals, where the first of them stands; before, each run of them between blocks is
   * its own (LANGUAGE.md §3.2). A written `* { }` is a block like any other (measured: a global after it comes after it).
   */
  private globalSection(path: string): Section {
    const root = this.files.values().next().value;
    if (root?.tree.dialect === "12") {
      const last = this.sections[this.sections.length - 1];
      // What a block holds is kept with its text, so that nothing may be added to it: what comes next is the same in a section of its own.
      return last?.name === "*" && !last.block ? last : this.addSection(new Section("*", true, path));
    }
    this.firstGlobal ??= this.addSection(new Section("*", true, path));
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
      const edge = (name: string, found: Partial<FoundInclude>): void => {
        const { pattern = name, directories = [], targets = [], problem } = found;
        this.includes.push({
          ...{ from: path, start, end: stop, name, pattern, isGlob: isGlob(name), directories, targets, problem },
        });
      };
      if (value.references) {
        const line = lineNumberAt(tree.text, end);
        this.fail(`${displayName} line ${line}: variables not permitted in '.include' filename`, path, start, stop);
        edge(value.literal, { problem: "variable" });
        continue;
      }
      const name = value.literal.startsWith("/") ? value.literal : directoryOf(displayName) + value.literal;
      if (depth >= deepestInclude) {
        this.fail(tooDeep, path, start, stop);
        edge(name, { problem: "too-deep" });
        continue;
      }
      // What was left out is told where it began.
      if (this.budget.isSpent) continue;
      // After this error jail(8) reads nothing more, and a loop would only run into it again.
      if (this.isTooDeep) {
        edge(name, {});
        continue;
      }
      const at = { path, start, end: stop, isRelative: !value.literal.startsWith("/") };
      edge(name, isGlob(name) ? this.includePattern(name, at, jail, depth) : this.includeFile(name, at, jail, depth));
    }
  }

  /** All files that a pattern matches, in the first place where there are some. */
  private includePattern(name: string, at: IncludePlace, jail: Section | undefined, depth: number): FoundInclude {
    const { roots, mayBeElsewhere } = this.places.of(name, at);
    const listed: string[] = [];
    for (const root of roots) {
      const { matches, directories, leftOut } = expandGlob(
        name,
        root,
        this.source.reader,
        this.budget,
        this.places.links,
      );
      listed.push(...directories);
      if (matches.length === 0 && leftOut === undefined && root !== roots[roots.length - 1]) continue;
      const targets: string[] = [];
      let problem: IncludeProblem | undefined = leftOut;
      for (const match of matches) {
        if (this.isTooDeep) break;
        const found = this.includeOne(match, root, at, jail, depth);
        if (isThere(found.problem)) targets.push(found.path);
        problem ??= found.problem;
        if (this.budget.isSpent) {
          problem = "too-many";
          break;
        }
      }
      if (matches.length > 0 || problem !== undefined || !mayBeElsewhere || this.places.canBeSeen(listed)) {
        return { pattern: this.places.leadPattern(root + name), directories: listed, targets, problem };
      }
    }
    return {
      pattern: this.places.leadPattern((roots[0] ?? "") + name),
      directories: listed,
      targets: [],
      problem: "elsewhere",
    };
  }

  /** One file, in the first place where it exists. */
  private includeFile(name: string, at: IncludePlace, jail: Section | undefined, depth: number): FoundInclude {
    const { roots, mayBeElsewhere } = this.places.of(name, at);
    const root = roots.find((each) => this.places.isThere(each + name));
    const pattern = this.places.leadPattern((root ?? roots[0] ?? "") + name);
    if (root === undefined) {
      // Where nothing is known of links, it may lie elsewhere than the text says.
      if (this.source.reader.realFolder === undefined && mayLeaveLink(name))
        return { pattern, directories: [], targets: [], problem: "pending" };
      // A file of another host is not known to be missing there.
      const problem = whyUnread("missing", name);
      if (!mayBeElsewhere) this.fail(`${name}: ${problemText(problem)}`, at.path, at.start, at.end, problem);
      return { pattern, directories: [], targets: [], problem };
    }
    const { path, problem } = this.includeOne(name, root, at, jail, depth);
    return { pattern, directories: [], targets: isThere(problem) ? [path] : [], problem };
  }

  private get isTooDeep(): boolean {
    return this.error?.message === tooDeep;
  }

  /** Reads one file at its place; `name` is what jail(8) calls it, and `root` what stands before that. */
  private includeOne(
    name: string,
    root: string,
    { path, start, end }: FileRange,
    jail: Section | undefined,
    depth: number,
  ): { path: string; problem: IncludeProblem | undefined } {
    const target = this.places.links.lead(root + name);
    if (isOfKernel(target)) return { path: target, problem: "of-kernel" };
    if (!this.budget.takeFile()) return { path: target, problem: "too-many" };
    const content = this.source.reader.read(target);
    if (content.kind === "file" && !this.options.strict && isNoText(content.text)) {
      this.budget.spendText(content.text.length, false);
      return { path: target, problem: "not-text" };
    }
    const included = this.source.tree(target);
    if (typeof included === "string") {
      const problem = whyUnread(included, name);
      this.fail(`${name}: ${problemText(problem)}`, path, start, end, problem);
      return { path: target, problem };
    }
    this.budget.spendText(included.text.length, included.rejection !== undefined);
    this.places.foundBelow(root, target);
    this.file(target, name, included, jail, depth + 1);
    return { path: target, problem: undefined };
  }
}

/** What is kept with a block that includes nothing: it is the same whoever reads it. */
interface BlockContent {
  readonly path: string;
  readonly sections: readonly Section[];
}

/** A statement outside of all blocks, read once for all trees in which it stands. */
function topDefinition(top: TopStatement, path: string, node: number): Definition {
  if (top.content?.path === path) return top.content as Definition;
  const definition = new Definition(top, path, node);
  top.content = definition;
  return definition;
}

/** Whether a file was found at its place, read or not. */
const isThere = (problem: IncludeProblem | undefined): boolean =>
  problem !== "missing" && problem !== "of-kernel" && problem !== "too-many";

/** A name that is no UTF-8 is read, and listed by Node, so that nobody can open the file: jail(8) may find it all the same. */
const whyUnread = (problem: IncludeProblem, name: string): IncludeProblem =>
  problem === "missing" && name.includes("\ufffd") ? "unreadable" : problem;

type FoundInclude = Pick<IncludeEdge, "pattern" | "directories" | "targets" | "problem">;

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
