/** Programs whose effects need no model of their own. */

/** They change nothing outside of themselves, whatever their arguments. */
const onlyLooking = `: true false test [ echo printf logger sleep wait date cat head tail cut tr sort uniq wc grep egrep fgrep
  export set unset read cd umask trap exit return break continue shift local getopts ulimit alias jobs hash
  ls stat du df file basename dirname readlink realpath expr seq jot tty pwd diff cmp md5 sha256
  kldstat rctl limits quota ps pgrep jls id who uname hostname whoami groups getent netstat sockstat procstat freebsd-version
  ping ping6 host drill dig nslookup which whereis type mail sendmail wall kill killall pkill pwait renice`;

/** They work on files, disks and users. */
const onFiles = `awk find mtree dd mktemp mknod tar rsync cpio gzip gunzip bzip2 xz zstd fetch curl wget patch openssl
  fstyp swapon zpool devfs geli gpart newfs fsck fsck_ufs tunefs gstat
  pw pwd_mkdb cap_mkdb newaliases tzsetup ldconfig newsyslog`;

/** These change neither interfaces nor addresses nor routes, whatever their arguments. */
export const reachOf: ReadonlyMap<string, "nothing" | "files"> = new Map([
  ...onlyLooking.split(/\s+/).map((name) => [name, "nothing"] as const),
  ...onFiles.split(/\s+/).map((name) => [name, "files"] as const),
]);
