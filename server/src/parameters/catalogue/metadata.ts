import { define, type Parameter } from "./parameter.ts";

/** Free text kept with a jail. The entries `meta.*` and `env.*` stand for every key. */
export const metadataParameters: readonly Parameter[] = [
  define({
    name: "meta",
    kind: "core",
    type: "string",
    default: "empty",
    since: "14.4",
    whereUsed: "kernel; read with jls",
    summary: "Free text kept with the jail, not visible inside it.",
  }),
  define({
    name: "meta.*",
    kind: "core",
    type: "string",
    since: "14.4",
    whereUsed: "kernel; read with jls",
    relatedSysctl: undefined,
    summary: "One key of meta, under any name.",
  }),
  define({
    name: "env",
    kind: "core",
    type: "string",
    default: "empty",
    since: "14.4",
    whereUsed: "kernel; inside the jail: sysctl security.jail.env",
    summary: "Free text kept with the jail and readable inside it.",
  }),
  define({
    name: "env.*",
    kind: "core",
    type: "string",
    since: "14.4",
    whereUsed: "kernel; inside the jail: sysctl security.jail.env",
    relatedSysctl: undefined,
    summary: "One key of env, under any name.",
  }),
];
