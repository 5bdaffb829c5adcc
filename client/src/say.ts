import { l10n } from "vscode";

/**
 * A message to people, in the language of VS Code: say`${name} is ignored`. The English text with `{0}`, `{1}`, … in the place of the
 * values is the key by which l10n/bundle.l10n.*.json has it, which is made of the tables of the server.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return l10n.t(
    parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`),
    ...values,
  );
}
