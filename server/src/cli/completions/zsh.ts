import { said } from "../../words/index.ts";
import { commandDescriptions } from "../description/commands.ts";
import { type CommandDescription, commonOptions } from "../description/shape.ts";
import { listedOptions, type NamedOption } from "../description/terms.ts";
import { type CompletionOffer, offerFor, offerForValue, ruleNames, ruleSeverities, shortText } from "./names.ts";

/** For zsh: a function that lies in a folder of `fpath`, or is sourced. */
export function zshScript(): string {
  const commands = commandDescriptions
    .map(({ name, summary }) => `    ${quoted(`${name}:${said(summary)}`)}`)
    .join("\n");
  return `#compdef jailconf
# Completions of jailconf for zsh, made by: jailconf completion zsh

_jailconf_commands() {
  local -a commands=(
${commands}
  )
  _describe -t commands command commands
}

_jailconf_rule_severity() {
  local -a names=(${ruleNames.join(" ")})
  if compset -P 1 '*='; then
    compadd -- ${ruleSeverities.join(" ")}
  else
    compadd -S = -- $names
  fi
}

_jailconf() {
  local curcontext=$curcontext state line
  _arguments -C ${listedOptions(commonOptions).map(spec).join(" ")} ':command:_jailconf_commands' '*::argument:->arguments'
  [[ $state == arguments ]] || return
  case $line[1] in
    help) _jailconf_commands ;;
${commandDescriptions.map(commandCase).join("\n")}
  esac
}

if [[ $funcstack[1] == _jailconf ]]; then
  _jailconf "$@"
else
  compdef _jailconf jailconf
fi
`;
}

function commandCase({ name, options, operands }: CommandDescription): string {
  const specs = [
    ...[...listedOptions(options), ...listedOptions(commonOptions)].map(spec),
    ...operands.map(({ kind, repeats }, index) =>
      quoted(`${repeats ? "*" : index + 1}:${kind}:${action(offerFor(kind))}`),
    ),
  ];
  return `    ${name})\n      _arguments \\\n        ${specs.join(" \\\n        ")}\n      ;;`;
}

function spec({ name, option }: NamedOption): string {
  const text = shortText(option).replace(/[[\]:]/g, "\\$&");
  const { value, repeats } = option;
  const star = repeats ? "*" : "";
  if (!value) return quoted(`${star}--${name}[${text}]`);
  const equals = value.optional ? "=-" : "=";
  return quoted(
    `${star}--${name}${equals}[${text}]:${value.optional ? ":" : ""}${value.name}:${action(offerForValue(option))}`,
  );
}

function action(offer: CompletionOffer): string {
  switch (offer.kind) {
    case "words":
      return `(${offer.words.join(" ")})`;
    case "rule=severity":
      return "_jailconf_rule_severity";
    case "files":
      return "_files";
    case "folders":
      return "_files -/";
    default:
      return " ";
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
