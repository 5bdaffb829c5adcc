import { checkDescription } from "./check.ts";
import { completionDescription } from "./completion.ts";
import { conformanceDescription } from "./conformance.ts";
import { explainDescription } from "./explain.ts";
import { formatDescription } from "./format.ts";
import { lspDescription } from "./lsp.ts";
import { planDescription } from "./plan.ts";
import { rulesDescription } from "./rules.ts";
import type { CommandDescription } from "./shape.ts";
import { showDescription } from "./show.ts";

/** All commands, in the order in which people read about them. */
export const commandDescriptions: readonly CommandDescription[] = [
  checkDescription,
  formatDescription,
  showDescription,
  planDescription,
  explainDescription,
  rulesDescription,
  lspDescription,
  completionDescription,
  conformanceDescription,
];
