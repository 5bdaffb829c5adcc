import { programName } from "../../shell/index.ts";

/**
 * What is known of a program whatever its arguments say. It is read in FreeBSD's manual pages and in the sources of its base system.
 * What is left out is not known, and then nobody may build on it. Two columns that look alike answer questions that differ for
 * some program: `logger` may fail, though it is incidental; `ping` changes nothing, though it may go on for ever.
 */
export interface ProgramKnowledge {
  /**
   * What it may change outside of itself: nothing, or files, disks and users; in either case neither interfaces nor addresses nor
   * routes. A program with a reader of its own (`ifconfig`, `mkdir`, …) has none: its effects are told by its words.
   */
  readonly reach?: "nothing" | "files";
  /** It does its work, starts nothing else and ends, so that no process of it is left in a jail. */
  readonly leavesNoProcess?: true;
  /**
   * It ends well whatever happens: under its name alone, which is a builtin of sh(1), or also as a file of /bin or /usr/bin, which
   * may not be there under the path of another.
   */
  readonly succeeds?: "by-name" | "by-path";
  /** Beside another command of a string it does nothing worth mentioning: a string that moves may take it along. */
  readonly isIncidental?: true;
  /** It does the same before /etc/rc has run as after it. For `route` that depends on lo0, for most others on services. */
  readonly needsNoRc?: true;
  /** A path among its arguments is a text, or a question: it works on no file of that path. */
  readonly onlyMentionsPaths?: true;
  /** Of a jail that is not there it says `PROGRAM: jail "NAME" not found`. */
  readonly printsMissingJail?: true;
  /** It is for somebody who types: a shell unless it is given a script, login(1) always. */
  readonly session?: "shell" | "login";
  /** It runs what it is given, and a report that names that says more. */
  readonly runsArgument?: true;
  /**
   * A string of one command, which jail(8) executes itself, cannot begin with it: it is a builtin of sh(1) only, or FreeBSD has it as a
   * program too, which stands in for the builtin and is of no use (usr.bin/alias). Those that are of use (`echo`, `kill`, `printf`,
   * `pwd`, `test`, `command`, `type`, …) are not among them.
   */
  readonly needsShell?: "builtin" | "stand-in";
}

/** Every program once, with those of which the same is known. */
export const programTable: readonly (readonly [names: string, knowledge: ProgramKnowledge])[] = [
  // Builtins of sh(1).
  ["true", { reach: "nothing", leavesNoProcess: true, succeeds: "by-path", isIncidental: true, needsNoRc: true }],
  [
    ":",
    {
      reach: "nothing",
      leavesNoProcess: true,
      succeeds: "by-name",
      isIncidental: true,
      needsNoRc: true,
      onlyMentionsPaths: true,
      needsShell: "builtin",
    },
  ],
  [
    "echo",
    {
      reach: "nothing",
      leavesNoProcess: true,
      succeeds: "by-name",
      isIncidental: true,
      needsNoRc: true,
      onlyMentionsPaths: true,
    },
  ],
  [
    "printf",
    { reach: "nothing", leavesNoProcess: true, succeeds: "by-name", isIncidental: true, onlyMentionsPaths: true },
  ],
  ["test [", { reach: "nothing", leavesNoProcess: true, onlyMentionsPaths: true }],
  ["false pwd", { reach: "nothing", leavesNoProcess: true }],
  ["exit", { reach: "nothing", isIncidental: true, needsShell: "builtin" }],
  ["export set unset", { reach: "nothing", leavesNoProcess: true, needsShell: "builtin" }],
  ["cd umask", { reach: "nothing", leavesNoProcess: true, needsShell: "stand-in" }],
  ["trap return break continue shift local", { reach: "nothing", needsShell: "builtin" }],
  ["wait ulimit alias", { reach: "nothing", needsShell: "stand-in" }],
  ["read getopts jobs hash type", { reach: "nothing" }],
  [". source readonly setvar exec eval let chdir builtin", { needsShell: "builtin" }],
  ["unalias", { needsShell: "stand-in" }],

  // Programs that look, or say something.
  ["logger", { reach: "nothing", leavesNoProcess: true, isIncidental: true, needsNoRc: true, onlyMentionsPaths: true }],
  ["sleep", { reach: "nothing", leavesNoProcess: true, isIncidental: true, needsNoRc: true }],
  ["grep expr", { reach: "nothing", leavesNoProcess: true, onlyMentionsPaths: true }],
  ["jls", { reach: "nothing", leavesNoProcess: true, printsMissingJail: true }],
  [
    `date cat head tail cut tr sort uniq wc egrep fgrep ls stat du df basename dirname readlink realpath seq
    ps pgrep id who uname hostname whoami netstat sockstat`,
    { reach: "nothing", leavesNoProcess: true },
  ],
  [
    `file jot tty diff cmp md5 sha256 kldstat rctl limits quota groups getent procstat freebsd-version
    ping ping6 host drill dig nslookup which whereis mail sendmail wall kill killall pkill pwait renice`,
    { reach: "nothing" },
  ],

  // Programs that work on files, disks and users.
  [
    `awk find mtree dd mktemp mknod tar rsync cpio gzip gunzip bzip2 xz zstd fetch curl wget patch openssl
    fstyp swapon zpool devfs geli gpart newfs fsck fsck_ffs fsck_ufs tunefs gstat setfacl wg
    pw pwd_mkdb cap_mkdb newaliases tzsetup ldconfig newsyslog`,
    { reach: "files" },
  ],

  // Programs whose words are read.
  ["ifconfig", { leavesNoProcess: true, needsNoRc: true, printsMissingJail: true }],
  ["arp", { reach: "nothing", leavesNoProcess: true }],
  ["route sysctl ndp mkdir rmdir cp mv rm ln touch chown chgrp chmod chflags", { leavesNoProcess: true }],
  ["jexec cpuset", { printsMissingJail: true }],

  // Programs that run others.
  ["sh csh tcsh bash ksh zsh", { session: "shell", runsArgument: true }],
  ["ksh93 mksh oksh dash fish", { session: "shell" }],
  ["login", { session: "login" }],
  ["env perl python python3 ruby lua su nice nohup timeout", { runsArgument: true }],
];

const byName: ReadonlyMap<string, ProgramKnowledge> = new Map(
  programTable.flatMap(([names, knowledge]) => names.split(/\s+/).map((name) => [name, knowledge] as const)),
);

const nothingKnown: ProgramKnowledge = {};

/** What is known of the program that a first word names, with or without its folder. */
export function knowledgeOf(program: string | undefined): ProgramKnowledge {
  return (program === undefined ? undefined : byName.get(programName(program))) ?? nothingKnown;
}

/** The same where only the name alone is meant: what stands in a folder may be somebody's own. */
function knowledgeOfName(name: string | undefined): ProgramKnowledge {
  return (name === undefined ? undefined : byName.get(name)) ?? nothingKnown;
}

/** What a program without a reader of its own may change; undefined where that may be anything. */
export function reachOf(name: string): "nothing" | "files" | undefined {
  return knowledgeOfName(name).reach;
}

/** Whether the command that begins with this word ends well whatever happens. */
export function surelySucceeds(program: string | undefined): boolean {
  const { succeeds } = knowledgeOf(program);
  if (succeeds === undefined || program === programName(program!)) return succeeds !== undefined;
  return succeeds === "by-path" && /^(?:\/usr)?\/bin\/[^/]+$/.test(program!);
}

/** Whether the command that begins with this word does nothing worth mentioning beside another one of its string. */
export function isIncidental(program: string | undefined): boolean {
  return knowledgeOfName(program).isIncidental === true;
}

/** Why a string that jail(8) executes itself cannot begin with this word; undefined where it can. */
export function needsShellFor(word: string): "builtin" | "stand-in" | undefined {
  return knowledgeOfName(word).needsShell;
}
