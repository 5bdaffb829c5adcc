import { rules } from "../../rules/registry.generated.ts";

/** What rules want to see of every jail's start and stop. */
export const observations = rules.flatMap(({ observation }) => observation ?? []);
