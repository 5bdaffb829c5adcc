import type { RootAnalysis } from "../../analysis/index.ts";
import { type EffectiveJail, evaluateBeside, type Section, wildcardMatches } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import type { JailNode } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type OwnClaim, ownClaims } from "./claims.ts";
import { nextName } from "./next.ts";
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
  if (block === undefined) return unknown();
  const { configuration, neighbours, input } = root;
  const subjects = configuration.jails.filter(({ section: own }) => isIn(own, section, block));
  const [main] = subjects;
  if (main === undefined || main.section !== section) return unknown();
  const all = takenIn(configuration, neighbours.all);
  const others = isCopy ? all : new Taken(all.jails.filter((jail) => !subjects.includes(jail)));
  const claimsOf = (jail: EffectiveJail): OwnClaim[] => ownClaims(jail, input.model(jail), input.settings.release);
  const numbered = new Set(subjects.flatMap((jail) => numberedInterfaces(jail, claimsOf(jail))));
  const slots = new Slots(block, others, [...numbered]);
  // Of a dotted name the last part is what is counted on.
  const own = block.name.slice(block.name.lastIndexOf(".") + 1);
  const outer = main.name.slice(0, main.name.length - own.length);
  const isNameTaken = (name: string): boolean => others.names.has(outer + name);
  if (isCopy || isNameTaken(own)) {
    const isOther = (word: string): boolean => all.names.has(word) || all.names.has(outer + word);
    slots.addName(
      own,
      subjects.flatMap((jail) => mentionsOfName(own, jail, block, isOther)),
    );
    // Offsets are those of the block as it is until a name is changed.
    if (isCopy) for (const claim of variedAddresses(main, block, all.jails)) slots.changeAtFirst(main, claim);
    if (!slots.isRenamed) return { refused: say`The name ${main.name} is written so that none can be made like it.` };
    slots.rename(nextName(own, isNameTaken));
  }
  /** A link-local address that several have is meant to be the same on each link. */
  const isHeldOnce = ({ key }: OwnClaim): boolean =>
    others.jails.filter((jail) => claimsOf(jail).some((other) => other.isLinkLocal && other.key === key)).length === 1;
  const shared = new Set<string>();
  if (isCopy) {
    const lost = configuration.sections.find(({ isWildcard, name }) => {
      return isWildcard && wildcardMatches(name, main.name) && !wildcardMatches(name, outer + slots.name);
    });
    if (lost !== undefined)
      return { refused: say`\`${lost.name}\` would not hold for a jail of another name within ${outer.slice(0, -1)}.` };
    // What two jails have on purpose, the new one has as well.
    for (const claim of subjects.flatMap(claimsOf)) if (all.isHeldBesides(claim, subjects)) shared.add(claim.key);
  }
  for (let round = 0; round < mostRounds; round++) {
    const trial = evaluateBeside(configuration, input.source, section, slots.text);
    const isTaken = (jail: EffectiveJail, claim: OwnClaim): boolean =>
      !shared.has(claim.key) &&
      others.has(claim, isCopy ? undefined : jail) &&
      (!claim.isLinkLocal || isHeldOnce(claim));
    let isChanged = false;
    slots.beginRound();
    for (const jail of trial.jails) {
      for (const claim of claimsOf(jail)) {
        if (isTaken(jail, claim) && slots.change(jail, claim, trial)) isChanged = true;
      }
    }
    if (isChanged) continue;
    const excess = Math.max(0, ...trial.jails.map(excessOfNames));
    if (excess === 0 || !slots.isRenamed || own.length < 3) break;
    const longest = slots.name.length - excess;
    slots.rename(nextName(own, isNameTaken, longest));
    if (slots.name.length > longest) break;
  }
  const edits = slots.edits.map((edit) => ({ ...edit, path: section.path }));
  return { text: slots.text, name: outer + slots.name, places: slots.places, edits };
}

/** The interfaces of a jail whose number stands in a variable. */
function numberedInterfaces(jail: EffectiveJail, claims: readonly OwnClaim[]): string[] {
  return claims.flatMap(({ kind, key, span }) =>
    kind === "interface" && piecesOf(jail, span).some(({ variable }) => variable !== undefined) ? key : [],
  );
}

const unknown = () => ({ refused: say`What this jail is cannot be told while the file has mistakes.` });

/** By how much the longest name of an interface that the jail gets is too long for the kernel (FACTS.md 7). */
function excessOfNames(jail: EffectiveJail): number {
  const names = jail.get("vnet.interface")?.values ?? [];
  return Math.max(0, ...names.map((name) => name.length - 15));
}

/** A block itself and those nested in it. */
function isIn({ block, path }: Section, outer: Section, { tree, start, end }: JailNode): boolean {
  return block !== undefined && path === outer.path && block.tree === tree && start <= block.start && block.end <= end;
}
