import { commandDescriptions } from "../description/commands.ts";
import { type CommandDescription, commonOptions } from "../description/shape.ts";
import { listedOptions, namesBeforeValues } from "../description/terms.ts";
import { type CompletionOffer, offerFor, offerForValue, ruleNames, ruleSeverities } from "./names.ts";

/**
 * For bash 3.2 and later. Bash takes words apart at `=`, so they are put together first; what is offered is without what
 * stands before the last `=` then, since bash puts only that in.
 */
export function bashScript(): string {
  const names = commandDescriptions.map(({ name }) => name).join(" ");
  return `# Completions of jailconf for bash, made by: jailconf completion bash

_jailconf_rules='${ruleNames.join(" ")}'

_jailconf_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

_jailconf_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$cur"))
  compopt -o filenames 2>/dev/null
}

_jailconf_rule_severity() {
  local name=\${cur%%=*} severity
  if [[ $cur == *=* ]]; then
    for severity in ${ruleSeverities.join(" ")}; do
      [[ "$name=$severity" == "$cur"* ]] && COMPREPLY+=("$name=$severity")
    done
  else
    COMPREPLY=($(compgen -S = -W "$_jailconf_rules" -- "$cur"))
    compopt -o nospace 2>/dev/null
  fi
}

_jailconf() {
  local IFS=$' \\t\\n' cur previous command option word index count=0 operand=0 only_operands=
  local words=()
  COMPREPLY=()
  for ((index = 0; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if ((count > 1)) && [[ $word == =* || \${words[count - 1]} == *= ]]; then
      words[count - 1]+=$word
    else
      words[count++]=$word
    fi
  done
  cur=\${words[count - 1]}
  command=\${words[1]}
  if ((count <= 2)); then
    _jailconf_words "help --help --version ${names}"
    return
  fi
  for ((index = 2; index < count - 1; index++)); do
    word=\${words[index]}
    if [[ $word == -- ]]; then
      only_operands=1
    elif [[ -n $only_operands || $word != -?* ]]; then
      ((operand++))
    else
      case $command:$word in
        ${namesBeforeValues(commandDescriptions).join(" | ")}) ((index++)) ;;
      esac
    fi
  done
  previous=\${words[count - 2]}
  option=
  if [[ -z $only_operands ]]; then
    if [[ $cur == --*=* ]]; then
      option=\${cur%%=*}
      cur=\${cur#*=}
    elif ((index >= count)); then
      option=$previous
    fi
  fi
  if [[ -n $option ]]; then
    case $command:$option in
${valueCases()}
    esac
  elif [[ $cur == -* && -z $only_operands ]]; then
    case $command in
${commandDescriptions.map((one) => `      ${one.name}) _jailconf_words "${optionWords(one)}" ;;`).join("\n")}
    esac
  else
    case $command:$operand in
      help:*) _jailconf_words "${names}" ;;
${commandDescriptions.flatMap(operandCases).join("\n")}
    esac
  fi
  if [[ $COMP_WORDBREAKS == *=* ]]; then
    # Bash has taken the word apart, and puts in only what comes after its last sign.
    for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]=\${COMPREPLY[index]#"\${cur%"\${cur##*=}"}"}; done
  elif [[ $option == "\${words[count - 1]%%=*}" ]]; then
    for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]=$option=\${COMPREPLY[index]}; done
  fi
}

complete -F _jailconf jailconf
`;
}

function optionWords({ options }: CommandDescription): string {
  const words = listedOptions({ ...options, ...commonOptions }).flatMap(({ name, option }) => {
    const values = option.value?.optional ? Object.keys(option.value.words ?? {}) : [];
    return [`--${name}`, ...values.map((value) => `--${name}=${value}`)];
  });
  return words.join(" ");
}

function valueCases(): string {
  const cases = commandDescriptions.flatMap(({ name, options }) =>
    listedOptions({ ...options, ...commonOptions })
      .filter(({ option }) => option.value)
      .map((one) => `      ${name}:--${one.name}) ${call(offerForValue(one.option))} ;;`),
  );
  return cases.join("\n");
}

function operandCases({ name, operands }: CommandDescription): string[] {
  return operands.map(
    ({ kind, repeats }, index) => `      ${name}:${repeats ? "*" : index}) ${call(offerFor(kind))} ;;`,
  );
}

function call(offer: CompletionOffer): string {
  switch (offer.kind) {
    case "words":
      return `_jailconf_words "${offer.words.join(" ")}"`;
    case "rule=severity":
      return "_jailconf_rule_severity";
    case "files":
      return "_jailconf_files -f";
    case "folders":
      return "_jailconf_files -d";
    default:
      return ":";
  }
}
