import type { EffectiveJail } from "../../config/index.ts";
import type { RcConf, RcWord } from "../../host-files/index.ts";
import {
  type CommandFails,
  type CommandPhase,
  epairHalf,
  innerCommands,
  type JailModel,
  pairName,
} from "../../lifecycle/index.ts";

/** Whether rc.conf creates an interface at boot (`cloned_interfaces`), as one of its own or as the pair that it is a half of. */
export const isMadeAtBoot = (rcConf: RcConf | undefined, name: string): boolean =>
  placeMadeAtBoot(rcConf, name) !== undefined;

/** The word of rc.conf that has it created. */
function placeMadeAtBoot(rcConf: RcConf | undefined, name: string): RcWord | undefined {
  const unit = epairHalf(name) ? pairName(name) : name;
  return rcConf?.get("cloned_interfaces")?.words.find(({ text }) => text === name || text === unit);
}

/** Whether rc.conf has any interface made at boot. */
export const makesInterfaces = (rcConf: RcConf | undefined): boolean => rcConf?.get("cloned_interfaces") !== undefined;

/** Commands of a start that fail since the host has the interface from boot, with the words of rc.conf that have it made. */
export function failuresMadeAtBoot(
  jail: EffectiveJail,
  { footprint }: Pick<JailModel, "footprint">,
  rcConf: RcConf | undefined,
): { readonly outcome: CommandFails; readonly word: RcWord }[] {
  return footprint.flatMap(({ use, name, span }) => {
    const word = use === "creates" ? placeMadeAtBoot(rcConf, name) : undefined;
    const value = jail.get(span.parameter)?.values[span.valueIndex] ?? "";
    const command = word && innerCommands(value).find(({ end }) => span.end <= end);
    if (word === undefined || command === undefined || isDestroyedInStart(jail, name)) return [];
    const outcome: CommandFails = {
      ...{ type: "command-fails", reason: "interface-exists", operation: "start", where: "host", program: "ifconfig" },
      ...{ phase: span.parameter as CommandPhase, command: { ...span, start: command.start, end: command.end } },
      ...{ subject: name, subjectWord: span, earlier: undefined, guarded: false },
    };
    return [{ outcome, word }];
  });
}

/** Something in the start takes it away first. */
const isDestroyedInStart = (jail: EffectiveJail, name: string): boolean =>
  ["exec.prepare", "exec.prestart"].some((phase) =>
    jail.get(phase)?.values.some((value) => value.includes("destroy") && value.includes(name)),
  );
