/** Programs whose effects need no model of their own. */

/** They change neither interfaces nor addresses nor routes, whatever their arguments. */
export const harmless: ReadonlySet<string> = new Set(
  `: true false test [ echo printf logger sleep wait date cat tee head tail cut tr sort uniq wc grep egrep fgrep
  export set unset read cd umask trap exit return break continue shift local getopts ulimit alias jobs hash
  sed awk find ls stat du df file basename dirname readlink realpath expr seq jot tty pwd
  mkdir rmdir cp mv rm ln touch chown chgrp chmod chflags install mtree truncate dd mktemp mkfifo mknod
  tar rsync cpio gzip gunzip bzip2 xz zstd fetch curl wget diff cmp patch openssl md5 sha256
  mount umount mount_nullfs mount_unionfs mount_msdosfs mount_nfs mount_cd9660 mount_tmpfs mount_fusefs mount_udf
  mount_smbfs fstyp mdconfig swapon zfs zpool devfs geli gpart newfs fsck fsck_ufs tunefs gstat
  sysctl sysrc kldload kldstat rctl cpuset renice limits quota pw pwd_mkdb cap_mkdb newaliases tzsetup ldconfig
  ps pgrep jls id who uname hostname whoami groups getent netstat sockstat procstat newsyslog freebsd-version
  ping ping6 host drill dig nslookup which whereis command type pfctl mail sendmail wall kill killall pkill pwait`.split(
    /\s+/,
  ),
);

/** Programs that run another: how many of their own arguments, options apart, stand in front of it. */
export const wrappers: ReadonlyMap<string, number> = new Map([
  ...["exec", "nohup", "nice", "time", "env", "sudo", "doas", "protect"].map((name) => [name, 0] as const),
  ...["setfib", "timeout"].map((name) => [name, 1] as const),
]);

/** Options of those programs that take an argument of their own. */
export const wrapperOptionsWithArgument: ReadonlySet<string> = new Set(["-n", "-s", "-k", "-u", "-g"]);
