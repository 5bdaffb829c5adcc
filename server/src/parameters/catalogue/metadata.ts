import { define, type Parameter } from "./parameter.ts";

const KEY_NOTES = '`KEY = value;` sets the key, `KEY = "";` empties it, and the bare `KEY;` removes it.';

/** Free text kept with a jail. The entries `meta.*` and `env.*` stand for every key. */
export const metadata: readonly Parameter[] = [
  define({
    name: "meta",
    kind: "core",
    type: "string",
    default: "empty",
    since: "15.0",
    whereUsed: "kernel; read with jls",
    summary: "Free text kept with the jail, not visible inside it.",
    description: "Notes of the administrator or a tool on the jail, readable on the host only.",
    notes: "Up to security.jail.meta_maxbufsize bytes (4096). Single keys are set with meta.KEY.",
  }),
  define({
    name: "meta.*",
    kind: "core",
    type: "string",
    since: "15.0",
    whereUsed: "kernel; read with jls",
    relatedSysctl: undefined,
    summary: "One key of meta, under any name.",
    description: 'Sets a single key of the text in meta, for example `meta.owner = "ops";`.',
    notes: KEY_NOTES,
  }),
  define({
    name: "env",
    kind: "core",
    type: "string",
    default: "empty",
    since: "15.0",
    whereUsed: "kernel; inside the jail: sysctl security.jail.env",
    summary: "Free text kept with the jail and readable inside it.",
    description:
      "Text handed into the jail, which reads it as sysctl security.jail.env. It sets no environment variables, and every user of the jail can read it.",
    notes: "Single keys are set with env.KEY.",
  }),
  define({
    name: "env.*",
    kind: "core",
    type: "string",
    since: "15.0",
    whereUsed: "kernel; inside the jail: sysctl security.jail.env",
    relatedSysctl: undefined,
    summary: "One key of env, under any name.",
    description: 'Sets a single key of the text in env, for example `env.role = "db";`.',
    notes: KEY_NOTES,
  }),
];
