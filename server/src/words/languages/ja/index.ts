import type { Messages } from "../messages.ts";
import { featuresMessages } from "./features.ts";
import { modelMessages } from "./model.ts";
import { parametersMessages } from "./parameters.ts";
import { rulesMessages } from "./rules.ts";
import { shellMessages } from "./shell.ts";

export const ja = (): Messages => ({
  ...rulesMessages(),
  ...modelMessages(),
  ...featuresMessages(),
  ...parametersMessages(),
  ...shellMessages(),
});
