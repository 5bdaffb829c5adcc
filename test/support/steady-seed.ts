import fc from "fast-check";

/** Generated inputs are the same in every run, so that a failure is there again; JAILCONF_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.JAILCONF_SEED ?? 20_261_123) });
