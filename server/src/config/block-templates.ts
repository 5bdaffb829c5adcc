import { BlockTemplate } from "./block-template.ts";
import type { EffectiveJail } from "./effective-jail.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { Section } from "./sections.ts";

interface Learned {
  readonly template: BlockTemplate;
  /** What it holds for besides. */
  readonly around: string;
  readonly applications: number;
}

/** A site has a few kinds of jails. */
const mostTemplates = 8;

/** Where no two jails are alike, it is tried so often in vain. */
const mostInVain = 24;

/** The templates of the jails that were evaluated last. */
export class BlockTemplates {
  private readonly recent: Learned[] = [];
  private inVain = 0;

  /** A jail of which nothing is to be told and whose block is written like one that was seen before. */
  evaluate(section: Section, wanted: string): { jail: EffectiveJail; applications: number } | undefined {
    for (const { template, around, applications } of this.recent) {
      const jail = around === wanted ? template.evaluate(section) : undefined;
      if (jail === undefined) continue;
      this.inVain = 0;
      return { jail, applications };
    }
    return undefined;
  }

  /** Remembers how a jail came to be what it is. */
  learn(jail: EffectiveJail, entries: readonly OpenEntry[], around: string, applications: number): void {
    const { recent } = this;
    const template = this.inVain < mostInVain ? BlockTemplate.of(jail, entries) : undefined;
    if (template === undefined) return;
    this.inVain++;
    if (recent.length >= mostTemplates) recent.shift();
    recent.push({ template, around, applications });
  }
}
