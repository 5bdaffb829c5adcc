import { negativeForm } from "./names.ts";
import type { ReleaseNumber } from "./release.ts";

/**
 * Who reads a parameter: jail(8) itself and nobody else ("pseudo"), the kernel's jail code ("core"), another part of
 * the kernel or a module ("kernel"), or the parser of the file ("directive", which is no parameter at all).
 */
export type ParameterKind = "core" | "kernel" | "pseudo" | "directive";

export type ParameterType =
  | "bool"
  | "int"
  | "ulong"
  | "string"
  | "path"
  | "jailsys"
  | "ip4list"
  | "ip6list"
  | "command-list"
  | "strlist"
  | "mount-list"
  | "path-list";

/** What becomes of `"a,b"`, one quoted string with a comma in it (LANGUAGE.md §5.1, probes 1-23). */
export type QuotedComma =
  /** One value, comma and all. */
  | "one-value"
  /** libjail cuts it into addresses, but only bare ones: no `if|`, no mask, no blank. */
  | "split-if-bare"
  /** Part of the text of the command. */
  | "part-of-command"
  /** One interface, dataset, jail or file with a comma in its name. */
  | "one-name"
  /** Part of the option field of the fstab line. */
  | "mount-options";

/** Where the first release is known from: "tree" was read in sources or release notes; the others are less sure. */
export type SinceBasis = "tree" | "memory" | "inferred" | "unknown";

export interface Deprecation {
  readonly since: ReleaseNumber;
  /** What to write instead, as statements of jail.conf; absent where the parameter can simply go. */
  readonly replacement?: string;
  readonly reason: string;
}

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly type: ParameterType;
  /** True for lists. A scalar that is given several values silently uses the last one. */
  readonly multiple: boolean;
  /** True when a `no` form may be written. `negative` is that form. */
  readonly negatable: boolean;
  readonly negative?: string;
  /** The value when nothing is written: literal where it is one, otherwise in words. */
  readonly default?: string | number | boolean;
  /** The values worth offering, for parameters with a closed set of them. */
  readonly values?: readonly string[];
  /** The numbers that the kernel takes, where it is known to refuse others. jail(8) does not check them. */
  readonly range?: { readonly min: number; readonly max?: number };
  /** Who uses the value, and when. */
  readonly whereUsed?: string;
  /** First release; "11.0" means 11.0 or earlier. Absent where it is not known. */
  readonly since?: ReleaseNumber;
  readonly sinceBasis: SinceBasis;
  /** Releases before this one certainly lack it. Between this and `since` nobody knows, so nothing is refused there. */
  readonly absentBefore?: ReleaseNumber;
  readonly deprecated?: Deprecation;
  readonly removedIn?: ReleaseNumber;
  readonly relatedSysctl?: string;
  /** What else must be there for the parameter to be accepted or to have an effect. */
  readonly needs: readonly string[];
  /** The kernel refuses to change it once the jail exists. */
  readonly createOnly: boolean;
  /** Can only be asked for, never set. */
  readonly readOnly: boolean;
  readonly quotedComma?: QuotedComma;
  /** Where the commands of an exec.* list run. */
  readonly runIn?: "host" | "jail";
  /** One line, for completion. Everything else that people read is in documentation/. */
  readonly summary: string;
}

type Required = "name" | "kind" | "type" | "summary";
type Derived = "multiple" | "negative" | "quotedComma";
export type Draft = Pick<Parameter, Required> & Partial<Omit<Parameter, Required | Derived>>;

/**
 * Completes an entry with what follows from its type, so that entries state only what is particular about them and
 * cannot contradict the rules: only booleans have a `no` form, and it stands before the last component.
 */
export function define(draft: Draft): Parameter {
  const negatable = draft.negatable ?? (draft.type === "bool" && draft.readOnly !== true);
  const quotedComma = quotedCommas[draft.type];
  const sinceBasis = draft.sinceBasis ?? "tree";
  const since = "since" in draft ? draft.since : "11.0";
  return {
    since,
    sinceBasis,
    absentBefore: sinceBasis === "tree" ? since : undefined,
    relatedSysctl: draft.kind === "core" || draft.kind === "kernel" ? `security.jail.param.${draft.name}` : undefined,
    needs: [],
    createOnly: false,
    readOnly: false,
    ...draft,
    multiple: listTypes.has(draft.type) || draft.kind === "directive",
    negatable,
    ...(negatable ? { negative: negativeForm(draft.name) } : {}),
    ...(quotedComma === undefined ? {} : { quotedComma }),
  };
}

const listTypes: ReadonlySet<ParameterType> = new Set<ParameterType>([
  ...(["ip4list", "ip6list", "command-list", "strlist", "mount-list", "path-list"] as const),
]);

const quotedCommas: Partial<Record<ParameterType, QuotedComma>> = {
  string: "one-value",
  path: "one-value",
  ip4list: "split-if-bare",
  ip6list: "split-if-bare",
  "command-list": "part-of-command",
  strlist: "one-name",
  "path-list": "one-name",
  "mount-list": "mount-options",
};
