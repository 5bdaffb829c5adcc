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
  "`{0};` or `= true` is on, `{1};` or `= false` off; `yes` is an error. On unless set.":
    "`{0};` か `= true` でオン、`{1};` か `= false` でオフです。`yes` はエラーになります。設定しなければオンです。",
  "`{0};` or `= true` is on, `{1};` or `= false` off; `yes` is an error. Off unless set.":
    "`{0};` か `= true` でオン、`{1};` か `= false` でオフです。`yes` はエラーになります。設定しなければオフです。",
  "FreeBSD {0}.": "FreeBSD {0} から。",
  "FreeBSD from about {0}.": "およそ FreeBSD {0} から。",
  "Deprecated.": "非推奨です。",
  "Deprecated since {0}.": "{0} から非推奨です。",
  "Write `{0}` instead.": "代わりに `{0}` と書きます。",
  "Removed in {0}.": "{0} で廃止されました。",
  "The number of the jail. A block whose name is a number sets it by itself. `$jid` can be used as a variable only where jid is set, by the block name or by hand: the number that the kernel chooses comes too late.":
    "jail の番号です。番号を名前にしたブロックでは自動的に決まります。`$jid` を変数として使えるのは、ブロック名か手書きで jid が設定されているときだけです。カーネルが選ぶ番号は決まるのが遅すぎます。",
  "A number that is not negative. The kernel takes the next free one unless it is set.":
    "負でない数。設定しなければ、カーネルが次の空き番号を使います。",
  "The kernel, when the jail is created; it cannot be changed afterwards.":
    "jail の作成時にカーネルが読みます。後から変更できません。",
  "A number that no other jail has, not even one that is still dying.":
    "ほかのどの jail も (終了処理中のものも含めて) 使っていない番号。",
  "With a fixed jid a quick restart can fail with `jail 105 already exists`, or say that it is dying: the old jail still holds its number. Leave it out unless something outside counts on it.":
    "jid を固定すると、すぐに再起動したとき `jail 105 already exists` で失敗したり、終了処理中だと言われたりします。古い jail がまだ番号を持っているためです。外部の何かが頼りにしているのでなければ、書かないでください。",
  "The name of the jail, which the block already gives. What stands before the last dot names the parent jails: `db.a` is jail `a` inside jail `db`.":
    "jail の名前です。ブロックがすでに与えています。最後のドットより前は親 jail の名前です。`db.a` は jail `db` の中の jail `a` です。",
  "Text that is not a number, unless it is the jid. It is the block name unless set.":
    "番号ではないテキスト (jid そのものは除く)。設定しなければブロック名です。",
  "jail(8), for every jail of the file, as `$name`; the kernel, when the jail is created.":
    "ファイルのすべての jail について jail(8) が `$name` として、jail の作成時にカーネルが読みます。",
  "A block that is named by a number. In every other block the name is fixed. A dotted name needs its parent jail.":
    "番号を名前にしたブロック。ほかのブロックでは名前は固定です。ドットを含む名前には親 jail が必要です。",
  '`name = …` in a named block fails the jail from 14 on: `cannot redefine parameter "name".`; 12 prints that and ignores it. For the host name write host.hostname.':
    '名前のあるブロックに `name = …` と書くと、14 以降では `cannot redefine parameter "name".` で jail が失敗します。12 はそれを表示して無視します。ホスト名には host.hostname を書きます。',
  "The directory on the host that is `/` inside the jail. mount.devfs and its like mount below it, and commands in the jail start in it.":
    "jail の中で `/` になるホストのディレクトリーです。mount.devfs などはその下にマウントし、jail 内のコマンドはそこから始まります。",
  "An absolute path to a directory. It is `/` unless set: the jail then lives in the root of the host.":
    "ディレクトリーの絶対パス。設定しなければ `/` で、jail はホストのルートで動きます。",
  "jail(8) on the host, which checks it when the jail is created, and the kernel. It cannot be changed afterwards.":
    "ホストの jail(8) (jail の作成時に確認します) とカーネルが読みます。後から変更できません。",
  "The directory must exist when the jail is created; otherwise the start is rolled back.":
    "jail の作成時にディレクトリーが存在しなければなりません。なければ起動はロールバックされます。",
  "A jail without any path shares the whole file system of the host, and nothing says so. A relative one ends in `not an absolute pathname`.":
    "path のない jail はホストのファイルシステム全体を共有しますが、何も警告されません。相対パスは `not an absolute pathname` で終わります。",
  "Whether the jail has a host name, domain, UUID and host id of its own, or shows those of its parent. Setting any `host.*` means `new`.":
    "jail が独自のホスト名、ドメイン名、UUID、ホスト ID を持つか、親のものを見せるか。`host.*` のどれかを設定すると `new` になります。",
  "`new` or `inherit`; the kernel refuses `disable`. It is `new` unless set.":
    "`new` か `inherit`。カーネルは `disable` を拒否します。設定しなければ `new` です。",
  "The kernel, from the creation of the jail on; it shows inside the jail.":
    "jail の作成時からカーネルが使い、jail の中に見えます。",
  "Nothing else.": "ほかには何も要りません。",
  "The name that hostname(1) shows inside the jail. With ip_hostname it is also the name whose addresses the jail gets.":
    "jail の中で hostname(1) が表示する名前です。ip_hostname があれば、jail が得るアドレスを調べる名前にもなります。",
  "Text. It is empty unless set.": "テキスト。設定しなければ空です。",
  "Without it the host name is empty, which confuses mail, logs and sshd. Plain `hostname` is no parameter, and as a variable it needs braces: `${host.hostname}`, because `$host` ends at the dot.":
    "これがないとホスト名は空になり、メール、ログ、sshd が混乱します。単なる `hostname` はパラメーターではありません。変数として使うには波括弧が必要です (`${host.hostname}`)。`$host` はドットで終わるためです。",
  "The NIS domain of the jail. It has nothing to do with DNS: a domain for name look-ups belongs into the jail's resolv.conf.":
    "jail の NIS ドメイン名です。DNS とは関係ありません。名前解決のドメインは jail の resolv.conf に書きます。",
  "The UUID that kern.hostuuid shows inside the jail.": "jail の中で kern.hostuuid が示す UUID です。",
  "Text in the form of a UUID. It is all zeros unless set.": "UUID 形式のテキスト。設定しなければすべて 0 です。",
  "A block that is copied with its UUID makes two jails look like one machine.":
    "UUID ごとコピーしたブロックでは、2 つの jail が同じマシンに見えます。",
  "The number that kern.hostid shows inside the jail.": "jail の中で kern.hostid が示す番号です。",
  "A number. It is 0 unless set.": "数。設定しなければ 0 です。",
  "A block that is copied with its host id makes two jails look like one machine.":
    "ホスト ID ごとコピーしたブロックでは、2 つの jail が同じマシンに見えます。",
  "The release that programs in the jail are told they run on: kern.osrelease and `uname -r`. It is meant for a root directory that is older than the host.":
    "jail 内のプログラムに、動作中のものとして伝えるリリースです (kern.osrelease と `uname -r`)。ルートディレクトリーの中身がホストより古いときのためのものです。",
  "Text of 1 to 31 bytes. It is that of the parent unless set.":
    "1 から 31 バイトのテキスト。設定しなければ親のものです。",
  "The userland below path should be of that release. Set osreldate together with it.":
    "path の下のユーザーランドがそのリリースのものであるべきです。osreldate も一緒に設定します。",
  "One that does not match the userland makes pkg take packages for the wrong release.":
    "ユーザーランドと合わないと、pkg が別のリリースのパッケージを取得します。",
  "The release as a number: kern.osreldate and `uname -K`. It goes together with osrelease.":
    "数値で表したリリースです (kern.osreldate と `uname -K`)。osrelease と組で使います。",
  "A number; the kernel refuses 0. It is that of the parent unless set.":
    "数。カーネルは 0 を拒否します。設定しなければ親のものです。",
  "The userland below path should be of that release.": "path の下のユーザーランドがそのリリースのものであるべきです。",
  "`osreldate = 0` ends in `osreldate cannot be 0`.": "`osreldate = 0` は `osreldate cannot be 0` で終わります。",
  "Tells in which jail this one lives, by its jid; 0 stands for the host.":
    "この jail がどの jail の中にあるかを jid で示します。0 はホストです。",
  "A jid. It can only be read; the dots of the block name decide it.":
    "jid。読み取り専用で、ブロック名のドットで決まります。",
  "The kernel shows it on the host; a jail.conf cannot set it.":
    "カーネルがホスト側に示します。jail.conf では設定できません。",
  "Tells that the jail was removed while something still holds it. `jls -d` lists such jails.":
    "jail が削除されたのに、まだ何かがつかんでいることを示します。`jls -d` がそのような jail を一覧します。",
  "True or false. It can only be read.": "真か偽。読み取り専用です。",
  "A key with which programs ask the kernel for the next jail in turn. It is no property of a jail.":
    "プログラムがカーネルに次の jail を順に尋ねるためのキーです。jail の性質ではありません。",
  "A jid, as an argument of jail_get(2). It can only be asked with.":
    "jail_get(2) の引数としての jid。問い合わせにだけ使えます。",
  "Programs that call jail_get(2); never a jail.conf.":
    "jail_get(2) を呼ぶプログラムが使います。jail.conf では使いません。",
  "Lets programs hand a jail around as a file descriptor. It has no use in a jail.conf.":
    "プログラムが jail をファイル記述子として受け渡しできるようにします。jail.conf では役に立ちません。",
  "A file descriptor of the program that makes the call.": "呼び出しを行うプログラムのファイル記述子。",
  "Programs that call jail_set(2) or jail_get(2) with the flags for descriptors; never a jail.conf.":
    "記述子用のフラグを付けて jail_set(2) か jail_get(2) を呼ぶプログラムが使います。jail.conf では使いません。",
  "The IPv4 addresses that the jail may use, on the host's network stack; the first is its primary one. With an interface, before the address or in `interface`, jail(8) adds the alias at start and takes it away at stop.":
    "jail がホストのネットワークスタックで使える IPv4 アドレスです。先頭が主アドレスです。アドレスの前か `interface` にインターフェースがあれば、jail(8) が起動時にエイリアスを追加し、停止時に取り除きます。",
  'A list of `address`, `address/mask` or `interface|address/mask`, with further words for ifconfig(8) after it. No mask means 255.255.255.255. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv4, unless `ip4 = inherit`. At most security.jail.jail_max_af_ips addresses, usually 255.':
    '`address`、`address/mask`、`interface|address/mask` のリスト。後に ifconfig(8) の単語を続けられます。マスクがなければ 255.255.255.255 です。`""` か `-` だけの値はリストを空にします。このパラメーターがなければ、`ip4 = inherit` でない限り jail に IPv4 はありません。最大で security.jail.jail_max_af_ips 個 (通常 255) です。',
  "jail(8) on the host, before anything is mounted: `ifconfig IF inet ADDRESS alias`. The kernel then gets the bare addresses.":
    "何かをマウントする前に、ホストの jail(8) が `ifconfig IF inet ADDRESS alias` を実行します。その後、カーネルがアドレスだけを受け取ります。",
  "A jail without vnet. Without an interface the address must already be on the host.":
    "vnet のない jail。インターフェースを書かなければ、アドレスはすでにホストになければなりません。",
  'Several addresses in one quoted string go wrong: in `"10.0.0.5/24,10.0.0.6/24"` the second is lost without a word, and with `if|` the start fails. And never give a jail the host\'s own address with an interface: stopping the jail takes it away from the host.':
    '複数のアドレスを 1 つの引用符に入れると失敗します。`"10.0.0.5/24,10.0.0.6/24"` では 2 つ目が黙って失われ、`if|` があると起動が失敗します。また、ホスト自身のアドレスをインターフェース付きで jail に与えてはいけません。jail を停止するとホストから取り除かれます。',
  "How an outgoing IPv4 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip4.addr.":
    "複数のアドレスを持つ jail から出る IPv4 接続の送信元の決め方です。通常の規則に従うか、常に ip4.addr の先頭のアドレスにします。",
  "The kernel, whenever a program in the jail opens a connection without choosing an address.":
    "jail 内のプログラムがアドレスを選ばずに接続を開くたびに、カーネルが読みます。",
  "More than one address in ip4.addr, or it changes nothing.":
    "ip4.addr に複数のアドレスがあること。なければ何も変わりません。",
  "How the jail sees IPv4: limited to ip4.addr, with every address of the host, or not at all. ip4.addr by itself means `new`.":
    "jail から IPv4 がどう見えるか。ip4.addr に限る、ホストのすべてのアドレスを使う、まったく使わない、のどれかです。ip4.addr があれば `new` になります。",
  "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip4.addr is given.":
    "`new`、`inherit`、`disable` のどれか。これも ip4.addr もなければ `new` で、アドレスはありません。",
  "A jail without vnet.": "vnet のない jail。",
  "With vnet any value is refused, `inherit` too: `vnet jails cannot have IP address restrictions`. A global `ip4 = …` is enough to stop every vnet jail of the file.":
    "vnet があると、`inherit` も含めてどの値も拒否されます: `vnet jails cannot have IP address restrictions`。グローバルな `ip4 = …` が 1 つあるだけで、ファイルのすべての vnet jail が起動しなくなります。",
  "The IPv6 addresses that the jail may use, on the host's network stack. jail(8) adds and removes them as it does those of ip4.addr.":
    "jail がホストのネットワークスタックで使える IPv6 アドレスです。jail(8) が ip4.addr と同じように追加し、取り除きます。",
  'A list of `address`, `address/prefixlen` or `interface|address/prefixlen`. No length means 128. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv6, unless `ip6 = inherit`.':
    '`address`、`address/prefixlen`、`interface|address/prefixlen` のリスト。長さがなければ 128 です。`""` か `-` だけの値はリストを空にします。このパラメーターがなければ、`ip6 = inherit` でない限り jail に IPv6 はありません。',
  "jail(8) on the host, after ip4.addr and before anything is mounted. The kernel then gets the bare addresses.":
    "ip4.addr の後、何かをマウントする前に、ホストの jail(8) が設定します。その後、カーネルがアドレスだけを受け取ります。",
  "A zone such as `fe80::1%em0` is refused; write `em0|fe80::1/64`. A daemon that starts at once may find the address still being checked for duplicates: `Can't assign requested address`, and a restart works.":
    "`fe80::1%em0` のようなゾーンは拒否されます。`em0|fe80::1/64` と書きます。すぐに起動するデーモンは、アドレスの重複検査がまだ終わっていないため `Can't assign requested address` になることがあり、再起動すると動きます。",
  "How an outgoing IPv6 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip6.addr.":
    "複数のアドレスを持つ jail から出る IPv6 接続の送信元の決め方です。通常の規則に従うか、常に ip6.addr の先頭のアドレスにします。",
  "More than one address in ip6.addr, or it changes nothing.":
    "ip6.addr に複数のアドレスがあること。なければ何も変わりません。",
  "How the jail sees IPv6: limited to ip6.addr, with every address of the host, or not at all. ip6.addr by itself means `new`.":
    "jail から IPv6 がどう見えるか。ip6.addr に限る、ホストのすべてのアドレスを使う、まったく使わない、のどれかです。ip6.addr があれば `new` になります。",
  "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip6.addr is given.":
    "`new`、`inherit`、`disable` のどれか。これも ip6.addr もなければ `new` で、アドレスはありません。",
  "With vnet any value is refused, even `disable`: `vnet jails cannot have IP address restrictions`.":
    "vnet があると、`disable` でさえもどの値も拒否されます: `vnet jails cannot have IP address restrictions`。",
  "Gives the jail a network stack of its own: interfaces, routes and firewall. It begins with nothing but an lo0 that is down.":
    "jail に独自のネットワークスタック (インターフェース、経路、ファイアウォール) を与えます。最初は、down のままの lo0 しかありません。",
  "`new` (that is what the bare `vnet;` means) or `inherit`. It is `inherit` unless set; there is no `novnet`.":
    "`new` (`vnet;` だけ書いたときの意味) か `inherit`。設定しなければ `inherit` です。`novnet` はありません。",
  "No ip4, ip6, ip4.addr or ip6.addr in the jail. The kernel option VIMAGE, which GENERIC has since 12.0.":
    "jail に ip4、ip6、ip4.addr、ip6.addr がないこと。カーネルオプション VIMAGE (GENERIC では 12.0 から有効)。",
  "Together with any ip4, ip6, ip4.addr or ip6.addr, global ones included, the jail does not start: `vnet jails cannot have IP address restrictions`. vnet alone leaves the jail with lo0 only: give it vnet.interface.":
    "ip4、ip6、ip4.addr、ip6.addr のどれかと一緒だと (グローバルなものでも) jail は起動しません: `vnet jails cannot have IP address restrictions`。vnet だけでは lo0 しかないので、vnet.interface を与えます。",
  "The interfaces that leave the host and appear inside the jail, one `ifconfig NAME vnet JAIL` for each.":
    "ホストを離れて jail の中に現れるインターフェースです。それぞれについて `ifconfig NAME vnet JAIL` が実行されます。",
  'A list of names: `a, b`, or one after the other with `+=`. Quoted, `"a,b"` is one interface of that name.':
    '名前のリスト。`a, b` と書くか、`+=` で 1 つずつ加えます。引用符に入れた `"a,b"` は、その名前の 1 つのインターフェースです。',
  "jail(8) on the host, at start: after exec.created and before exec.start. Nothing runs for it at stop: the kernel hands the interfaces back when it frees the network stack, which may be later than exec.poststop.":
    "起動時、exec.created の後、exec.start の前に、ホストの jail(8) が移します。停止時には何も実行されません。カーネルがネットワークスタックを解放するときにインターフェースを返しますが、exec.poststop より後になることがあります。",
  "vnet in the same jail, and interfaces that exist by then (the b half of an epair, not its name without a letter).":
    "同じ jail の vnet と、その時点で存在するインターフェース (epair では、文字の付かない名前ではなく b 側)。",
  '`"epair5b,epair6b"` in one pair of quotes fails with `interface epair5b,epair6b does not exist`, and the start is rolled back. On 12 an interface that is not returned in exec.prestop may be missing at the next start.':
    '1 組の引用符に入れた `"epair5b,epair6b"` は `interface epair5b,epair6b does not exist` で失敗し、起動はロールバックされます。12 では、exec.prestop で返されなかったインターフェースが次の起動時にないことがあります。',
  "The host interface for every address of ip4.addr and ip6.addr that does not name its own with `if|`.":
    "ip4.addr と ip6.addr のうち、`if|` で自分のインターフェースを示していないすべてのアドレスのための、ホストのインターフェースです。",
  "The name of an interface. None unless set.": "インターフェースの名前。設定しなければ、なしです。",
  "jail(8) on the host: it adds the aliases at start and removes them at stop.":
    "ホストの jail(8) が、起動時にエイリアスを追加し、停止時に取り除きます。",
  "ip4.addr or ip6.addr.": "ip4.addr か ip6.addr。",
  "In a vnet jail it does nothing; there it is vnet.interface. Where an address has its own `if|`, that one counts.":
    "vnet jail では何もしません。そこでは vnet.interface を使います。アドレスに `if|` があれば、そちらが優先されます。",
  "Looks up host.hostname on the host and adds the addresses found to ip4.addr and ip6.addr.":
    "ホストで host.hostname を名前解決し、見つかったアドレスを ip4.addr と ip6.addr に加えます。",
  "jail(8) on the host, at start, before anything runs.": "起動時、何かを実行する前に、ホストの jail(8) が行います。",
  "host.hostname, and a name service that knows it: a name that is not found stops the start.":
    "host.hostname と、その名前を知るネームサービス。名前が見つからなければ起動は止まります。",
  "Keeps the jail when it has no processes. Without it a jail vanishes with its last process.":
    "プロセスがなくなっても jail を残します。これがないと、jail は最後のプロセスとともに消えます。",
  "The kernel. For a jail that has exec.start, command or exec.poststart jail(8) sets it while the start runs and then clears it again.":
    "カーネルが使います。exec.start、command、exec.poststart のどれかがある jail では、jail(8) が起動中だけ設定し、その後また解除します。",
  "A jail without persist and without exec.start, command or exec.poststart is refused: `new jail must persist or attach`. One whose exec.start leaves no process behind starts and is gone at once, without a message.":
    "persist も exec.start、command、exec.poststart もない jail は拒否されます: `new jail must persist or attach`。exec.start がプロセスを残さない jail は、起動してもすぐに、メッセージなしで消えます。",
  "Raises kern.securelevel inside the jail. From 1 on file flags stay as they are and no module can be loaded.":
    "jail の中の kern.securelevel を上げます。1 以上ではファイルフラグを外せず、モジュールも読み込めません。",
  "A number from -1 to 3, not below that of the parent. It is that of the parent unless set.":
    "-1 から 3 の数で、親のものより低くはできません。設定しなければ親のものです。",
  "The kernel, from the creation of the jail on.": "jail の作成時からカーネルが使います。",
  "A high level locks out what the jail itself must do: chflags from 1 on, and at 3 also loading rules of pf or ipfw. They end in `Operation not permitted`. Inside, a level can only be raised.":
    "高いレベルは、jail 自身に必要な操作も妨げます。1 以上では chflags、3 では pf や ipfw のルールの読み込みもできず、`Operation not permitted` で終わります。jail の中からはレベルを上げることしかできません。",
  "How many jails may exist below this one, at any depth.": "この jail の下に、深さを問わず作れる jail の数です。",
  "A number that is not negative. It is 0 unless set: no jails inside.":
    "負でない数。設定しなければ 0 で、中に jail は作れません。",
  "The kernel, when somebody creates a jail below this one.":
    "この jail の下に jail が作られるときに、カーネルが確認します。",
  "It limits what is made from inside of the jail (`prison limit exceeded`); a jail.conf of the host is not held by it. Inside, a child gets no more than its parent has: no allow.* that the parent lacks, no address that is not the parent's, no lower enforce_statfs or securelevel, and a children.max below the parent's.":
    "jail の中から作るものを制限します (`prison limit exceeded`)。ホストの jail.conf は制限を受けません。中では、子は親にあるものしか得られません。親にない allow.* や親のものでないアドレスは使えず、enforce_statfs や securelevel を親より低くできず、children.max は親より小さくなります。",
  "Counts the jails that exist below this one.": "この jail の下にある jail を数えたものです。",
  "A number. It can only be read; children.max is the limit that can be set.":
    "数。読み取り専用です。設定できる上限は children.max です。",
  "The number of the jail's root cpuset. To hold the jail on some CPUs, run cpuset(1) on the host.":
    "jail のルート cpuset の番号です。jail を一部の CPU に限るには、ホストで cpuset(1) を実行します。",
  "A number. It can only be read.": "数。読み取り専用です。",
  "How much of the host's mount table the jail sees, and whether it may mount at all.":
    "ホストのマウント表が jail からどこまで見えるか、また、そもそもマウントできるかどうか。",
  "0: every mount point of the host. 1: those below the root of the jail. 2: only that of its root. It is 2 unless set and cannot be lower than that of the parent.":
    "0: ホストのすべてのマウントポイント。1: jail のルートより下のもの。2: ルートのものだけ。設定しなければ 2 で、親より低くはできません。",
  "While it is 2, allow.mount and allow.mount.* do nothing: mounting in the jail ends in `Operation not permitted`, and nothing is said at start.":
    "2 の間、allow.mount と allow.mount.* は何もしません。jail 内のマウントは `Operation not permitted` で終わり、起動時には何も言われません。",
  "Which devices the jail sees in /dev. It works on a devfs that jail(8) mounts with mount.devfs or that the jail mounts itself.":
    "jail の /dev に見えるデバイスです。jail(8) が mount.devfs でマウントする devfs か、jail 自身がマウントする devfs に効きます。",
  "The number of a ruleset from 0 to 65535. It is 0 unless set; mount.devfs then takes 4. Others than those that the system brings along must be defined in /etc/devfs.rules.":
    "0 から 65535 のルールセット番号。設定しなければ 0 で、その場合 mount.devfs は 4 を使います。システムに付属するもの以外は /etc/devfs.rules に定義しなければなりません。",
  "jail(8) on the host, when it mounts devfs before the jail is created; then the kernel.":
    "jail の作成前に devfs をマウントするときはホストの jail(8) が、その後はカーネルが使います。",
  "mount.devfs, and a ruleset of that number.": "mount.devfs と、その番号のルールセット。",
  "A number without rules is no error: the jail then sees every device of the host, disks included. Rulesets 4 and 5 hide bpf, so dhclient and tcpdump fail; 5 exists from about 13.0 only. In a jail.conf that is read inside of a jail only 0 or the number of that jail itself is taken.":
    "ルールのない番号はエラーになりません。その jail にはディスクも含めてホストのすべてのデバイスが見えます。ルールセット 4 と 5 は bpf を隠すので、dhclient と tcpdump は失敗します。5 があるのはおよそ 13.0 からです。jail の中で読まれる jail.conf では、0 かその jail 自身の番号しか使えません。",
  "Whether the jail has System V message queues: its own, those of the host, or none.":
    "jail に System V メッセージキューがあるか: 独自のもの、ホストのもの、またはなし。",
  "`new`: the jail's own. `inherit`: those of the host, together with every jail that inherits too. `disable`: none. It is `disable` unless set.":
    "`new`: jail 独自のもの。`inherit`: ホストのものを、同じく継承するすべての jail と共有。`disable`: なし。設定しなければ `disable` です。",
  "The kernel, when a program in the jail uses them.": "jail 内のプログラムが使うときに、カーネルが確認します。",
  "The kernel module sysvmsg, which libjail tries to load.":
    "カーネルモジュール sysvmsg。libjail が読み込みを試みます。",
  "Whether the jail has System V semaphores: its own, those of the host, or none.":
    "jail に System V セマフォがあるか: 独自のもの、ホストのもの、またはなし。",
  "The kernel module sysvsem, which libjail tries to load.":
    "カーネルモジュール sysvsem。libjail が読み込みを試みます。",
  "Whether the jail has System V shared memory: its own, that of the host, or none. PostgreSQL wants it.":
    "jail に System V 共有メモリーがあるか: 独自のもの、ホストのもの、またはなし。PostgreSQL が必要とします。",
  "The kernel module sysvshm, which libjail tries to load.":
    "カーネルモジュール sysvshm。libjail が読み込みを試みます。",
  "Shared with the host, two PostgreSQL servers with equal keys clash: `could not create shared memory segment`. Give each jail its own with `new`.":
    "ホストと共有すると、同じキーを使う 2 つの PostgreSQL サーバーが衝突します: `could not create shared memory segment`。`new` で jail ごとに独自のものを与えます。",
  "A list of commands, run one after the other; each must end with status 0. One string is one command: it goes through `/bin/sh -c` only when it has characters that mean something to a shell. None unless set; add more with `+=`.":
    "順に実行されるコマンドのリスト。それぞれ終了ステータス 0 で終わらなければなりません。1 つの文字列が 1 つのコマンドで、シェルにとって意味のある文字を含むときだけ `/bin/sh -c` を通ります。設定しなければ、なしです。追加するには `+=` を使います。",
  "Commands on the host before anything else happens: the place to create datasets, directories and interfaces that the mounts and addresses of the start need.":
    "何よりも先にホストで実行するコマンドです。起動時のマウントやアドレスに必要なデータセット、ディレクトリー、インターフェースを作る場所です。",
  "On the host, first step of the start, before addresses and mounts. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動の最初のステップとして、アドレスとマウントの前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "If a later step fails, what it made stays: exec.release does not run then. Write commands that may run twice.":
    "後のステップが失敗しても、ここで作ったものは残ります。そのとき exec.release は実行されません。2 回実行されてもよいコマンドを書きます。",
  "Commands on the host when everything is mounted and the jail does not exist yet: the usual place to create an epair.":
    "すべてがマウントされ、jail がまだ存在しないときに、ホストで実行するコマンドです。epair を作る通常の場所です。",
  "On the host, at start, after the mounts and before the jail is created. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動時、マウントの後、jail が作成される前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "It runs after the mounts, so a directory that a mount needs must be made in exec.prepare. When a later step fails, exec.poststop does not run: the epair stays, and the next start fails with `File exists`.":
    "マウントの後に実行されるので、マウントに必要なディレクトリーは exec.prepare で作らなければなりません。後のステップが失敗したとき exec.poststop は実行されないので、epair は残り、次の起動は `File exists` で失敗します。",
  "Commands on the host right after the jail was created and while it is still empty: for `zfs jail`, cpuset and the like, which need the jail to exist.":
    "jail が作成された直後、まだ空のときにホストで実行するコマンドです。`zfs jail` や cpuset など、jail が存在しないと使えないもののためにあります。",
  "On the host, at start, before zfs.dataset and before the interfaces move in. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動時、zfs.dataset とインターフェースの移動の前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "What must be there before rc runs belongs here and not into exec.poststart, which comes after it; `zfs jail` is the usual case.":
    "rc の実行前に必要なものは、後で実行される exec.poststart ではなく、ここに書きます。代表例は `zfs jail` です。",
  "Programs that exist inside the jail: paths are those of the jail.":
    "jail の中に存在するプログラム。パスは jail の中のものです。",
  "Commands inside the new jail; usually `/bin/sh /etc/rc`, which starts its services.":
    "新しい jail の中で実行するコマンドです。通常は、サービスを起動する `/bin/sh /etc/rc` です。",
  "In the jail, at start, after its interfaces moved in. If one fails, the start is rolled back and no other exec.* command runs.":
    "jail の中で、起動時、インターフェースが移された後に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "`=` throws away what the global section or an earlier line set; write `+=`. Put network commands before rc, or services start without addresses. Guard what may fail, such as `route add`, with `|| true`.":
    "`=` はグローバルな部分や前の行の設定を捨てます。`+=` と書きます。ネットワークのコマンドは rc より前に置かないと、サービスがアドレスなしで起動します。`route add` のように失敗しうるものには `|| true` を付けます。",
  "A program that exists inside the jail.": "jail の中に存在するプログラム。",
  "exec.start under the name that the command line uses: what `jail -c command=…` sets. It runs after exec.start; in a file write exec.start.":
    "コマンドラインで使われる名前の exec.start です (`jail -c command=…` が設定するもの)。exec.start の後に実行されます。ファイルには exec.start と書きます。",
  "In the jail, at start, after exec.start. If one fails, the start is rolled back and no other exec.* command runs.":
    "jail の中で、起動時、exec.start の後に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "A program that does not end holds up jail(8): the start waits for it.":
    "終わらないプログラムは jail(8) を止めます。起動がそれを待つためです。",
  "Commands on the host when the jail runs.": "jail が動いているときにホストで実行するコマンドです。",
  "On the host, last step of the start. If one fails, the jail is removed again.":
    "ホストで、起動の最後のステップとして実行されます。失敗すると jail は再び削除されます。",
  "It runs on the host: for a command inside the jail write exec.start, or `jexec $name …`.":
    "ホストで実行されます。jail の中でコマンドを実行するには、exec.start か `jexec $name …` と書きます。",
  "Commands on the host while the jail is still alive: the place to return interfaces to the host.":
    "jail がまだ動いているうちにホストで実行するコマンドです。インターフェースをホストに返す場所です。",
  "On the host, first step of the stop. If one fails, the jail is not stopped.":
    "ホストで、停止の最初のステップとして実行されます。失敗すると jail は停止されません。",
  "A command that fails, because what it removes is already gone, keeps the jail from stopping. After this phase the jail's name means nothing any more, so `ifconfig IF -vnet $name` works only here.":
    "取り除く対象がすでにないなどで失敗するコマンドがあると、jail は停止できません。この段階を過ぎると jail の名前は意味を持たないので、`ifconfig IF -vnet $name` はここでしか使えません。",
  "Programs that exist inside the jail.": "jail の中に存在するプログラム。",
  "Commands inside the jail before it ends; usually `/bin/sh /etc/rc.shutdown jail`, so that services end in order.":
    "jail が終わる前にその中で実行するコマンドです。通常は `/bin/sh /etc/rc.shutdown jail` で、サービスが順に終了します。",
  "In the jail, at stop, after exec.prestop and before SIGTERM. If one fails, the jail is not removed and nothing else runs.":
    "jail の中で、停止時、exec.prestop の後、SIGTERM の前に実行されます。失敗すると jail は削除されず、ほかには何も実行されません。",
  "Without it the processes only get SIGTERM and, after stop.timeout, are killed; a database may be damaged.":
    "これがないと、プロセスは SIGTERM を受け取るだけで、stop.timeout の後に強制終了されます。データベースが壊れることがあります。",
  "Commands on the host when the jail is gone and its file systems are still mounted: the place to take interfaces off bridges and destroy them.":
    "jail がなくなり、そのファイルシステムがまだマウントされているときに、ホストで実行するコマンドです。インターフェースをブリッジから外して削除する場所です。",
  "On the host, at stop, after the jail is removed and before anything is unmounted; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.":
    "ホストで、停止時、jail が削除された後、何かをアンマウントする前に実行されます。`jail -C` でも実行されます。失敗すると、jail(8) はそれを報告して先に進みます。起動に失敗した後には実行されません。",
  "An epair that is destroyed while it is on a bridge has brought 12.x hosts down: deletem first, then destroy the a half, once. `-vnet $name`, `zfs unjail` and jexec come too late here: the jail is gone.":
    "ブリッジに入ったままの epair を削除すると、12.x のホストが落ちたことがあります。先に deletem し、次に a 側を 1 回だけ destroy します。`-vnet $name`、`zfs unjail`、jexec はここでは遅すぎます。jail はもうありません。",
  "Commands on the host when everything else of the stop is done: the counterpart of exec.prepare.":
    "停止のほかのすべてが終わった後にホストで実行するコマンドです。exec.prepare と対になります。",
  "On the host, last step of the stop, after unmounting and removing addresses; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.":
    "ホストで、停止の最後のステップとして、アンマウントとアドレスの削除の後に実行されます。`jail -C` でも実行されます。失敗すると、jail(8) はそれを報告して先に進みます。起動に失敗した後には実行されません。",
  "After a start that failed it does not run, so what exec.prepare made is still there.":
    "起動に失敗した後には実行されないので、exec.prepare で作ったものは残っています。",
  "Keeps the environment of whoever starts the jail out of it. Commands begin in the home directory of the user, with HOME, SHELL, USER, TERM and the variables of the login class. PATH is what the class has in login.conf, and /bin:/usr/bin where it has none. Newer releases otherwise set JID, JNAME and JPATH; with it they do not.":
    "jail を起動した人の環境を持ち込みません。コマンドはユーザーのホームディレクトリーから始まり、環境は HOME、SHELL、USER、TERM とログインクラスの変数だけです。PATH は login.conf のクラスのもので、なければ /bin:/usr/bin です。新しいリリースは通常 JID、JNAME、JPATH を設定しますが、これがあると設定しません。",
  "jail(8), for every exec.* command.": "すべての exec.* コマンドについて jail(8) が使います。",
  "Commands outside /bin and /usr/bin are best written with their full path.":
    "/bin と /usr/bin 以外のコマンドは、完全なパスで書くのがよいでしょう。",
  "Without it daemons get the environment of the shell that started the jail, but not at boot: it works only when started by hand. `exec.noclean = false` turns it on: it is negated twice.":
    "これがないと、デーモンは jail を起動したシェルの環境を受け継ぎますが、ホストの起動時には受け継ぎません。手で起動したときだけ動くことになります。`exec.noclean = false` は二重否定なので、オンになります。",
  "Runs the commands inside the jail as this user, for jails that run a single program.":
    "jail 内のコマンドをこのユーザーで実行します。プログラムを 1 つだけ動かす jail のためのものです。",
  "The name of a user. The user who runs jail(8) unless set.":
    "ユーザーの名前。設定しなければ、jail(8) を実行したユーザーです。",
  "The commands in the jail: exec.start, command and exec.stop.":
    "jail 内のコマンド (exec.start、command、exec.stop) に使われます。",
  "The user must be in the passwd of the jail, or in that of the host with exec.system_jail_user.":
    "そのユーザーが jail の passwd に、exec.system_jail_user があるときはホストの passwd になければなりません。",
  "rc does not work as anybody but root.": "rc は root 以外では動きません。",
  "Looks exec.jail_user up in the passwd of the host instead of that of the jail, for a jail that has none of its own.":
    "exec.jail_user を jail ではなくホストの passwd から探します。passwd を持たない jail のためのものです。",
  "exec.jail_user.": "exec.jail_user。",
  "Runs the commands on the host as this user.": "ホストのコマンドをこのユーザーで実行します。",
  "The name of a user of the host. The user who runs jail(8) unless set.":
    "ホストのユーザーの名前。設定しなければ、jail(8) を実行したユーザーです。",
  "All commands on the host, mounting and ifconfig included.":
    "マウントと ifconfig も含めて、ホストのすべてのコマンドに使われます。",
  "The user must exist on the host, and must be allowed to do what the commands do.":
    "そのユーザーがホストに存在し、コマンドの行うことを許されていなければなりません。",
  "Mounts and ifconfig run as this user too, and they need root.":
    "マウントと ifconfig もこのユーザーで実行されますが、これらには root が必要です。",
  "How long jail(8) waits for each command. One that takes longer counts as failed, but it is left running.":
    "jail(8) が各コマンドを待つ時間です。それより長くかかったものは失敗とみなされますが、動いたまま残ります。",
  "A number of seconds. 0, which holds unless it is set, is no limit.": "秒数。設定しなければ 0 で、無制限です。",
  "jail(8) on the host, for every external command: exec.*, mount and ifconfig.":
    "すべての外部コマンド (exec.*、マウント、ifconfig) について、ホストの jail(8) が使います。",
  "`30s` is an error: only digits. Less than the 90 seconds that rc.shutdown itself waits can end a stop half way.":
    "`30s` はエラーです。数字だけを書きます。rc.shutdown 自身が待つ 90 秒より短いと、停止が途中で終わることがあります。",
  "A file on the host to which the output of the commands in the jail is appended.":
    "jail 内のコマンドの出力を追記するホストのファイルです。",
  "An absolute path. None unless set: the output goes where that of jail(8) goes.":
    "絶対パス。設定しなければ、出力は jail(8) の出力と同じところに行きます。",
  "jail(8) on the host opens it; it catches exec.start, command and exec.stop.":
    "ホストの jail(8) が開きます。exec.start、command、exec.stop の出力が入ります。",
  "The directory must exist. Below the root of the jail the path must not go through symbolic links.":
    "ディレクトリーが存在しなければなりません。jail のルートより下では、パスがシンボリックリンクを通ってはいけません。",
  "A relative path or a directory that is missing fails the jail.":
    "相対パスや、存在しないディレクトリーは、jail を失敗させます。",
  "Starts the commands in the jail with this routing table (FIB), which their processes keep.":
    "jail 内のコマンドをこのルーティングテーブル (FIB) で始めます。そのプロセスもこれを使い続けます。",
  "The number of a routing table. The one of jail(8) unless set.":
    "ルーティングテーブルの番号。設定しなければ jail(8) のものです。",
  "The host must have that many: net.fibs in loader.conf.":
    "ホストにその数だけなければなりません (loader.conf の net.fibs)。",
  "It holds for exec.start, exec.stop and command only. A login, a later jexec(8), and jexec in a hook of the host use the table of whoever runs them: `setfib 1 jexec web …`. A number that net.fibs does not reach fails the start with `setfib: …`.":
    "exec.start、exec.stop、command にだけ効きます。ログイン、後からの jexec(8)、ホストのフックの中の jexec は、実行した人のテーブルを使います: `setfib 1 jexec web …`。net.fibs が届かない番号では、起動が `setfib: …` で失敗します。",
  "How long processes that are left after exec.stop have to end after SIGTERM before they are killed. SIGTERM goes to the processes of this jail, not to those of jails inside it.":
    "exec.stop の後に残ったプロセスが、SIGTERM の後、強制終了されるまでの時間です。SIGTERM はこの jail のプロセスに送られ、その中の jail のプロセスには送られません。",
  "A number of seconds; 0 sends no SIGTERM and kills at once. It is 10 unless set.":
    "秒数。0 なら SIGTERM を送らず、すぐに強制終了します。設定しなければ 10 です。",
  "jail(8) on the host, at stop, after exec.stop.": "停止時、exec.stop の後に、ホストの jail(8) が使います。",
  "A database may need longer than the usual 10 seconds; with 0 it gets no chance at all.":
    "データベースには通常の 10 秒では足りないことがあります。0 ではまったく猶予がありません。",
  "File systems that jail(8) mounts from the host before the jail is created. The mount point is a path on the host, so it begins with `$path`.":
    "jail の作成前に jail(8) がホストからマウントするファイルシステムです。マウントポイントはホストのパスなので、`$path` で始めます。",
  "A list of lines as in fstab(5): `device mountpoint type options`. At least the first three are needed; only these four count. One line is one value.":
    "fstab(5) と同じ行のリスト: `device mountpoint type options`。少なくとも最初の 3 つが必要で、この 4 つだけが意味を持ちます。1 行が 1 つの値です。",
  "jail(8) on the host: mounted before exec.prestart, unmounted in reverse order after exec.poststop.":
    "ホストの jail(8) が、exec.prestart の前にマウントし、exec.poststop の後に逆の順でアンマウントします。",
  "The mount point must exist, and must not go through symbolic links below the root of the jail.":
    "マウントポイントが存在し、jail のルートより下でシンボリックリンクを通らないこと。",
  "A second line after a comma inside the quotes ends up in the options of the first. Without `$path` the file system lands on the host. The directory cannot be made in exec.prestart: that runs after the mounts.":
    "引用符の中のカンマの後に書いた 2 行目は、1 行目のオプションになってしまいます。`$path` がないと、ファイルシステムはホストにマウントされます。ディレクトリーは exec.prestart では作れません。マウントの後に実行されるためです。",
  "Files in the form of fstab(5) whose lines jail(8) mounts as it does those of `mount`. Mount points are paths on the host.":
    "fstab(5) 形式のファイルです。その行を jail(8) が `mount` の行と同じようにマウントします。マウントポイントはホストのパスです。",
  "A list of absolute file names. None unless set; an empty value removes an earlier one.":
    "絶対パスのファイル名のリスト。設定しなければ、なしです。空の値は前のものを取り消します。",
  "jail(8) on the host: mounted after `mount` and before exec.prestart, unmounted in reverse order at stop.":
    "ホストの jail(8) が、`mount` の後、exec.prestart の前にマウントし、停止時に逆の順でアンマウントします。",
  "The file must exist on the host.": "ファイルがホストに存在しなければなりません。",
  "A file that is missing keeps the jail from starting. The lines have to name the whole path, `/jails/web/…`; nothing is put in front of it.":
    "ファイルがないと jail は起動しません。行には `/jails/web/…` のように完全なパスを書きます。前に何も付け加えられません。",
  "Gives the jail a /dev. Nearly everything needs it: without /dev/null many daemons fail.":
    "jail に /dev を与えます。ほとんどすべてのものに必要です。/dev/null がないと多くのデーモンが失敗します。",
  "jail(8) on the host mounts it before exec.prestart and unmounts it after exec.poststop.":
    "ホストの jail(8) が、exec.prestart の前にマウントし、exec.poststop の後にアンマウントします。",
  "path, with a directory `dev` in it.": "path と、その中のディレクトリー `dev`。",
  "A devfs mounted by hand, in `mount` or an fstab, ignores devfs_ruleset: without `ruleset=` in its options the jail sees every device of the host. devfs_ruleset without mount.devfs does nothing for /dev.":
    "`mount` や fstab で手書きした devfs は devfs_ruleset を無視します。オプションに `ruleset=` がないと、jail からホストのすべてのデバイスが見えます。mount.devfs のない devfs_ruleset は /dev には効きません。",
  "Gives the jail a complete /dev/fd, which bash and some languages want.":
    "jail に完全な /dev/fd を与えます。bash や一部の言語が必要とします。",
  "path, and mount.devfs below it.": "path と、その下の mount.devfs。",
  "Gives the jail a /proc. Few programs of FreeBSD need it.":
    "jail に /proc を与えます。FreeBSD のプログラムで必要とするものはわずかです。",
  "path, with a directory `proc` in it.": "path と、その中のディレクトリー `proc`。",
  "Attaches ZFS datasets to the jail, as `zfs jail` does. A dataset that cannot be attached only prints a message: the jail starts without it. jail(8) does not detach it at stop.":
    "`zfs jail` と同じように、ZFS データセットを jail に割り当てます。割り当てられないときはメッセージが出るだけで、jail はそれなしで起動します。停止時に jail(8) は割り当てを解除しません。",
  "A list of datasets: `a, b`, or one after the other with `+=`. None unless set.":
    "データセットのリスト。`a, b` と書くか、`+=` で 1 つずつ加えます。設定しなければ、なしです。",
  "jail(8) on the host, at start, between exec.created and the moving of the interfaces.":
    "起動時、exec.created とインターフェースの移動の間に、ホストの jail(8) が行います。",
  "`jailed=on` on the dataset, and in the jail allow.mount, allow.mount.zfs, enforce_statfs 1 or 0 and /dev/zfs.":
    "データセットの `jailed=on`、jail の allow.mount、allow.mount.zfs、1 か 0 の enforce_statfs、そして /dev/zfs。",
  'Before 15 use `exec.created = "zfs jail …"`: in exec.start or exec.poststart it comes too late for rc, and `zfs unjail` in exec.poststop finds no jail.':
    '15 より前では `exec.created = "zfs jail …"` を使います。exec.start や exec.poststart では rc に間に合わず、exec.poststop の `zfs unjail` は jail を見つけられません。',
  "Names jails that are started before this one and stopped after it. A jail with a dotted name depends on its parent by itself.":
    "この jail より先に起動し、後に停止する jail の名前です。ドットを含む名前の jail は、何も書かなくても親に依存します。",
  "A list of names of other jails, exact and without wildcards. None unless set.":
    "ほかの jail の名前のリスト。ワイルドカードなしの正確な名前です。設定しなければ、なしです。",
  "jail(8) on the host, when it puts the jails in order.": "ホストの jail(8) が jail の順序を決めるときに使います。",
  "Jails of these names in the same configuration.": "同じ設定の中に、その名前の jail。",
  'A name that is not in the file fails the jail, also when each jail has its own file in jail.conf.d. Quoted, `"db, dns"` is one name. A loop leaves all of its jails unstarted, and a jail that depends on itself never starts.':
    'ファイルにない名前は jail を失敗させます。jail ごとに jail.conf.d のファイルを分けているときも同じです。引用符に入れた `"db, dns"` は 1 つの名前です。循環があると、その中の jail はどれも起動しません。自分自身に依存する jail は決して起動しません。',
  "Reads other files in place, as if they stood here. What a file sets inside a block belongs to that jail.":
    "ここに書かれているかのように、ほかのファイルを読み込みます。ブロックの中でファイルが設定するものは、その jail のものになります。",
  "One or more file names or patterns with `*`, `?`, `[…]`. A pattern may match nothing; a plain name must exist. Relative names start at the directory of this file; matches are read in byte order, so `10.conf` comes before `9.conf`.":
    "1 つ以上のファイル名、または `*`、`?`、`[…]` を使ったパターン。パターンは何にも一致しなくてもかまいませんが、ただの名前は存在しなければなりません。相対名はこのファイルのディレクトリーが起点です。一致したファイルはバイト順に読まれるので、`10.conf` は `9.conf` より先です。",
  "The parser, at this point of the file, wherever a parameter may stand.":
    "パーサーが、ファイルのこの位置で読みます。パラメーターを書けるところならどこでも使えます。",
  "The form without `=`; no variables in the name.": "`=` のない形。名前に変数は使えません。",
  "Quote patterns: in `d/*.conf` the `/*` opens a comment. A brace cannot open in one file and close in another, and 32 levels are the limit.":
    "パターンは引用符に入れます。`d/*.conf` では `/*` がコメントを始めます。波括弧をあるファイルで開いて別のファイルで閉じることはできません。入れ子は 32 段までです。",
  "Lets root in the jail change the host name with hostname(1).":
    "jail 内の root が hostname(1) でホスト名を変更することを許します。",
  "The kernel, whenever a process in the jail tries it.": "jail 内のプロセスが試みるたびに、カーネルが確認します。",
  "Shares System V message queues, semaphores and shared memory with the host and with every jail that does the same. It sets sysvmsg, sysvsem and sysvshm to `inherit`.":
    "System V のメッセージキュー、セマフォ、共有メモリーを、ホスト、および同じ設定のすべての jail と共有します。sysvmsg、sysvsem、sysvshm を `inherit` にします。",
  "The kernel modules sysvmsg, sysvsem and sysvshm.": "カーネルモジュール sysvmsg、sysvsem、sysvshm。",
  "Two PostgreSQL servers with equal keys meet in the shared name space: `could not create shared memory segment`. Give each jail its own instead.":
    "同じキーを使う 2 つの PostgreSQL サーバーが、共有の名前空間で衝突します: `could not create shared memory segment`。代わりに jail ごとに独自のものを与えます。",
  "Lets root in the jail open raw sockets, which ping and traceroute want. It also lets root there send packets with forged headers.":
    "jail 内の root が、ping や traceroute が使う raw ソケットを開くことを許します。偽のヘッダーを付けたパケットを送ることもできるようになります。",
  "In a vnet jail it changes nothing: root there always has raw sockets. Without it, in a jail that shares the host's stack, ping ends in `Operation not permitted`.":
    "vnet jail では何も変わりません。そこの root は常に raw ソケットを使えます。ホストのスタックを共有する jail では、これがないと ping が `Operation not permitted` で終わります。",
  "Lets root in the jail set and clear system file flags such as schg, as far as the secure level permits.":
    "jail 内の root が、セキュアレベルの許す範囲で schg などのシステムファイルフラグを付け外しすることを許します。",
  "It widens the jail: flags that protect files from root protect them no longer.":
    "jail の制限が緩みます。root からファイルを守るフラグが、もう守らなくなります。",
  "Lets root in the jail manage quotas of its file systems, those included that the jail shares with others.":
    "jail 内の root が、そのファイルシステム (ほかと共有するものも含む) のクォータを管理することを許します。",
  "Opens socket families other than local, IPv4, IPv6 and routing.":
    "local、IPv4、IPv6、routing 以外のソケットファミリーを使えるようにします。",
  "It widens the jail: those families know nothing of jails, so they do not confine it.":
    "jail の制限が緩みます。それらのファミリーは jail に対応していないので、jail の中に閉じ込められません。",
  "Lets processes keep pages in memory with mlock(2), which some databases and password tools want.":
    "プロセスが mlock(2) でページをメモリーに固定することを許します。一部のデータベースやパスワードツールが使います。",
  "What is locked counts against the memory of the whole host: set a limit with rctl(8).":
    "固定した分はホスト全体のメモリーから引かれます。rctl(8) で上限を設定します。",
  "Lets root in the jail bind ports below 1024. Switched off, no server in the jail gets such a port.":
    "jail 内の root が 1024 番未満のポートを使うことを許します。オフにすると、jail 内のどのサーバーもそのようなポートを使えません。",
  "Lets users of the jail read the kernel's message buffer with dmesg(8). It belongs to the host and may tell more than they should know.":
    "jail のユーザーが dmesg(8) でカーネルのメッセージバッファーを読むことを許します。これはホストのもので、知らせるべきでないことを含むかもしれません。",
  "It widens the jail: addresses of the kernel, names of disks and what other jails print stand there.":
    "jail の制限が緩みます。カーネルのアドレス、ディスクの名前、ほかの jail の出力がそこに書かれています。",
  "Lets users of the jail debug their own processes.": "jail のユーザーが自分のプロセスをデバッグすることを許します。",
  "Lets a user outside the jail signal and debug processes inside it that run with the same uid. Off, only root of the parent can.":
    "jail の外のユーザーが、同じ uid で動く jail 内のプロセスにシグナルを送り、デバッグすることを許します。オフなら、親の root だけができます。",
  "The kernel, whenever a user of the parent tries it.": "親のユーザーが試みるたびに、カーネルが確認します。",
  "`allow.unprivileged_parent_tampering;` or `= true` is on, `allow.nounprivileged_parent_tampering;` or `= false` off; `yes` is an error. Unless set, on in 14.x, off from 15.0 on.":
    "`allow.unprivileged_parent_tampering;` か `= true` でオン、`allow.nounprivileged_parent_tampering;` か `= false` でオフです。`yes` はエラーになります。設定しなければ、14.x ではオン、15.0 以降ではオフです。",
  "The default differs: on in 14.4 and 14.5, off from 15.0 on. A file for both says which it wants.":
    "デフォルトはリリースによって違います (14.4 と 14.5 ではオン、15.0 以降ではオフ)。両方で使うファイルには、どちらにするかを書きます。",
  "Gives uid 0 in the jail the privileges of root; it is security.bsd.suser_enabled of the jail. Switched off, root is an ordinary user there and most services will not start.":
    "jail 内の uid 0 に root の特権を与えます (jail の security.bsd.suser_enabled)。オフにすると、root は普通のユーザーになり、ほとんどのサービスが起動しません。",
  "Lets mountd, nfsd and their companions run in the jail.":
    "mountd、nfsd とその仲間を jail の中で動かすことを許します。",
  "vnet, the kernel option VIMAGE, enforce_statfs 1 or 2, and a path that is the root of a file system.":
    "vnet、カーネルオプション VIMAGE、1 か 2 の enforce_statfs、そしてファイルシステムのルートである path。",
  "It widens the jail, like every allow.*: switch on what the jail needs and nothing else.":
    "すべての allow.* と同じく、jail の制限が緩みます。jail に必要なものだけをオンにします。",
  "Lets root in the jail set extended attributes of the system name space, which some backup and file server tools need.":
    "jail 内の root がシステム名前空間の拡張属性を設定することを許します。一部のバックアップツールやファイルサーバーのツールに必要です。",
  "It widens the jail: policies of the host that keep their labels in that name space can be changed from inside.":
    "jail の制限が緩みます。その名前空間にラベルを置くホストのポリシーを、中から変更できるようになります。",
  "Lets root in the jail slew the clock, for a time daemon in a jail. It is the clock of the whole machine.":
    "jail 内の root が時計を徐々に調整することを許します。jail で時刻デーモンを動かすためのものです。時計はマシン全体のものです。",
  "Lets root in the jail set the clock, for a time daemon in a jail; allow.adjtime is part of it. It is the clock of the whole machine.":
    "jail 内の root が時計を設定することを許します。jail で時刻デーモンを動かすためのもので、allow.adjtime を含みます。時計はマシン全体のものです。",
  "Lets root in a jail that shares the host's network stack change the routes of the host. A vnet jail has routes of its own and does not need it.":
    "ホストのネットワークスタックを共有する jail の root が、ホストの経路を変更することを許します。vnet jail には独自の経路があるので要りません。",
  "A jail without vnet, or it changes nothing.": "vnet のない jail。そうでなければ何も変わりません。",
  "It widens the jail: its root decides where the packets of the host and of all jails on its stack go.":
    "jail の制限が緩みます。ホストと、そのスタックを使うすべての jail のパケットの行き先を、jail の root が決められます。",
  "Lets login programs in the jail set up audit(4) sessions.":
    "jail のログインプログラムが audit(4) セッションを設定することを許します。",
  "The kernel option AUDIT.": "カーネルオプション AUDIT。",
  "Lets bhyve(8) run in the jail. The parameter exists only while the vmm module is loaded.":
    "jail の中で bhyve(8) を動かすことを許します。このパラメーターは vmm モジュールが読み込まれている間だけ存在します。",
  "The vmm module on the host, loaded before the jail starts.":
    "ホストの vmm モジュール。jail の起動前に読み込まれていること。",
  "It widens the jail: virtual machines take processors and memory of the host. Without the module the start ends in `unknown parameter`.":
    "jail の制限が緩みます。仮想マシンがホストのプロセッサーとメモリーを使います。モジュールがないと、起動は `unknown parameter` で終わります。",
  "Lets bhyve(8) in the jail use PCI devices that are passed through to it.":
    "jail 内の bhyve(8) が、パススルーされた PCI デバイスを使うことを許します。",
  "The vmm module, loaded before the jail starts, and allow.vmm.":
    "jail の起動前に読み込まれた vmm モジュールと、allow.vmm。",
  "It widens the jail: a guest gets a device of the host as it is.":
    "jail の制限が緩みます。ゲストがホストのデバイスをそのまま使います。",
  "Once allowed changing a jail that was going away. Newer releases ignore it and print a warning; the line can go.":
    "以前は、削除中の jail の変更を許しました。新しいリリースは無視して警告を出します。この行は削除できます。",
  "jail(8) only, at start; it never reaches the kernel.": "起動時に jail(8) だけが読みます。カーネルには渡りません。",
  "From 15 on every start prints a warning because of it.": "15 以降では、このために起動のたびに警告が出ます。",
  "Lets root in the jail mount those file systems that have their own allow.mount.FS, too. Mounts that jail(8) does from the host do not need it.":
    "jail 内の root が、allow.mount.FS も設定されているファイルシステムをマウントすることを許します。jail(8) がホストから行うマウントには要りません。",
  "The kernel, when a process in the jail calls mount(8).":
    "jail 内のプロセスが mount(8) を呼ぶときに、カーネルが確認します。",
  "enforce_statfs 1 or 0, and allow.mount.FS for each file system.":
    "1 か 0 の enforce_statfs と、ファイルシステムごとの allow.mount.FS。",
  "While enforce_statfs is 2, which it is unless set, it does nothing: `Operation not permitted`.":
    "enforce_statfs が 2 の間 (設定しなければ 2 です) は何もしません: `Operation not permitted`。",
  "Lets root in the jail mount devfs, which then shows what devfs_ruleset permits. mount.devfs does not need it: there the host mounts.":
    "jail 内の root が devfs をマウントすることを許します。見えるのは devfs_ruleset が許すものです。mount.devfs には要りません。そこではホストがマウントします。",
  "allow.mount, enforce_statfs 1 or 0.": "allow.mount と、1 か 0 の enforce_statfs。",
  "Without allow.mount, or with enforce_statfs 2, mounting ends in `Operation not permitted`, and nothing is said at start.":
    "allow.mount がないか、enforce_statfs が 2 だと、マウントは `Operation not permitted` で終わり、起動時には何も言われません。",
  "Lets root in the jail mount fdescfs, the file system of /dev/fd.":
    "jail 内の root が fdescfs (/dev/fd のファイルシステム) をマウントすることを許します。",
  "The kernel, when a process in the jail calls mount(8). The parameter exists only while the file system is loaded.":
    "jail 内のプロセスが mount(8) を呼ぶときに、カーネルが確認します。このパラメーターはファイルシステムが読み込まれている間だけ存在します。",
  "allow.mount, enforce_statfs 1 or 0, and the fdescfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、fdescfs モジュール (libjail が読み込みを試みます)。",
  "Without allow.mount, or with enforce_statfs 2, mounting ends in `Operation not permitted`, and nothing is said at start. While the module is not loaded, the start ends in `unknown parameter`: name it in kld_list of the host's rc.conf.":
    "allow.mount がないか、enforce_statfs が 2 だと、マウントは `Operation not permitted` で終わり、起動時には何も言われません。モジュールが読み込まれていない間、起動は `unknown parameter` で終わります。ホストの rc.conf の kld_list に書きます。",
  "Lets root in the jail mount FUSE file systems.":
    "jail 内の root が FUSE ファイルシステムをマウントすることを許します。",
  "allow.mount, enforce_statfs 1 or 0, and the fusefs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、fusefs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount nullfs, which shows one directory in another place.":
    "jail 内の root が nullfs (ディレクトリーを別の場所に見せるもの) をマウントすることを許します。",
  "allow.mount, enforce_statfs 1 or 0, and the nullfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、nullfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount procfs.": "jail 内の root が procfs をマウントすることを許します。",
  "allow.mount, enforce_statfs 1 or 0, and the procfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、procfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount the /proc of the Linux emulation.":
    "jail 内の root が Linux エミュレーションの /proc をマウントすることを許します。",
  "allow.mount, enforce_statfs 1 or 0, and the linprocfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、linprocfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount the /sys of the Linux emulation.":
    "jail 内の root が Linux エミュレーションの /sys をマウントすることを許します。",
  "allow.mount, enforce_statfs 1 or 0, and the linsysfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、linsysfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount tmpfs, a file system in memory. Without a size limit in its mount options it may take all memory and swap of the host.":
    "jail 内の root が tmpfs (メモリー上のファイルシステム) をマウントすることを許します。マウントオプションで大きさを制限しないと、ホストのメモリーとスワップを使い切ることがあります。",
  "allow.mount, enforce_statfs 1 or 0, and the tmpfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、tmpfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount ZFS datasets. The dataset must be attached to the jail: `jailed=on`, and zfs.dataset or `zfs jail` in exec.created.":
    "jail 内の root が ZFS データセットをマウントすることを許します。データセットを jail に割り当てておかなければなりません: `jailed=on` と、zfs.dataset または exec.created の `zfs jail`。",
  "allow.mount, enforce_statfs 1 or 0, and the zfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、zfs モジュール (libjail が読み込みを試みます)。",
  "Lets root in the jail mount the debugfs of the Linux emulation. The name was seen in 12.1 and not checked in later releases.":
    "jail 内の root が Linux エミュレーションの debugfs をマウントすることを許します。この名前は 12.1 で確認したもので、その後のリリースでは調べていません。",
  "allow.mount, enforce_statfs 1 or 0, and the lindebugfs module.":
    "allow.mount、1 か 0 の enforce_statfs、lindebugfs モジュール。",
  "Whether the jail tells Linux programs its own system name and release. It does not switch the emulation on: the module does. Setting any `linux.*` means `new`.":
    "jail が Linux プログラムに独自のシステム名とリリースを伝えるかどうか。エミュレーションをオンにするものではありません。それはモジュールが行います。`linux.*` のどれかを設定すると `new` になります。",
  "`new` or `inherit`; the kernel refuses `disable`. It is `inherit` unless set.":
    "`new` か `inherit`。カーネルは `disable` を拒否します。設定しなければ `inherit` です。",
  "The kernel, when a Linux program in the jail asks.":
    "jail 内の Linux プログラムが尋ねるときに、カーネルが答えます。",
  "The linux module, which libjail tries to load.": "linux モジュール。libjail が読み込みを試みます。",
  "A Linux root has no FreeBSD rc: `/bin/sh /etc/rc` fails there. Use `/bin/true` with persist, or the init that the distribution has.":
    "Linux のルートには FreeBSD の rc がないので、`/bin/sh /etc/rc` は失敗します。persist と `/bin/true`、またはディストリビューションの init を使います。",
  "What `uname -s` says to Linux programs in the jail.": "jail 内の Linux プログラムに `uname -s` が答えるものです。",
  "Text, usually Linux. That of the parent unless set.": "テキスト。通常は Linux です。設定しなければ親のものです。",
  "The linux module; without it the name is an unknown parameter.":
    "linux モジュール。ないと、この名前は未知のパラメーターです。",
  "What `uname -r` says to Linux programs in the jail. A C library that is newer than this refuses to run: `kernel too old`.":
    "jail 内の Linux プログラムに `uname -r` が答えるものです。これより新しい C ライブラリーは動作を拒否します: `kernel too old`。",
  "Text such as `5.15.0`. That of the parent unless set.": "`5.15.0` のようなテキスト。設定しなければ親のものです。",
  "The version of the sound system that Linux programs in the jail are told.":
    "jail 内の Linux プログラムに伝えるサウンドシステムのバージョンです。",
  "A number. That of the parent unless set.": "数。設定しなければ親のものです。",
  "Head of the settings zfs.*: the jail's own or those of the parent. To attach datasets write zfs.dataset; to let the jail mount them, allow.mount.zfs.":
    "zfs.* の設定のまとめ役です。jail 独自のものか、親のものか。データセットを割り当てるには zfs.dataset、jail にマウントを許すには allow.mount.zfs と書きます。",
  "`new` or `inherit`.": "`new` か `inherit`。",
  "The zfs module; without it the name is an unknown parameter.":
    "zfs モジュール。ないと、この名前は未知のパラメーターです。",
  "Lets users of the jail look into snapshots below .zfs, and with allow.mount.zfs also mount them.":
    "jail のユーザーが .zfs の下のスナップショットを見ることを許します。allow.mount.zfs があれば、マウントすることもできます。",
  "0 or 1. It is 0 unless set.": "0 か 1。設定しなければ 0 です。",
  "The kernel, when a process in the jail enters a snapshot.":
    "jail 内のプロセスがスナップショットに入るときに、カーネルが確認します。",
  "The label of the jail that mandatory access control policies see. To read it back, mac.conf(5) may need an entry for jails.":
    "強制アクセス制御のポリシーから見た jail のラベルです。読み出すには、mac.conf(5) に jail 用の項目が必要なことがあります。",
  "A label in the text form of mac_from_text(3).": "mac_from_text(3) のテキスト形式のラベル。",
  "The kernel, when a policy decides about the jail.": "ポリシーが jail について判断するときに、カーネルが使います。",
  "The kernel option MAC.": "カーネルオプション MAC。",
  "Whether mdo(1) may change users in the jail, and by whose rules. Development versions of 15 called it mdo.":
    "jail の中で mdo(1) がユーザーを変更できるか、また誰のルールによるか。15 の開発版では mdo という名前でした。",
  "`disable`, `new` or `inherit`; `new` goes with mac.do.rules. It is `disable` unless set.":
    "`disable`、`new`、`inherit` のどれか。`new` は mac.do.rules と組で使います。設定しなければ `disable` です。",
  "The kernel, when mdo(1) runs in the jail.": "jail の中で mdo(1) が実行されるときに、カーネルが使います。",
  "The mac_do module; without it the name is an unknown parameter.":
    "mac_do モジュール。ないと、この名前は未知のパラメーターです。",
  "Who may become whom with mdo(1) inside the jail; it means `mac.do = new`. Development versions of 15 called it mdo.rules.":
    "jail の中で mdo(1) によって誰が誰になれるか。`mac.do = new` を兼ねます。15 の開発版では mdo.rules という名前でした。",
  "Rules in the form of mac_do(4).": "mac_do(4) の形式のルール。",
  "Limits which programs may change users through mac_do(4) in the jail. It is newer than 15.1; the exact release is not known.":
    "jail の中で mac_do(4) を通じてユーザーを変更できるプログラムを制限します。15.1 より新しいもので、正確なリリースは分かっていません。",
  "Absolute paths, separated by colons.": "コロンで区切った絶対パス。",
  "Notes of the administrator or of a tool on the jail. Single keys are set with `meta.KEY`.":
    "jail についての管理者やツールのメモです。個々のキーは `meta.KEY` で設定します。",
  "Text of up to security.jail.meta_maxbufsize bytes, usually 4096. It is empty unless set.":
    "security.jail.meta_maxbufsize バイト (通常 4096) までのテキスト。設定しなければ空です。",
  "The kernel keeps it; on the host jls shows it. It is not visible inside the jail.":
    "カーネルが保持し、ホストでは jls が表示します。jail の中からは見えません。",
  "Before 14.4 it is an unknown parameter and fails the jail.":
    "14.4 より前では未知のパラメーターなので、jail は失敗します。",
  "One key of the text in meta, under any name that you like.": "meta のテキストの 1 つのキーです。名前は自由です。",
  'Text. `KEY = value;` sets the key, `KEY = "";` empties it, and the bare `KEY;` removes it. No key is set unless written.':
    'テキスト。`KEY = value;` はキーを設定し、`KEY = "";` は空にし、`KEY;` だけなら削除します。書かなければ、どのキーも設定されません。',
  "Text that is handed into the jail. It sets no environment variables. Single keys are set with `env.KEY`.":
    "jail の中に渡すテキストです。環境変数を設定するものではありません。個々のキーは `env.KEY` で設定します。",
  "The kernel keeps it; inside the jail every user reads it with `sysctl security.jail.env`.":
    "カーネルが保持し、jail の中ではどのユーザーも `sysctl security.jail.env` で読めます。",
  "One key of the text in env, under any name that you like. It sets no environment variable.":
    "env のテキストの 1 つのキーです。名前は自由です。環境変数を設定するものではありません。",
  "Jail names": "jail の名前",
  "What stands before the brace of a block.": "ブロックの波括弧の前に書くもの。",
  "A block `NAME { … }` is one jail. The name is a single word or a single quoted string; it becomes the parameter `name` and the variable `$name`. A dot makes a child: `db.a` is jail `a` inside jail `db`.":
    "ブロック `NAME { … }` が 1 つの jail です。名前は 1 つの単語か、1 つの引用符付き文字列です。これがパラメーター `name` と変数 `$name` になります。ドットは子を表します。`db.a` は jail `db` の中の jail `a` です。",
  "Before `{`. jail(8) takes the blocks in the order of the file; parents and `depend` come first.":
    "`{` の前。jail(8) はファイルの順にブロックを扱い、親と `depend` が先になります。",
  "From 14 on blocks can be nested: `db { a { … } }` is also `db.a`. Nothing but the name is passed on to the inner one.":
    "14 以降ではブロックを入れ子にできます。`db { a { … } }` は `db.a` でもあります。内側のブロックに受け継がれるのは名前だけです。",
  "Letters, digits, `_`, `-` and `.` are safe. A name with a slash or a blank must be quoted as a whole.":
    "英数字、`_`、`-`、`.` は安全です。スラッシュや空白を含む名前は、全体を引用符に入れなければなりません。",
  "A number is the jid. `$name` is then not defined up to 13, and is the number from 14 on; `name = …` may be set.":
    "番号は jid です。その場合 `$name` は 13 以前では未定義、14 以降ではその番号です。`name = …` を設定できます。",
  "A child needs its parent to exist, and children.max in the parent.":
    "子には、親の存在と、親の children.max が必要です。",
  "Two blocks of one name are two jails: nothing is merged.":
    "同じ名前の 2 つのブロックは 2 つの jail です。統合されません。",
  "In names of variables of rc.conf `-` and `.` do not work, so `ifconfig_…` lines for such a jail fail; rc.d/jail turns `.` into `_` in file names. `db.example.com` is no host name but a jail in a jail in a jail.":
    "rc.conf の変数の名前に `-` と `.` は使えないので、そのような jail の `ifconfig_…` の行は失敗します。rc.d/jail はファイル名の `.` を `_` に変えます。`db.example.com` はホスト名ではなく、jail の中の jail の中の jail です。",
  Variables: "変数",
  "`$name` and `${any.name}`: values written once and used in many places.":
    "`$name` と `${any.name}`: 一度だけ書いて、多くの場所で使う値。",
  "`$id = 5;` sets a variable, `$id` or `${id}` uses it. Every parameter that is set can be used in the same way: `$name`, `$path`, `${ip4.addr}`. The value is put in for each jail, after everything is merged, so the order does not matter and a global line may use what only the blocks set.":
    "`$id = 5;` が変数を設定し、`$id` か `${id}` がそれを使います。設定されたパラメーターはどれも同じように使えます: `$name`、`$path`、`${ip4.addr}`。値は、すべてがまとめられた後に jail ごとに入るので、順序は関係なく、グローバルな行がブロックでしか設定されないものを使うこともできます。",
  "In values, in bare words and in double quotes; not in single quotes, in names of blocks or in `.include`.":
    "値の中、裸の単語の中、二重引用符の中。単一引用符の中、ブロックの名前、`.include` では使えません。",
  "Up to 13, and in some later releases, jail(8) crashes on a variable without a value and on a list used as a value.":
    "13 以前と、それより後の一部のリリースでは、値のない変数や、値として使われたリストで jail(8) がクラッシュします。",
  "`$name` ends at the first character that is no letter, digit or `_`. Dots and dashes need braces: `${host.hostname}`.":
    "`$name` は、英数字でも `_` でもない最初の文字で終わります。ドットやダッシュには波括弧が必要です: `${host.hostname}`。",
  "`\\$` is a plain dollar sign, for variables of the shell: `\\$HOME`.":
    "`\\$` はただのドル記号です。シェルの変数に使います: `\\$HOME`。",
  'A name that is not found, or that leads back to itself, fails that jail only: `variable "x" not found`.':
    '見つからない名前や、自分自身に戻る名前は、その jail だけを失敗させます: `variable "x" not found`。',
  "A list can be used where a whole value stands, but not inside a longer string.":
    "リストは、値全体としては使えますが、長い文字列の中では使えません。",
  "What is put in is not read again: commas, quotes and dollar signs in it are text.":
    "入った値は読み直されません。その中のカンマ、引用符、ドル記号はただの文字です。",
  "`$jid` exists only where jid is set.": "`$jid` は jid が設定されているところにだけ存在します。",
  "`$id_a` is a variable of that name: write `${id}_a`. No variable may be called like a parameter that jail(8) knows (`$path = …`). `$node` and `$de` are one variable to jail(8), because it strips a leading `no`.":
    "`$id_a` はその名前の変数です。`${id}_a` と書きます。jail(8) が知るパラメーターと同じ名前の変数は作れません (`$path = …`)。jail(8) は先頭の `no` を取り除くので、`$node` と `$de` は同じ変数です。",
  "Strings, quotes and escape sequences": "文字列、引用符、エスケープシーケンス",
  "What a value is once jail(8) has taken the quotes and backslashes off.":
    "jail(8) が引用符とバックスラッシュを外した後の値。",
  "A value is made of pieces with nothing between them: bare words, `'single'` and `\"double\"` quoted strings, variables. A backslash works in all of them, in single quotes too; variables work everywhere but in single quotes. A comma outside quotes begins the next value.":
    "値は、間に何も挟まない部分からできています。裸の単語、`'single'` と `\"double\"` の引用符付き文字列、変数です。バックスラッシュはそのすべてで、単一引用符の中でも働きます。変数は単一引用符の中以外で働きます。引用符の外のカンマは次の値を始めます。",
  "In every value and every name, before variables are put in. Of a command with characters of the shell, a shell then reads what is left once more.":
    "すべての値と名前の中で、変数が入る前。シェルの文字を含むコマンドでは、残ったものをシェルがもう一度読みます。",
  "`\\n`, `\\t`, `\\r`, `\\a`, `\\b`, `\\f`, `\\v` are control characters; `\\101` is octal, `\\x41` hexadecimal.":
    "`\\n`、`\\t`、`\\r`、`\\a`、`\\b`、`\\f`、`\\v` は制御文字です。`\\101` は 8 進数、`\\x41` は 16 進数です。",
  "Backslash and line end vanish together; the blanks of the next line stay. Any other `\\c` is `c`.":
    "バックスラッシュと行末は一緒に消えます。次の行の空白は残ります。それ以外の `\\c` は `c` です。",
  "A quoted string may go over several lines; the line breaks are part of it.":
    "引用符付き文字列は複数の行にまたがることができます。改行もその一部です。",
  "Without quotes: letters, digits and `_!%&()-.:<>?@[]^|~` with the backtick, and `$ * + / \\`. Everything else needs quotes.":
    "引用符なしで使えるのは、英数字と `_!%&()-.:<>?@[]^|~` とバッククォート、そして `$ * + / \\` です。それ以外は引用符が必要です。",
  '`#`, `//` and `/*` begin a comment even in the middle of a bare word: quote `"http://host/"`.':
    '`#`、`//`、`/*` は裸の単語の途中でもコメントを始めます。引用符に入れます: `"http://host/"`。',
  "A character that makes a NUL (`\\0`, `\\x00`) cuts off the rest of its piece.":
    "NUL になる文字 (`\\0`、`\\x00`) は、その部分の残りを切り捨てます。",
  "Blanks need quotes: `exec.start = /bin/sh /etc/rc;` is a syntax error. Curly quotes and other characters beyond ASCII outside of quotes can end the file there without a message, and all later jails are gone.":
    "空白には引用符が必要です。`exec.start = /bin/sh /etc/rc;` は構文エラーです。引用符の外に “ ” のような曲がった引用符など ASCII 以外の文字があると、メッセージなしにファイルがそこで終わり、後の jail がすべて失われることがあります。",
  "Wildcard names and globals": "ワイルドカード名とグローバル",
  "Blocks whose settings go to every jail that matches.": "一致するすべての jail に設定が行き渡るブロック。",
  'A block called `*`, or `"db.*"`, is no jail: what it sets goes to every jail whose name matches. Statements outside of all blocks are the same as a block `*`. The sections are applied in the order of the file, and the later one wins; `+=` adds to what is there.':
    '`*` や `"db.*"` という名前のブロックは jail ではありません。設定したものは、名前が一致するすべての jail に行き渡ります。どのブロックにも属さない文は、ブロック `*` と同じです。セクションはファイルの順に適用され、後のものが勝ちます。`+=` はすでにあるものに加えます。',
  "In front of the jails that they are for: a section that comes later overrides the block.":
    "対象の jail より前。後に来るセクションはブロックの設定を上書きします。",
  "Up to 13 each run of statements between the blocks is a section at its own place. From 14 on all of them are one section, at the place of the first.":
    "13 以前では、ブロックの間にある文のまとまりが、それぞれその位置のセクションです。14 以降では、すべてで 1 つのセクションになり、最初の位置にあります。",
  "A `*` is a whole part between dots. At the end it stands for one or more parts, elsewhere for exactly one.":
    "`*` はドットの間の 1 つの要素全体です。末尾では 1 つ以上の要素に、それ以外の位置ではちょうど 1 つの要素に一致します。",
  'Everything but the bare `*` must be quoted: `"db.*" { … }`.':
    '単独の `*` 以外は引用符に入れなければなりません: `"db.*" { … }`。',
  "A wildcard is never started itself, and `depend` takes none.":
    "ワイルドカード自体は起動されません。`depend` にワイルドカードは使えません。",
  '`db.* {` is a syntax error, and `"db*" {` is an ordinary jail of that name. `=` in a block throws a global list away.':
    '`db.* {` は構文エラーで、`"db*" {` はその名前の普通の jail です。ブロックの中の `=` はグローバルなリストを捨てます。',
  "Included files": "インクルードされるファイル",
  "`.include` reads other files in place.": "`.include` はその位置にほかのファイルを読み込みます。",
  '`.include "FILE";` reads a file, or every file that matches a pattern, at this point: outside of blocks for whole jails and globals, inside a block for statements of that jail. Each file must be complete in itself: a brace cannot open in one and close in another.':
    '`.include "FILE";` は、ファイル、またはパターンに一致するすべてのファイルを、その位置に読み込みます。ブロックの外では jail 全体やグローバルを、ブロックの中ではその jail の文を読みます。各ファイルはそれだけで完結していなければなりません。波括弧をあるファイルで開いて別のファイルで閉じることはできません。',
  "The parser, wherever a parameter may stand; only in the form without `=`.":
    "パーサーが読みます。パラメーターを書けるところならどこでも使えますが、`=` のない形だけです。",
  "FreeBSD 14.0. Before, it is an unknown parameter and fails the jails.":
    "FreeBSD 14.0 から。それより前では未知のパラメーターなので、jail は失敗します。",
  "Several names may stand in one statement, separated by commas.":
    "1 つの文に、カンマで区切って複数の名前を書けます。",
  "Relative names start at the directory of the file that includes.":
    "相対名は、インクルードする側のファイルのディレクトリーが起点です。",
  "A pattern with `*`, `?` or `[…]` may match nothing; a plain name must exist. Files whose name begins with a dot are left out.":
    "`*`、`?`、`[…]` を使ったパターンは何にも一致しなくてもかまいませんが、ただの名前は存在しなければなりません。ドットで始まる名前のファイルは除かれます。",
  "Matches are read in byte order: `10.conf` before `9.conf`, capitals before small letters.":
    "一致したファイルはバイト順に読まれます。`10.conf` は `9.conf` より先で、大文字は小文字より先です。",
  "Variables are not allowed in the name. More than 32 levels are refused, which is also how a loop ends.":
    "名前に変数は使えません。32 段を超えると拒否されます。循環もこうして終わります。",
  "An error in an included file ends everything: no jail is started.":
    "インクルードされたファイルにエラーがあると、すべてが終わります。どの jail も起動しません。",
  "Quote patterns: in `d/*.conf` the `/*` opens a comment. rc.d/jail reads /etc/jail.conf.d/NAME.conf alone when it starts jail NAME: globals of /etc/jail.conf do not reach it.":
    "パターンは引用符に入れます。`d/*.conf` では `/*` がコメントを始めます。rc.d/jail は、NAME という jail を起動するとき /etc/jail.conf.d/NAME.conf だけを読みます。/etc/jail.conf のグローバルは届きません。",
  "The exec phases": "exec の段階",
  "Which commands run when, on the host or in the jail, and what a failure does.":
    "どのコマンドがいつ、ホストと jail のどちらで実行され、失敗すると何が起きるか。",
  "jail(8) goes through fixed steps to start and to stop a jail. Each step waits for the one before it, and each command must end with status 0.":
    "jail(8) は決まったステップで jail を起動し、停止します。各ステップは前のステップを待ち、各コマンドは終了ステータス 0 で終わらなければなりません。",
  "exec.start, command and exec.stop run in the jail; all others run on the host. A command without characters of the shell is run directly, any other by `/bin/sh -c`; with a `&` at its very end it is not waited for.":
    "exec.start、command、exec.stop は jail の中で、ほかはすべてホストで実行されます。シェルの文字を含まないコマンドは直接、それ以外は `/bin/sh -c` で実行されます。末尾が `&` のコマンドは待たれません。",
  "exec.prepare and exec.release: FreeBSD 12.2. zfs.dataset: FreeBSD 15.0.":
    "FreeBSD 12.2 から: exec.prepare、exec.release。FreeBSD 15.0 から: zfs.dataset。",
  "Start: exec.prepare (host), ip4.addr, ip6.addr, mount, mount.fstab, mount.devfs, mount.fdescfs, mount.procfs, exec.prestart (host), the jail is created, exec.created (host), zfs.dataset, vnet.interface, exec.start (jail), command (jail), exec.poststart (host).":
    "起動: exec.prepare (ホスト)、ip4.addr、ip6.addr、mount、mount.fstab、mount.devfs、mount.fdescfs、mount.procfs、exec.prestart (ホスト)、jail の作成、exec.created (ホスト)、zfs.dataset、vnet.interface、exec.start (jail)、command (jail)、exec.poststart (ホスト)。",
  "Stop: exec.prestop (host), exec.stop (jail), SIGTERM and up to stop.timeout seconds, the jail is removed, exec.poststop (host), unmounting in reverse order, addresses removed, exec.release (host).":
    "停止: exec.prestop (ホスト)、exec.stop (jail)、SIGTERM と最長 stop.timeout 秒の待機、jail の削除、exec.poststop (ホスト)、逆順のアンマウント、アドレスの削除、exec.release (ホスト)。",
  "A failure at start: the rest is left out and jail(8) rolls back what it did itself: interfaces, the jail, mounts, addresses. No exec.* command runs then, neither exec.poststop nor exec.release.":
    "起動時の失敗: 残りは行われず、jail(8) は自分で行ったこと (インターフェース、jail、マウント、アドレス) をロールバックします。そのとき exec.* コマンドは実行されません。exec.poststop も exec.release もです。",
  "A failure in exec.prestop or exec.stop: the jail is not removed and nothing else runs.":
    "exec.prestop か exec.stop の失敗: jail は削除されず、ほかには何も実行されません。",
  "A failure after the removal: jail(8) says so and goes on.": "削除の後の失敗: jail(8) はそれを報告して先に進みます。",
  "A command that takes longer than exec.timeout has failed, but goes on running.":
    "exec.timeout より長くかかったコマンドは失敗とみなされますが、動き続けます。",
  "What exec.prestart created is still there after a start that failed, so the next start meets it: write commands that can run twice (`|| true`). Mounts come before exec.prestart, unmounts after exec.poststop.":
    "exec.prestart が作ったものは、起動に失敗した後も残っているので、次の起動がそれにぶつかります。2 回実行できるコマンドを書きます (`|| true`)。マウントは exec.prestart の前、アンマウントは exec.poststop の後です。",
});
