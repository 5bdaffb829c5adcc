import { NOTHING, type ParameterFamily } from "./record.ts";

const META_WHERE = "The kernel keeps it; on the host jls shows it. It is not visible inside the jail.";
const ENV_WHERE = "The kernel keeps it; inside the jail every user reads it with `sysctl security.jail.env`.";
const KEY = '`KEY = value;` sets the key, `KEY = "";` empties it, and the bare `KEY;` removes it.';
const TOO_NEW = "Before 14.4 it is an unknown parameter and fails the jail.";

/** Free text kept with a jail. */
export const metadataFamily: ParameterFamily = {
  meta: {
    what: "Notes of the administrator or of a tool on the jail. Single keys are set with `meta.KEY`.",
    values: "Text of up to security.jail.meta_maxbufsize bytes, usually 4096. It is empty unless set.",
    where: META_WHERE,
    needs: NOTHING,
    example: 'meta = "ticket=4711";',
    trap: TOO_NEW,
  },
  "meta.*": {
    what: "One key of the text in meta, under any name that you like.",
    values: `Text. ${KEY} No key is set unless written.`,
    where: META_WHERE,
    needs: NOTHING,
    example: 'meta.owner = "ops";\nmeta.ticket = "4711";',
    trap: TOO_NEW,
  },
  env: {
    what: "Text that is handed into the jail. It sets no environment variables. Single keys are set with `env.KEY`.",
    values: "Text. It is empty unless set.",
    where: ENV_WHERE,
    needs: NOTHING,
    example: 'env = "role=db";',
  },
  "env.*": {
    what: "One key of the text in env, under any name that you like. It sets no environment variable.",
    values: `Text. ${KEY} No key is set unless written.`,
    where: ENV_WHERE,
    needs: NOTHING,
    example: 'env.role = "db";',
  },
};
