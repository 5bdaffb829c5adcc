import { findParameter, isAtLeast, type Parameter, type Release } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { isReferenced, jailsWith, nameRange, removalOf } from "../support/definitions.ts";
import { gatheredFromSections } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "deprecated-parameter",
  severity: "warning",
  checkConfiguration(context) {
    const { configuration, release, reportFor } = context;
    reportOldRcConf(context);
    for (const { section, definition, parameter } of deprecated(configuration)) {
      if (!isWithoutEffect(parameter, release)) continue;
      const { name } = definition;
      reportFor(jailsWith(configuration, section), {
        ...nameRange(definition),
        message: say`${shown(name, 24)} has no effect since FreeBSD ${parameter.deprecated?.since ?? ""}, and jail(8) warns about it. Leave it out.`,
        unnecessary: true,
        fixes: () =>
          isReferenced(configuration, name)
            ? []
            : [{ title: say`Remove ${shown(name, 24)}`, edits: [removalOf(definition)] }],
      });
    }
  },
};

/** The statements that set what is deprecated in some release. */
const deprecated = gatheredFromSections((section) =>
  section.definitions.flatMap((definition) => {
    const { name, isVariable } = definition;
    const parameter = isVariable ? undefined : findParameter(name)?.parameter;
    return parameter?.deprecated === undefined ? [] : [{ section, definition, parameter }];
  }),
);

/** What has a replacement still works, and has a rule of its own. */
const isWithoutEffect = ({ deprecated }: Parameter, release: Release): boolean =>
  deprecated !== undefined && deprecated.replacement === undefined && isAtLeast(release, deprecated.since);

/** Others that are named beside the first. */
const mostRelated = 20;

/** What defined a jail in rc.conf before there was jail.conf, once for all of them (MISTAKES.md M90). */
const oldVariable =
  /^jail_\w+_(?:rootdir|hostname|ip|interface|devfs_enable|mount_enable|procfs_enable|fdescfs_enable|exec_start|exec_stop|parameters)$/;

function reportOldRcConf({ hostFiles: { rcConf }, report }: ConfigurationContext): void {
  const [first, ...others] = [...(rcConf?.variables ?? [])].filter(({ name }) => oldVariable.test(name));
  if (first === undefined) return;
  const { path, start, end } = first;
  report({
    path,
    start,
    end,
    message: say`${shown(first.name, 40)} is obsolete: jails are defined in jail.conf. Move what it says there, and leave it out.`,
    deprecated: true,
    related: others.slice(0, mostRelated).map((other) => ({
      path: other.path,
      start: other.start,
      end: other.end,
      message: say`another one`,
    })),
  });
}
