import { type EffectiveJail, type EffectiveParameter, writtenRange } from "../../config/index.ts";
import { isOn } from "../../lifecycle/index.ts";
import { integerValue } from "../../parameters/index.ts";
import { insertBeside } from "../edits/beside-statement.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange } from "../support/definitions.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "allow-mount-prereq",
  severity: "warning",
  checkJail(context) {
    const { jail, configuration } = context;
    if (isIncomplete(configuration)) return;
    const right = firstRight(jail);
    if (right !== undefined) reportRight(context, right, lacks(jail));
  },
};

/** What the kernel asks for before it lets a jail mount anything (FACTS.md 12). */
interface Lacks {
  /** `allow.mount` is not on. */
  readonly master: boolean;
  /** The value of enforce_statfs, where it is not below 2; undefined where it is, or is no number. */
  readonly statfs: number | undefined;
}

function lacks(jail: EffectiveJail): Lacks {
  const master = jail.get("allow.mount");
  const visible = jail.get("enforce_statfs");
  const statfs = visible === undefined ? defaultStatfs : integerValue(visible.values);
  return {
    master: !isOn(jail, "allow.mount") && master?.entry.bad !== true,
    statfs: statfs !== undefined && statfs >= defaultStatfs && visible?.entry.bad !== true ? statfs : undefined,
  };
}

/** In a jail that says nothing about it (`enforce_statfs`, jail(8)). */
const defaultStatfs = 2;

/** The right to mount that stands first in the file: for a file system, or else for all. */
function firstRight(jail: EffectiveJail): EffectiveParameter | undefined {
  const rights = jail.parameters().filter(({ spelling }) => isOn(jail, spelling));
  return (
    rights.find(({ spelling }) => spelling.startsWith("allow.mount.")) ??
    rights.find(({ spelling }) => spelling === "allow.mount")
  );
}

function reportRight(context: JailContext, right: EffectiveParameter, { master, statfs }: Lacks): void {
  const { jail, configuration, report } = context;
  const definition = right.entry.definitions.at(-1);
  if (definition === undefined || (!master && statfs === undefined)) return;
  const written = statfs === undefined ? undefined : writtenStatfs(jail, right);
  const range = !master && written ? written.range : nameRange(definition);
  const name = shown(right.spelling, 22);
  const isDefault = jail.get("enforce_statfs") === undefined;
  report({
    ...range,
    severity: severityOfMissing(configuration, "warning"),
    message: master
      ? `${name} has no effect without \`allow.mount\`${statfs === undefined ? "" : " and `enforce_statfs = 1`"}.`
      : `${name} has no effect while \`enforce_statfs\` is ${statfs}${isDefault ? ", the default" : ""}. Set it to 1.`,
    notes: [
      "Inside of the jail `mount` says `Operation not permitted`; the start goes well.",
      ...notesOfMissing(configuration),
    ],
    fixes: () => prerequisites(jail, right, { master, statfs }),
  });
}

/** Where the jail sets enforce_statfs beside the right, so that this is what is to be changed. */
function writtenStatfs(jail: EffectiveJail, right: EffectiveParameter) {
  const parameter = jail.get("enforce_statfs");
  const element = parameter?.elements.at(-1);
  const place = right.entry.definitions.at(-1);
  if (parameter === undefined || element === undefined || place === undefined) return undefined;
  const { definition } = element.written;
  const valueIndex = parameter.elements.length - 1;
  const range = rangeOf(jail, { parameter: "enforce_statfs", valueIndex, start: 0, end: element.text.length });
  const own = jail.section.definitions;
  const isBeside = definition.path === place.path && own.includes(definition) === own.includes(place);
  return isBeside && range !== undefined ? { range, whole: writtenRange(element.written) } : undefined;
}

function prerequisites(jail: EffectiveJail, right: EffectiveParameter, { master, statfs }: Lacks): readonly Proposal[] {
  const definition = right.entry.definitions.at(-1);
  if (definition === undefined || (master && jail.get("allow.mount") !== undefined)) return [];
  const written = statfs === undefined ? undefined : writtenStatfs(jail, right);
  const statements = [
    ...(master ? ["allow.mount"] : []),
    ...(statfs !== undefined && written === undefined ? ["enforce_statfs = 1"] : []),
  ];
  const edits: TextEdit[] = statements.length > 0 ? [insertBeside(definition, statements)] : [];
  if (written !== undefined) edits.push({ ...written.whole, text: "1" });
  const what = [...(master ? ["`allow.mount;`"] : []), ...(statfs === undefined ? [] : ["`enforce_statfs = 1;`"])];
  return [
    { title: `${written !== undefined && !master ? "Change to" : "Add"} ${what.join(" and ")}`, guess: true, edits },
  ];
}
