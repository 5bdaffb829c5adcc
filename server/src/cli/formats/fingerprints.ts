import { createHash } from "node:crypto";
import type { Finding } from "../../rules/rule/finding.ts";
import { essenceOf } from "./essence.ts";
import { pathFromRoot } from "./places.ts";

/** Names each finding of a report by a hash that stays when lines move; those that are alike are numbered in their order. */
export class Fingerprints {
  private readonly root: string;
  private readonly counts = new Map<string, number>();

  constructor(root: string) {
    this.root = root;
  }

  /** 32 hexadecimal digits, which no other finding of the report has. To be asked once for each, in their order. */
  next(finding: Finding): string {
    const essence = `${pathFromRoot(finding.path, this.root)}\0${essenceOf(finding)}`;
    const number = (this.counts.get(essence) ?? 0) + 1;
    this.counts.set(essence, number);
    return createHash("sha256").update(`${essence}\0${number}`).digest("hex").slice(0, 32);
  }
}
