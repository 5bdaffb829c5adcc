/**
 * What other files of the host say: rc.conf(5), rc.local, sysctl.conf(5), devfs.rules(5), fstab(5), hostid. Their text as data, with
 * offsets.
 */

export {
  deviceVisibility,
  type LoadedRulesets,
  loadedRulesets,
  readDevfsRules,
} from "./devfs-rules.ts";
export type { HostFile } from "./host-file.ts";
export {
  type DevfsRulesFile,
  type FstabFile,
  HostFiles,
  isHostFileName,
} from "./host-files.ts";
export { fileVariableOf, nameForRcd, nameInRcConf, RcConf, type RcVariable, type RcWord } from "./rc-conf.ts";
