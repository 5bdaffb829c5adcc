import type { DocumentStatus } from "../../protocol/index.ts";
import { say } from "./say.ts";

/** The release that a file is judged for. */
export function releaseText({ release, label, readAs }: DocumentStatus): string {
  if (release === "current") return say`${label} (newest)`;
  return readAs === undefined ? label : say`${label} (read as ${readAs})`;
}

/** How much was found, worst first. */
export function countFindings({ errors, warnings, infos, hints, isUnfinished }: DocumentStatus): string {
  const counts = [
    ...(errors === 0 ? [] : [errors === 1 ? say`1 error` : say`${errors} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? say`1 warning` : say`${warnings} warnings`]),
    ...(infos === 0 ? [] : [say`${infos} info`]),
    ...(hints === 0 ? [] : [hints === 1 ? say`1 hint` : say`${hints} hints`]),
  ];
  if (isUnfinished) counts.push(say`still checking`);
  return counts.length > 0 ? counts.join(say`, `) : say`nothing found`;
}
