import { parameters, releases, topics } from "../../parameters/index.ts";
import { rules, ruleTopics } from "../../rules/registry.generated.ts";
import { severities } from "../../rules/rule/finding.ts";
import { said } from "../../words/index.ts";
import type { OptionDescription, ValueKind } from "../description/shape.ts";
import { shells } from "../description/shells.ts";
import { plain } from "../description/terms.ts";

/** What a shell offers for a value: words; files, where it knows what to do itself; or nothing, for what only the user knows. */
export type CompletionOffer =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "files" | "folders" | "nothing" }
  /** Names, and after an equals sign severities. */
  | { readonly kind: "rule=severity" };

/** Rules and topics, by which both can be named. */
export const ruleNames: readonly string[] = [...ruleTopics.keys(), ...rules.map(({ id }) => id)];

/** What a rule can be set to. */
export const ruleSeverities: readonly string[] = [...severities.toReversed(), "off"];

/** What is offered for an operand or a value of this kind. */
export function offerFor(kind: ValueKind, words: readonly string[] = []): CompletionOffer {
  switch (kind) {
    case "word":
      return { kind: "words", words };
    case "release":
      return { kind: "words", words: ["current", ...releases.map(({ name }) => name)] };
    case "operation":
      return { kind: "words", words: ["start", "stop", "restart"] };
    case "shell":
      return { kind: "words", words: shells };
    case "rule":
      return { kind: "words", words: ruleNames };
    case "rule=severity":
      return { kind: "rule=severity" };
    case "explained":
      return { kind: "words", words: explainable };
    case "file":
    case "path":
      return { kind: "files" };
    case "folder":
      return { kind: "folders" };
    default:
      return { kind: "nothing" };
  }
}

/** What is offered after `--name=` or as the next word. */
export function offerForValue({ value }: OptionDescription): CompletionOffer {
  return value ? offerFor(value.kind, Object.keys(value.words ?? {})) : { kind: "nothing" };
}

/** Names of open families (`meta.…`) stand for no parameter that can be typed. */
const explainable: readonly string[] = [
  ...parameters.map(({ name }) => name),
  ...topics.map(({ id }) => id),
  ...rules.map(({ id }) => id),
].filter((name) => /^[\w.-]+$/.test(name));

/** What an option does, in the few words that stand beside it in a list: up to where its text goes into details. */
export function shortText({ what }: Pick<OptionDescription, "what">): string {
  return plain(said(what)).split(/[;:。]/)[0];
}
