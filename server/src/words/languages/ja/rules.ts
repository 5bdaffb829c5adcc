import type { Messages } from "../messages.ts";

export const rulesMessages = (): Messages => ({
  "{0} is gone already: the destroy before took both halves. Remove this command.":
    "{0} はすでにありません。手前の destroy が両側とも消しました。このコマンドは削除してください。",
});
