/** Scripts of /etc/rc.d, which do nothing but what their name says. Those of ports, and of the author, may do anything. */
export const baseServices: ReadonlySet<string> = new Set(
  `accounting adjkerntz apm apmd auditd auditdistd automount automountd autounmountd bgfsck blacklistd blocklistd bluetooth
  bootparams bsnmpd bthidd ccd cfumass cleanvar cleartmp cron ctld ddb devctl devd devfs devmatch dmesg dumpon fsck ftp-proxy
  ftpd gbde geli geli2 gptboot growfs growfs_fstab gssd hastd hcsecd hostid hostid_save hostname inetd iovctl ipropd_master
  ipropd_slave iscsictl iscsid kadmind kdc kfd kldxref kpasswdd ldconfig linux lockd lpd mdconfig mdconfig2 mixer motd
  mountd mountlate moused msgs newsyslog nfscbd nfsclient nfsd nfsuserd nisdomain nscd nsswitch ntpd ntpdate os-release
  othermta power_profile powerd pwcheck quota random rctl resolv root rpcbind rwho savecore sdpd securelevel sendmail serial
  sshd statd swap swaplate syscons sysctl sysctl_lastload syslogd sysvipc tlsclntd tlsservd tmp ubthidhci ugidfw utx var
  var_run veriexec virecover watchdogd ypbind ypldap yppasswdd ypserv ypset ypupdated ypxfrd zfsbe zfsd zfskeys zpool
  zpoolreguid zpoolupgrade zvol pf ipfw ipfilter ipfs ipmon ipnat ippool ipfw_netflow pflog pfsync ipsec local_unbound
  rarpd rfcomm_pppd_server`.split(/\s+/),
);
