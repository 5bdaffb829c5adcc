import type { RootAnalysis } from "../../analysis/index.ts";
import {
  type EffectiveJail,
  evaluateBeside,
  type JailsBeside,
  type Section,
  wildcardMatches,
} from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import type { JailNode } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type OwnClaim, ownClaims } from "./claims.ts";
import { longestInterface, nextName } from "./next.ts";
import { mentionsOfName } from "./own-name.ts";
import { piecesOf } from "./pieces.ts";
import { type ChangedPlace, Slots } from "./slots.ts";
import { Taken, takenIn } from "./taken.ts";
import { variedAddresses } from "./varied-addresses.ts";

/** The text of a block of its own, unlike all others. */
export interface DistinctBlock {
  readonly text: string;
  /** Its whole name. */
  readonly name: string;
  /** What was changed, in the order of the text; places of one `group` hold the same. Offsets count in the text. */
  readonly places: readonly ChangedPlace[];
  /** The same as edits of the block as it is; those that change nothing are left out. */
  readonly edits: readonly TextEdit[];
}

/** So often something is counted on until nothing is as in another jail. */
const mostRounds = 40;

/**
 * A block with everything changed in it that no two jails may have, and nothing else: names, numbers, addresses, interfaces,
 * hardware addresses, folders. What comes from a variable is changed where that is set, when this is in the block.
 *
 * @param isCopy whether the block stays as well: otherwise only what other jails have is changed
 */
export function distinctBlock(
  root: RootAnalysis,
  section: Section,
  { isCopy }: { readonly isCopy: boolean },
): DistinctBlock | { readonly refused: string } {
  const { block } = section;
  const subjects = root.configuration.jails.filter((jail) => block !== undefined && isIn(jail.section, section, block));
  if (block === undefined || subjects.at(0)?.section !== section)
    return { refused: say`What this jail is cannot be told while the file has mistakes.` };
  const distinction = new Distinction(root, block, subjects, isCopy);
  const refused = distinction.begin();
  if (refused !== undefined) return { refused };
  distinction.countOn();
  return distinction.made();
}

/** What is changed in one block until it is unlike all others. */
class Distinction {
  private readonly root: RootAnalysis;
  private readonly block: JailNode;
  /** The jail of the block, and behind it those nested in it. */
  private readonly subjects: readonly EffectiveJail[];
  private readonly isCopy: boolean;
  private readonly all: Taken;
  /** What those have from which the block is to differ. */
  private readonly others: Taken;
  private readonly slots: Slots;
  /** Of a dotted name the last part is what is counted on. */
  private readonly own: string;
  private readonly outer: string;
  /** What two jails have on purpose, and a copy has as well. */
  private readonly shared = new Set<string>();

  constructor(root: RootAnalysis, block: JailNode, subjects: readonly EffectiveJail[], isCopy: boolean) {
    this.root = root;
    this.block = block;
    this.subjects = subjects;
    this.isCopy = isCopy;
    this.all = takenIn(root.configuration, root.neighbours.all);
    this.others = isCopy ? this.all : new Taken(this.all.jails.filter((jail) => !subjects.includes(jail)));
    const numbered = new Set(subjects.flatMap((jail) => numberedInterfaces(jail, this.claimsOf(jail))));
    this.slots = new Slots(block, this.others, [...numbered]);
    this.own = block.name.slice(block.name.lastIndexOf(".") + 1);
    this.outer = this.main.name.slice(0, this.main.name.length - this.own.length);
  }

  private get main(): EffectiveJail {
    return this.subjects[0];
  }

  /** Gives the block its name, and a copy what is its own before anything is compared. Returns why that cannot be. */
  begin(): string | undefined {
    const { own, main, isCopy } = this;
    if (isCopy || this.isNameTaken(own)) {
      // While the name of a jail within another is typed it ends in a dot.
      if (own !== "") this.addName();
      // Offsets are those of the block as it is until a name is changed.
      if (isCopy)
        for (const claim of variedAddresses(main, this.block, this.all.jails)) this.slots.changeAtFirst(main, claim);
      if (!this.slots.isRenamed) return say`The name ${main.name} is written so that none can be made like it.`;
      this.slots.rename(nextName(own, (name) => this.isNameTaken(name)));
    }
    if (!isCopy) return undefined;
    for (const claim of this.subjects.flatMap((jail) => this.claimsOf(jail)))
      if (this.all.isHeldBesides(claim, this.subjects)) this.shared.add(claim.key);
    const lost = this.lostWildcard();
    if (lost === undefined) return undefined;
    return say`\`${lost.name}\` would not hold for a jail of another name within ${this.outer.slice(0, -1)}.`;
  }

  /** Changes what other jails have as well, and all that follows from it, until there is nothing left. */
  countOn(): void {
    const { configuration, input } = this.root;
    for (let round = 0; round < mostRounds; round++) {
      const trial = evaluateBeside(configuration, input.source, this.main.section, this.slots.text);
      if (this.changeTaken(trial)) continue;
      const excess = Math.max(0, ...trial.jails.map(excessOfNames));
      if (excess === 0 || !this.slots.isRenamed || this.own.length < 3) break;
      const longest = this.slots.name.length - excess;
      this.slots.rename(nextName(this.own, (name) => this.isNameTaken(name), longest));
      if (this.slots.name.length > longest) break;
    }
  }

  made(): DistinctBlock {
    const { slots, outer } = this;
    const { path } = this.main.section;
    const edits = slots.edits.map((edit) => ({ ...edit, path }));
    return { text: slots.text, name: outer + slots.name, places: slots.places, edits };
  }

  private claimsOf(jail: EffectiveJail): OwnClaim[] {
    const { input } = this.root;
    return ownClaims(jail, input.model(jail), input.settings.release);
  }

  private isNameTaken(name: string): boolean {
    return this.others.names.has(this.outer + name);
  }

  private addName(): void {
    const { names } = this.all;
    const isOther = (word: string): boolean => names.has(word) || names.has(this.outer + word);
    this.slots.addName(
      this.own,
      this.subjects.flatMap((jail) => mentionsOfName(this.own, jail, this.block, isOther)),
    );
  }

  /** A wildcard that holds for the block, and would not for its copy. */
  private lostWildcard(): Section | undefined {
    return this.root.configuration.sections.find(({ isWildcard, name }) => {
      return (
        isWildcard && wildcardMatches(name, this.main.name) && !wildcardMatches(name, this.outer + this.slots.name)
      );
    });
  }

  /** Gives the jails of the block as it is now other values for what others have. Returns whether anything was changed. */
  private changeTaken(trial: JailsBeside): boolean {
    let isChanged = false;
    this.slots.beginRound();
    for (const jail of trial.jails) {
      for (const claim of this.claimsOf(jail)) {
        if (this.isTaken(jail, claim) && this.slots.change(jail, claim, trial)) isChanged = true;
      }
    }
    return isChanged;
  }

  private isTaken(jail: EffectiveJail, claim: OwnClaim): boolean {
    if (this.shared.has(claim.key) || !this.others.has(claim, this.isCopy ? undefined : jail)) return false;
    return !claim.isLinkLocal || this.isHeldOnce(claim);
  }

  /** A link-local address that several have is meant to be the same on each link. */
  private isHeldOnce({ key }: OwnClaim): boolean {
    const holders = this.others.jails.filter((jail) =>
      this.claimsOf(jail).some((other) => other.isLinkLocal && other.key === key),
    );
    return holders.length === 1;
  }
}

/** The interfaces of a jail whose number stands in a variable. */
function numberedInterfaces(jail: EffectiveJail, claims: readonly OwnClaim[]): string[] {
  return claims.flatMap(({ kind, key, span }) =>
    kind === "interface" && piecesOf(jail, span).some(({ variable }) => variable !== undefined) ? key : [],
  );
}

/** By how much the longest name of an interface that the jail gets is too long for the kernel. */
function excessOfNames(jail: EffectiveJail): number {
  const names = jail.get("vnet.interface")?.values ?? [];
  return Math.max(0, ...names.map((name) => name.length - longestInterface));
}

/** A block itself and those nested in it. */
function isIn({ block, path }: Section, outer: Section, { tree, start, end }: JailNode): boolean {
  return block !== undefined && path === outer.path && block.tree === tree && start <= block.start && block.end <= end;
}
