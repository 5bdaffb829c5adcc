import type { DocumentStatus } from "../../protocol/index.ts";

/** The release that a file is judged for. */
export function releaseText({ release, readAs }: DocumentStatus): string {
  if (release === "current") return "FreeBSD (newest)";
  return `FreeBSD ${release}${readAs === undefined ? "" : ` (read as ${readAs})`}`;
}

/** How much was found, worst first. */
export function countFindings({ errors, warnings, infos, hints }: DocumentStatus): string {
  const counts = [
    count(errors, "error"),
    count(warnings, "warning"),
    count(infos, "note"),
    count(hints, "hint"),
  ].filter((part) => part !== undefined);
  return counts.length > 0 ? counts.join(", ") : "nothing found";
}

function count(number: number, what: string): string | undefined {
  if (number === 0) return undefined;
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
