/** Programs whose effects need no model of their own. */

/** They change neither interfaces nor addresses nor routes, whatever their arguments. */
export const harmless: ReadonlySet<string> = new Set(
  `: true false test [ echo printf logger sleep wait date cat head tail cut tr sort uniq wc grep egrep fgrep
  export set unset read cd umask trap exit return break continue shift local getopts ulimit alias jobs hash
  awk find ls stat du df file basename dirname readlink realpath expr seq jot tty pwd mtree dd mktemp mknod
  tar rsync cpio gzip gunzip bzip2 xz zstd fetch curl wget diff cmp patch openssl md5 sha256
  fstyp swapon zpool devfs geli gpart newfs fsck fsck_ufs tunefs gstat
  kldstat rctl renice limits quota pw pwd_mkdb cap_mkdb newaliases tzsetup ldconfig
  ps pgrep jls id who uname hostname whoami groups getent netstat sockstat procstat newsyslog freebsd-version
  ping ping6 host drill dig nslookup which whereis type mail sendmail wall kill killall pkill pwait`.split(/\s+/),
);
