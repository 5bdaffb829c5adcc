import type { Messages } from "../messages.ts";

export const shellMessages = (): Messages => ({});
