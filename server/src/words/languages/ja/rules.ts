import type { Messages } from "../messages.ts";

export const rulesMessages = (): Messages => ({
  "{0} runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.":
    "{0} はバックグラウンドで動くため、失敗に気付けません。サービスには daemon(8) か rc スクリプトを使ってください。",
  "jail(8) takes the `&` at the end itself: it does not wait, does not look at the exit status, and `exec.timeout` does not hold.":
    "末尾の `&` は jail(8) 自身が処理します。終了を待たず、終了ステータスも見ず、`exec.timeout` も効きません。",
  "The shell ends at once with status 0, and with it the step; how the command ends nobody sees.":
    "シェルはすぐにステータス 0 で終わり、ステップもそこで終わります。コマンドの結果は誰にもわかりません。",
  "{0} can never work: {1}.": "{0} は決して成功しません: {1}。",
  "{0} fails: {1}. {2}": "{0} は失敗します: {1}。{2}",
  "Its failure is caught, so that nothing tells of it.": "失敗しても無視されるため、何も表示されません。",
  "the command before it about {0}": "手前にある、{0} についてのコマンド",
  "Remove this command: it repeats an earlier one": "このコマンドを削除 (手前のコマンドの繰り返し)",
  "Change `{0}` to `{1}`": "`{0}` を `{1}` に変更",
  "This command of `{0}` is too long to be analysed. Put the script into a file, and run that.":
    "`{0}` のこのコマンドは長すぎて解析できません。スクリプトをファイルに置いて実行してください。",
  "This command of `{0}` is nested too deeply to be analysed. Put the script into a file, and run that.":
    "`{0}` のこのコマンドは入れ子が深すぎて解析できません。スクリプトをファイルに置いて実行してください。",
  "Nothing is known of what it does, so that silence about it says nothing.":
    "何をするコマンドかわからないため、指摘がなくても問題がないとは限りません。",
  "Every service is started a second time.": "すべてのサービスが二重に起動されます。",
  "`+=` adds to the list that the jail has already.": "`+=` は jail がすでに持つリストへの追加です。",
  "Once is enough.": "一度で十分です。",
  "{0} runs twice in `{1}`. {2}": "{0} は `{1}` で 2 回実行されます。{2}",
  "`+=` adds to what a global statement or a wildcard block has put into the list.":
    "`+=` は、グローバルな文やワイルドカードのブロックがリストに入れたものへの追加です。",
  "the first time": "1 回目",
  "Remove the second one": "2 つ目を削除",
  "{0} fails here too": "{0} はここでも失敗します",
  "`{0}` runs in the jail, where {1} finds no jails.":
    "`{0}` は jail の中で実行され、そこでは {1} から jail は見えません。",
  "`{0}` runs in {1} already, where {2} finds no jails.":
    "`{0}` はすでに {1} の中で実行され、そこでは {2} から jail は見えません。",
  "`{0}` runs in the jail, which cannot change the rules of devfs.":
    "`{0}` は jail の中で実行され、jail は devfs のルールを変更できません。",
  "`{0}` runs in the jail, where no jail is known.": "`{0}` は jail の中で実行され、そこでは jail は知られていません。",
  "`{0}` runs in the jail, where there is no {1}.": "`{0}` は jail の中で実行され、そこに {1} はありません。",
  "{0} fails in `{1}`: the jail shares the host's network.":
    "{0} は `{1}` で失敗します: この jail はホストのネットワークを共有しています。",
  "{0} fails in `{1}`: the jail may not mount anything.":
    "{0} は `{1}` で失敗します: この jail は何もマウントできません。",
  "{0} fails in `{1}`: no jail may load a kernel module.":
    "{0} は `{1}` で失敗します: jail はカーネルモジュールをロードできません。",
  "Run it on the host, in {0}.": "ホスト側の {0} で実行してください。",
  "Run the command without {0}.": "{0} を付けずに実行してください。",
  "Set `vnet`, or run it on the host, in {0}.": "`vnet` を設定するか、ホスト側の {0} で実行してください。",
  "Set `vnet`, or leave `jexec` out.": "`vnet` を設定するか、`jexec` を外してください。",
  "Set `allow.mount` and `enforce_statfs = 1`, or use `mount`.":
    "`allow.mount` と `enforce_statfs = 1` を設定するか、`mount` を使ってください。",
  "Load it on the host, in exec.prestart.": "ホスト側の exec.prestart でロードしてください。",
  "Leave `jexec` out.": "`jexec` を外してください。",
  "Leave out the jail's path.": "jail のパスを外してください。",
  "Remove it: the host has set up `lo0`.": "`lo0` はホストが設定済みなので、削除してください。",
  "Set `vnet`, or give the address with `{0}`.": "`vnet` を設定するか、アドレスを `{0}` で与えてください。",
  "Without `vnet` a jail may look at interfaces, addresses and routes, and change none: `Operation not permitted`.":
    "`vnet` のない jail は、インターフェース、アドレス、経路を見ることはできますが、変更はできません: `Operation not permitted`。",
  "The jail sees its own directory as `/`. On the host, in {0}, the path is right.":
    "jail からは自身のディレクトリーが `/` に見えます。ホスト側の {0} ではこのパスで正しく動きます。",
  "It never works: what follows the command only hides that.":
    "決して成功しません。後に続くコマンドがそれを隠しているだけです。",
  "Remove this command": "このコマンドを削除",
  "Run the command without `{0}`": "`{0}` を付けずに実行する",
  "Write the path as the jail sees it": "jail から見たパスで書く",
  "Run it on the host, in {0}": "ホスト側の {0} で実行する",
  "With {0} {1} never ends, and the start waits for it. Run it from rc, with daemon(8) or as `command`.":
    "{0} を付けた {1} は終わらないため、起動が待ち続けます。rc から daemon(8) で、または `command` として実行してください。",
  "`jail -c` does not come back, a boot stops at `Starting jails:`, and with `exec.timeout` the start fails.":
    "`jail -c` は戻らず、ブートは `Starting jails:` で止まります。`exec.timeout` があれば起動は失敗します。",
  "{0} waits here for somebody to type. For services run `/bin/sh /etc/rc`; for a session use `command`.":
    "{0} はここで入力を待ちます。サービスには `/bin/sh /etc/rc`、対話には `command` を使ってください。",
  "`jail -c` does not come back until it ends, and a boot can stop at `Starting jails:`.":
    "終わるまで `jail -c` は戻らず、ブートは `Starting jails:` で止まることがあります。",
  "rc runs as {0} here, and most services need root to start. Give the user in the rc.conf of the jail.":
    "ここでは rc が {0} として実行されますが、ほとんどのサービスの起動には root が必要です。ユーザーは jail の rc.conf で指定してください。",
  "`exec.jail_user` holds for exec.start, command and exec.stop. rc cannot write /var/run, set an address or use a low port then.":
    "`exec.jail_user` は exec.start、command、exec.stop に効きます。すると rc は /var/run への書き込み、アドレスの設定、小さい番号のポートの使用ができません。",
  "jail(8) gives only strings with a special character to a shell; others it runs itself.":
    "jail(8) がシェルに渡すのは特殊文字を含む文字列だけです。ほかは自分で実行します。",
  "FreeBSD's program {0} succeeds, and changes nothing for the next command.":
    "FreeBSD のプログラム {0} は成功しますが、次のコマンドには何の影響もありません。",
  "It fails with `exec {0}: No such file or directory`. {1}": "`exec {0}: No such file or directory` で失敗します。{1}",
  "Nobody sees that.": "それは誰にも見えません。",
  "{0} needs a shell, and jail(8) runs this string without one.":
    "{0} にはシェルが必要ですが、jail(8) はこの文字列をシェルなしで実行します。",
  "{0} Write `/usr/bin/true`.": "{0}`/usr/bin/true` と書いてください。",
  "{0} Put the whole construct into one string.": "{0}構文全体を 1 つの文字列に入れてください。",
  "{0} Use `env`, or `/bin/sh -c '…'`.": "{0}`env` または `/bin/sh -c '…'` を使ってください。",
  "{0} Let a shell run it: `/bin/sh -c '…'`.": "{0}シェルに実行させてください: `/bin/sh -c '…'`。",
  "{0} changes nothing for the next string, which is another process. Join both with `&&` in one string.":
    "{0} は、別プロセスである次の文字列には影響しません。両方を `&&` でつなぎ、1 つの文字列にしてください。",
  "{0} needs a shell, and lasts no longer than its string. Join both with `&&` in one string.":
    "{0} にはシェルが必要で、効果はその文字列の中だけです。両方を `&&` でつなぎ、1 つの文字列にしてください。",
  "Let a shell run it: `/bin/sh -c`": "シェルに実行させる: `/bin/sh -c`",
  "Set the variable with env(1)": "env(1) で変数を設定",
  "Put it into one string with the next command": "次のコマンドと 1 つの文字列にまとめる",
  "Write `/usr/bin/true`": "`/usr/bin/true` と書く",
  "Without `exec.clean` services inherit the environment of whoever starts the jail. What works by hand may fail at boot.":
    "`exec.clean` がないと、サービスは jail を起動した人の環境変数を引き継ぎます。手動では動いても、ブート時に失敗することがあります。",
  "HOME, LANG, proxies and sockets of an agent come along, and at boot none of them is there.":
    "HOME、LANG、プロキシー、エージェントのソケットなどが引き継がれますが、ブート時にはどれもありません。",
  "Set `exec.clean` for all jails": "すべての jail に `exec.clean` を設定",
  "Set `exec.clean`": "`exec.clean` を設定",
  "{0} is gone when {1} runs, so {2} fails. Remove the line.":
    "{1} の時点で {0} はもうないため、{2} は失敗します。この行を削除してください。",
  "{0} is gone when {1} runs, so {2} fails. Run it in exec.prestop.":
    "{1} の時点で {0} はもうないため、{2} は失敗します。exec.prestop で実行してください。",
  "Datasets are detached when the jail is removed.": "データセットは jail の削除時に切り離されます。",
  "Remove the command": "コマンドを削除",
  "{0} does not exist yet when {1} runs, so {2} fails. `vnet.interface` does it already.":
    "{1} の時点で {0} はまだないため、{2} は失敗します。これは `vnet.interface` がすでに行います。",
  "{0} does not exist yet when {1} runs, so {2} fails. Run it in exec.created.":
    "{1} の時点で {0} はまだないため、{2} は失敗します。exec.created で実行してください。",
  "`/etc/rc` starts the services before this address is set. Set up the network first, and run rc last.":
    "このアドレスの設定より前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "`/etc/rc` starts the services before DHCP has given the jail an address. Set up the network first, and run rc last.":
    "DHCP が jail にアドレスを与えるより前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "`/etc/rc` starts the services before this route is added. Set up the network first, and run rc last.":
    "この経路の追加より前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.":
    "サービスはアドレスへのバインドに失敗するか、まだないネットワークを待ちます。後から手動で再起動すると動きます。",
  "the services are started here": "サービスはここで起動されます",
  "{0} is called without a path.": "{0} がパスなしで呼ばれています。",
  "{0} and 1 more command are called without a path.": "{0} とほか 1 つのコマンドがパスなしで呼ばれています。",
  "{0} and {1} more commands are called without a path.": "{0} とほか {1} 個のコマンドがパスなしで呼ばれています。",
  "{0} `PATH` must have {1}: write {2}.": "{0}`PATH` に {1} が必要なので、{2} と書いてください。",
  "{0} Whoever starts the jail must have {1} in `PATH`: write {2}.":
    "{0}jail を起動する人の `PATH` に {1} が必要なので、{2} と書いてください。",
  "With `exec.clean`, `PATH` is what login.conf has for the user, and /bin:/usr/bin where it has nothing.":
    "`exec.clean` があると、`PATH` は login.conf がそのユーザーに定めるもの、なければ /bin:/usr/bin です。",
  "At boot `PATH` is /sbin:/bin:/usr/sbin:/usr/bin; for the commands of a crontab it is /usr/bin:/bin.":
    "ブート時の `PATH` は /sbin:/bin:/usr/sbin:/usr/bin、crontab のコマンドでは /usr/bin:/bin です。",
  "`{0}` is called without its path. FreeBSD has it in /usr/share/examples/jails, which no `PATH` has.":
    "`{0}` がパスなしで呼ばれています。FreeBSD では /usr/share/examples/jails にあり、これを含む `PATH` はありません。",
  "Copied to /usr/sbin it is found at boot, in /usr/local/bin it is not. It has to be executable.":
    "/usr/sbin にコピーすればブート時に見つかりますが、/usr/local/bin では見つかりません。実行可能にする必要があります。",
  "`{0}` has no path either": "`{0}` にもパスがありません",
  "Write `{0}/{1}`": "`{0}/{1}` と書く",
  "Write the paths of all programs": "すべてのプログラムのパスを書く",
  "{0} starts before rc has prepared the jail. Enable it in the jail's rc.conf, and rc starts it in its order.":
    "rc が jail を準備する前に {0} が起動します。jail の rc.conf で有効にすれば、rc が正しい順序で起動します。",
  "rc cleans up, makes /var/run and sets up the network first, and starts what a service needs before it.":
    "rc はまず後片付けをし、/var/run を作り、ネットワークを設定してから、サービスに必要なものを先に起動します。",
  "`start` starts only what rc.conf enables, and rc does that anyway.":
    "`start` は rc.conf が有効にしているものしか起動せず、それは rc がどのみち行います。",
  "{0}. {1}": "{0}。{1}",
  "The shell cannot read the string, so it runs nothing of it.": "シェルはこの文字列を読めないため、何も実行しません。",
  "{0} in this script": "このスクリプト内: {0}",
  "The quote {0} is never closed": "引用符 {0} が閉じられていません",
  "Missing {0} for {1}": "{1} に対する {0} がありません",
  "Missing name after {0}": "{0} の後に名前がありません",
  "Missing {0} after {1}": "{1} の後に {0} がありません",
  "Missing file name after {0}": "{0} の後にファイル名がありません",
  "Missing command after {0}": "{0} の後にコマンドがありません",
  "Unexpected {0}": "予期しない {0} があります",
  "(a backtick)": "(バッククォート)",
  'Close it, or put the text into double quotes: `\\"`.': '閉じるか、文字列を二重引用符で囲んでください: `\\"`。',
  "Close it with `; }`.": "`; }` で閉じてください。",
  "Close it.": "閉じてください。",
  "Add {0}, in the same string.": "同じ文字列の中に {0} を加えてください。",
  "Add it.": "加えてください。",
  "Add `{0}{1}`, in the same string.": "同じ文字列の中に `{0}{1}` を加えてください。",
  "Name the file.": "ファイルを指定してください。",
  "Remove it, or put a command after it, in the same string.":
    "削除するか、同じ文字列の中でその後にコマンドを置いてください。",
  "The whole construct has to be in one string.": "構文全体が 1 つの文字列に入っている必要があります。",
  "Remove it, or quote it if it is meant as text.": "削除するか、文字として使うなら引用してください。",
  "`sleep` waits and knows not for what. To have an interface back in time, take it with `-vnet` in exec.prestop.":
    "`sleep` は何を待つかを知らずに待ちます。インターフェースを確実に戻すには、exec.prestop で `-vnet` を使って取り戻してください。",
  "jail(8) runs {0} for this jail as {1}, too. Without the rights of root the start fails.":
    "jail(8) はこの jail のために {0} も {1} として実行します。root の権限がないと起動は失敗します。",
  "Let jail(8) set the address: `{0}`": "アドレスの設定を jail(8) に任せる: `{0}`",
  "Take it away in exec.poststop": "exec.poststop で取り除く",
  "Unmount it in exec.poststop": "exec.poststop でアンマウント",
  "Give it its old name back in exec.poststop": "exec.poststop で元の名前に戻す",
  "Remove this command: the host destroys the pair": "このコマンドを削除 (ホストがペアを破棄する)",
  "Destroy `{0}` on the host, in exec.poststop": "ホスト側の exec.poststop で `{0}` を破棄",
  "Put `{0}` in front": "前に `{0}` を置く",
  "Bring lo0 up first": "先に lo0 を有効にする",
  "Move the line after `/etc/rc`": "この行を `/etc/rc` の後に移す",
  "Move the line after the command that makes the gateway reachable":
    "この行を、ゲートウェイに届くようにするコマンドの後に移す",
  "Add the scope `%{0}`": "スコープ `%{0}` を追加",
  "Replace the line by a comment with the lines for the jail's rc.conf":
    "この行を、jail の rc.conf に書く行を示すコメントに置き換える",
  "Give the jail the interface: `vnet.interface`": "jail にインターフェースを与える: `vnet.interface`",
  "Let the start go on when this fails (`|| true`)": "これが失敗しても起動を続ける (`|| true`)",
  "Move it above the jails": "jail より上に移す",
  "Call `{0}` instead": "代わりに `{0}` を呼ぶ",
  "Change to `{0}`": "`{0}` に変更",
  "Add to the list with `+=`": "`+=` でリストに追加",
  "Run `/etc/rc` last": "`/etc/rc` を最後に実行",
  "It prints `{0}: jail {1} not found`.": "`{0}: jail {1} not found` と表示されます。",
  "Move the line to `{0}`": "この行を `{0}` に移す",
  "Run it in `{0}`": "`{0}` で実行する",
  "Run rc after the network commands": "ネットワークのコマンドの後に rc を実行",
  "Remove the line": "この行を削除",
  "Return `{0}` in exec.prestop": "exec.prestop で `{0}` を返す",
  "Write each as a value of its own": "それぞれを独立した値として書く",
  "Separate the values by commas outside of the quotes": "値を引用符の外のカンマで区切る",
  "Use `{0} {1}`": "`{0} {1}` を使う",
  "`exec.consolelog` {0} is not an absolute path. The start is rolled back.":
    "`exec.consolelog` {0} は絶対パスではありません。起動はロールバックされます。",
  "`exec.consolelog` {0} is not an absolute path. The jail cannot be stopped.":
    "`exec.consolelog` {0} は絶対パスではありません。jail を停止できません。",
  "Begin the path with `/`": "パスを `/` で始める",
  "`mount.fdescfs` needs `dev/fd` in the jail, which comes with `mount.devfs`. That is not on.":
    "`mount.fdescfs` には jail 内の `dev/fd` が必要で、これは `mount.devfs` が用意しますが、有効になっていません。",
  "Without that directory the mount fails, and the jail does not start.":
    "そのディレクトリーがないとマウントが失敗し、jail は起動しません。",
  "Add `mount.devfs;`": "`mount.devfs;` を追加",
  "{0} is mounted on twice. The second mount hides the first.":
    "{0} に 2 回マウントされます。2 つ目のマウントが 1 つ目を隠します。",
  "{0} is mounted later, and hides this. Put this line after it.":
    "{0} が後からマウントされ、これを隠します。この行をその後に置いてください。",
  "jail(8) mounts the lines of `mount` in their order, and then those of `mount.fstab`.":
    "jail(8) は `mount` の行を順にマウントし、続いて `mount.fstab` の行をマウントします。",
  "the first": "1 つ目",
  "this hides {0}": "これが {0} を隠します",
  "Mount it afterwards": "後でマウントする",
  "`{0}` mounts on {1} as well, after this line. Remove one of them.":
    "`{0}` もこの行の後で {1} にマウントします。どちらかを削除してください。",
  "`{0}` is mounted after this line, and hides {1}.": "`{0}` はこの行の後でマウントされ、{1} を隠します。",
  "With a line for {0} in front of this one, in the place of `{1}`, it is seen.":
    "`{1}` の代わりに {0} の行をこの行の前に置けば、見えるようになります。",
  "mounted last": "最後にマウントされます",
  "`exec.start` runs FreeBSD's `/etc/rc`, which a Linux root lacks. Use `/bin/true` and `persist`, or its init.":
    "`exec.start` が FreeBSD の `/etc/rc` を実行しますが、Linux のルートにはありません。`/bin/true` と `persist`、または Linux の init を使ってください。",
  "`sh` in it says `cannot open /etc/rc`, and the start is rolled back.":
    "その中の `sh` が `cannot open /etc/rc` と表示し、起動はロールバックされます。",
  "{0} on {1}: the root is one of Linux": "{1} の {0}: ルートは Linux のものです",
  "Start nothing, and let the jail persist": "何も起動せず、jail を persist させる",
  "Run it in exec.prepare.": "exec.prepare で実行してください。",
  "Make it once by hand, or mount in exec.prestart.": "一度手動で作るか、exec.prestart でマウントしてください。",
  "this mount needs {0}": "このマウントには {0} が必要です",
  "{0} makes {1} after the mount that needs it.": "{0} は {1} を必要とするマウントより後でそれを作ります。",
  "{0} is mounted after jail(8) has mounted {1} from it.":
    "{0} は、jail(8) がそこから {1} をマウントした後にマウントされます。",
  "Mounting {0} here hides what jail(8) has mounted on {1}.":
    "ここで {0} をマウントすると、jail(8) が {1} にマウントしたものが隠れます。",
  "jail(8) mounts everything before it runs exec.prestart.":
    "jail(8) は exec.prestart を実行する前にすべてをマウントします。",
  "If {0} is not there by then, the mount fails and the start is rolled back.":
    "その時点で {0} がなければマウントは失敗し、起動はロールバックされます。",
  "Before FreeBSD 12.2 no command runs earlier than exec.prestart.":
    "FreeBSD 12.2 より前では、exec.prestart より早く実行されるコマンドはありません。",
  "What takes it away again then belongs in exec.release, after the unmounts of `{0}`.":
    "それを取り除くコマンドは、`{0}` のアンマウントの後、exec.release に置きます。",
  "Run it in exec.prepare, before the mounts": "マウントの前の exec.prepare で実行する",
  "{0} in `mount` {1}. It takes DEVICE DIRECTORY TYPE [OPTIONS].":
    "`mount` {1}: {0}。形式は「DEVICE DIRECTORY TYPE [OPTIONS]」です。",
  "`mount` on {0}, which is not an absolute path. The start is rolled back.":
    "`mount` の {0} は絶対パスではありません。起動はロールバックされます。",
  "{0} in the line {1}. It takes DEVICE DIRECTORY TYPE [OPTIONS].":
    "行 {1}: {0}。形式は「DEVICE DIRECTORY TYPE [OPTIONS]」です。",
  "This mounts on {0}, which is not an absolute path. The start is rolled back.":
    "マウント先 {0} は絶対パスではありません。起動はロールバックされます。",
  "No file system type": "ファイルシステムの種類がありません",
  "Only one field": "フィールドが 1 つしかありません",
  "{0} lies in the jail {1}, not in this one.": "{0} があるのは jail {1} の中で、この jail ではありません。",
  "This is mounted over the host's {0}, not in the jail. Begin it with {1}.":
    "これは jail の中ではなく、ホストの {0} の上にマウントされます。先頭に {1} を付けてください。",
  "The jail sees what lies below its `path`, which is {0}.": "jail に見えるのは `path` である {0} より下だけです。",
  "Begin the directory with `{0}`": "ディレクトリーを `{0}` で始める",
  "{0} lies outside of `path`: the jail does not see it.": "{0} は `path` の外にあり、jail からは見えません。",
  "{0} lies outside, too": "{0} も外にあります",
  "{0} is no option of {1} that is known here. Did you mean {2}?":
    "{0} は {1} の既知のオプションではありません。{2} のことですか?",
  "An option that the file system does not know makes the mount fail, and the start is rolled back.":
    "ファイルシステムが知らないオプションがあるとマウントは失敗し、起動はロールバックされます。",
  "`devfs_ruleset` is set, but nothing mounts a devfs: the jail has no /dev/null. Add `mount.devfs;`.":
    "`devfs_ruleset` がありますが、devfs がマウントされないため、jail に /dev/null がありません。`mount.devfs;` を追加してください。",
  "Without it many programs fail, and shell scripts with them.":
    "それがないと多くのプログラムが失敗し、シェルスクリプトも失敗します。",
  "`path` is empty. The jail will not start.": "`path` が空です。jail は起動しません。",
  "`path` {0} is not an absolute path. The jail will not start.":
    "`path` {0} は絶対パスではありません。jail は起動しません。",
  "The root directory of the jail is that of the host: all files of the host are in it.":
    "jail のルートディレクトリーがホストのもので、ホストのすべてのファイルが見えます。",
  "`path` ends with a slash: paths made of it have two, as `$path/dev` does.":
    "`path` がスラッシュで終わるため、`$path/dev` のようなパスではスラッシュが 2 つになります。",
  "jail(8) and the kernel take it all the same.": "それでも jail(8) とカーネルは受け付けます。",
  "Remove the slash at the end": "末尾のスラッシュを削除",
  "The jail has no `path`: its root directory is that of the host. Set one, or write `path = /;`.":
    "jail に `path` がなく、ルートディレクトリーはホストのものです。設定するか、`path = /;` と書いてください。",
  "`{0}` needs `path`, which is not set. The jail will not start.":
    "`{0}` には `path` が必要ですが、設定されていません。jail は起動しません。",
  "what needs the path": "パスを必要とするもの",
  "Cannot unmount {0}: something else is mounted over it.":
    "ほかのものが上にマウントされているため、{0} をアンマウントできません。",
  "Cannot unmount {0}: {1} is still mounted.": "{1} がまだマウントされているため、{0} をアンマウントできません。",
  "jail(8) unmounts what it has mounted after exec.poststop and before exec.release.":
    "jail(8) は自分でマウントしたものを exec.poststop の後、exec.release の前にアンマウントします。",
  "`umount` fails with `Device busy`, both stay mounted, and the next start mounts them once more.":
    "`umount` は `Device busy` で失敗し、両方ともマウントされたままになり、次の起動でもう一度マウントされます。",
  "{0} is mounted here": "{0} はここでマウントされます",
  "Unmount {0} in exec.poststop.": "exec.poststop で {0} をアンマウントしてください。",
  "Unmount it in exec.release, after jail(8)'s own unmounts":
    "jail(8) 自身のアンマウントの後、exec.release でアンマウントする",
  "{0} is unmounted already when jail(8) unmounts it.":
    "jail(8) がアンマウントする時点で、{0} はすでにアンマウントされています。",
  "{0} is unmounted already: this fails.": "{0} はすでにアンマウントされているため、これは失敗します。",
  "jail(8) unmounts what it has mounted; no hook has to do it.":
    "jail(8) は自分でマウントしたものをアンマウントします。フックで行う必要はありません。",
  "{0} is unmounted here": "{0} はここでアンマウントされます",
  "Remove the command that unmounts it": "アンマウントするコマンドを削除",
  "This writes to {0}, in the jail. Root in the jail can redirect it with a symbolic link.":
    "これは jail の中の {0} に書き込みます。jail 内の root は、シンボリックリンクで別の場所に向けられます。",
  "{0} writes to {1}, in the jail. Root in the jail can redirect it with a symbolic link.":
    "{0} は jail の中の {1} に書き込みます。jail 内の root は、シンボリックリンクで別の場所に向けられます。",
  "The host then changes a file of its own, as root.": "そのときホストは、自分のファイルを root として変更します。",
  "Let the jail do it (exec.start runs in it, and `jexec` leads into it from the host), or mount the directory.":
    "jail に行わせるか (exec.start は jail の中で実行され、ホストからは `jexec` で入れます)、ディレクトリーをマウントしてください。",
  "{0} is in the jail too": "{0} も jail の中にあります",
  "`zfs jail` fails in {0}, which runs in the jail. Attach {1} in exec.created.":
    "`zfs jail` は、jail の中で実行される {0} では失敗します。exec.created で {1} を割り当ててください。",
  "{0} is attached after /etc/rc has mounted the datasets. Attach it in exec.created.":
    "{0} の割り当ては、/etc/rc がデータセットをマウントした後です。exec.created で割り当ててください。",
  "In a jail `zfs jail` can only name a jail inside of it.":
    "jail の中の `zfs jail` は、その内側の jail しか指定できません。",
  "It stays unmounted, and services that keep their data on it find empty directories.":
    "マウントされないままになり、データをそこに置くサービスには空のディレクトリーが見えます。",
  "jail(8) does it itself for `zfs.dataset = {0};`.": "`zfs.dataset = {0};` があれば jail(8) 自身が行います。",
  "Attach it in exec.created": "exec.created で割り当てる",
  "The datasets are mounted after `/etc/rc` has started the services. Mount them first.":
    "`/etc/rc` がサービスを起動した後にデータセットがマウントされます。先にマウントしてください。",
  "Services that keep their data on them find empty directories.":
    "データをそこに置くサービスには空のディレクトリーが見えます。",
  'With `zfs_enable="YES"` in the jail\'s rc.conf, `/etc/rc` mounts them itself, in time.':
    'jail の rc.conf に `zfs_enable="YES"` があれば、`/etc/rc` が間に合うようにマウントします。',
  "Run rc after it": "その後に rc を実行する",
  "Nothing makes `{0}`: neither rc.conf nor a jail. Add it to `cloned_interfaces` in rc.conf.":
    "`{0}` は rc.conf でも jail でも作られません。rc.conf の `cloned_interfaces` に加えてください。",
  "Without it ifconfig says `BRDGADD epair0a: No such file or directory` or `interface {0} does not exist`.":
    "ないと ifconfig は `BRDGADD epair0a: No such file or directory` または `interface {0} does not exist` と表示します。",
  'In rc.conf: `cloned_interfaces="… {0}"` and `ifconfig_{1}="addm em0 up"`, with the network card of the host.':
    'rc.conf に `cloned_interfaces="… {0}"` と `ifconfig_{1}="addm em0 up"` を、ホストのネットワークカード名で書きます。',
  "made at boot": "ブート時に作られます",
  "The host {0} has this hostid too. Their bridges and epairs may get equal addresses: `service hostid reset`.":
    "ホスト {0} も同じ hostid です。ブリッジや epair のアドレスが重なることがあります: `service hostid reset`。",
  "FreeBSD makes the hardware addresses of bridges and epairs from it, and jails with equal ones on one network cannot talk.":
    "FreeBSD はブリッジと epair のハードウェアアドレスを hostid から作ります。同じネットワークで重なった jail どうしは通信できません。",
  "The reset takes the UUID of the machine where it has one: where clones have that in common too, set addresses with `ifconfig epair… ether …`.":
    "reset は、あればマシンの UUID を使います。クローンではそれも同じなら、`ifconfig epair… ether …` でアドレスを設定してください。",
  "that of {0}": "{0} のもの",
  "rc.d looks for the jail {0} in {1}, not in {2}. Rename the file.":
    "rc.d は jail {0} を {2} ではなく {1} から探します。ファイル名を変えてください。",
  "A jail that is started by its name has its file of that name in jail.conf.d, with `_` for dots and slashes.":
    "名前で起動される jail のファイルは jail.conf.d にあり、名前は jail と同じです (ドットとスラッシュは `_` にします)。",
  "A jail.conf that includes this file makes its name free.":
    "このファイルを jail.conf がインクルードすれば、ファイル名は自由です。",
  "it is to start by this name": "この名前で起動されます",
  "{0} is set here": "{0} はここで設定されています",
  "The jail {0} is in another file, which is not read with this one. Include both from jail.conf.":
    "jail {0} は、これと一緒には読まれない別のファイルにあります。両方を jail.conf からインクルードしてください。",
  "{0} is set in jail.conf, which is not read with this file. Set it here, or include this file there.":
    "{0} が設定されている jail.conf は、このファイルと一緒には読まれません。ここで設定するか、jail.conf からこのファイルをインクルードしてください。",
  "{0} are set in jail.conf, which is not read with this file. Set them here, or include this file there.":
    "{0} が設定されている jail.conf は、このファイルと一緒には読まれません。それらをここで設定するか、jail.conf からこのファイルをインクルードしてください。",
  "rc.d starts a jail that has a file of its own with `jail -f` and that file alone.":
    "自分のファイルを持つ jail を、rc.d は `jail -f` でそのファイルだけを使って起動します。",
  "A ruleset that nobody defines is no error: it is empty, and hides nothing.":
    "定義のないルールセットはエラーにならず、空で、何も隠しません。",
  "Ruleset {0} has to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.":
    "ルールセット {0} は /etc/devfs.rules で定義する必要があります。ないと jail にホストの /dev 全体が見えます。",
  "Rulesets {0} have to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.":
    "ルールセット {0} は /etc/devfs.rules で定義する必要があります。ないと jail にホストの /dev 全体が見えます。",
  "devfs.rules does not define ruleset {0}: the jail sees the host's whole /dev.":
    "devfs.rules にルールセット {0} の定義がなく、jail にホストの /dev 全体が見えます。",
  "the rulesets of the host": "ホストのルールセット",
  "A section `[devfsrules_x={0}]` of /etc/devfs.rules begins with `add include $devfsrules_jail`, shows what the jail needs besides (`add path 'bpf*' unhide`), and holds after `service devfs restart`.":
    "/etc/devfs.rules のセクション `[devfsrules_x={0}]` は `add include $devfsrules_jail` で始め、ほかに jail に必要なもの (`add path 'bpf*' unhide`) を見せます。`service devfs restart` の後に有効になります。",
  "the address is asked for here": "ここでアドレスが要求されます",
  "dhclient needs /dev/bpf, which FreeBSD's ruleset {0} hides. It works only if /etc/devfs.rules has another {1}.":
    "dhclient には /dev/bpf が必要ですが、FreeBSD のルールセット {0} はそれを隠します。動くのは /etc/devfs.rules が {1} を別に定義している場合だけです。",
  "dhclient needs /dev/bpf, which ruleset {0} hides. Use a ruleset of /etc/devfs.rules that shows `bpf*`.":
    "dhclient には /dev/bpf が必要ですが、ルールセット {0} はそれを隠します。`bpf*` を見せる /etc/devfs.rules のルールセットを使ってください。",
  "dhclient says that there is no bpf, and ends: the jail gets no address.":
    "dhclient は bpf がないと表示して終わり、jail はアドレスを得られません。",
  "A ruleset for it has `add include $devfsrules_jail_vnet` and `add path 'bpf*' unhide`.":
    "そのためのルールセットには `add include $devfsrules_jail_vnet` と `add path 'bpf*' unhide` を書きます。",
  "{0} is not among the files of this host. Without it the jail does not start.":
    "{0} はこのホストのファイルの中にありません。なければ jail は起動しません。",
  "{0} is the host's own address, in rc.conf. Nobody reaches the jail by it: give it another one.":
    "{0} は rc.conf にあるホスト自身のアドレスで、jail には届きません。別のアドレスを与えてください。",
  "{0} is the host's own address, in rc.conf. Stopping the jail takes it from the host.":
    "{0} は rc.conf にあるホスト自身のアドレスです。jail を停止すると、ホストから取り除かれます。",
  "What jail(8) sets on an interface it takes away again. Without the interface it sets nothing.":
    "jail(8) はインターフェースに設定したものを停止時に取り除きます。インターフェースの指定がなければ何も設定しません。",
  "the host has it from here": "ホストのアドレスはここから来ています",
  'No jail starts at boot: rc.d does not take {0} for yes. Write `jail_enable="YES"`.':
    'rc.d が {0} を yes とみなさないため、ブート時に jail は 1 つも起動しません。`jail_enable="YES"` と書いてください。',
  'No jail starts at boot: rc.conf has this list and not `jail_enable`. Add `jail_enable="YES"`.':
    'rc.conf にこのリストだけがあり `jail_enable` がないため、ブート時に jail は 1 つも起動しません。`jail_enable="YES"` を追加してください。',
  'No jail of jail.conf starts at boot: rc.conf has no `jail_enable`. Add `jail_enable="YES"`.':
    'rc.conf に `jail_enable` がないため、ブート時に jail.conf の jail は 1 つも起動しません。`jail_enable="YES"` を追加してください。',
  "jail_list names {0}, which no jail.conf of the host has. It does not start.":
    "jail_list にある {0} は、ホストのどの jail.conf にもなく、起動しません。",
  "jail_list in rc.conf does not name this jail, so it does not start at boot.":
    "rc.conf の jail_list にこの jail がないため、ブート時に起動しません。",
  "the jails that start": "起動する jail",
  "the parent {0}": "親 {0}",
  "{0} is an address of the parent {1}. Only where each has a single address may they share it.":
    "{0} は親 {1} のアドレスです。共有できるのは、両方がアドレスを 1 つだけ持つ場合に限られます。",
  "{0} is not an address of the parent {1}. A child uses its parent's, which has no `{2}`.":
    "{0} は親 {1} のアドレスではありません。子は親のアドレスを使いますが、親に `{2}` がありません。",
  "{0} is not an address of the parent {1}. A child uses its parent's, which has {2}.":
    "{0} は親 {1} のアドレスではありません。子は親のアドレスを使い、親にあるのは {2} です。",
  "The parent {0} does not have `{1}`. A child has no right that its parent lacks.":
    "親 {0} に `{1}` がありません。親にない権限を子は持てません。",
  "`children.max` {0} has to be below that of the parent {1}, which is {2}.":
    "`children.max` {0} は、親 {1} の {2} より小さくなければなりません。",
  "`{0}` {1} is lower than that of the parent {2}, which is {3}.": "`{0}` {1} は、親 {2} の {3} より低い値です。",
  "The parent {0} does not have `{1}`. The jail will not start.": "親 {0} に `{1}` がありません。jail は起動しません。",
  "The parent {0} is not defined. This jail will not start unless that one runs.":
    "親 {0} は定義されていません。親が動いていなければ、この jail は起動しません。",
  "A dot in a name, or a nested block, makes a jail inside of another one.":
    "名前の中のドット、または入れ子のブロックは、別の jail の内側に jail を作ります。",
  "`{0}` waits for `{1}`": "`{0}` は `{1}` を待ちます",
  "{0} None of them will start.": "{0}どれも起動しません。",
  "jail(8) prints a line about the first of them and still exits with success.":
    "jail(8) は最初の jail について 1 行表示しますが、成功として終わります。",
  "Circular dependency: {0}.": "依存関係が循環しています: {0}。",
  "Circular dependency of {0} jails: {1} → {2} → … → {3}.":
    "{0} 個の jail の依存関係が循環しています: {1} → {2} → … → {3}。",
  "{0} depends on itself and will never start. Remove the dependency.":
    "{0} は自分自身に依存しており、起動しません。この依存を削除してください。",
  "jail(8) says nothing about it and exits with success.": "jail(8) はこれについて何も表示せず、成功として終わります。",
  "Remove the dependency": "依存を削除",
  "Define it, or remove the dependency.": "定義するか、依存を削除してください。",
  "Did you mean {0}?": "{0} のことですか?",
  "`depend` takes no wildcards: there is no jail called {0}. Name the jails.":
    "`depend` にワイルドカードは使えず、{0} という名前の jail はありません。jail 名を書いてください。",
  "{0} is one name to jail(8), with a blank in it. Write each name as a value of its own.":
    "{0} は jail(8) には空白を含む 1 つの名前です。それぞれの名前を独立した値として書いてください。",
  "There is no jail {0} to depend on. {1}": "依存先の jail {0} がありません。{1}",
  "Depend on `{0}`": "`{0}` に依存させる",
  "A jail {0} is defined already. This one will not start: rename it, or merge the two.":
    "jail {0} はすでに定義されています。こちらは起動しないので、名前を変えるか、1 つにまとめてください。",
  "jail(8) does not merge the blocks: it reads two jails of one name, and the name is taken.":
    "jail(8) はブロックをまとめません。同じ名前の 2 つの jail として読み、名前は使用済みになります。",
  "the first one": "1 つ目のもの",
  "{0} {1}; {2}": "{0}{1}、{2}",
  "Both also {0}.": "ほかに共通するもの: {0}。",
  "{0} is the same in {1} too.": "{0} は {1} でも同じ値です。",
  "{0} is {1} in {2} too.": "{0} は {2} でも {1} です。",
  "create {0}": "作成する {0}",
  "take {0}": "受け取る {0}",
  "use the address {0}": "アドレス {0}",
  "use the hardware address {0}": "ハードウェアアドレス {0}",
  "have the jid {0}": "jid {0}",
  "have the path {0}": "パス {0}",
  "mount something on {0}": "マウント先 {0}",
  "are called {0}": "名前 {0}",
  "write to {0}": "書き込み先 {0}",
  "Both create {0}": "両方が {0} を作成し",
  "Both take {0}": "両方が {0} を受け取り",
  "Both use the address {0}": "両方がアドレス {0} を使い",
  "Both use the hardware address {0}": "両方がハードウェアアドレス {0} を使い",
  "Both have the jid {0}": "両方の jid が {0} で",
  "Both have the path {0}": "両方のパスが {0} で",
  "Both mount something on {0}": "両方が {0} に何かをマウントし",
  "Both are called {0}": "両方の名前が {0} で",
  "Both write to {0}": "両方が {0} に書き込み",
  "{0} creates {1} too.": "{0} も {1} を作成します。",
  "{0} takes {1} too.": "{0} も {1} を受け取ります。",
  "{0} uses the address {1} too.": "{0} もアドレス {1} を使います。",
  "{0} uses the hardware address {1} too.": "{0} もハードウェアアドレス {1} を使います。",
  "{0} has the jid {1} too.": "{0} の jid も {1} です。",
  "{0} has the path {1} too.": "{0} のパスも {1} です。",
  "{0} mounts something on {1} too.": "{0} も {1} に何かをマウントします。",
  "{0} is called {1} too.": "{0} の名前も {1} です。",
  "{0} writes to {1} too.": "{0} も {1} に書き込みます。",
  "The second to start fails.": "後から起動したほうが失敗します。",
  "They share its ports.": "ポートを共有します。",
  "The second to start may fail.": "後から起動したほうが失敗することがあります。",
  "Connections break at random on one network.": "同じネットワークでは、接続が不規則に切れます。",
  "Frames reach either of them on one network.": "同じネットワークでは、フレームがどちらかに届きます。",
  "They share all files.": "すべてのファイルを共有します。",
  "The second mount covers the first.": "2 つ目のマウントが 1 つ目を隠します。",
  "Logs and mail do not tell them apart.": "ログやメールで区別できません。",
  "Their output is mixed there.": "出力がそこで混ざります。",
  "The second one does not come up: `ifconfig: SIOCIFCREATE2: File exists`. Give each jail a number of its own.":
    "2 つ目は起動しません: `ifconfig: SIOCIFCREATE2: File exists`。jail ごとに別の番号を与えてください。",
  "An interface can be in one jail only: to the second one, {0} does not exist.":
    "1 つのインターフェースは 1 つの jail にしか入れません。2 つ目の jail にとって {0} は存在しません。",
  "The kernel allows that while it is the only address of both.":
    "両方にとって唯一のアドレスである限り、カーネルはこれを許します。",
  "The kernel refuses the second one when either has further addresses (`{0} addresses clash`), and where jail(8) sets the address on an interface, stopping one jail takes it away from the other.":
    "どちらかにほかのアドレスがあると、カーネルは 2 つ目を拒否します (`{0} addresses clash`)。また、jail(8) がアドレスをインターフェースに設定する場合、一方の jail を停止するともう一方からもアドレスが取り除かれます。",
  "On one network the two answer for it in turns. Give each jail an address of its own.":
    "同じネットワークでは両者が交互に応答します。jail ごとに別のアドレスを与えてください。",
  "On one network nobody can tell the two apart. Give each jail a hardware address of its own.":
    "同じネットワークでは誰も両者を区別できません。jail ごとに別のハードウェアアドレスを与えてください。",
  "The second one does not come up: `jail {0} already exists`.": "2 つ目は起動しません: `jail {0} already exists`。",
  "Each of them starts the same services on the same files.": "どちらも同じファイルの上で同じサービスを起動します。",
  "Each stop unmounts one of the two.": "停止のたびに、2 つのうち 1 つがアンマウントされます。",
  "Give each jail a host name of its own.": "jail ごとに別のホスト名を与えてください。",
  "Give each jail a file of its own.": "jail ごとに別のファイルを与えてください。",
  "the jail `{0}` has it here": "jail `{0}` はここに書かれています",
  "Change `${0}` to `{1}`, the next number that no jail uses":
    "`${0}` を、どの jail も使っていない次の番号 `{1}` に変更",
  "From FreeBSD 14 on all globals stand where the first one does.":
    "FreeBSD 14 以降、すべてのグローバルは最初のグローバルの位置にあるものとして扱われます。",
  "what {0} sets itself": "{0} 自身の設定",
  "{0} of jails above": "上の jail の {0}",
  "{0} of {1} above": "上の {1} の {0}",
  "This overrides {0}. Move it above the jails, so that their own values hold.":
    "これは{0} を上書きします。jail 自身の値が有効になるよう、jail より上に移してください。",
  "Until FreeBSD 13 this overrides {0}, later not. Move it above the jails.":
    "FreeBSD 13 まではこれが{0} を上書きし、以降はしません。jail より上に移してください。",
  "From FreeBSD 14 on this is not added to {0}. Write it above the jails, or add it there.":
    "FreeBSD 14 以降、これは{0} に追加されません。jail より上に書くか、そこに追加してください。",
  "Until FreeBSD 13 this comes after what the jails above add to {0}. Move it above the jails.":
    "FreeBSD 13 までは、これは上の jail が {0} に追加するものの後に来ます。jail より上に移してください。",
  "Until FreeBSD 13 this comes after what {0} adds to {1}. Move it above the jails.":
    "FreeBSD 13 までは、これは {0} が {1} に追加するものの後に来ます。jail より上に移してください。",
  "This sets {0} for the jails above as well. Set it in the blocks of those that need another value.":
    "これは上の jail にも {0} を設定します。別の値が必要な jail のブロックで設定してください。",
  "what the jails above were to get": "上の jail に与えるはずだったもの",
  "What stands between jails is for those above as well. Write what is for all of them above the jails.":
    "jail の間にある文は、上の jail にも効きます。全体のための文は、すべての jail より上に書いてください。",
  "this as well": "これも同様です",
  "Too many statements apply to too many jails, so not all were judged.":
    "多すぎる jail に多すぎる文が適用されるため、すべては判定していません。",
  "jail(8) takes long over such a configuration, too.": "このような設定には jail(8) も長い時間がかかります。",
  "FreeBSD {0} has no `.include`: it needs FreeBSD 14.0 or later. Put everything into one file.":
    "FreeBSD {0} に `.include` はなく、FreeBSD 14.0 以降が必要です。すべてを 1 つのファイルに書いてください。",
  "`{0}` names no file. Name the file to include.":
    "`{0}` にファイルの指定がありません。インクルードするファイルを指定してください。",
  '`{0}` includes nothing. Write `.include "file";`.':
    '`{0}` は何もインクルードしません。`.include "file";` と書いてください。',
  "jail(8) takes `{0}` here for a parameter, which it does not know, and the jail does not start.":
    "jail(8) はここで `{0}` を未知のパラメーターとみなし、jail は起動しません。",
  "Write `.include` without an operator": "演算子なしの `.include` にする",
  "What it sets is not known here.": "そこで何が設定されるかは、ここではわかりません。",
  "{0} does not exist. A relative name starts at the folder of this file.":
    "{0} がありません。相対的な名前の起点は、このファイルのディレクトリーです。",
  "{0} does not exist here. {1}": "{0} はここにはありません。{1}",
  "If it does not exist on the host either, jail(8) starts no jail.":
    "ホストにもなければ、jail(8) は jail を 1 つも起動しません。",
  "{0} is a directory or a device. Name a file, or files with a pattern.":
    "{0} はディレクトリーかデバイスです。ファイル、またはファイルのパターンを指定してください。",
  "{0} cannot be read here. {1}": "{0} はここでは読めません。{1}",
  "If root cannot read it either, jail(8) starts no jail.":
    "root でも読めなければ、jail(8) は jail を 1 つも起動しません。",
  "{0} is too large to be judged. {1}": "{0} は大きすぎて判定できません。{1}",
  "The name of a file to include cannot hold variables. Write the name itself.":
    "インクルードするファイルの名前に変数は使えません。名前そのものを書いてください。",
  "Files include each other more than 32 levels deep. Remove one of the includes.":
    "インクルードの入れ子が 32 段を超えています。どれかを削除してください。",
  "Most likely they include each other in a circle.": "おそらくファイルが互いにインクルードし合っています。",
  "{0} includes too much, so not everything was read. {1}": "{0} のインクルードが多すぎて、すべては読んでいません。{1}",
  "At most 500 folders, 20,000 files and 32 MiB are read for one configuration.":
    "1 つの設定につき、最大 500 のディレクトリー、20,000 のファイル、32 MiB を読みます。",
  "Nothing below /proc, /dev and /sys is read. Name ordinary files.":
    "/proc、/dev、/sys より下は読みません。通常のファイルを指定してください。",
  "{0} is no text, and jail(8) cannot read it. Name text files in UTF-8.":
    "{0} はテキストではなく、jail(8) には読めません。UTF-8 のテキストファイルを指定してください。",
  "{0} belongs to another host and is not here. {1}": "{0} は別のホストのもので、ここにはありません。{1}",
  "A path below /etc is looked for beside the file that names it, in its own `etc`.":
    "/etc より下のパスは、それを指定したファイルの横の `etc` の中から探します。",
  "{0} is a number, and not the `jid`. The jail will not start: put a letter in its name.":
    "{0} は数字ですが、`jid` と異なります。jail は起動しないので、名前に文字を入れてください。",
  "The block's name {0} already is the jail's `{1}`.": "ブロックの名前 {0} が、すでに jail の `{1}` です。",
  "`{0}` is set already and cannot be set again.": "`{0}` はすでに設定されており、再び設定することはできません。",
  "The host name is `host.hostname`; another name for the jail is another name for the block.":
    "ホスト名は `host.hostname` です。jail の名前を変えるには、ブロックの名前を変えます。",
  "FreeBSD {0} ignores the statement; from FreeBSD 14.0 on the jail does not start.":
    "FreeBSD {0} はこの文を無視します。FreeBSD 14.0 以降では jail が起動しません。",
  "{0} Remove this statement.": "{0}この文を削除してください。",
  "Remove the statement": "この文を削除",
  "There is no jail {0} here for {1} to find.": "{1} が探す jail {0} は、ここにはありません。",
  "There is no jail {0} here for {1} to find. Did you mean {2}?":
    "{1} が探す jail {0} は、ここにはありません。{2} のことですか?",
  "A jail of another file, or one that another program makes, is not known here.":
    "別のファイルの jail や、別のプログラムが作る jail は、ここではわかりません。",
  "{0} is the name of one jail: only a whole part between dots can be a `*`.":
    "{0} は 1 つの jail の名前で、`*` にできるのはドットで区切られた部分全体だけです。",
  "Its parameters reach no other jail.": "そのパラメーターはほかの jail に届きません。",
  "`*` stands for all jails, `www.*` for those below `www`.":
    "`*` はすべての jail、`www.*` は `www` より下の jail を表します。",
  "{0} is put on {1} here": "{0} はここで {1} に加えられます",
  "{0}, a member of {1}, gets address {2}. FreeBSD 15.0 refuses that; it belongs on {3}.":
    "{1} のメンバー {0} にアドレス {2} が設定されます。FreeBSD 15.0 は拒否するので、{3} に設定してください。",
  "{0}, a member of {1}, gets address {2}. It belongs on {3}.":
    "{1} のメンバー {0} にアドレス {2} が設定されます。{3} に設定してください。",
  "The host speaks through the bridge: an address on a member answers on one port only.":
    "ホストはブリッジを通して通信します。メンバーのアドレスは 1 つのポートでしか応答しません。",
  "FreeBSD 15.0 and later refuse this command unless `net.link.bridge.member_ifaddrs` is set.":
    "FreeBSD 15.0 以降は、`net.link.bridge.member_ifaddrs` が設定されていなければこのコマンドを拒否します。",
  "FreeBSD 15.0 and later refuse `addm {0}` unless `net.link.bridge.member_ifaddrs` is set.":
    "FreeBSD 15.0 以降は、`net.link.bridge.member_ifaddrs` が設定されていなければ `addm {0}` を拒否します。",
  "{0} is destroyed here while it is still on {1}": "{0} は {1} のメンバーのままここで破棄されます",
  "`{0}` removes addresses; use `{1}` for bridge members. {2}":
    "`{0}` はアドレスを削除するので、ブリッジのメンバーには `{1}` を使ってください。{2}",
  "`{0}` adds addresses; use `{1}` for bridge members. {2}":
    "`{0}` はアドレスを追加するので、ブリッジのメンバーには `{1}` を使ってください。{2}",
  "ifconfig takes {0} for an address and says `bad value`; on {1} nothing changes.":
    "ifconfig は {0} をアドレスとみなして `bad value` と表示し、{1} には何の変化もありません。",
  "{0} stays on {1}.": "{0} は {1} に残ります。",
  "{0} does not join {1}.": "{0} は {1} に加わりません。",
  'The start waits for `dhclient`, up to a minute, and fails without a lease. In the jail\'s rc.conf set `{0}="SYNCDHCP"`.':
    '起動は `dhclient` を最大 1 分待ち、リースがなければ失敗します。jail の rc.conf に `{0}="SYNCDHCP"` を設定してください。',
  "rc then starts dhclient before the services that need an address, and a missing lease stops nothing.":
    "すると rc は、アドレスが必要なサービスより前に dhclient を起動し、リースがなくても何も止まりません。",
  "{0} is destroyed while it is on {1}.": "{0} は {1} のメンバーのまま破棄されます。",
  "{0} is destroyed while its other half is on {1}.": "{0} は、もう半分が {1} のメンバーのまま破棄されます。",
  "{0} Run {1} first.": "{0}先に {1} を実行してください。",
  "{0} FreeBSD 12 may panic: run {1} first.":
    "{0}FreeBSD 12 はパニックすることがあるので、先に {1} を実行してください。",
  "FreeBSD 13 and later take a vanishing member off by themselves; doing it first is the careful order.":
    "FreeBSD 13 以降は消えるメンバーを自動で外しますが、先に外すのが確実な順序です。",
  "The panic was fixed in 12.1-p13, 12.2-p3 and 13.0.": "このパニックは 12.1-p13、12.2-p3、13.0 で修正されました。",
  "{0} is added to {1} here": "{0} はここで {1} に加えられます",
  "Take `{0}` off `{1}` first": "先に `{0}` を `{1}` から外す",
  "Destroy it after it is taken off the bridge": "ブリッジから外した後に破棄する",
  "the pair is destroyed here, both halves of it": "ペアはここで両側とも破棄されます",
  "{0} is a pair, not an interface: nothing is destroyed. Destroy one half, {1}.":
    "{0} はインターフェースではなくペアで、何も破棄されません。片側の {1} を破棄してください。",
  "The other half goes with it.": "もう片側も一緒に消えます。",
  "The pair stays, and the next `ifconfig {0} create` fails.": "ペアは残り、次の `ifconfig {0} create` は失敗します。",
  "Change `{0}` to `{1}`, and take that off `{2}` first": "`{0}` を `{1}` に変更し、先にそれを `{2}` から外す",
  "{0} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.":
    "{0} はホストのものですが、jail の中で破棄されます。exec.poststop でもう片側を破棄してください。",
  "Whether a jail can destroy what the host has lent to it differs between releases.":
    "ホストから借りたものを jail が破棄できるかどうかは、リリースによって異なります。",
  "ifconfig says `SIOCIFDESTROY: Device not configured`. {0}":
    "ifconfig は `SIOCIFDESTROY: Device not configured` と表示します。{0}",
  "{0} is destroyed before `exec.stop`: services shut down without a network. Use exec.poststop.":
    "{0} が `exec.stop` より前に破棄され、サービスはネットワークなしで終了します。exec.poststop を使ってください。",
  "exec.prestop runs first. Services that have connections to end, or file systems of other hosts to unmount, wait or lose data.":
    "最初に exec.prestop が実行されます。接続の終了や他ホストのファイルシステムのアンマウントを行うサービスは、待たされるか、データを失います。",
  "Before FreeBSD 13.0 this was the way around a panic; since then either half may be destroyed when the jail is gone.":
    "FreeBSD 13.0 より前は、これがパニックの回避策でした。以降は、jail がなくなってからどちら側でも破棄できます。",
  "{0} is still in the jail at this step. Destroy the other half, {1}, in exec.poststop.":
    "{0} はこのステップではまだ jail の中にあります。exec.poststop でもう片側の {1} を破棄してください。",
  "ifconfig says `interface {0} does not exist`. {1}": "ifconfig は `interface {0} does not exist` と表示します。{1}",
  "{0} has no mask. {1}": "{0} にマスクがありません。{1}",
  "Write the length of the prefix after the address, such as `/24`.":
    "アドレスの後に `/24` のようなプレフィックス長を書いてください。",
  "Add `/24`": "`/24` を追加",
  "It gets that of its old class; FreeBSD 15.0 refuses it.": "旧来のクラスのマスクになり、FreeBSD 15.0 は拒否します。",
  "FreeBSD 15.0 refuses that.": "FreeBSD 15.0 はこれを拒否します。",
  "FreeBSD 15.0 refuses that: the start is rolled back.": "FreeBSD 15.0 はこれを拒否し、起動はロールバックされます。",
  "FreeBSD 15.0 refuses that: the jail is not removed.": "FreeBSD 15.0 はこれを拒否し、jail は削除されません。",
  "FreeBSD 15.0 refuses that: the stop goes on, but ends with status 1.":
    "FreeBSD 15.0 はこれを拒否し、停止は続きますが、ステータス 1 で終わります。",
  "ifconfig says `setting interface address without mask is no longer supported`.":
    "ifconfig は `setting interface address without mask is no longer supported` と表示します。",
  "FreeBSD 14 warns about it: `default mask may not be correct`.":
    "FreeBSD 14 はこれについて警告します: `default mask may not be correct`。",
  "{0} has {1} characters; an interface name has at most 15. {2}":
    "{0} は {1} 文字ですが、インターフェース名は最大 15 文字です。{2}",
  "{0} has {1} bytes; an interface name has at most 15. {2}":
    "{0} は {1} バイトですが、インターフェース名は最大 15 バイトです。{2}",
  "No interface can have that name, so moving it fails.":
    "その名前のインターフェースはありえないため、移すことに失敗します。",
  "ifconfig says `ioctl SIOCSIFNAME (set name): File name too long`.":
    "ifconfig は `ioctl SIOCSIFNAME (set name): File name too long` と表示します。",
  "ifconfig says `{0}: cloning name too long`.": "ifconfig は `{0}: cloning name too long` と表示します。",
  "The command fails.": "コマンドは失敗します。",
  "Build it from a number such as `$id`, not from `$name`.": "`$name` ではなく、`$id` のような番号から作ってください。",
  "Choose a shorter one.": "もっと短い名前にしてください。",
  "{0} is not there yet: the jail {1} creates it later. Add `depend`, or create it in rc.conf.":
    "{0} はまだなく、jail {1} が後で作ります。`depend` を追加するか、rc.conf で作ってください。",
  '{0} starts after {1}; `depend = "{2}";` turns that round.':
    '{0} は {1} より後に起動します。`depend = "{2}";` で逆になります。',
  "{0} is created here": "{0} はここで作られます",
  "Only what runs before each start, outside of the file, could make it again.":
    "再び作れるのは、このファイルの外で起動のたびに実行されるものだけです。",
  "{0} is destroyed here": "{0} はここで破棄されます",
  "rc.conf creates {0} only at boot, and the stop destroys it. The next start fails.":
    "rc.conf が {0} を作るのはブート時だけで、停止時に破棄されます。次の起動は失敗します。",
  "Nothing here creates {0}, and the stop destroys it. The next start fails.":
    "{0} はここでは作られず、停止時に破棄されます。次の起動は失敗します。",
  "rc.conf creates {0} only at boot, and the stop destroys its half {1}. The next start fails.":
    "rc.conf が {0} を作るのはブート時だけで、停止時にもう半分の {1} が破棄されます。次の起動は失敗します。",
  "Nothing here creates {0}, and the stop destroys its half {1}. The next start fails.":
    "{0} はここでは作られず、停止時にもう半分の {1} が破棄されます。次の起動は失敗します。",
  "{0} is a pair, not an interface.": "{0} はインターフェースではなくペアです。",
  "Nothing here creates {0}, and nothing uses {1}.": "{0} はここでは作られず、{1} はどこにも使われていません。",
  "{0} is called {1} at this step.": "{0} はこのステップでは {1} という名前です。",
  "{0} is in the jail at this step.": "{0} はこのステップでは jail の中にあります。",
  "{0} is back on the host at this step.": "{0} はこのステップではホストに戻っています。",
  "{0} is destroyed already at this step.": "{0} はこのステップではすでに破棄されています。",
  "{0} is not there yet at this step.": "{0} はこのステップではまだありません。",
  "{0} is on the host at this step, not in the jail.": "{0} はこのステップでは jail ではなくホストにあります。",
  "The jail has no interface {0} at this step.": "このステップで jail にインターフェース {0} はありません。",
  "{0} is one name to jail(8), with a blank in it.": "{0} は jail(8) には空白を含む 1 つの名前です。",
  "Nothing here creates {0}.": "{0} はここでは作られません。",
  "Use {0}.": "{0} を使ってください。",
  "The jail has {0}.": "jail にあるのは {0} です。",
  "Name it in `vnet.interface`.": "`vnet.interface` に書いてください。",
  "jail(8) sets addresses before exec.prestart: create it in exec.prepare.":
    "jail(8) は exec.prestart より前にアドレスを設定するので、exec.prepare で作ってください。",
  "jail(8) sets addresses before exec.prestart: create it in rc.conf.":
    "jail(8) は exec.prestart より前にアドレスを設定するので、rc.conf で作ってください。",
  "Write each name as a value of its own.": "それぞれの名前を独立した値として書いてください。",
  "Usually `a` stays on the host and `b` goes into the jail.": "通常は `a` がホストに残り、`b` が jail に入ります。",
  "If rc.conf makes the pair, remove the one that is created here.":
    "ペアを rc.conf が作るのなら、ここで作るほうを削除してください。",
  "the pair {0} is created here": "ペア {0} はここで作られます",
  "{0} gets its new name here": "{0} の名前はここで変わります",
  "{0} is moved here": "{0} はここで移されます",
  "{0} gets there here, which is later": "{0} がそこに入るのはここで、後になります",
  "{0} is created here, on the host": "{0} はここで、ホストに作られます",
  "makes {0}": "{0} を作ります",
  "Create it in exec.prepare, before the addresses": "アドレスの設定より前に、exec.prepare で作る",
  "`{0} = {1}` has no effect beside `{2}.addr`. The jail has these addresses all the same.":
    "`{2}.addr` があるため `{0} = {1}` は効きません。jail はこれらのアドレスを持ちます。",
  "`{0} = {1}` has no effect beside `{2}.addr`. The jail has these addresses only.":
    "`{2}.addr` があるため `{0} = {1}` は効きません。jail が持つのはこれらのアドレスだけです。",
  "{0} of FreeBSD has no verb {1}; it prints its usage and fails. Did you mean `{2}`?":
    "FreeBSD の {0} に {1} という動詞はなく、使い方を表示して失敗します。`{2}` のことですか?",
  "Nothing here makes {0}, and {1} stays when the jail stops. Write {2}.":
    "{0} はここでは作られず、{1} は jail の停止後も残ります。{2} と書いてください。",
  "{0} makes {1}": "{0} が {1} を作ります",
  "Give {0} a NAME of at most {1} characters.": "{0} の NAME は最大 {1} 文字にしてください。",
  "{0} is a verb of {1}; {2} has `{3}`. {4}": "{0} は {1} の動詞で、{2} では `{3}` です。{4}",
  "`{0} {1}` needs a NAME and at least one interface of the host. {2}":
    "`{0} {1}` には NAME と、1 つ以上のホストのインターフェースが必要です。{2}",
  "For example: `{0} {1} {2} em0`.": "例: `{0} {1} {2} em0`。",
  "`{0} {1}` needs a NAME and nothing else. {2}": "`{0} {1}` に必要なのは NAME だけです。{2}",
  "The interfaces stay.": "インターフェースは残ります。",
  "{0} refuses the NAME {1}: it may hold only letters, digits and `_`. {2}":
    "NAME に使えるのは英数字と `_` だけなので、{0} は {1} を拒否します。{2}",
  "refused here as well": "ここでも拒否されます",
  "Use another NAME here, in `{0} {1}` and in vnet.interface.":
    "ここ、`{0} {1}`、vnet.interface で別の NAME を使ってください。",
  "{0} is the half for the host's bridge. Give the jail {1}.":
    "{0} はホストのブリッジ側の半分です。jail には {1} を与えてください。",
  "In the jail {0} leaves its bridge, and the jail has no connection.":
    "{0} が jail に入るとブリッジから外れ、jail は通信できません。",
  "The program makes {0} for that NAME.": "その NAME でプログラムが作るもの: {0}。",
  "If nothing else makes it, the start is rolled back: `ifconfig: interface {0} does not exist`.":
    "ほかに作るものがなければ、起動はロールバックされます: `ifconfig: interface {0} does not exist`。",
  "{0} Give the program a network card for each.":
    "{0}プログラムには、それぞれにネットワークカードを指定してください。",
  "{0} Not used yet: {1}.": "{0}まだ使われていないもの: {1}。",
  "The link-local gateway {0} names no interface. Add one: {1}.":
    "リンクローカルのゲートウェイ {0} にインターフェースの指定がありません。加えてください: {1}。",
  "Every interface has a fe80::/10 of its own, so that the kernel cannot tell which is meant.":
    "fe80::/10 はインターフェースごとにあり、カーネルにはどれを指すのかわかりません。",
  "The command can never work, and nothing tells of it.": "このコマンドは決して成功せず、何も表示されません。",
  "The link-local address {0} names no interface. Put one in front: {1}.":
    "リンクローカルアドレス {0} にインターフェースの指定がありません。前に付けてください: {1}。",
  "Without an interface jail(8) sets the address on none, and programs in the jail cannot use it.":
    "インターフェースの指定がなければ、jail(8) はこのアドレスをどこにも設定せず、jail 内のプログラムは使えません。",
  "{0} is the hardware address of a group: its first byte is odd.":
    "{0} は最初のバイトが奇数で、グループのハードウェアアドレスです。",
  "{0} is not a hardware address of six bytes.": "{0} は 6 バイトのハードウェアアドレスではありません。",
  "The command can never work.": "このコマンドは決して成功しません。",
  "{0} and {1} get the same hardware address {2}. Nothing passes between them.":
    "{0} と {1} が同じハードウェアアドレス {2} になります。両者の間では何も通りません。",
  "What has its own address as the sender or the receiver, each side takes for its own. One byte that differs is enough.":
    "送信元や宛先が自分のアドレスのものを、両側とも自分のものとみなします。1 バイト違えば十分です。",
  "The jail's own rc.conf is the sturdier place for routes.": "経路は jail 自身の rc.conf に書くほうが確実です。",
  "On the host the route may be there already.": "ホストにはすでにその経路があるかもしれません。",
  "A start that is rolled back, and a stop without `route delete`, leave the route on the host; the next start then fails with `route already in table`.":
    "起動がロールバックされたときや、停止に `route delete` がないときは、経路がホストに残り、次の起動は `route already in table` で失敗します。",
  "In a fresh network stack a plain route nearly always works.":
    "新しいネットワークスタックでは、単純な経路の追加はほぼ必ず成功します。",
  "By now something may have added the route: `route already in table`.":
    "ここまでに経路がすでに追加されているかもしれません: `route already in table`。",
  "In rc.conf these are `defaultrouter` and `static_routes`: a route that fails there does not end the start.":
    "rc.conf では `defaultrouter` と `static_routes` です。そこで経路の追加に失敗しても、起動は続きます。",
  "If `route add` fails here, the start is rolled back. {0}":
    "ここで `route add` が失敗すると、起動はロールバックされます。{0}",
  "only this command makes {0} reachable": "{0} に届くようになるのは、このコマンドからです",
  "The gateway {0} is out of reach: {1}. {2}": "ゲートウェイ {0} に届きません: {1}。{2}",
  "The route is never added: what follows the command only hides that.":
    "経路は決して追加されません。後に続くコマンドがそれを隠しているだけです。",
  "The start is rolled back.": "起動はロールバックされます。",
  "lo0 is still down here": "ここでは lo0 がまだ有効ではありません",
  "no IPv4 address is set yet": "IPv4 アドレスがまだ設定されていません",
  "no IPv6 address is set yet": "IPv6 アドレスがまだ設定されていません",
  "its interface is still down": "インターフェースがまだ有効ではありません",
  "no address set so far covers it": "これを含むアドレスがまだ設定されていません",
  "Run `ifconfig lo0 up` before this line.": "この行の前に `ifconfig lo0 up` を実行してください。",
  "Move the line after the command that sets the address.":
    "この行を、アドレスを設定するコマンドの後に移してください。",
  "Bring the interface up first.": "先にインターフェースを有効にしてください。",
  "Set an address whose prefix covers it first.": "先に、これを含むプレフィックスのアドレスを設定してください。",
  "By hand it works later, because a later command makes the gateway reachable.":
    "後から手動で実行すると成功するのは、後のコマンドによってゲートウェイに届くようになるからです。",
  "By hand it works later, because `/etc/rc` has set up the network by then.":
    "後から手動で実行すると成功するのは、それまでに `/etc/rc` がネットワークを設定しているからです。",
  "Each start puts the network card {0} on {1}. Do it once, in the host's rc.conf.":
    "起動のたびにネットワークカード {0} を {1} に加えます。ホストの rc.conf で一度だけ行ってください。",
  'In rc.conf: `ifconfig_{0}="addm {1} up"`.': 'rc.conf では: `ifconfig_{0}="addm {1} up"`。',
  "Joining a bridge resets the link of many cards.": "ブリッジに加えると、多くのカードでリンクがリセットされます。",
  "When {0} is on the bridge already, the command fails with `File exists`, and the start is rolled back.":
    "{0} がすでにブリッジにあると、コマンドは `File exists` で失敗し、起動はロールバックされます。",
  "{0} is down, and so its VLAN carries nothing. Bring it up: `ifconfig {1} up`.":
    "{0} が有効でないため、その VLAN は何も通しません。有効にしてください: `ifconfig {1} up`。",
  'The jail\'s rc.conf can do it as well: `ifconfig_{0}="up"`.': 'jail の rc.conf でもできます: `ifconfig_{0}="up"`。',
  "Bring `{0}` up first": "先に `{0}` を有効にする",
  "{0} cannot be moved: with this value of `vnet` the jail shares the network. Write `vnet;`.":
    "`vnet` がこの値の jail はネットワークを共有するため、{0} を移せません。`vnet;` と書いてください。",
  "{0} cannot be moved into a jail without `vnet`. Add `vnet;`, or do not move it.":
    "`vnet` のない jail に {0} は移せません。`vnet;` を追加するか、移さないでください。",
  "The jail shares the network of the host, where the interface is already.":
    "jail はホストのネットワークを共有していて、インターフェースはすでにそこにあります。",
  "Give the jail a network stack of its own: `vnet;`": "jail に独自のネットワークスタックを与える: `vnet;`",
  "Nothing here gives {0} an interface; it has only lo0. Name one in `vnet.interface`.":
    "{0} にインターフェースを与えるものがここにはなく、lo0 しかありません。`vnet.interface` に書いてください。",
  "Harmless where the jail is to have no network.": "jail にネットワークが不要なら問題ありません。",
  "Nothing returns {0} to the host. Add {1} to exec.prestop.":
    "{0} をホストに返すものがありません。exec.prestop に {1} を追加してください。",
  "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on.":
    "カーネルは自分でインターフェースを返します。たいていはすぐですが、いつになるかはあてにできません。",
  "On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.":
    "FreeBSD 12 のカーネルがインターフェースを返すのは数秒から数分後です。それまでホストの何からも見つかりません。",
  "{0} goes into the jail here": "{0} はここで jail に入ります",
  "Return the interfaces in exec.prestop": "exec.prestop でインターフェースを返す",
  "`vnet` and `{0}` exclude each other. {1}": "`vnet` と `{0}` は両立しません。{1}",
  "The kernel refuses the two together, whatever the value of `{0}`.":
    "`{0}` の値にかかわらず、カーネルは両方の組み合わせを拒否します。",
  "`vnet` is set here": "`vnet` はここで設定されています",
  "Move it into the jails that share the network of the host.":
    "ホストのネットワークを共有する jail に移してください。",
  "Remove it: the jail has all addresses of its own network stack.":
    "jail は自分のネットワークスタックのすべてのアドレスを持つので、削除してください。",
  "Set the address in the jail: in its rc.conf, or with `ifconfig` in `exec.start`.":
    "アドレスは、jail の rc.conf か `exec.start` の `ifconfig` で、jail の中で設定してください。",
  "Make it the variable `${0}`": "変数 `${0}` にする",
  "Share the network of the host: remove `vnet`": "ホストのネットワークを共有する: `vnet` を削除",
  "{0} has no effect without `allow.mount`.": "{0} は `allow.mount` がないと効きません。",
  "{0} has no effect without `allow.mount` and `enforce_statfs = 1`.":
    "{0} は `allow.mount` と `enforce_statfs = 1` がないと効きません。",
  "{0} has no effect while `enforce_statfs` is {1}, the default. Set it to 1.":
    "`enforce_statfs` がデフォルトの {1} の間、{0} は効きません。1 に設定してください。",
  "{0} has no effect while `enforce_statfs` is {1}. Set it to 1.":
    "`enforce_statfs` が {1} の間、{0} は効きません。1 に設定してください。",
  "Inside of the jail `mount` says `Operation not permitted`; the start goes well.":
    "jail の中の `mount` は `Operation not permitted` と表示します。起動は成功します。",
  "The jail may not mount the dataset {0}. Add `allow.mount.zfs`.":
    "この jail はデータセット {0} をマウントできません。`allow.mount.zfs` を追加してください。",
  "It also takes `allow.mount` and `enforce_statfs = 1`. The start goes well, and the dataset stays unmounted.":
    "`allow.mount` と `enforce_statfs = 1` も必要です。起動は成功し、データセットはマウントされないままです。",
  "Add {0}": "{0} を追加",
  "Change to {0}": "{0} に変更",
  "`allow.sysvipc` is deprecated. `sysvmsg`, `sysvsem` and `sysvshm` say it already: leave it out.":
    "`allow.sysvipc` は非推奨です。`sysvmsg`、`sysvsem`、`sysvshm` で指定済みなので、外してください。",
  "`allow.sysvipc` is deprecated: the jail shares System V IPC with the host. Set `sysvmsg`, `sysvsem`, `sysvshm` to `new`.":
    "`allow.sysvipc` は非推奨で、ホストの System V IPC を共有します。`sysvmsg`、`sysvsem`、`sysvshm` を `new` にしてください。",
  "With `inherit` in place of `new` they do what `allow.sysvipc` does.":
    "`new` の代わりに `inherit` にすると、`allow.sysvipc` と同じになります。",
  "Remove `allow.sysvipc`": "`allow.sysvipc` を削除",
  "Give the jail its own System V IPC (`new`)": "jail に独自の System V IPC を与える (`new`)",
  "Go on sharing it (`inherit`)": "共有を続ける (`inherit`)",
  "`allow.nfsd` has no effect without `vnet`. The NFS daemons will not start in this jail.":
    "`allow.nfsd` は `vnet` がないと効きません。この jail で NFS デーモンは起動しません。",
  "`allow.nfsd` has no effect with `enforce_statfs` 0. It has to be 1 or 2.":
    "`enforce_statfs` が 0 では `allow.nfsd` は効きません。1 か 2 にする必要があります。",
  "`allow.vmm_ppt` has no effect without `allow.vmm`. bhyve(8) cannot run in this jail.":
    "`allow.vmm_ppt` は `allow.vmm` がないと効きません。この jail で bhyve(8) は動きません。",
  "Add `{0};`": "`{0};` を追加",
  "This devfs has no `ruleset=`, and `mount.devfs` mounts a second one over it. Remove the line.":
    "この devfs には `ruleset=` がなく、その上に `mount.devfs` がもう 1 つマウントします。この行を削除してください。",
  "This devfs is without `ruleset=`: the jail sees every device of the host. {0}":
    "この devfs には `ruleset=` がなく、jail にホストのすべてのデバイスが見えます。{0}",
  "Add `ruleset={0}`.": "`ruleset={0}` を追加してください。",
  "`devfs_ruleset` only counts for `mount.devfs`, and for what is mounted inside of the jail.":
    "`devfs_ruleset` が効くのは、`mount.devfs` と、jail の中でマウントされるものだけです。",
  "Add `{0}`": "`{0}` を追加",
  "This mounts devfs without `ruleset=`: the jail sees every device of the host. Use `mount.devfs`, or `-o ruleset={0}`.":
    "`ruleset=` なしの devfs のマウントで、jail にホストのすべてのデバイスが見えます。`mount.devfs` か `-o ruleset={0}` を使ってください。",
  "`mount.devfs` does it with a ruleset, and unmounts it again.":
    "`mount.devfs` はルールセット付きで行い、アンマウントもします。",
  "Add `-o {0}`": "`-o {0}` を追加",
  "The jail can write to the host's {0}: root in it can change what the host runs. Use `ro`.":
    "jail はホストの {0} に書き込めるため、jail 内の root がホストの実行するものを変えられます。`ro` を使ってください。",
  "A nullfs shows the directory itself, and no copy of it.":
    "nullfs が見せるのはコピーではなく、ディレクトリーそのものです。",
  "Mount it read-only": "読み取り専用でマウントする",
  "`allow.raw_sockets` changes nothing in a jail with `vnet`. Root there has raw sockets of its own network anyhow.":
    "`vnet` のある jail では `allow.raw_sockets` は何も変えません。そこの root は、自分のネットワークの raw ソケットを元々使えます。",
  "Remove `allow.raw_sockets`": "`allow.raw_sockets` を削除",
  "{0}: the next start fails.": "{0}: 次の起動は失敗します。",
  "{0} when the jail stops.": "jail の停止時: {0}。",
  "fails in the next start": "次の起動で失敗します",
  "Nothing takes {0} off {1}": "{0} を {1} から外すものがありません",
  "Nothing removes the address {0} from {1}": "アドレス {0} を {1} から削除するものがありません",
  "Nothing removes the default route": "デフォルト経路を削除するものがありません",
  "Nothing removes the route to {0}": "{0} への経路を削除するものがありません",
  "Nothing unmounts {0}": "{0} をアンマウントするものがありません",
  "Nothing ends the command in the background": "バックグラウンドのコマンドを終了させるものがありません",
  "Nothing removes {0}": "{0} を削除するものがありません",
  "{0} Add {1} to exec.poststop.": "{0}exec.poststop に {1} を追加してください。",
  "`exec.start` runs rc, and without `exec.stop` nothing shuts its services down. At a stop they are killed.":
    "`exec.start` は rc を実行しますが、`exec.stop` がないためサービスは正しく終了されず、停止時に強制終了されます。",
  "They get SIGTERM, and when `stop.timeout` is over SIGKILL: a database may lose what it has not written.":
    "SIGTERM が送られ、`stop.timeout` が過ぎると SIGKILL です。データベースは未書き込みのものを失うことがあります。",
  "Shut services down with `/etc/rc.shutdown`": "`/etc/rc.shutdown` でサービスを終了する",
  "`persist` is off, and nothing is run in the jail. It will not start: add `exec.start`, or persist.":
    "`persist` が無効で、jail の中で何も実行されないため、起動しません。`exec.start` か persist を設定してください。",
  "The jail has neither `persist` nor a command to run. It will not start: add `persist;`.":
    "jail に `persist` も実行するコマンドもないため、起動しません。`persist;` を追加してください。",
  "`exec.start`, `command` and `exec.poststart` count, even when they are empty.":
    "`exec.start`、`command`、`exec.poststart` は、空でも数に入ります。",
  "Nothing keeps {0} when its start has ended: the jail is gone then. Let it persist, or start a service.":
    "起動が終わると {0} を維持するものがなく、jail は消えます。persist させるか、サービスを起動してください。",
  "jail(8) lets it persist only while commands are run. None of these leaves a process.":
    "jail(8) が維持するのはコマンドの実行中だけです。これらのどれもプロセスを残しません。",
  "No message says so.": "それを知らせるメッセージはありません。",
  "Add `persist;`": "`persist;` を追加",
  "Change to `persist;`": "`persist;` に変更",
  "the last step of the start that can fail; what stands before it then stays as it is":
    "起動で失敗しうる最後のステップで、失敗すると、これより前のものはそのまま残ります",
  "{0} stays, too": "{0} も残ります",
  "After a failed start {0} and {1} more stay, and the next start fails here. Remove leftovers first, or let it fail.":
    "起動に失敗すると {0} とほか {1} 個が残り、次の起動はここで失敗します。先に残りを取り除くか、失敗を許容してください。",
  "After a failed start {0} stays, and the next start fails here. Remove leftovers first, or let it fail.":
    "起動に失敗すると {0} が残り、次の起動はここで失敗します。先に残りを取り除くか、失敗を許容してください。",
  "A roll-back runs no exec.poststop and no exec.release.":
    "ロールバックでは exec.poststop も exec.release も実行されません。",
  "The next start ends with `{0}`.": "次の起動は `{0}` で終わります。",
  "Let the start go on when these commands fail (`|| true`)": "これらのコマンドが失敗しても起動を続ける (`|| true`)",
  "rc keeps the jail as long as a service runs. With `persist` an empty jail stays when all have ended.":
    "サービスが動いている限り、rc が jail を維持します。`persist` があると、すべて終わった後も空の jail が残ります。",
  "Remove `persist`": "`persist` を削除",
  "The first start goes well; what it needs, or makes, is another matter after a stop.":
    "最初の起動は成功します。必要なものや作るものの状態は、停止後には異なります。",
  "The next start fails here, after a stop.": "停止後の次の起動は、ここで失敗します。",
  "The next start fails here, after a stop: {0}.": "停止後の次の起動は、ここで失敗します: {0}。",
  "{0} comes back as {1}: the next start fails here. Rename it back in exec.poststop.":
    "{0} は {1} として戻り、次の起動はここで失敗します。exec.poststop で名前を戻してください。",
  "The stop destroys {0}, and nothing here makes it again: the next start fails.":
    "停止時に {0} が破棄され、ここでは再び作られないため、次の起動は失敗します。",
  "{0} is not there any more after a stop: the next start fails here.":
    "停止後に {0} はもうないため、次の起動はここで失敗します。",
  "{0} stays after a stop, so that the next start fails here. {1}":
    "{0} は停止後も残り、次の起動はここで失敗します。{1}",
  "Take it away in exec.poststop.": "exec.poststop で取り除いてください。",
  "Use `{0} {1}`.": "`{0} {1}` を使ってください。",
  "{0} is refused. {1}": "{0} は拒否されます。{1}",
  "jail(8) then says `timed out`, takes the command for failed and leaves it running.":
    "そのとき jail(8) は `timed out` と表示し、コマンドを失敗とみなして、動かしたままにします。",
  "`exec.timeout` gives each command 1 second": "`exec.timeout` により、各コマンドの制限は 1 秒です",
  "`exec.timeout` gives each command {0} seconds": "`exec.timeout` により、各コマンドの制限は {0} 秒です",
  "{0}, rc among them. A start that takes longer is rolled back.":
    "{0} (rc も含む)。それより長い起動はロールバックされます。",
  "{0}, and rc.shutdown alone may take {1}. A stop that takes longer ends half way.":
    "{0}が、rc.shutdown だけで {1} 秒かかることがあります。それより長い停止は途中で終わります。",
  "`stop.timeout = 0` sends no SIGTERM: what exec.stop leaves running is killed at once.":
    "`stop.timeout = 0` は SIGTERM を送らず、exec.stop の後に残ったものは直ちに強制終了されます。",
  "Unless it is set, processes have 10 seconds to end.": "設定しなければ、プロセスには終了まで 10 秒あります。",
  "`/{0}` is not a mask; expected 0 to {1}. Nothing uses it here, for no interface is named.":
    "`/{0}` は 0 から {1} までのマスクではありません。インターフェースの指定がないため、ここでは使われません。",
  "{0} is the network address of its network ({1}). Give the jail one in between.":
    "{0} はそのネットワーク ({1}) のネットワークアドレスです。その間のアドレスを jail に与えてください。",
  "{0} is the broadcast address of its network ({1}). Give the jail one in between.":
    "{0} はそのネットワーク ({1}) のブロードキャストアドレスです。その間のアドレスを jail に与えてください。",
  "gateway {0} is not reachable yet": "ゲートウェイ {0} にまだ届きません",
  "gateway {0} names no interface": "ゲートウェイ {0} にインターフェースの指定がありません",
  "{0} is for addresses, {1} for members": "{0} はアドレス用で、メンバー用は {1} です",
  "{0} is destroyed already": "{0} はすでに破棄されています",
  "{0} is a pair, not an interface": "{0} はインターフェースではなくペアです",
  "nothing creates {0}": "{0} は作られません",
  "the shell cannot read it": "シェルが読めません",
  "there is no program {0}": "プログラム {0} がありません",
  "in the jail no jail has that name": "jail の中にその名前の jail はありません",
  "there are no jails in the jail": "jail の中に jail はありません",
  "a jail cannot change devfs rules": "jail は devfs のルールを変更できません",
  "the bridge is on the host": "ブリッジはホストにあります",
  "the jail has no network of its own to change": "変更できる独自のネットワークが jail にありません",
  "the jail may not mount anything": "jail は何もマウントできません",
  "no jail may load a kernel module": "jail はカーネルモジュールをロードできません",
  "{0} exists already": "{0} はすでにあります",
  "{0} is on {1} already": "{0} はすでに {1} のメンバーです",
  "the bridge": "そのブリッジ",
  "{0} is on {1}": "{0} は {1} のメンバーです",
  "another bridge": "別のブリッジ",
  "the jail shares the network of the host": "jail はホストのネットワークを共有しています",
  "no interface {0} at this step": "このステップでインターフェース {0} はありません",
  "no jail {0} at this step": "このステップで jail {0} はありません",
  "something is mounted over {0}": "{0} の上に何かがマウントされています",
  "{0} is still mounted": "{0} がまだマウントされています",
  "{0} is not mounted": "{0} はマウントされていません",
  "it is mounted on {0} already": "すでに {0} にマウントされています",
  "the route to {0} exists already": "{0} への経路はすでにあります",
  "{0} does not take {1}": "{0} は {1} を受け付けません",
  "{0} is too long a name": "{0} は名前が長すぎます",
  "{0} has no mask": "{0} にマスクがありません",
  "{0} is no {1} that it takes": "{0} は使えません (必要な値: {1})",
  "{0} is made here": "{0} はここで作られます",
  "The jail is not removed.": "jail は削除されません。",
  "The stop goes on, but ends with status 1.": "停止は続きますが、ステータス 1 で終わります。",
  "hardware address": "ハードウェアアドレス",
  "IPv4 mask": "IPv4 マスク",
  "IPv6 prefix": "IPv6 プレフィックス",
  "IPv4 address": "IPv4 アドレス",
  "IPv6 address": "IPv6 アドレス",
  "address of the other end": "相手側のアドレス",
  value: "値",
  "{0} adds nothing: there is one value, and {1} is thrown away. Write `=`.":
    "{0} は何も追加せず、値は 1 つだけで、{1} は捨てられます。`=` と書いてください。",
  "this is thrown away": "これは捨てられます",
  "{0} throws away {1} of line {2}. Only the last value counts, everywhere.":
    "{0} は {2} 行目の {1} を捨てます。どこでも、最後の値だけが有効です。",
  "this has no effect": "これは効きません",
  "Remove line {0}, which has no effect": "効果のない {0} 行目を削除",
  "Remove this line": "この行を削除",
  "{0} has one value: jail(8) takes {1}, not the others.": "{0} の値は 1 つで、jail(8) が使うのは {1} だけです。",
  "Remove what has no effect": "効果のないものを削除",
  "A `jail.conf` that includes this file may supply it.":
    "このファイルをインクルードする `jail.conf` が与えているのかもしれません。",
  "{0} is an IPv4 address, but stands after `inet6`.": "{0} は IPv4 アドレスですが、`inet6` の後にあります。",
  "{0} is an IPv6 address and needs `inet6`.": "{0} は IPv6 アドレスで、`inet6` が必要です。",
  "{0}: an IPv4 prefix has at most 32 bits.": "{0}: IPv4 のプレフィックスは最大 32 ビットです。",
  "{0}: an IPv6 prefix has at most 128 bits.": "{0}: IPv6 のプレフィックスは最大 128 ビットです。",
  "`{0}` takes a number from {1} to {2}, not {3}.": "`{0}` に使えるのは {1} から {2} までの数で、{3} は使えません。",
  "{0} is not an {1}.": "{0} は使えません (必要な値: {1})。",
  "Empty value for `{0}`; expected {1}.": "`{0}` の値が空です (必要な値: {1})。",
  "Empty value; expected {0}.": "値が空です (必要な値: {0})。",
  "Invalid value {0} for `{1}`; expected {2}.": "`{1}` の値 {0} は無効です (必要な値: {2})。",
  "Invalid value {0}; expected {1}.": "値 {0} は無効です (必要な値: {1})。",
  "A `,` stands here for `;`: {0} are values of {1}.": "`;` のはずの場所に `,` があり、{0} は {1} の値になります。",
  "A `,` stands here for `;`: {0} is a value of {1}.": "`;` のはずの場所に `,` があり、{0} は {1} の値になります。",
  "A comma adds another value to the statement; only `;` ends it.":
    "カンマは文に値をもう 1 つ加えます。文を終わらせるのは `;` だけです。",
  "Replace `,` with `;`": "`,` を `;` に置き換える",
  "{0} jail(8) stops reading here, without a message.": "{0}jail(8) はここで、何も表示せずに読むのをやめます。",
  "{0} jail(8) stops here: {1} does not exist for it.":
    "{0}jail(8) はここで読むのをやめ、{1} は存在しないことになります。",
  "{0} jail(8) stops here: {1} and {2} more do not exist for it.":
    "{0}jail(8) はここで読むのをやめ、{1} とほか {2} 個の jail は存在しないことになります。",
  "The file is in {0}, and jail(8) reads nothing of it. Convert it with `iconv` to UTF-8.":
    "ファイルは {0} で、jail(8) は何も読めません。`iconv` で UTF-8 に変換してください。",
  "{0} is put on no interface. Set `interface`, unless the host has the address already.":
    "{0} はどのインターフェースにも設定されません。ホストにすでにあるアドレスでなければ、`interface` を設定してください。",
  "jail(8) adds an address to an interface only where it is told which one: `em0|192.0.2.10`.":
    "jail(8) がインターフェースにアドレスを加えるのは、指定がある場合だけです: `em0|192.0.2.10`。",
  "another one": "もう 1 つ",
  "Put it on `{0}`": "`{0}` に設定する",
  "Put them on `{0}`": "すべてを `{0}` に設定する",
  "There is no address in this value of `{0}`. The jail will not start.":
    "`{0}` のこの値にアドレスがありません。jail は起動しません。",
  "{0} is an IPv6 address. It belongs in `ip6.addr`.": "{0} は IPv6 アドレスです。`ip6.addr` に書いてください。",
  "{0} is an IPv4 address. It belongs in `ip4.addr`.": "{0} は IPv4 アドレスです。`ip4.addr` に書いてください。",
  "`{0}` takes no zone (`%…`). Name the interface in front: {1}.":
    "`{0}` にゾーン (`%…`) は使えません。インターフェースは前に付けてください: {1}。",
  "Invalid {0} address {1} in `{2}`. The jail will not start.":
    "`{2}` の {0} アドレス {1} は無効です。jail は起動しません。",
  "It takes {0}.": "使えるもの: {0}。",
  "file name": "ファイル名",
  "ifconfig refuses the rest, and the start is rolled back.": "ifconfig が残りを拒否し、起動はロールバックされます。",
  "The jail gets {0} only.": "jail が得るのは {0} だけです。",
  "The jail will not start.": "jail は起動しません。",
  "Blanks do not separate the addresses in this value of `{0}`. {1}":
    "`{0}` のこの値の中の空白は、アドレスを区切りません。{1}",
  "{0} is one {1} to jail(8), with a blank in it. Write each as a value of its own.":
    "{0} は jail(8) には空白を含む 1 つの値 ({1}) です。それぞれを独立した値として書いてください。",
  "{0} The jail will not start.": "{0}jail は起動しません。",
  "A switch needs no value: its name alone is true.": "スイッチに値は要りません。名前だけで true になります。",
  "The name alone means new.": "名前だけで new になります。",
  "No shell reads `{0}`: {1}. Write the value itself.": "`{0}` をシェルは読まず、{1}。値そのものを書いてください。",
  "jail(8) gives only commands to a shell: `exec.start` and the like, and `command`.":
    "jail(8) がシェルに渡すのは、`exec.start` などと `command` のコマンドだけです。",
  "its backquotes are taken as they are": "バッククォートはそのままの文字として扱われます",
  "{0} is taken as it is": "{0} はそのままの文字として扱われます",
  "{0} contradicts {1} in line {2}. Only the last one counts.":
    "{0} は {2} 行目の {1} と矛盾します。有効なのは最後のものだけです。",
  "Remove {0}, which has no effect": "効果のない {0} を削除",
  "Remove {0}": "{0} を削除",
  "The address is tentative for a second, while rc starts: what binds to it then fails. `no_dad` ends that.":
    "rc の起動中の 1 秒ほど、アドレスは仮の状態で、バインドは失敗します。`no_dad` で避けられます。",
  "{0} has no effect since FreeBSD {1}, and jail(8) warns about it. Leave it out.":
    "{0} は FreeBSD {1} 以降は効果がなく、jail(8) が警告します。外してください。",
  "{0} is obsolete: jails are defined in jail.conf. Move what it says there, and leave it out.":
    "jail は jail.conf で定義するもので、{0} は廃止されています。内容をそこに移し、外してください。",
  "A fixed `jid` is still taken while the jail that had it is dying: a quick restart fails. Address jails by name.":
    "固定の `jid` は、それを持つ jail の終了処理中はまだ使用中で、すぐの再起動は失敗します。jail は名前で指定してください。",
  "{0} is a double negative: it switches {1} on.": "{0} は二重否定で、{1} を有効にします。",
  "Write {0}.": "{0} と書いてください。",
  "Leave it out.": "外してください。",
  "jail(8) ignores this `no`: {0} is the same as {1}. {2}":
    "jail(8) はこの `no` を無視するため、{0} は {1} と同じです。{2}",
  "`host.hostname` is not set: the host name is empty unless the jail's own rc.conf sets it.":
    "`host.hostname` がなく、jail 自身の rc.conf で設定しない限りホスト名は空です。",
  'Add `host.hostname = "$name";` for all jails': 'すべての jail に `host.hostname = "$name";` を追加',
  "before it": "この手前",
  "line {0} of {1}": "{1} の {0} 行目",
  "the value": "値",
  "the {0} values": "{0} 個の値",
  "{0} throws away {1} set {2}.": "{0} は以前の設定を捨てます: {1} ({2})。",
  "{0} Run it last.": "{0}最後に実行してください。",
  "{0} Write `+=` to add to the list.": "{0}リストに追加するには `+=` と書いてください。",
  "{0} is one {1} to jail(8). Write each value in quotes of its own.":
    "{0} は jail(8) には 1 つの値 ({1}) です。それぞれの値を別々の引用符で囲んでください。",
  "A comma inside quotes separates nothing.": "引用符の中のカンマは何も区切りません。",
  address: "アドレス",
  "line of fstab(5)": "fstab(5) の行",
  command: "コマンド",
  "No interface of that name exists, so the start is rolled back.":
    "その名前のインターフェースはないため、起動はロールバックされます。",
  "There is no jail of that name, so this one does not start.":
    "その名前の jail はないため、この jail は起動しません。",
  "It looks for one dataset of that name and does not find it.":
    "その名前の 1 つのデータセットを探しますが、見つかりません。",
  "With an interface in front the whole string is refused: it is not an address.":
    "先頭にインターフェースがあるため、文字列全体がアドレスではないとして拒否されます。",
  "Everything after the first mask is dropped without a message, so only the first address is set.":
    "最初のマスクより後は何も表示せずに捨てられ、最初のアドレスだけが設定されます。",
  "With the blank after the comma it is not an address, so the jail does not start.":
    "カンマの後に空白があるためアドレスとみなされず、jail は起動しません。",
  "With `interface` set it runs `ifconfig` with the whole string as one address, and the start fails.":
    "`interface` があるため、文字列全体を 1 つのアドレスとして `ifconfig` が実行され、起動は失敗します。",
  "Bare addresses work all the same, because the library behind jail(8) splits them again; with a mask or an interface they no longer do.":
    "アドレスだけなら、jail(8) のライブラリーがもう一度分割するため動きますが、マスクやインターフェースが付くと動きません。",
  "The second line lands in the options of the first, and the mount fails.":
    "2 行目が 1 行目のオプションに入り、マウントは失敗します。",
  "It looks for one file of that name, and the jail does not start.":
    "その名前の 1 つのファイルを探し、jail は起動しません。",
  "The second command becomes an argument of the first.": "2 つ目のコマンドが 1 つ目の引数になります。",
  "{0} has this `{1}` too. What tells machines apart by it takes both for one.":
    "{0} も同じ `{1}` です。これでマシンを区別するものは、両者を同一とみなします。",
  "{0} is a placeholder of a template. Put the real value there.":
    "{0} はテンプレートのプレースホルダーです。実際の値を入れてください。",
  "{0} and another one are placeholders of a template. Put the real values there.":
    "{0} とほか 1 つはテンプレートのプレースホルダーです。実際の値を入れてください。",
  "{0} and {1} others are placeholders of a template. Put the real values there.":
    "{0} とほか {1} 個はテンプレートのプレースホルダーです。実際の値を入れてください。",
  "No file system is known for {0}. {1}": "{0} のファイルシステムは知られていません。{1}",
  "A module may bring it: load that with `kld_list`.": "モジュールが提供するなら、`kld_list` でロードしてください。",
  "Where the host knows none either, the jail does not start.": "ホストにもなければ、jail は起動しません。",
  "There is no parameter {0}. {1}": "{0} というパラメーターはありません。{1}",
  "{0} does not exist: {1} is not a boolean. Leave it out.":
    "{1} は真偽値ではないため、{0} はありません。外してください。",
  "There is no parameter {0}. A value for use in others is a variable, {1}.":
    "{0} というパラメーターはありません。ほかで使う値は、変数 {1} にします。",
  "The jail will not start on {0}.": "{0} では jail は起動しません。",
  "{0} was removed in FreeBSD {1}. {2}": "{0} は FreeBSD {1} で削除されました。{2}",
  "{0} needs FreeBSD {1} or later. {2}": "{0} には FreeBSD {1} 以降が必要です。{2}",
  "before FreeBSD {0}": "FreeBSD {0} より前",
  "{0} is not known to exist {1}. Without it the jail will not start on {2}.":
    "{0} の存在は確認されていません ({1})。なければ {2} で jail は起動しません。",
  "The first release that has it is from memory.": "最初に入ったリリースは、記憶に基づくものです。",
  "{0} is not known to exist {1}. {2}": "{0} の存在は確認されていません ({1})。{2}",
  "The first release that has it is not known for certain.": "最初に入ったリリースは、確実にはわかっていません。",
  "Attach it with `zfs jail` in exec.created": "exec.created の `zfs jail` で割り当てる",
  "{0} stands in `{1}` twice. The kernel refuses the jail: remove one of them.":
    "{0} が `{1}` に 2 回あります。カーネルが jail を拒否するので、どちらかを削除してください。",
  "{0} cannot be the address of a jail. The kernel refuses it.":
    "{0} は jail のアドレスにはできません。カーネルが拒否します。",
  "`interface` has no effect on a jail with `vnet`. Its interfaces are those of `vnet.interface`.":
    "`interface` は `vnet` のある jail では効きません。インターフェースは `vnet.interface` のものです。",
  "this one neither": "これも効きません",
  "Remove `interface`": "`interface` を削除",
  "It means the same as 3.": "3 と同じ意味です。",
  "It means the same as 0.": "0 と同じ意味です。",
  "0 to 999998": "0 から 999998 まで",
  "a number other than 0": "0 以外の数",
  "at most {0} bytes": "最大 {0} バイト",
  "a number in its range": "範囲内の数",
  "{0} or more": "{0} 以上",
  "{0} is a list of several values, but stands in a string. Make it one string, or use it alone.":
    "{0} は複数の値のリストですが、文字列の中にあります。1 つの文字列にするか、単独で使ってください。",
  "{0} is a list of {1} values, but stands in a string. Make it one string, or use it alone.":
    "{0} は {1} 個の値のリストですが、文字列の中にあります。1 つの文字列にするか、単独で使ってください。",
  "and here": "ここにもあります",
  "{0} has no value, and jail(8) of {1} crashes over it. Give it a value.":
    "{0} に値がなく、{1} の jail(8) はクラッシュします。値を与えてください。",
  "{0} is a list, and jail(8) of {1} crashes over it. Write the values here.":
    "{0} はリストで、{1} の jail(8) はクラッシュします。値をここに書いてください。",
  "jail(8) ends with signal 11, and no jail of the file starts.":
    "jail(8) はシグナル 11 で終わり、このファイルの jail は 1 つも起動しません。",
  "it gets its value here": "ここで値が与えられます",
  "{0} and {1} are one variable for jail(8). Rename one of them.":
    "{0} と {1} は、jail(8) には同じ変数です。どちらかの名前を変えてください。",
  "A name with `no` in front is the same name, and the variable is found by the later spelling only.":
    "先頭の `no` は名前を変えず、変数は後に書かれたつづりでしか見つかりません。",
  "the other one": "もう一方",
  "Rename `${0}` to `${1}`": "`${0}` の名前を `${1}` に変更",
  "{0} is not replaced between single quotes. Write double quotes.":
    "{0} は一重引用符の中では置換されません。二重引用符を使ってください。",
  "{0} is not replaced, because of its backslash. Remove the backslash.":
    "{0} はバックスラッシュのため置換されません。バックスラッシュを削除してください。",
  "Write double quotes": "二重引用符にする",
  "{0} is set without a value. Give it one.": "{0} に値がありません。値を与えてください。",
  "{0} is not defined: the name ends at the dot. Write {1}.":
    "名前はドットで終わるため、{0} は定義されていません。{1} と書いてください。",
  "{0} is not defined in the file. If it is the shell's, write a backslash before it.":
    "{0} はこのファイルで定義されていません。シェルのものなら、前にバックスラッシュを書いてください。",
  "{0} is not defined for {1}. Did you mean {2}?": "{0} は {1} では定義されていません。{2} のことですか?",
  "the name that is set": "設定されている名前",
  "{0} is not defined: the `{1}` is part of its name. Write {2}.":
    "`{1}` まで名前に含まれるため、{0} は定義されていません。{2} と書いてください。",
  "{0} is not defined. Did you mean {1}?": "{0} は定義されていません。{1} のことですか?",
  "{0} is not defined: the `_` is part of its name. Write {1}.":
    "`_` まで名前に含まれるため、{0} は定義されていません。{1} と書いてください。",
  "`$jid` is not known when the file is read. Set `jid`, or use another variable.":
    "`$jid` はファイルを読む時点ではわかりません。`jid` を設定するか、別の変数を使ってください。",
  "`$name` is not defined in a block whose name is a number. Set `name`.":
    "名前が数字のブロックでは `$name` は定義されません。`name` を設定してください。",
  "{0} is not defined: the parameter is not set for this jail.":
    "この jail にこのパラメーターの設定がないため、{0} は定義されていません。",
  "{0} is not defined. Define it, or write `\\$` if the shell is meant.":
    "{0} は定義されていません。定義するか、シェルのものなら `\\$` と書いてください。",
  "Set `${0}`": "`${0}` を設定",
  "{0} grows beyond all bounds when its variables are replaced. Use each variable once.":
    "{0} は変数の置換で際限なく大きくなります。それぞれの変数は 1 回だけ使ってください。",
  "Variables that use each other twice double with every step, until jail(8) runs out of memory.":
    "互いを 2 回ずつ使う変数は段階ごとに倍になり、やがて jail(8) のメモリーが足りなくなります。",
  "{0} is defined in terms of itself. Use another name for one of them.":
    "{0} は自分自身を使って定義されています。どちらかに別の名前を使ってください。",
  "{0} is defined in terms of itself through {1}. Use another name for one of them.":
    "{0} は {1} を経て自分自身を使って定義されています。どちらかに別の名前を使ってください。",
  "Variables are replaced only after the whole file is read, so this does not add to an earlier value.":
    "変数はファイル全体を読んだ後で置換されるため、これは前の値への追加にはなりません。",
  "Give it another name.": "別の名前にしてください。",
  "FreeBSD {0} drops the parameter without a word; rename the variable.":
    "FreeBSD {0} は何も表示せずにパラメーターを捨てるので、変数の名前を変えてください。",
  "The variable {0} has the name of a parameter. {1}": "変数 {0} はパラメーターと同じ名前です。{1}",
  "Every parameter can be used as a variable, so the two names are one.":
    "どのパラメーターも変数として使えるため、2 つの名前は同じものになります。",
  "the parameter of that name": "その名前のパラメーター",
  "Rename the variable to `${0}`": "変数の名前を `${0}` に変更",
  "The member of a bridge gets an address of its own on the host.":
    "ブリッジのメンバーに、ホスト側で独自のアドレスが設定されます。",
  "An address of a jail that jail(8) puts on no interface.":
    "jail(8) がどのインターフェースにも設定しない、jail のアドレス。",
  "A jail may mount file systems, but lacks what that takes.":
    "jail はファイルシステムをマウントしてよいのに、必要なものが欠けています。",
  "`allow.sysvipc`, which shares the System V IPC of the host.": "ホストの System V IPC を共有する `allow.sysvipc`。",
  "A right that does nothing, because something that it needs is lacking.": "必要なものが欠けていて効果のない権限。",
  "A list is used as a variable where it cannot be.": "リストが、変数として使えない場所で使われています。",
  "jail(8) runs a command in the background and never learns how it ends.":
    "jail(8) がコマンドをバックグラウンドで実行し、その結果を知ることがありません。",
  "A value of `ip4.addr` or `ip6.addr` that is no address.": "アドレスではない、`ip4.addr` または `ip6.addr` の値。",
  "Several values are written as one string with blanks between them.":
    "複数の値が、空白で区切った 1 つの文字列として書かれています。",
  "A value that is neither true nor false, or none of a parameter's words.":
    "真でも偽でもない値、またはパラメーターが受け付ける語ではない値。",
  "A block lacks one of its braces.": "ブロックの波括弧の一方がありません。",
  "`ifconfig BRIDGE add` or `delete` is used where `addm` or `deletem` was meant.":
    "`addm` または `deletem` のつもりで `ifconfig BRIDGE add` または `delete` が使われています。",
  "A jail puts a member on a bridge that neither rc.conf nor a jail makes.":
    "jail が、rc.conf でも jail でも作られないブリッジにメンバーを加えます。",
  "A child jail asks for what its parent does not have, or has no parent.":
    "子 jail が親にないものを求めているか、親がありません。",
  "Two hosts with the same hostid.": "同じ hostid を持つ 2 つのホスト。",
  "A comma where a statement should end with `;`.": "文を `;` で終えるべき場所にあるカンマ。",
  "A command fails whenever it runs.": "コマンドが、実行されるたびに失敗します。",
  "A command in a value that no shell ever sees.": "シェルが読まない値の中のコマンド。",
  "A command is too long, or nested too deeply, to be analysed.":
    "コマンドが長すぎるか、入れ子が深すぎて解析できません。",
  "A `/*` is never closed.": "`/*` が閉じられていません。",
  "A file of jail.conf.d is not called like its jail.": "jail.conf.d のファイルの名前が jail の名前と異なります。",
  "A file of jail.conf.d relies on what only jail.conf sets, and jail.conf does not include it.":
    "jail.conf.d のファイルが jail.conf だけにある設定に頼っていますが、jail.conf はそのファイルをインクルードしていません。",
  "`exec.consolelog` is not an absolute path.": "`exec.consolelog` が絶対パスではありません。",
  "One block switches the same thing on and off.": "1 つのブロックの中で、同じものが有効にも無効にもされています。",
  "The start makes something on the host that the stop does not take away.":
    "起動時にホストに作られたものを、停止時に取り除いていません。",
  "An IPv6 address that is still tentative when the services of the jail start.":
    "jail のサービスの起動時に、まだ仮の状態の IPv6 アドレス。",
  "Jails depend on each other in a circle.": "jail の依存関係が循環しています。",
  "A jail depends on itself.": "jail が自分自身に依存しています。",
  "`depend` names a jail that the file does not define.": "`depend` が、ファイルに定義のない jail を指定しています。",
  "A parameter that the release still reads, and that does nothing any more.":
    "リリースがまだ読むものの、もう何の効果もないパラメーター。",
  "A devfs is mounted for the jail without a ruleset, so that the jail has the host's whole /dev.":
    "devfs がルールセットなしで jail にマウントされ、jail にホストの /dev 全体が見えます。",
  "`devfs_ruleset` names a ruleset that the system does not have, and /etc/devfs.rules does not define.":
    "`devfs_ruleset` が、システムになく /etc/devfs.rules にも定義のないルールセットを指定しています。",
  "The start of a jail waits for a DHCP server.": "jail の起動が DHCP サーバーを待ちます。",
  "A vnet jail runs dhclient, and its devfs ruleset hides bpf.":
    "vnet jail が dhclient を実行しますが、devfs のルールセットが bpf を隠しています。",
  "A list runs the same command twice.": "リストが同じコマンドを 2 回実行します。",
  "Two blocks have the same name.": "2 つのブロックが同じ名前です。",
  "Two jails claim the same interface, address, jid or directory.":
    "2 つの jail が同じインターフェース、アドレス、jid、ディレクトリーのどれかを使おうとします。",
  "An epair is destroyed while it is still a member of a bridge.":
    "epair が、まだブリッジのメンバーのまま破棄されます。",
  "A destroy of an epair names nothing that could be destroyed.":
    "epair を破棄するコマンドが、破棄できるものを指定していません。",
  "An epair of the host is destroyed inside the jail, or before the jail's services are shut down.":
    "ホストの epair が、jail の中で、または jail のサービスの終了より前に破棄されます。",
  "`mount.fdescfs` without `mount.devfs`.": "`mount.devfs` のない `mount.fdescfs`。",
  "A jail with a number of its own choice.": "番号を自分で選んだ jail。",
  "A file of mounts that the configuration names is not there.": "設定が指定しているマウントのファイルがありません。",
  "A statement for all jails that stands below a jail, where its place is not what it seems.":
    "jail より下に書かれた全 jail 向けの文で、その位置が見かけと異なる働きをします。",
  "Something is mounted over another mount of the same jail, which is then not seen.":
    "同じ jail の別のマウントの上にマウントされ、下のものが見えなくなります。",
  "A jail has the host's own address.": "jail がホスト自身のアドレスを持ちます。",
  "A jail may write to directories from which the host runs its programs.":
    "ホストがプログラムを実行するディレクトリーに、jail が書き込めます。",
  "A command that is meant for the host runs in the jail.": "ホスト向けのコマンドが jail の中で実行されます。",
  "ifconfig refuses an address or a number.": "ifconfig がアドレスや数を拒否します。",
  "An IPv4 address is set without a mask.": "IPv4 アドレスがマスクなしで設定されます。",
  "An interface is to have a name of more than 15 characters.":
    "インターフェースに 15 文字を超える名前が付けられます。",
  "A `no` in a name that jail(8) accepts and then ignores.": "jail(8) が受け付けて無視する、名前の中の `no`。",
  "An `.include` that includes nothing, or that stops jail(8).":
    "何もインクルードしない、または jail(8) を止める `.include`。",
  "A value that is not a whole number where one is needed.": "整数が必要な場所にある、整数ではない値。",
  "The start runs a program that does not end.": "起動が、終わらないプログラムを実行します。",
  "A command or `vnet.interface` names an interface that is not there at that step.":
    "コマンドまたは `vnet.interface` が、そのステップにないインターフェースを指定しています。",
  "`ip4` or `ip6` that the addresses beside it make void.": "併記されたアドレスのために効果のない `ip4` または `ip6`。",
  "A number as the name of a jail that is not its jid.": "jid ではない数字が jail の名前になっています。",
  "rc is run by somebody who is not root.": "rc が root 以外のユーザーで実行されます。",
  "jib or jng is called in a way that it refuses, or the jail asks for another interface than it makes.":
    "jib または jng が拒否される形で呼ばれているか、jail が求めるインターフェースが作られるものと異なります。",
  "A link-local IPv6 address does not say on which interface it is.":
    "リンクローカルの IPv6 アドレスに、どのインターフェースのものかの指定がありません。",
  "A jail with the root of a Linux distribution is started as one of FreeBSD.":
    "Linux ディストリビューションのルートを持つ jail が、FreeBSD の jail として起動されます。",
  "A hardware address that no interface can have, or that both halves of an epair get.":
    "インターフェースに使えない、または epair の両側に与えられるハードウェアアドレス。",
  "A statement is not ended by a `;`.": "文が `;` で終わっていません。",
  "exec.prestart makes a directory or a file system that a mount of the jail needs before.":
    "jail のマウントが先に必要とするディレクトリーやファイルシステムを、exec.prestart が作ります。",
  "A line of `mount` lacks a field, or its directory is not one of the jail.":
    "`mount` の行にフィールドが足りないか、そのディレクトリーが jail のものではありません。",
  "A mount option that is one letter away from another.": "別のオプションと 1 文字違いのマウントオプション。",
  "The name or the number of a jail is set a second time.": "jail の名前または番号が 2 度設定されています。",
  "A value or a name needs quotes.": "値または名前に引用符が必要です。",
  "A command is written for the shell, and jail(8) runs it without one.":
    "シェル向けに書かれたコマンドを、jail(8) がシェルなしで実行します。",
  "A block inside a block, for a release that cannot read it.":
    "入れ子のブロックを読めないリリースでの、ブロックの中のブロック。",
  "Services get the environment of whoever starts the jail.": "サービスが、jail を起動した人の環境変数を引き継ぎます。",
  "Services are started by rc and never shut down.": "rc で起動されたサービスが、正しく終了されません。",
  "A jail without a host name.": "ホスト名のない jail。",
  "A jail has a devfs ruleset, but no devfs.": "jail に devfs のルールセットがありますが、devfs がありません。",
  "Nothing would keep the jail.": "jail を維持するものがありません。",
  "Two variables that are one for jail(8), because a `no` in front of a name does not count.":
    "名前の先頭の `no` が区別されないため、jail(8) には同じになる 2 つの変数。",
  "A character that jail(8) cannot read outside of quotes and comments.":
    "引用符とコメントの外にある、jail(8) が読めない文字。",
  "After a start that failed, the next start fails too, at a command that was all right the first time.":
    "起動に失敗すると、最初は問題のなかったコマンドで次の起動も失敗します。",
  "`jail_list` of rc.conf names a jail that is not there, or leaves one out.":
    "rc.conf の `jail_list` に、存在しない jail があるか、足りない jail があります。",
  "The file is in UTF-16 or UTF-32, of which jail(8) can read nothing.":
    "ファイルが UTF-16 または UTF-32 で、jail(8) は何も読めません。",
  "`=` throws away what the same list, or the same value, was given before.":
    "`=` が、同じリストや値に前に与えられたものを捨てます。",
  "A jail has no `path`, or one that is not absolute.": "jail に `path` がないか、絶対パスではありません。",
  "A jail with services persists as well.": "サービスのある jail に persist もあります。",
  "A command of exec.poststop or exec.release needs the jail, which is gone by then.":
    "exec.poststop または exec.release のコマンドが、その時点でもうない jail を必要とします。",
  "A command of exec.prepare or exec.prestart needs the jail, which does not exist yet.":
    "exec.prepare または exec.prestart のコマンドが、まだない jail を必要とします。",
  "Several values are written as one comma-separated string.":
    "複数の値が、カンマで区切った 1 つの文字列として書かれています。",
  "exec.start runs /etc/rc before the jail has its addresses and routes.":
    "jail にアドレスと経路が設定されるより前に、exec.start が /etc/rc を実行します。",
  "`allow.raw_sockets` in a jail with a network stack of its own.":
    "独自のネットワークスタックを持つ jail の `allow.raw_sockets`。",
  "A program is called without its path.": "プログラムがパスなしで呼ばれています。",
  "The first start goes well, and the next one fails: at a command that misses what the stop has taken away, or meets what has stayed.":
    "最初の起動は成功しますが、停止で取り除かれたものが必要な、または残ったものに当たるコマンドで、次の起動は失敗します。",
  "Two jails with the same host id or host UUID.": "ホスト ID またはホスト UUID が同じ 2 つの jail。",
  "A service is started before rc has run.": "rc の実行より前にサービスが起動されます。",
  "A command is not a script that the shell can read.": "コマンドが、シェルの読めるスクリプトではありません。",
  "A variable between single quotes, where jail(8) does not replace it.":
    "一重引用符の中の変数は、jail(8) が置換しません。",
  "The stop of a jail waits for a time, and not for something.": "jail の停止が、何かではなく一定の時間を待ちます。",
  "jail(8) or the kernel refuses a step of the start.": "jail(8) またはカーネルが、起動のステップを拒否します。",
  "A timeout ends a start or a stop half way.": "タイムアウトが、起動や停止を途中で終わらせます。",
  "A quote or a `${` is not closed.": "引用符または `${` が閉じられていません。",
  "Something stands where it cannot stand.": "置けない場所に何かがあります。",
  "Commands of the host run as a user, and jail(8) has to mount or to call ifconfig(8) for the jail.":
    "ホストのコマンドが一般ユーザーで実行され、しかも jail(8) が jail のためにマウントや ifconfig(8) の実行をする必要があります。",
  "A place of a template that nobody has filled in.": "テンプレートの、まだ記入されていない箇所。",
  "A variable that is not defined for a jail.": "jail で定義されていない変数。",
  "A `route add` whose failure rolls the whole start back.": "失敗すると起動全体をロールバックさせる `route add`。",
  "A command names a jail that the configuration does not have.": "コマンドが、設定にない jail を指定しています。",
  "A parameter that the chosen release does not have.": "選択されたリリースにないパラメーター。",
  "A file system is unmounted while another one is still mounted on it, or a second time.":
    "別のファイルシステムがまだその上にマウントされているのに、またはもう一度、アンマウントされます。",
  "A route is added when its gateway cannot be reached yet, so the jail does not start.":
    "ゲートウェイにまだ届かない時点で経路が追加されるため、jail は起動しません。",
  "An address that the kernel refuses for a jail.": "カーネルが jail に対して拒否するアドレス。",
  "An `interface` in a jail with a network stack of its own.": "独自のネットワークスタックを持つ jail の `interface`。",
  "The start of a jail puts the host's network card on a bridge.":
    "jail の起動が、ホストのネットワークカードをブリッジに加えます。",
  "A `jailconf-ignore` comment silences nothing.": "`jailconf-ignore` コメントが、何の指摘も抑えていません。",
  "A number, or a word, that the kernel does not take for this parameter.":
    "カーネルがこのパラメーターに受け付けない数または語。",
  "Variables that contain each other grow beyond all bounds.": "互いを含む変数が際限なく大きくなります。",
  "A variable is defined by way of itself.": "変数が、自分自身を経て定義されています。",
  "A variable has the name of a parameter.": "変数がパラメーターと同じ名前です。",
  "A VLAN in a jail lies on an interface that nothing brings up.":
    "jail の中の VLAN の土台のインターフェースを、何も有効にしません。",
  "`vnet.interface` without `vnet`, or `vnet` without an interface.":
    "`vnet` のない `vnet.interface`、またはインターフェースのない `vnet`。",
  "Nothing returns an interface to the host before the jail is removed.":
    "jail の削除より前に、インターフェースをホストに返すものがありません。",
  "A jail with a network stack of its own is also given addresses of the host's.":
    "独自のネットワークスタックを持つ jail に、ホストのアドレスも与えられています。",
  "A wildcard block that is not written or not understood as one.":
    "ワイルドカードとして書かれていない、または解釈されないワイルドカードのブロック。",
  "A command of the host writes in the jail's own files.": "ホストのコマンドが、jail 自身のファイルに書き込みます。",
  "`zfs jail` runs too late, or inside the jail.": "`zfs jail` が遅すぎるか、jail の中で実行されます。",
  "The jail mounts its datasets after its services have started.":
    "jail が、サービスの起動後にデータセットをマウントします。",
  "jail(8) does not read the file.": "jail(8) がファイルを読めません。",
  "jail(8), its library or the kernel does not take a value, or takes another one than is written.":
    "jail(8)、そのライブラリー、またはカーネルが値を受け付けないか、書かれたものとは別の値として扱います。",
  "A variable has no value, or not the one that was meant.": "変数に値がないか、意図した値ではありません。",
  "A jail is not found, not started or not the one that was meant; a file is not included.":
    "jail が見つからない、起動されない、または意図したものと異なる。ファイルがインクルードされない。",
  "Interfaces, bridges, addresses and routes: the jail has no network, or leaves some of it behind.":
    "インターフェース、ブリッジ、アドレス、経路: jail にネットワークがないか、その一部が後に残ります。",
  "A command of exec.* fails, is not run as it is written, or runs at the wrong time.":
    "exec.* のコマンドが失敗する、書かれたとおりに実行されない、または実行の時点が誤っている。",
  "A jail does not stay, or its next start or stop fails.": "jail が維持されないか、次の起動や停止が失敗します。",
  "Paths, mounts and datasets.": "パス、マウント、データセット。",
  "What a jail sees or may do of its host that a jail is made to keep from it.":
    "jail がホストから見えるもの、できることのうち、本来 jail が防ぐはずのもの。",
  "What rc.conf, devfs.rules, fstab and the other files of the host say, and the configuration does not.":
    "rc.conf、devfs.rules、fstab などホストのファイルの内容と、設定との食い違い。",
  "Comments that are meant for jailconf.": "jailconf 向けのコメント。",
  "Take all of it away in exec.poststop": "exec.poststop ですべて取り除く",
  "Let the start go on when these routes fail (`|| true`)": "これらの経路の追加が失敗しても起動を続ける (`|| true`)",
  "Return all of them in exec.prestop": "exec.prestop ですべて返す",
  "{0} is gone already: the destroy before took both halves. Remove this command.":
    "{0} は手前の destroy が両側とも消したため、もうありません。このコマンドを削除してください。",
  above: "上",
  "Lines end in CR LF, which FreeBSD 12 and 13 cannot read.": "行末が CR LF で、FreeBSD 12 と 13 では読めません。",
  "A byte order mark stands before the first statement.": "最初の文の前に BOM があります。",
  "Control character {0} outside of quotes.": "引用符の外に制御文字 {0} があります。",
  "{0} looks like a blank, but is none to jail(8).": "{0} は空白に見えますが、jail(8) にとっては違います。",
  "This looks like the rest of the comment above.": "上のコメントの続きのようです。",
  "These words are not a statement.": "この語は文ではありません。",
  "Typographic quotes are not quotes to jail(8).": "組版用の引用符は jail(8) にとって引用符ではありません。",
});
