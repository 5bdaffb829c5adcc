import type { EffectiveJail } from "../../config/index.ts";
import type { MovingPlace } from "./places.ts";
import type { EffectiveLine } from "./text.ts";

/** What was written for a jail. */
export interface KeptText {
  readonly lines: readonly EffectiveLine[];
  /** All of them, each with its line end. */
  readonly text: string;
  /** A place in each statement outside of all blocks that the comments name, and the name that it had there. */
  readonly anchors: readonly { readonly place: MovingPlace; readonly name: string }[];
}

/**
 * The texts of the jails that a document shows, for the one that is made after the next key: of a jail that is the same object only its
 * places can have changed, and those of one statement move together.
 */
export class KeptTexts {
  private readonly byJail = new Map<EffectiveJail, KeptText>();
  private readonly before: ReadonlyMap<EffectiveJail, KeptText> | undefined;
  private readonly nameOf: (place: MovingPlace) => string;

  /**
   * @param nameOf a place as it is read
   * @param before those of the document that this one follows
   */
  constructor(nameOf: (place: MovingPlace) => string, before: KeptTexts | undefined) {
    this.nameOf = nameOf;
    // Not the object, which would keep all that came before it.
    this.before = before?.byJail;
  }

  textOf(jail: EffectiveJail, write: () => readonly EffectiveLine[]): KeptText {
    let known = this.byJail.get(jail);
    if (known) return known;
    const kept = this.before?.get(jail);
    known = kept && this.isInPlace(kept) ? kept : this.made(write());
    this.byJail.set(jail, known);
    return known;
  }

  private isInPlace({ anchors }: KeptText): boolean {
    return anchors.every(({ place, name }) => this.nameOf(place) === name);
  }

  private made(lines: readonly EffectiveLine[]): KeptText {
    let text = "";
    const anchors: { place: MovingPlace; name: string }[] = [];
    for (const line of lines) {
      text += `${line.text}\n`;
      for (const { target } of line.links) {
        const last = anchors[anchors.length - 1]?.place;
        const isBeside = last?.firstTopToken !== undefined && last.firstTopToken === target.firstTopToken;
        if (!isBeside || last.path !== target.path) anchors.push({ place: target, name: this.nameOf(target) });
      }
    }
    return { lines, text, anchors };
  }
}
