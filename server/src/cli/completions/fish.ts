import { said } from "../../words/index.ts";
import { commandDescriptions } from "../description/commands.ts";
import { type CommandDescription, commonOptions } from "../description/shape.ts";
import { listedOptions, namesBeforeValues } from "../description/terms.ts";
import { type CompletionOffer, offerFor, offerForValue, ruleNames, ruleSeverities, shortText } from "./names.ts";

/** For fish 3.0 and later. */
export function fishScript(): string {
  const names = commandDescriptions.map(({ name }) => name);
  return `# Completions of jailconf for fish, made by: jailconf completion fish

function __jailconf_rule_severities
    set -l name (commandline -ct | string replace -r '^--[a-z-]+=' '')
    if string match -q '*=*' -- $name
        printf '%s\\n' (string split -m 1 = -- $name)[1]={${ruleSeverities.join(",")}}
    else
        printf '%s=\\n' ${ruleNames.join(" ")}
    end
end

# Whether the word at the cursor is an operand with so many operands before it, after the name of the command.
function __jailconf_operands
    set -l words (commandline -opc)
    set -l count 0
    set -l is_value 0
    for word in $words[3..-1]
        if test $is_value = 1
            set is_value 0
        else if contains -- "$words[2]:$word" ${namesBeforeValues(commandDescriptions).join(" ")}
            set is_value 1
        else if not string match -q -- '-?*' $word
            set count (math $count + 1)
        end
    end
    not string match -q -- '-?*' (commandline -ct); and test $count $argv[1] $argv[2]
end

complete -c jailconf -f
complete -c jailconf -n __fish_use_subcommand -l version -d ${quoted(shortText(commonOptions.version))}
complete -c jailconf -l help -s h -d ${quoted(shortText(commonOptions.help))}
complete -c jailconf -l lang -r ${offered(offerForValue(commonOptions.lang))} -d ${quoted(shortText(commonOptions.lang))}
complete -c jailconf -n __fish_use_subcommand -a help -d 'say what a command does'
complete -c jailconf -n '__fish_seen_subcommand_from help' -a ${quoted(names.join(" "))}
${commandDescriptions.map(commandLines).join("\n")}
`;
}

function commandLines({ name, summary, options, operands }: CommandDescription): string {
  const isThis = `test (count (commandline -opc)) -gt 1; and test (commandline -opc)[2] = ${name}`;
  const lines = listedOptions(options).map(({ name, option }) => {
    const text = `-d ${quoted(shortText(option))}`;
    if (!option.value) return `-l ${name} ${text}`;
    return `-l ${name} ${option.value.optional ? "" : "-r "}${offered(offerForValue(option))} ${text}`;
  });
  const places = operands.map(({ kind, repeats }, index) => {
    const count = `__jailconf_operands ${repeats ? "-ge" : "-eq"} ${index}`;
    return `complete -c jailconf -n ${quoted(`${isThis}; and ${count}`)} ${offered(offerFor(kind))}`;
  });
  return [
    `complete -c jailconf -n __fish_use_subcommand -a ${name} -d ${quoted(said(summary))}`,
    ...lines.map((line) => `complete -c jailconf -n ${quoted(isThis)} ${line}`),
    ...places,
  ].join("\n");
}

function offered(offer: CompletionOffer): string {
  switch (offer.kind) {
    case "words":
      return `-f -a ${quoted(offer.words.join(" "))}`;
    case "rule=severity":
      return "-f -a '(__jailconf_rule_severities)'";
    case "files":
      return "-F";
    case "folders":
      return "-f -a '(__fish_complete_directories)'";
    default:
      return "-f";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
