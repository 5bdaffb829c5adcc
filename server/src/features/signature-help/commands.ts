import { said } from "../../words/index.ts";
import { type CommandAtCursor, type FormAt, formsAt, operands, type ProgramWords } from "../command-words/index.ts";
import type { Signature, SignatureHelp, SignatureParameter } from "./signature.ts";

/** More ways than these are no help. */
const mostSignatures = 40;

export function commandSignatures(command: CommandAtCursor, chosen: string | undefined): SignatureHelp | undefined {
  const { parameter, where, typed } = command;
  // At the program behind jexec(8) the words of jexec are what is being written.
  const asked = command.index < 0 ? command.runner : command;
  const program = asked?.program;
  if (asked === undefined || program === undefined) return undefined;
  const forms = formsAt({ ...asked, typed, parameter, where }, { isWhole: false }).slice(0, mostSignatures);
  if (forms.length === 0) return undefined;
  let best = 0;
  for (const [index, { score }] of forms.entries()) if (score > forms[best].score) best = index;
  const signatures = forms.map((form) => signatureOf(program, form));
  const kept = signatures.findIndex(({ label }) => label === chosen);
  const isKept = kept >= 0 && forms[kept].score >= forms[best].score;
  return { signatures, activeSignature: isKept ? kept : best };
}

function signatureOf({ name, words, summary }: ProgramWords, { form, positions }: FormAt): Signature {
  const offset = name.length + 1;
  const parameters = form.elements.map(({ start, end, alternatives }): SignatureParameter => {
    const texts = alternatives.flatMap((atoms) => {
      const [{ text, isOperand }] = atoms;
      const what = isOperand ? operands[text]?.what : words[text];
      return what === undefined ? [] : `\`${atoms.map((atom) => atom.text).join(" ")}\`: ${said(what)}`;
    });
    return {
      start: start + offset,
      end: end + offset,
      documentation: texts.length === 0 ? undefined : texts.join("  \n"),
    };
  });
  return {
    label: `${name} ${form.text}`,
    documentation: said(form.summary ?? summary),
    parameters,
    // What has to come is told before what may come.
    activeParameter: (positions.find(({ element }) => !form.elements[element].isOption) ?? positions[0]).element,
  };
}
