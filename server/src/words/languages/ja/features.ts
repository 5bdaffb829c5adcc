import type { Messages } from "../messages.ts";

export const featuresMessages = (): Messages => ({});
