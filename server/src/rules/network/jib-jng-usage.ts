import type { CommandFails, JibJngUsage } from "../../lifecycle/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { jibNameFix, longNameLimit, otherVerbFix } from "../edits/jib-fixes.ts";
import type { JailContext, Report, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { type JibCall, jibCalls, type MissedRemoval, missedRemovals } from "../support/jib-names.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "jib-jng-usage",
  severity: "warning",
  checkJail(context) {
    const failures: CommandFails[] = [];
    for (const outcome of context.model.outcomes) {
      if (outcome.type === "jib-jng-usage") reportName(context, outcome);
      else if (outcome.type === "command-fails" && !outcome.guarded) failures.push(outcome);
    }
    for (const failure of failures) reportFailure(context, failure, failures);
    const calls = jibCalls(context.jail);
    // A program of that name that has none of the verbs is somebody's own.
    const isOfFreeBsd = calls.some(({ command }) => command.does !== "opaque");
    for (const call of isOfFreeBsd ? calls : []) reportVerb(context, call);
    for (const missed of missedRemovals(context.jail)) reportMissed(context, missed);
  },
};

/** Verbs that people take for those that there are. Others may belong to somebody's own version. */
const meantVerbs: readonly (readonly [RegExp, "make" | "remove"])[] = [
  [/^(?:add|adm|addmm|adddm|adddmem|addmember|create|up)$/, "make"],
  [/^(?:brige|birdge|brdige|bridg|bridges)$/, "make"],
  [/^(?:delete|del|deletem|remove|rm|destory|destroi|distroy|down|shutdwon|shut|stop)$/, "remove"],
];

function reportVerb(context: JailContext, { program, command, verb, span }: JibCall): void {
  if (command.does !== "opaque" || verb === undefined) return;
  const meant = meantVerbs.find(([pattern]) => pattern.test(verb.text))?.[1];
  const word = { ...span, start: verb.start, end: verb.end };
  const range = meant && rangeOf(context.jail, word);
  if (range === undefined) return;
  const right = verbs[program][meant!];
  context.report({
    ...range,
    message: say`${program} of FreeBSD has no verb ${shown(verb.text, 16)}; it prints its usage and fails. Did you mean \`${right}\`?`,
    fixes: () =>
      spelling(context.jail, word)?.text === verb.text
        ? [{ title: say`Change \`${verb.text}\` to \`${right}\``, guess: true, edits: [{ ...range, text: right }] }]
        : [],
  });
}

/** The start makes one NAME, and the stop takes another away. */
function reportMissed(
  context: JailContext,
  { program, removed, removedWord, made, madeWord, madeBy }: MissedRemoval,
): void {
  const range = rangeOf(context.jail, removedWord);
  if (range === undefined) return;
  const place = rangeOf(context.jail, madeBy);
  context.report({
    ...range,
    message: say`Nothing here makes ${shown(removed, 16)}, and ${shown(made, 16)} stays when the jail stops. Write ${shown(made, 16)}.`,
    related: place ? [{ ...place, message: say`${program} makes ${shown(made, 16)}` }] : [],
    fixes: () => {
      const text = spelling(context.jail, madeWord)?.text ?? made;
      return [{ title: say`Change \`${removed}\` to \`${text}\``, guess: true, edits: [{ ...range, text }] }];
    },
  });
}

const verbs = {
  jib: { make: "addm", remove: "destroy" },
  jng: { make: "bridge", remove: "shutdown" },
} as const;

function reportFailure(context: JailContext, outcome: CommandFails, failures: readonly CommandFails[]): void {
  const { program, reason, subject, phase } = outcome;
  if (program !== "jib" && program !== "jng") return;
  if (reason !== "usage" && reason !== "name-too-long") return;
  const range = rangeOf(context.jail, outcome.subjectWord);
  if (!range) return;
  const other = program === "jib" ? "jng" : "jib";
  const { make, remove } = verbs[program];
  const name = shown(subject, 20);
  const then = impact(phase, outcome.operation);
  const report = (message: string, more?: Pick<Report, "about" | "notes" | "related" | "fixes">): void =>
    context.report({ ...range, about: outcome, message, ...more });
  if (reason === "name-too-long") {
    report(say`${name} has ${subject.length} characters; an interface name has at most 15. ${then}`, {
      notes: [say`Give ${program} a NAME of at most ${longNameLimit} characters.`],
    });
  } else if (subject === verbs[other].make || subject === verbs[other].remove) {
    const right = subject === verbs[other].make ? make : remove;
    report(say`${name} is a verb of ${other}; ${program} has \`${right}\`. ${then}`, {
      fixes: () => otherVerbFix(context, outcome, other, right),
    });
  } else if (subject === make) {
    report(say`\`${program} ${make}\` needs a NAME and at least one interface of the host. ${then}`, {
      notes: [say`For example: \`${program} ${make} ${context.jail.name} em0\`.`],
    });
  } else if (subject === remove) {
    report(say`\`${program} ${remove}\` needs a NAME and nothing else. ${then}`, {
      notes: [say`The interfaces stay.`],
    });
  } else {
    // The same NAME in `jib destroy` is refused as well: one NAME, one finding, where it comes first.
    const [first, ...others] = failures.filter((one) => one.reason === "usage" && one.subject === subject);
    if (first !== outcome) return;
    report(say`${program} refuses the NAME ${name}: it may hold only letters, digits and \`_\`. ${then}`, {
      about: [first, ...others],
      related: others.flatMap((other) => {
        const place = rangeOf(context.jail, other.subjectWord);
        return place ? [{ ...place, message: say`refused here as well` }] : [];
      }),
      notes: [say`Use another NAME here, in \`${program} ${remove}\` and in vnet.interface.`],
    });
  }
}

function reportName(context: JailContext, outcome: JibJngUsage): void {
  const { jail } = context;
  const range = rangeOf(jail, outcome.interfaceWord);
  if (!range) return;
  const { interface: name, why, candidates } = outcome;
  const list = listed(candidates, (candidate) => shown(candidate, 16));
  const made = rangeOf(jail, outcome.made);
  const related = made
    ? [{ ...made, message: say`makes ${list === "" ? listed(outcome.names, (one) => shown(one)) : list}` }]
    : [];
  const wrong = shown(name, 16);
  switch (why) {
    case "host-half":
      context.report({
        ...range,
        about: outcome,
        message: say`${wrong} is the half for the host's bridge. Give the jail ${list}.`,
        notes: [say`In the jail ${wrong} leaves its bridge, and the jail has no connection.`],
        related,
        fixes: () => jibNameFix(context, outcome),
      });
      return;
    default:
      context.report({
        ...range,
        about: outcome,
        message: withRest(
          say`Nothing here creates ${listed([...new Set([name, ...outcome.others.map((other) => other.name)])], (one) => shown(one, 16))}.`,
          outcome,
        ),
        notes: [
          outcome.certain
            ? say`The program makes ${listed(outcome.names, (one) => shown(one))} for that NAME.`
            : say`If nothing else makes it, the start is rolled back: \`ifconfig: interface ${name} does not exist\`.`,
        ],
        related,
        fixes: () => jibNameFix(context, outcome),
      });
  }
}

/** With what is not used yet, or how there would be more, as a second sentence. */
function withRest(sentence: string, { candidates }: JibJngUsage): string {
  if (candidates.length === 0) return say`${sentence} Give one call of the program a network card for each.`;
  return say`${sentence} Not used yet: ${listed(candidates, (one) => shown(one, 16))}.`;
}
