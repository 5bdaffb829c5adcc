import { type Effect, isAboutExistence } from "../programs/effects.ts";
import { effectsOf } from "../programs/effects-of.ts";
import { commandsOfStep } from "../steps/commands-of-step.ts";
import type { Step } from "../steps/steps.ts";

/** What the steps of a start, or of a stop, do with things by name, whenever they come. */
export class PlanEffects {
  private readonly steps: readonly Step[];
  private used: { readonly host: ReadonlySet<string>; readonly jail: ReadonlySet<string> } | undefined;
  private bridges: ReadonlySet<string> | undefined;

  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }

  /** True when some command adds members to that interface or takes them off. */
  usesAsBridge(name: string): boolean {
    this.bridges ??= this.bridgesOfAll();
    return this.bridges.has(name);
  }

  /** True when a command names it for more than creating and destroying. */
  isUsed(name: string, where: "host" | "jail"): boolean {
    this.used ??= this.usesOfAll();
    return this.used[where].has(name);
  }

  private bridgesOfAll(): ReadonlySet<string> {
    const bridges = new Set<string>();
    for (const effects of this.effects()) {
      for (const { resource, owner } of effects) {
        if (resource === "bridge-member" && owner?.text !== undefined) bridges.add(owner.text);
      }
    }
    return bridges;
  }

  private usesOfAll(): { host: Set<string>; jail: Set<string> } {
    const uses = { host: new Set<string>(), jail: new Set<string>() };
    for (const effects of this.effects()) {
      if (effects.some(isAboutExistence)) continue;
      for (const { name, owner, where } of effects) {
        if (name !== undefined) uses[where].add(name);
        if (owner?.text !== undefined) uses[where].add(owner.text);
      }
    }
    return uses;
  }

  /** Those of one command after another. */
  private *effects(): Generator<readonly Effect[]> {
    for (const step of this.steps) {
      if (step.kind !== "command") continue;
      for (const command of commandsOfStep(step)) yield effectsOf(command, step.where);
    }
  }
}
