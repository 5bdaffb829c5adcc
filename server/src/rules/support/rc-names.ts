/** How rc spells the name of an interface in those of its variables (get_if_var). */
export const inRcConf = (name: string): string => name.replace(/[.\-/+]/g, "_");
