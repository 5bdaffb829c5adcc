/** The topics of the rules, which are the folders of server/src/rules, by what a user sees. */
export const ruleTopics = new Map([
  ["syntax", "jail(8) does not read the file."],
  ["values", "jail(8), its library or the kernel does not take a value, or takes another one than is written."],
  ["variables", "A variable has no value, or not the one that was meant."],
  ["jails-and-includes", "A jail is not found, not started or not the one that was meant; a file is not included."],
  ["network", "Interfaces, bridges, addresses and routes: the jail has no network, or leaves some of it behind."],
  ["commands-and-order", "A command of exec.* fails, is not run as it is written, or runs at the wrong time."],
  ["start-and-stop", "A jail does not stay, or its next start or stop fails."],
  ["files-and-mounts", "Paths, mounts and datasets."],
  ["security", "What a jail sees or may do of its host that a jail is made to keep from it."],
  [
    "host-files",
    "What rc.conf, devfs.rules, fstab and the other files of the host say, and the configuration does not.",
  ],
  ["comments", "Comments that are meant for jailconf."],
]);
