import type { Messages } from "../messages.ts";

export const parametersMessages = (): Messages => ({
  "Number that identifies the jail.": "jail を識別する番号。",
  "Name of the jail; what stands before the last dot are its parents.":
    "jail の名前。最後のドットより前は親の名前です。",
  "Directory that becomes the root of the jail.": "jail のルートになるディレクトリー。",
  "Own host identity (new) or that of the parent (inherit).":
    "ホストの識別情報を独自に持つ (new) か、親のものを使う (inherit) か。",
  "Host name inside the jail.": "jail 内のホスト名。",
  "NIS domain name inside the jail.": "jail 内の NIS ドメイン名。",
  "Host UUID inside the jail (kern.hostuuid).": "jail 内のホスト UUID (kern.hostuuid)。",
  "Host id number inside the jail (kern.hostid).": "jail 内のホスト ID 番号 (kern.hostid)。",
  "Value of kern.osrelease and uname -r in the jail.": "jail 内の kern.osrelease と uname -r の値。",
  "Value of kern.osreldate and uname -K in the jail.": "jail 内の kern.osreldate と uname -K の値。",
  "jid of the parent jail, 0 for a jail of the host.": "親 jail の jid。ホスト直下の jail では 0。",
  "True while the jail is being torn down.": "jail が取り壊されている間は真。",
  "Key that programs use to walk through all jails; not a setting.":
    "プログラムがすべての jail をたどるためのキー。設定ではありません。",
  "File descriptor of a jail, for programs; not useful in jail.conf.":
    "jail のファイル記述子。プログラム用で、jail.conf では役に立ちません。",
  "IPv4 addresses the jail may use; the first is its primary one.":
    "jail が使える IPv4 アドレス。先頭が主アドレスです。",
  "Choose the source address by the usual rules instead of always the primary one.":
    "送信元アドレスを、常に主アドレスにせず、通常の規則で選びます。",
  "How the jail sees IPv4: its own list of addresses, all of the host, or nothing.":
    "jail から見える IPv4: 独自のアドレスのリスト、ホストのすべて、またはなし。",
  "IPv6 addresses the jail may use.": "jail が使える IPv6 アドレス。",
  "Choose the IPv6 source address by the usual rules.": "IPv6 の送信元アドレスを通常の規則で選びます。",
  "How the jail sees IPv6: its own list of addresses, all of the host, or nothing.":
    "jail から見える IPv6: 独自のアドレスのリスト、ホストのすべて、またはなし。",
  "Give the jail its own network stack (new) or use that of the parent (inherit).":
    "jail に独自のネットワークスタックを与える (new) か、親のものを使う (inherit) か。",
  "Interfaces moved into a vnet jail after it is created.": "vnet jail の作成後に、その中に移すインターフェース。",
  "Interface that gets the addresses of ip4.addr and ip6.addr as aliases.":
    "ip4.addr と ip6.addr のアドレスをエイリアスとして付けるインターフェース。",
  "Resolve host.hostname and add its addresses to ip4.addr and ip6.addr.":
    "host.hostname を名前解決し、そのアドレスを ip4.addr と ip6.addr に加えます。",
  "Keep the jail when it has no processes.": "プロセスがなくなっても jail を残します。",
  "kern.securelevel of the jail.": "jail の kern.securelevel。",
  "How many jails may exist below this one.": "この jail の下に作れる jail の数。",
  "How many jails exist below this one.": "この jail の下にある jail の数。",
  "Number of the jail's root cpuset.": "jail のルート cpuset の番号。",
  "Which mount points the jail sees: 0 all, 1 those below its root, 2 only that of its root.":
    "jail から見えるマウントポイント: 0 はすべて、1 はルートより下、2 はルートのものだけ。",
  "devfs ruleset for the jail's devfs mounts.": "jail の devfs マウントに使う devfs ルールセット。",
  "System V message queues: own name space, shared with the host, or none.":
    "System V メッセージキュー: 独自の名前空間、ホストと共有、またはなし。",
  "System V semaphores: own name space, shared with the host, or none.":
    "System V セマフォ: 独自の名前空間、ホストと共有、またはなし。",
  "System V shared memory: own name space, shared with the host, or none.":
    "System V 共有メモリー: 独自の名前空間、ホストと共有、またはなし。",
  "Host commands before addresses and mounts are set up.": "アドレスの設定とマウントより前にホストで実行するコマンド。",
  "Host commands after the mounts, just before the jail is created.":
    "マウントの後、jail が作成される直前にホストで実行するコマンド。",
  "Host commands right after the jail was created, before interfaces move in.":
    "jail が作成された直後、インターフェースが移される前にホストで実行するコマンド。",
  "Commands run inside the new jail.": "新しい jail の中で実行するコマンド。",
  "exec.start under the name the command line uses; runs after it.":
    "コマンドラインで使われる名前の exec.start。その後に実行されます。",
  "Host commands after the jail has started.": "jail の起動後にホストで実行するコマンド。",
  "Host commands before the jail is stopped.": "jail の停止前にホストで実行するコマンド。",
  "Commands run inside the jail before it is removed.": "jail が削除される前に jail の中で実行するコマンド。",
  "Host commands after removal, before unmounting.": "削除の後、アンマウントの前にホストで実行するコマンド。",
  "Host commands after unmounting and removing addresses.":
    "アンマウントとアドレスの削除の後にホストで実行するコマンド。",
  "Run commands with a nearly empty environment, from the user's home directory.":
    "ほとんど空の環境で、ユーザーのホームディレクトリーからコマンドを実行します。",
  "User for commands in the jail, from the jail's passwd.":
    "jail 内のコマンドを実行するユーザー。jail の passwd から探します。",
  "Look up exec.jail_user in the host's passwd instead.": "exec.jail_user を、代わりにホストの passwd から探します。",
  "User for commands on the host.": "ホストのコマンドを実行するユーザー。",
  "Seconds to wait for each command.": "各コマンドを待つ秒数。",
  "Host file that collects the output of commands in the jail.": "jail 内のコマンドの出力を集めるホストのファイル。",
  "Routing table for commands in the jail.": "jail 内のコマンドが使うルーティングテーブル。",
  "Seconds between SIGTERM and removal; 0 sends no SIGTERM.":
    "SIGTERM から削除までの秒数。0 なら SIGTERM を送りません。",
  "One fstab(5) line for each value.": "値ごとに fstab(5) の 1 行。",
  "fstab(5) files whose lines are mounted likewise.": "各行を同様にマウントする fstab(5) ファイル。",
  "Mount devfs on the jail's /dev, with devfs_ruleset (4 when that is not set).":
    "jail の /dev に devfs をマウントします。ルールセットは devfs_ruleset (未設定なら 4) です。",
  "Mount fdescfs on the jail's /dev/fd.": "jail の /dev/fd に fdescfs をマウントします。",
  "Mount procfs on the jail's /proc.": "jail の /proc に procfs をマウントします。",
  "ZFS datasets attached to the jail after it is created.": "jail の作成後に割り当てる ZFS データセット。",
  "Jails that must be started before this one and stopped after it.":
    "この jail より先に起動し、後に停止しなければならない jail。",
  "Reads other files at this point.": "この位置にほかのファイルを読み込みます。",
  "Root in the jail may change the host name.": "jail 内の root がホスト名を変更できます。",
  "It shares the System V IPC of the host instead of giving the jail its own.":
    "jail に独自のものを与えず、ホストの System V IPC を共有します。",
  "Old switch for all of System V IPC: sysvmsg, sysvsem and sysvshm = inherit.":
    "System V IPC 全体の古いスイッチ: sysvmsg、sysvsem、sysvshm を inherit にします。",
  "Root in the jail may open raw sockets (ping, traceroute).":
    "jail 内の root が raw ソケットを開けます (ping、traceroute)。",
  "Root in the jail may change system file flags.": "jail 内の root がシステムファイルフラグを変更できます。",
  "Root in the jail may manage file system quotas.": "jail 内の root がファイルシステムのクォータを管理できます。",
  "Protocol families that know nothing of jails may be used.": "jail に対応していないプロトコルファミリーを使えます。",
  "Processes may lock memory pages.": "プロセスがメモリーページをロックできます。",
  "Root in the jail may bind ports below 1024.": "jail 内の root が 1024 番未満のポートを使えます。",
  "The kernel message buffer may be read.": "カーネルのメッセージバッファーを読めます。",
  "Unprivileged processes may use debugging interfaces.": "特権のないプロセスがデバッグ用インターフェースを使えます。",
  "Unprivileged processes of the parent may signal and debug processes of the same uid in the jail.":
    "親の特権のないプロセスが、jail 内の同じ uid のプロセスにシグナルを送り、デバッグできます。",
  "uid 0 in the jail has the privileges of root.": "jail 内の uid 0 が root の特権を持ちます。",
  "NFS server daemons may run in the jail.": "jail 内で NFS サーバーデーモンを動かせます。",
  "Privileged processes may change extended attributes of the system name space.":
    "特権プロセスがシステム名前空間の拡張属性を変更できます。",
  "Privileged processes may slew the system clock.": "特権プロセスがシステム時計を徐々に調整できます。",
  "Privileged processes may set the system clock; includes allow.adjtime.":
    "特権プロセスがシステム時計を設定できます。allow.adjtime を含みます。",
  "Privileged processes of a jail without vnet may change the routing table.":
    "vnet のない jail の特権プロセスがルーティングテーブルを変更できます。",
  "Privileged processes may set the state of audit sessions.": "特権プロセスが監査セッションの状態を設定できます。",
  "bhyve's vmm(4) may be used in the jail.": "jail 内で bhyve の vmm(4) を使えます。",
  "PCI passthrough devices may be set up for virtual machines.": "仮想マシンに PCI パススルーデバイスを設定できます。",
  "It has no effect any more, and jail(8) prints a warning about it.": "もう効果はなく、jail(8) が警告を出します。",
  "No effect any more; once allowed changing a jail that was going away.":
    "もう効果はありません。以前は、削除中の jail の変更を許しました。",
  "Root in the jail may mount file systems; master switch of allow.mount.*.":
    "jail 内の root がファイルシステムをマウントできます。allow.mount.* の親スイッチです。",
  "devfs may be mounted in the jail.": "jail 内で devfs をマウントできます。",
  "fdescfs may be mounted in the jail.": "jail 内で fdescfs をマウントできます。",
  "FUSE file systems (fusefs) may be mounted in the jail.":
    "jail 内で FUSE ファイルシステム (fusefs) をマウントできます。",
  "nullfs may be mounted in the jail.": "jail 内で nullfs をマウントできます。",
  "procfs may be mounted in the jail.": "jail 内で procfs をマウントできます。",
  "Linux procfs (linprocfs) may be mounted in the jail.": "jail 内で Linux の procfs (linprocfs) をマウントできます。",
  "Linux sysfs (linsysfs) may be mounted in the jail.": "jail 内で Linux の sysfs (linsysfs) をマウントできます。",
  "tmpfs may be mounted in the jail.": "jail 内で tmpfs をマウントできます。",
  "ZFS datasets may be mounted in the jail.": "jail 内で ZFS データセットをマウントできます。",
  "Linux debugfs may be mounted in the jail.": "jail 内で Linux の debugfs をマウントできます。",
  "Own settings of the Linux emulation (new) or those of the parent (inherit).":
    "Linux エミュレーションの設定を独自に持つ (new) か、親のものを使う (inherit) か。",
  "System name shown to Linux programs.": "Linux プログラムに見せるシステム名。",
  "Linux release shown to Linux programs.": "Linux プログラムに見せる Linux のリリース。",
  "OSS version shown to Linux programs.": "Linux プログラムに見せる OSS のバージョン。",
  "Own ZFS settings (new) or those of the parent (inherit).":
    "ZFS の設定を独自に持つ (new) か、親のものを使う (inherit) か。",
  "1 lets users of the jail enter ZFS snapshots.": "1 なら、jail のユーザーが ZFS スナップショットの中に入れます。",
  "MAC label of the jail.": "jail の MAC ラベル。",
  "mac_do(4) rules of the jail: none, its own, or those of the parent.":
    "jail の mac_do(4) ルール: なし、独自のもの、または親のもの。",
  "Rules for mac_do(4); implies mac.do = new.": "mac_do(4) のルール。mac.do = new を兼ねます。",
  "Programs that may use mac_do(4), separated by colons.": "mac_do(4) を使えるプログラム。コロンで区切ります。",
  "Free text kept with the jail, not visible inside it.": "jail に付ける自由なテキスト。jail の中からは見えません。",
  "One key of meta, under any name.": "meta の 1 つのキー。名前は自由です。",
  "Free text kept with the jail and readable inside it.": "jail に付ける自由なテキスト。jail の中から読めます。",
  "One key of env, under any name.": "env の 1 つのキー。名前は自由です。",
});
