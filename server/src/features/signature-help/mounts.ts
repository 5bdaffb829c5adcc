import { say } from "../../words/index.ts";
import { valueText } from "../command-words/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import type { WrittenValueAt } from "../shared/place.ts";
import { type Field, signatureOfFields } from "./fields.ts";
import type { SignatureHelp } from "./signature.ts";

/** The fields of fstab(5), as far as jail(8) reads them (LANGUAGE.md §5.5, probe 187). */
const fields = (): readonly Field[] => [
  ["SOURCE", say`What is mounted: a directory for nullfs, a device, or a name that says nothing.`],
  [" "],
  ["DIRECTORY", say`Where it appears, on the host: usually below \`\${path}\`. It has to be there.`],
  [" "],
  ["TYPE", say`The kind of file system: \`nullfs\`, \`tmpfs\`, \`devfs\`, \`fdescfs\`, \u2026`],
  [" ["],
  ["OPTIONS", say`With commas between, no blanks: \`ro,noexec\`.`],
  [" ["],
  ["DUMP", say`For dump(8). jail(8) does not look at it.`],
  [" "],
  ["PASS", say`The order of checks at boot. jail(8) does not look at it.`],
  ["]]"],
];

const documentation = (): string =>
  say`A line of fstab(5). jail(8) mounts it before exec.prestart and unmounts it after exec.poststop.`;

export function mountSignatures(context: FeatureContext, value: WrittenValueAt): SignatureHelp | undefined {
  const { text, cursor } = valueText(context.tree, value, jailsAround(context, value.block)[0]);
  const field = text.slice(0, cursor).trimStart().split(/\s+/).length - 1;
  if (field >= fields().filter(([, what]) => what !== undefined).length) return undefined;
  return { signatures: [signatureOfFields(fields(), documentation(), field)], activeSignature: 0 };
}
