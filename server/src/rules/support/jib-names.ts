import type { EffectiveJail } from "../../config/index.ts";
import { innerCommands, type JibCommand, readJib, type ValueSpan } from "../../lifecycle/index.ts";
import { programName, type Word } from "../../shell/index.ts";

/** A call of jib or jng in a hook of the host. */
export interface JibCall {
  readonly program: "jib" | "jng";
  readonly command: JibCommand;
  /** The whole command. */
  readonly span: ValueSpan;
  /** It runs in every start, or stop, and its failure is that of the step. */
  readonly isSure: boolean;
  readonly verb: (Word & { readonly text: string }) | undefined;
}

const starting = ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"];
const stopping = ["exec.prestop", "exec.poststop", "exec.release"];

/** All calls of jib and jng on the host, in the order in which they run. */
export function jibCalls(jail: EffectiveJail): readonly JibCall[] {
  return [...starting, ...stopping].flatMap((parameter) =>
    (jail.get(parameter)?.values ?? []).flatMap((value, valueIndex) =>
      /\bj(?:ib|ng)\b/.test(value) ? callsIn(value, parameter, valueIndex) : [],
    ),
  );
}

function callsIn(value: string, parameter: string, valueIndex: number): JibCall[] {
  return innerCommands(value).flatMap(({ words, start, end, guarded, conditional }) => {
    const program = programName(words[0]?.text ?? "");
    if (program !== "jib" && program !== "jng") return [];
    const [, word] = words;
    const verb = word?.text === undefined ? undefined : { ...word, text: word.text };
    const span = { parameter, valueIndex, start, end };
    return [{ program, command: readJib(program, words, 0), span, isSure: !guarded && !conditional, verb }];
  });
}

/** The stop takes another NAME away than the start makes. */
export interface MissedRemoval {
  readonly program: "jib" | "jng";
  /** The NAME that is taken away, and where it stands. */
  readonly removed: string;
  readonly removedWord: ValueSpan;
  /** The NAME that is made, and the command that makes it. */
  readonly made: string;
  readonly madeWord: ValueSpan;
  readonly madeBy: ValueSpan;
}

/** Names that are made and not taken away, beside those that are taken away and were not made; nothing where one is in doubt. */
export function missedRemovals(jail: EffectiveJail): readonly MissedRemoval[] {
  const calls = jibCalls(jail);
  if (calls.some(({ command }) => command.does === "opaque")) return [];
  const missed: MissedRemoval[] = [];
  for (const { program, command, span } of calls) {
    if (command.does !== "remove" || !stopping.includes(span.parameter)) continue;
    const { name, word } = command;
    const made = calls.flatMap((call) =>
      call.program === program && call.command.does === "make" ? [{ name: call.command.name, span: call.span }] : [],
    );
    if (made.some((one) => one.name.text === name)) continue;
    const left = made.find((one) => !isRemoved(calls, program, one.name.text));
    if (left === undefined) continue;
    const { text, start, end } = left.name;
    const removedWord = { ...span, start: word.start, end: word.end };
    const madeWord = { ...left.span, start, end };
    missed.push({ program, removed: name, removedWord, made: text, madeWord, madeBy: left.span });
  }
  return missed;
}

const isRemoved = (calls: readonly JibCall[], program: string, name: string): boolean =>
  calls.some((call) => call.program === program && call.command.does === "remove" && call.command.name === name);
