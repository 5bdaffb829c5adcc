import type { FileRange } from "../../config/index.ts";
import { lastValue, scalar } from "../../lifecycle/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { saysAbout } from "../support/jail-says.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { outcomesOf, type Refused, refusals } from "../support/refusals.ts";
import { placeOfBlock, rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "path-missing-or-relative",
  severity: "error",
  // Lines that mount something below such a path are refused for the same reason, and one that is missing has no value.
  consequences({ files }, jail) {
    if (jail === undefined) return undefined;
    if (isRelative(scalar(jail, "path"))) return ({ id }) => id === "mount-line-shape";
    if (jail.exactEntry("path") !== undefined) return undefined;
    return ({ id }, { path, start, end }) => {
      const written = files.get(path)?.tree?.text.slice(start, end);
      return id === "undefined-variable" && (written === "$path" || written === "${path}");
    };
  },
  checkJail(context) {
    const { jail } = context;
    const refused = refusals(context, ["relative-path", "no-path"]).filter(({ refusal }) =>
      isAboutPath(refusal.span.parameter),
    );
    const path = jail.get("path");
    if (!path?.values.at(-1) && isHalfWritten(context.configuration, jail, "path")) return;
    if (path !== undefined && !path.bad) {
      reportRelative(context, refused);
      reportRoot(context);
      return;
    }
    // A variable `$path` takes the name of the parameter, which is reported as that.
    if (jail.exactEntry("path") !== undefined || context.ask(isIncomplete)) return;
    reportMissing(context, refused);
  },
};

const isRelative = (path: string | undefined): boolean => path !== undefined && /^[^/]/.test(path);

const isAboutPath = (parameter: string): boolean => parameter !== "mount" && parameter !== "exec.consolelog";

/** The mounts below it are refused for the same reason, and before it. */
function reportRelative(context: JailContext, refused: readonly Refused[]): void {
  const { jail } = context;
  const [first] = refused;
  const place = refused.find(({ refusal }) => refusal.span.parameter === "path") ?? first;
  if (first === undefined) return;
  const { range, value } = place;
  context.report({
    ...range,
    about: outcomesOf(refused),
    message:
      value === ""
        ? say`\`path\` is empty. The jail will not start.`
        : say`\`path\` ${shown(value)} is not an absolute path. The jail will not start.`,
    jailSays: saysAbout(jail, first.refusal.message),
    fixes: () =>
      value === "" || value.startsWith("~")
        ? []
        : [{ title: say`Begin the path with \`/\``, guess: true, edits: [{ ...range, end: range.start, text: "/" }] }],
  });
}

/**
 * The statement that needs a path, or the block that ought to have one: where others have theirs, what is wrong is not that
 * all of them mount something.
 */
function placeOfMissing({ jail, configuration }: JailContext, first: Refused | undefined): FileRange | undefined {
  const { block, path } = jail.section;
  if (first === undefined || block === undefined) return first?.range ?? placeOfBlock(jail);
  const { range } = first;
  const isOwn = range.path === path && range.start >= block.start && range.end <= block.end;
  // This is asked for each jail; a few of them show how the file is meant.
  const isOfAll = configuration.jails.slice(0, 50).every((other) => other.get("path") === undefined);
  return isOwn || isOfAll ? range : placeOfBlock(jail);
}

/** A path that jail(8) takes, and that may not be what is meant. */
function reportRoot({ jail, report }: JailContext): void {
  const value = scalar(jail, "path");
  const range = rangeOf(jail, lastValue(jail, "path"));
  if (range === undefined || !value?.startsWith("/")) return;
  if (normalizePath(value) === "/") {
    report({
      ...range,
      severity: "info",
      message: say`The root directory of the jail is that of the host: all files of the host are in it.`,
    });
  } else if (value.endsWith("/") && jail.section.block !== undefined) {
    report({
      ...range,
      severity: "hint",
      message: say`\`path\` ends with a slash: paths made of it have two, as \`$path/dev\` does.`,
      notes: [say`jail(8) and the kernel take it all the same.`],
      fixes: () => {
        const text = value.replace(/\/+$/, "");
        return [
          {
            title: say`Remove the slash at the end`,
            guess: true,
            edits: [{ ...range, start: range.end - (value.length - text.length), text: "" }],
          },
        ];
      },
    });
  }
}

function reportMissing(context: JailContext, refused: readonly Refused[]): void {
  const { jail, configuration } = context;
  const [first] = refused;
  const range = placeOfMissing(context, first);
  if (range === undefined) return;
  const severity = severityOfMissing(configuration, first === undefined ? "warning" : "error");
  const notes = notesOfMissing(configuration);
  if (first === undefined) {
    context.report({
      ...range,
      severity,
      message: say`The jail has no \`path\`: its root directory is that of the host. Set one, or write \`path = /;\`.`,
      notes,
    });
    return;
  }
  context.report({
    ...range,
    severity,
    about: severity === "info" ? undefined : outcomesOf(refused),
    message: say`\`${first.refusal.span.parameter}\` needs \`path\`, which is not set. The jail will not start.`,
    notes,
    related: range === first.range ? [] : [{ ...first.range, message: say`what needs the path` }],
    jailSays: saysAbout(jail, first.refusal.message),
  });
}
