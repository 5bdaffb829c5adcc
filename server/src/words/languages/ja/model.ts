import type { Messages } from "../messages.ts";

export const modelMessages = (): Messages => ({});
