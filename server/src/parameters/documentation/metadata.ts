import { nothingElse, type ParameterFamily } from "./record.ts";

const whereMeta = "The kernel keeps it; on the host jls shows it. It is not visible inside the jail.";
const whereEnv = "The kernel keeps it; inside the jail every user reads it with `sysctl security.jail.env`.";
const howAKeyIsSet = '`KEY = value;` sets the key, `KEY = "";` empties it, and the bare `KEY;` removes it.';
const tooNew = "Before 14.4 it is an unknown parameter and fails the jail.";

/** Free text kept with a jail. */
export const metadataFamily: ParameterFamily = {
  meta: {
    what: "Notes of the administrator or of a tool on the jail. Single keys are set with `meta.KEY`.",
    values: "Text of up to security.jail.meta_maxbufsize bytes, usually 4096. It is empty unless set.",
    where: whereMeta,
    needs: nothingElse,
    example: 'meta = "ticket=4711";',
    trap: tooNew,
  },
  "meta.*": {
    what: "One key of the text in meta, under any name that you like.",
    values: `Text. ${howAKeyIsSet} No key is set unless written.`,
    where: whereMeta,
    needs: nothingElse,
    example: 'meta.owner = "ops";\nmeta.ticket = "4711";',
    trap: tooNew,
  },
  env: {
    what: "Text that is handed into the jail. It sets no environment variables. Single keys are set with `env.KEY`.",
    values: "Text. It is empty unless set.",
    where: whereEnv,
    needs: nothingElse,
    example: 'env = "role=db";',
  },
  "env.*": {
    what: "One key of the text in env, under any name that you like. It sets no environment variable.",
    values: `Text. ${howAKeyIsSet} No key is set unless written.`,
    where: whereEnv,
    needs: nothingElse,
    example: 'env.role = "db";',
  },
};
