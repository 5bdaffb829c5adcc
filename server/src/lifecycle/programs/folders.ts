/**
 * Where FreeBSD and its packages have programs that are not in /bin or /usr/bin, the two folders that every `PATH` has. What is left out
 * is not known. They are those that hooks run.
 */
const folders: readonly (readonly [folder: string, programs: string])[] = [
  [
    "/sbin",
    `bectl devfs dhclient dmesg fsck geli gpart growfs ifconfig ipfw kldload kldstat kldunload ldconfig mdconfig mdmfs mknod mount
    mount_cd9660 mount_fusefs mount_msdosfs mount_nfs mount_nullfs mount_udf mount_unionfs newfs pfctl ping ping6 resolvconf route
    setkey shutdown swapoff swapon sysctl umount zfs zpool`,
  ],
  [
    "/usr/sbin",
    `arp bhyve bhyvectl chown chroot cron daemon devctl inetd iostat jail jexec jls mountd mtree ndp nfsd ngctl ntpd ntpdate
    periodic pw rpcbind rtprio sendmail service setfib sshd syslogd sysrc tcpdump traceroute`,
  ],
  [
    "/usr/local/bin",
    "appjail bash bastille cbsd curl doas git iocage node pot python3 rsync sudo tmux wget wg-quick wireguard-go zsh",
  ],
  // The base system has its unbound as local-unbound.
  ["/usr/local/sbin", "dnsmasq haproxy nginx php-fpm radvd unbound"],
];

const byName: ReadonlyMap<string, string> = new Map(
  folders.flatMap(([folder, programs]) => programs.split(/\s+/).map((name) => [name, folder] as const)),
);

/** The folder of a program that is neither in /bin nor in /usr/bin, for its name alone; undefined where that is not known. */
export const folderOf = (program: string): string | undefined => byName.get(program);

/** Programs of the base system in the folders that every `PATH` has; those that have moved, or are in both, are left out. */
const inBin = /^(?:sh|cp|mv|rm|ln|mkdir|rmdir|cat|chmod|date|echo|kill|ls|ps|sleep|test|hostname)$/;
const inUsrBin = /^(?:true|false|env|grep|sed|awk|find|touch|logger|printf|head|tail|sort|cut|tr|tar|su|xargs)$/;

const foldersOfSystem: ReadonlySet<string> = new Set(["/bin", "/sbin", "/usr/bin", "/usr/sbin"]);

/** The folder in which FreeBSD has a program that is called in another one of its folders, where it is not (FACTS.md 29). */
export function otherFolderOf(path: string): string | undefined {
  const end = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, Math.max(0, end)), path.slice(end + 1)];
  if (name === "" || !foldersOfSystem.has(folder)) return undefined;
  const found = inBin.test(name) ? "/bin" : inUsrBin.test(name) ? "/usr/bin" : folderOf(name);
  return found === folder || found?.startsWith("/usr/local") ? undefined : found;
}
