import type { Messages } from "../messages.ts";

export const parametersMessages = (): Messages => ({});
