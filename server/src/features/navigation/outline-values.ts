import type { Definition, EffectiveJail, EffectiveParameter, Section } from "../../config/index.ts";
import { wildcardMatches } from "../../config/index.ts";
import type { SimpleStatement, SyntaxTree } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/** A statement with more jails than these is shown as it is written: what it comes to is not compared. */
const mostCompared = 500;

/** A statement as it was read, and the jails that read it. */
interface ReadStatement {
  readonly definition: Definition;
  readonly jails: readonly EffectiveJail[];
}

/** What the statements and blocks of one file come to, looked up when asked for: a large outline asks for few of them. */
export class OutlineValues {
  private readonly tree: SyntaxTree;
  private readonly sections: readonly Section[];
  private readonly jails: readonly EffectiveJail[];
  private readonly jailsByBlock = new Map<number, EffectiveJail>();
  private readonly sectionsByBlock = new Map<number, Section>();
  /** By block, 0 for what stands outside of all blocks, and in it by node. */
  private readonly settings = new Map<number, ReadonlyMap<number, ReadStatement>>();

  /** Of a file that several roots include, the first one counts. */
  constructor({ analysis, tree, path }: FeatureContext) {
    const configuration = analysis.roots[0]?.configuration;
    this.tree = tree;
    this.sections = configuration?.sections ?? [];
    this.jails = configuration?.jails ?? [];
    for (const section of this.sections) {
      if (section.tree === tree && section.path === path) this.sectionsByBlock.set(section.node, section);
    }
    for (const jail of this.jails) {
      const { section } = jail;
      if (section.tree === tree && this.sectionsByBlock.get(section.node) === section)
        this.jailsByBlock.set(section.node, jail);
    }
  }

  /** The jail that the block at a node is. */
  jail(block: number): EffectiveJail | undefined {
    return this.jailsByBlock.get(block);
  }

  /**
   * What the values of a statement are after substitution; undefined when that is not known, is not the same in all jails
   * that read it, or is not in force in one of them.
   */
  values({ index, kind }: SimpleStatement): readonly string[] | undefined {
    const found = kind === "include" ? undefined : this.settingsIn(this.tree.nodes.parents[index]).get(index);
    if (!found || found.jails.length === 0 || found.jails.length > mostCompared) return undefined;
    const { definition, jails } = found;
    let same: readonly string[] | undefined;
    for (const jail of jails) {
      const entry = definition.isVariable ? jail.exactEntry(definition.name) : jail.get(definition.name);
      const values = entry && valuesOf(entry, definition);
      if (values === undefined) return undefined;
      same ??= values;
      if (values.length !== same.length || values.some((value, number) => value !== same?.[number])) return undefined;
    }
    return same;
  }

  private settingsIn(block: number): ReadonlyMap<number, ReadStatement> {
    const parent = Math.max(0, block);
    let settings = this.settings.get(parent);
    if (settings === undefined) {
      settings = new Map(parent === 0 ? this.outsideOfBlocks() : this.inBlock(parent));
      this.settings.set(parent, settings);
    }
    return settings;
  }

  private outsideOfBlocks(): [number, ReadStatement][] {
    return this.sections.flatMap((section) => {
      // Of a block of this file only one may hold what stands outside of it: FreeBSD 12 and 13 add globals to a `* { }` above them.
      const isOwnBlock = section.tree === this.tree && this.sectionsByBlock.get(section.node) === section;
      return isOwnBlock && section.name !== "*" ? [] : this.settingsOf(section, 0);
    });
  }

  private inBlock(block: number): [number, ReadStatement][] {
    const section = this.sectionsByBlock.get(block);
    return section ? this.settingsOf(section, block) : [];
  }

  private settingsOf(section: Section, parent: number): [number, ReadStatement][] {
    const { parents } = this.tree.nodes;
    const here: Definition[] = [];
    for (const definition of section.definitions) {
      if (definition.tree === this.tree && Math.max(0, parents[definition.node]) === parent) here.push(definition);
    }
    if (here.length === 0) return [];
    const jails = this.jailsOf(section);
    return here.map((definition) => [definition.node, { definition, jails }]);
  }

  private jailsOf(section: Section): readonly EffectiveJail[] {
    if (section.isWildcard) return this.jails.filter(({ name }) => wildcardMatches(section.name, name));
    const isHere = section.tree === this.tree && this.sectionsByBlock.get(section.node) === section;
    const own = isHere ? this.jailsByBlock.get(section.node) : undefined;
    // The file of a section that goes on in an included file is another one.
    return own ? [own] : this.jails.filter((jail) => jail.section === section);
  }
}

function valuesOf(entry: EffectiveParameter, definition: Definition): readonly string[] | undefined {
  if (entry.bad || !entry.definitions.includes(definition)) return undefined;
  return entry.elements.flatMap(({ written, text }) => (written.definition === definition ? [text] : []));
}
