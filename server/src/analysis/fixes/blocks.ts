import type { RootAnalysis } from "../root/analyze-root.ts";
import type { Candidate } from "./candidate.ts";

interface Block {
  readonly start: number;
  readonly end: number;
  /** Index among the jails of the root; undefined for a wildcard. */
  readonly jail: number | undefined;
}

/** Where the jails of a root stand in their files: what is written within the block of one concerns no other. */
export class Blocks {
  private readonly byFile = new Map<string, Block[]>();

  constructor({ configuration }: RootAnalysis) {
    const jails = new Map(configuration.jails.map(({ section }, index) => [section, index] as const));
    for (const section of configuration.sections) {
      if (!section.block) continue;
      const { openBrace, end } = section.block;
      const list = this.byFile.get(section.path) ?? [];
      if (list.length === 0) this.byFile.set(section.path, list);
      list.push({ start: openBrace + 1, end, jail: jails.get(section) });
    }
    for (const list of this.byFile.values()) list.sort((a, b) => a.start - b.start);
  }

  /** The one jail in whose block a candidate's finding and all of its edits stand, by its index; undefined otherwise. */
  jailOf({ finding, edits }: Candidate): number | undefined {
    const jail = this.jailAt(finding.path, finding.start, finding.end);
    if (jail === undefined || edits.size !== 1 || !edits.has(finding.path)) return undefined;
    const list = edits.get(finding.path) ?? [];
    return list.every(({ path, start, end }) => this.jailAt(path, start, end) === jail) ? jail : undefined;
  }

  /** The jail in whose block a stretch stands. Behind a nested block, where it is harder to tell, there is none. */
  jailAt(path: string, start: number, end: number): number | undefined {
    const list = this.byFile.get(path);
    if (!list) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    const block = list[low - 1];
    return block !== undefined && end < block.end ? block.jail : undefined;
  }
}
