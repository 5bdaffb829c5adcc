import type { Messages } from "./messages.ts";

/** Japanese. `npm run translations -- ja` tells what is missing, and what nobody says any more. */
export const ja = (): Messages => ({
  "  replaces ": "  置き換え元: ",
  " or ": " または ",
  "- stands alone: standard input is one file": "- は単独で指定します。標準入力は 1 つのファイルです",
  "--{0} chooses among findings, and fixes mend all of them: --rule NAME mends some":
    "--{0} は指摘を絞り込みますが、修正はすべてに及びます。一部だけ直すには --rule NAME を使います",
  '--{0} is a number, not "{1}"': '--{0} は数で、"{1}" ではありません',
  "--baseline {0}: it is called like a configuration": "--baseline {0}: 設定ファイルの名前です",
  "--baseline {0}: it is no baseline of jailconf, or one of a newer version":
    "--baseline {0}: jailconf のベースラインではないか、新しいバージョンのものです",
  "--baseline {0}: its messages are of another language, which --lang {1} speaks":
    "--baseline {0}: メッセージが別の言語です。--lang {1} を指定してください",
  "--baseline: {0} is not written: {1}": "--baseline: {0} に書き込めません: {1}",
  "--config {0}: there is no such file, or it cannot be read": "--config {0}: ファイルがないか、読めません",
  "--config and --no-config exclude each other": "--config と --no-config は同時に使えません",
  "--diff prints a patch and nothing else; --output writes the findings beside it":
    "--diff はパッチだけを表示します。指摘も書き出すには --output を使います",
  '--fail-at is the number of a step, not "{0}"': '--fail-at はステップの番号で、"{0}" ではありません',
  "--fix prints the mended standard input; --output writes the findings beside it":
    "--fix は修正した標準入力を表示します。指摘も書き出すには --output を使います",
  "--output {0}: {1} is called like a configuration, and would be replaced":
    "--output {0}: {1} は設定ファイルの名前で、上書きされてしまいます",
  "--output is FORMAT=FILE, where FORMAT is one of {0}": "--output は FORMAT=FILE で、FORMAT は {0} のいずれかです",
  "--output {0}: `-` is no file; --format {1} prints there":
    "--output {0}: `-` はファイルではありません。標準出力には --format {1} を使ってください",
  "--output: {0} cannot hold two reports": "--output: {0} に 2 つの結果は書けません",
  "--output: {0} is one of the files that are checked, and would be replaced":
    "--output: {0} は検査対象のファイルで、上書きされてしまいます",
  "--since {0}: git knows no such commit in {1}: {2}": "--since {0}: {1} の git にそのコミットはありません: {2}",
  "--since {0}: that is no revision": "--since {0}: リビジョンではありません",
  "--since: git cannot be run: {0}": "--since: git を実行できません: {0}",
  "--since: there is no git in PATH": "--since: PATH に git がありません",
  "--statistics come as text or json; --output writes the findings beside them":
    "--statistics の形式は text か json です。指摘も書き出すには --output を使います",
  "--stdin-filename says something about -, and nothing about files":
    "--stdin-filename は - に対するもので、ファイルには使えません",
  "--write-baseline needs --baseline FILE, which it writes":
    "--write-baseline には、書き込み先の --baseline FILE が必要です",
  ", ": "、",
  ", from {0}": "、{0} より",
  ", replaces ": "、置き換え元: ",
  "A command in the jail needs a device that its devfs ruleset hides.":
    "jail 内のコマンドに必要なデバイスを、devfs ルールセットが隠しています。",
  "The shell reads a `&`, and then a redirection of nothing. It does not wait for the command or look at how it ends, and the output goes where it went.":
    "シェルは `&` と、それに続く何もないリダイレクトとして読みます。コマンドの終了を待たず、結果も見ず、出力先も変わりません。",
  "`{0}` is bash: sh runs the command before it in the background. Write {1}.":
    "`{0}` は bash の書き方で、sh はその手前のコマンドをバックグラウンドで実行します。{1} と書いてください。",
  "{0} has no effect, and what jail(8) mounts needs no right. Remove it.":
    "{0} は効かず、jail(8) がマウントするものに権限は要りません。削除してください。",
  "A block of defaults, which jail(8) takes for one jail more.":
    "既定値のつもりのブロックで、jail(8) は別の 1 つの jail とみなします。",
  "A jail with `vnet` has its route from its own rc.conf: `defaultrouter`.":
    "`vnet` のある jail の経路は、jail 自身の rc.conf の `defaultrouter` で決まります。",
  "A ruleset for it has `add include $devfsrules_jail` and `add path {0} unhide`.":
    "そのためのルールセットには `add include $devfsrules_jail` と `add path {0} unhide` を書きます。",
  "A section takes the place of what the same number held before.":
    "セクションは、同じ番号のそれまでの内容を置き換えます。",
  "Add one that shows {0}.": "{0} を見せるものを追加してください。",
  "If {0} fails, that alone changes nothing.": "{0} だけが失敗しても、結果は変わりません。",
  "ifconfig knows no {0}": "ifconfig に {0} はありません",
  "ifconfig knows no {0}, but `{1}`.": "ifconfig に {0} はなく、あるのは `{1}` です。",
  "It does not run: jail(8) will neither start nor stop {0}.":
    "実行されません: jail(8) は {0} を起動も停止もしません。",
  "Its start fails and is rolled back. jail(8) says:": "起動は失敗し、ロールバックされます。jail(8) のメッセージ:",
  "jail(8) does not start it, and says:": "jail(8) は起動せず、次のように表示します:",
  "Name servers stand in the jail's /etc/resolv.conf.": "ネームサーバーは jail の /etc/resolv.conf に書きます。",
  "Name the jail's /dev": "jail の /dev を指定する",
  "no jail may set what holds for the whole host": "ホスト全体に効く値は、どの jail からも設定できません",
  "Nothing here creates {0}: only one half of the pair gets a name.":
    "{0} を作るものがありません。名前が付くのはペアの片方だけです。",
  "rc reads no further: devfs(8) refuses this line, or nothing above defines what it includes":
    "rc はここで読むのをやめます。devfs(8) がこの行を受け付けないか、include の対象がここまでに定義されていません",
  "rc stops reading devfs.rules above or in ruleset {0}: the jail sees the host's whole /dev.":
    "rc は devfs.rules をルールセット {0} の途中かその前で読むのをやめるので、jail にホストの /dev 全体が見えます。",
  "rctl(8) limits what a jail uses; at boot the host's /etc/rctl.conf does.":
    "jail が使う資源は rctl(8) で制限します。起動時はホストの /etc/rctl.conf です。",
  "Remove the rights to mount, which have no effect": "効果のないマウントの権限を削除",
  "Ruleset {0} hides {1}, on which something is mounted: with it the jail would not start.":
    "ルールセット {0} は {1} を隠しますが、その上に別のものがマウントされます。これを使うと jail は起動しません。",
  "Ruleset {0} hides {1}: this mount fails, and the jail does not start. Use one that shows it.":
    "ルールセット {0} は {1} を隠すため、このマウントは失敗し、jail は起動しません。それを見せるルールセットを使ってください。",
  "start fails": "起動に失敗",
  "The editor does not show it. Have it save the file in UTF-8 without a byte order mark (BOM).":
    "エディターには表示されません。バイトオーダーマーク (BOM) なしの UTF-8 で保存してください。",
  "The gateway is {0} itself, so that nothing gets out. Name the address of the router.":
    "ゲートウェイが {0} 自身なので、外へ何も出られません。ルーターのアドレスを書いてください。",
  "The start ends before step {0} of {1}, in which jail(8) would run {2} on the host.":
    "起動の全 {1} ステップ中、jail(8) がホストで {2} を実行するはずのステップ {0} より前で、起動は終わります。",
  "The start of {0} ends before it: it would be step {1} of {2}.":
    "{0} の起動はここより前で終わります。全 {2} ステップ中、ステップ {1} になるはずのものです。",
  "The stop ends before step {0} of {1}, in which jail(8) would run {2} on the host.":
    "停止の全 {1} ステップ中、jail(8) がホストで {2} を実行するはずのステップ {0} より前で、停止は終わります。",
  "The stop of {0} ends before it: it would be step {1} of {2}.":
    "{0} の停止はここより前で終わります。全 {2} ステップ中、ステップ {1} になるはずのものです。",
  "these processors": "このプロセッサー",
  "this devfs has it": "このルールセットの devfs",
  "This devfs has no `ruleset=`, and `mount.devfs` hides it. Add one that shows {0}, and switch `mount.devfs` off.":
    "この devfs には `ruleset=` がなく、`mount.devfs` に隠されます。{0} を見せるルールセットを加え、`mount.devfs` を無効にしてください。",
  "This mounts devfs without `ruleset=`: the jail sees every device of the host. {0}":
    "`ruleset=` なしの devfs のマウントで、jail にホストのすべてのデバイスが見えます。{0}",
  "Use `mount.devfs`, or `-o ruleset={0}`.": "`mount.devfs` か `-o ruleset={0}` を使ってください。",
  "what happens to packets": "パケットの扱い",
  "what to do with it": "行う操作",
  "where packets come from follows": "後にパケットの送信元が続く",
  "where packets go to follows": "後にパケットの宛先が続く",
  "whom, what and how much: `jail:web:memoryuse:deny=1G`": "誰の何をどれだけ: `jail:web:memoryuse:deny=1G`",
  "Without `-m` this changes the host's own /dev. Name the jail's with it: {0}.":
    "`-m` がないと、ホスト自身の /dev が変わります。jail のものを指定してください: {0}。",
  "Write `{0} = {1};`": "`{0} = {1};` と書く",
  "`jail_list` in the host's rc.conf says what starts at boot.":
    "起動時に何を開始するかは、ホストの rc.conf の `jail_list` で決まります。",
  "{0} is code of a template. Check what is made of this file: jail(8) cannot read the code.":
    "{0} はテンプレートのコードで、jail(8) には読めません。このファイルから生成されたものを検査してください。",
  "{0} is there already, and {1} would become one with it.":
    "{0} はすでにあり、{1} がそれと同じものになってしまいます。",
  "{0} needs /dev/{1}, which ruleset {2} hides. Use one that has `{3}`.":
    "{0} には /dev/{1} が必要ですが、ルールセット {2} がこれを隠しています。見せるルールセットには `{3}` を書きます。",
  "{0} stands alone. An address is a value: `{1} = …;`.": "{0} だけが書かれています。アドレスは値です: `{1} = …;`。",
  "… and {0} more": "… ほか {0} 件",
  '"{0}" is {1}.': '"{0}" の値は {1} です。',
  '"{0}" is a list of paths.': '"{0}" はパスのリストです。',
  '"parameters" is a list of names.': '"parameters" は名前のリストです。',
  "(a backtick)": "(バッククォート)",
  "{0} … {1}, a bare major for its newest, current (default); supported are {2}":
    "{0} … {1}、メジャー番号だけならその最新、current (デフォルト)。サポート中は {2}",
  "{0} (--format json lists all)": "{0} (--format json ですべて表示)",
  "{0} ({1})": "{0} ({1})",
  "{0} (default)": "{0} (デフォルト)",
  "{0} (in {1})": "{0} ({1})",
  "{0} (may have changed)": "{0} (変わった可能性がある)",
  "{0} (newest)": "{0} (最新)",
  "{0} (read as {1})": "{0} ({1} として読む)",
  "{0} {1}": "{0}{1}",
  "{0} {1}; {2}": "{0}{1}、{2}",
  "{0} `PATH` must have {1}: write {2}.": "{0}`PATH` に {1} が必要なので、{2} と書いてください。",
  "{0} Add {1} to {2}.": "{0}{2} に {1} を追加してください。",
  "{0} adds nothing: there is one value, and {1} is thrown away. Write `=`.":
    "{0} は何も追加せず、値は 1 つだけで、{1} は捨てられます。`=` と書いてください。",
  "{0} and {1}": "{0} と {1}",
  "{0} and {1} are one variable for jail(8). Rename one of them.":
    "{0} と {1} は、jail(8) には同じ変数です。どちらかの名前を変えてください。",
  "{0} and {1} get the same hardware address {2}. Nothing passes between them.":
    "{0} と {1} が同じハードウェアアドレス {2} になります。両者の間では何も通りません。",
  "{0} and {1} more": "{0} ほか {1} 件",
  "{0} and {1} more commands are called without a path.": "{0} とほか {1} 個のコマンドがパスなしで呼ばれています。",
  "{0} and {1} more: read as a part of {2}, which includes them":
    "{0} ほか {1} 件: これらをインクルードする {2} の一部として読みました",
  "{0} and {1} others are placeholders of a template. Put the real values there.":
    "{0} とほか {1} 個はテンプレートのプレースホルダーです。実際の値を入れてください。",
  "{0} and 1 more command are called without a path.": "{0} とほか 1 つのコマンドがパスなしで呼ばれています。",
  "{0} and another one are placeholders of a template. Put the real values there.":
    "{0} とほか 1 つはテンプレートのプレースホルダーです。実際の値を入れてください。",
  "{0} and replace the {1} other places": "{0}、ほかの {1} か所も置き換え",
  "{0} and replace the other place": "{0}、ほかの 1 か所も置き換え",
  "{0} are gone already: the start leaves nothing that would keep a jail.":
    "{0} はすでになくなっています。起動後に jail を維持するものが何も残りません。",
  "{0} are set in jail.conf, which is not read with this file. Set them here, or include this file there.":
    "{0} が設定されている jail.conf は、このファイルと一緒には読まれません。それらをここで設定するか、jail.conf からこのファイルをインクルードしてください。",
  "{0} belongs to another host and is not here. {1}": "{0} は別のホストのもので、ここにはありません。{1}",
  "{0} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.":
    "{0} はホストのものですが、jail の中で破棄されます。exec.poststop でもう片側を破棄してください。",
  "{0} can be fixed with --fix": "{0} 件は --fix で修正可能",
  "{0} can be fixed with --fix=all": "{0} 件は --fix=all で修正可能",
  "{0} can never work: {1}.": "{0} は決して成功しません: {1}。",
  "{0} cannot be changed here.": "{0} はここでは変更できません。",
  "{0} cannot be moved into a jail without `vnet`. Add `vnet;`, or do not move it.":
    "`vnet` のない jail に {0} は移せません。`vnet;` を追加するか、移さないでください。",
  "{0} cannot be moved: with this value of `vnet` the jail shares the network. Write `vnet;`.":
    "`vnet` がこの値の jail はネットワークを共有するため、{0} を移せません。`vnet;` と書いてください。",
  "{0} cannot be read here. {1}": "{0} はここでは読めません。{1}",
  "{0} cannot be read.": "{0} を読めません。",
  "{0} cannot be the address of a jail. The kernel refuses it.":
    "{0} は jail のアドレスにはできません。カーネルが拒否します。",
  "{0} changes nothing for the next string, which is another process. Join both with `&&` in one string.":
    "{0} は、別プロセスである次の文字列には影響しません。両方を `&&` でつなぎ、1 つの文字列にしてください。",
  "{0} comes back as {1}: the next start fails here. Rename it back in exec.poststop.":
    "{0} は {1} として戻り、次の起動はここで失敗します。exec.poststop で名前を戻してください。",
  "{0} contradicts {1} in line {2}. Only the last one counts.":
    "{0} は {2} 行目の {1} と矛盾します。有効なのは最後のものだけです。",
  "{0} could not be made: the folder cannot be written.": "{0} を作成できません。フォルダーに書き込めません。",
  "{0} creates {1} too.": "{0} も {1} を作成します。",
  "{0} depends on itself and will never start. Remove the dependency.":
    "{0} は自分自身に依存しており、起動しません。この依存を削除してください。",
  "{0} does not change that.": "{0} でも変わりません。",
  "{0} does not exist here. {1}": "{0} はここにはありません。{1}",
  "{0} does not exist yet when {1} runs, so {2} fails. `vnet.interface` does it already.":
    "{1} の時点で {0} はまだないため、{2} は失敗します。これは `vnet.interface` がすでに行います。",
  "{0} does not exist yet when {1} runs, so {2} fails. Run it in exec.created.":
    "{1} の時点で {0} はまだないため、{2} は失敗します。exec.created で実行してください。",
  "{0} does not exist: {1} is not a boolean. Leave it out.":
    "{1} は真偽値ではないため、{0} はありません。外してください。",
  "{0} does not exist. A relative name starts at the folder of this file.":
    "{0} がありません。相対的な名前の起点は、このファイルのディレクトリーです。",
  "{0} does not join {1}.": "{0} は {1} に加わりません。",
  "{0} does not take {1}": "{0} は {1} を受け付けません",
  "{0} errors": "エラー {0} 件",
  "{0} exists already": "{0} はすでにあります",
  "{0} fails": "{0} の失敗",
  "{0} fails here too": "{0} はここでも失敗します",
  "{0} fails in `{1}`: no jail may load a kernel module.":
    "{0} は `{1}` で失敗します: jail はカーネルモジュールをロードできません。",
  "{0} fails in `{1}`: no jail may set what holds for the whole host.":
    "{0} は `{1}` で失敗します: ホスト全体に効く値は、どの jail からも設定できません。",
  "{0} fails in `{1}`: only the host unmounts what it has mounted.":
    "{0} は `{1}` で失敗します: ホストがマウントしたものをアンマウントできるのはホストだけです。",
  "{0} fails in `{1}`: the jail may not mount anything.":
    "{0} は `{1}` で失敗します: この jail は何もマウントできません。",
  "{0} fails in `{1}`: the jail shares the host's network.":
    "{0} は `{1}` で失敗します: この jail はホストのネットワークを共有しています。",
  "{0} fails: {1}. {2}": "{0} は失敗します: {1}。{2}",
  "{0} files": "{0} 個のファイル",
  "{0} files are judged as parts of {1}, which includes them":
    "{0} 個のファイルは、これらをインクルードする {1} の一部として検査します",
  "{0} files changed.": "{0} 個のファイルを変更しました。",
  "{0} findings are known from now on": "今後 {0} 件の指摘を既知とします",
  "{0} fixes": "{0} 件の修正",
  "{0} fixes applied: {1}": "{0} 件の修正を適用: {1}",
  "{0} FreeBSD 12 may panic: run {1} first.":
    "{0}FreeBSD 12 はパニックすることがあるので、先に {1} を実行してください。",
  "{0} from {1}": "{0}、{1} より",
  "{0} gets its new name here": "{0} の名前はここで変わります",
  "{0} gets there here, which is later": "{0} がそこに入るのはここで、後になります",
  "{0} gets no address: no command sets one, and the jail's rc.conf does not name it.":
    "{0} にアドレスが付きません。設定するコマンドがなく、jail の rc.conf にもその名前がありません。",
  "{0} Give one call of the program a network card for each.":
    "{0}プログラムは 1 回だけ呼び出し、それぞれにネットワークカードを指定してください。",
  "{0} goes into the jail here": "{0} はここで jail に入ります",
  "{0} grows beyond all bounds when its variables are replaced. Use each variable once.":
    "{0} は変数の置換で際限なく大きくなります。それぞれの変数は 1 回だけ使ってください。",
  "{0} has {1} already, and {2} would become one with it.":
    "{0} にはすでに {1} があり、{2} がそれと同じものになってしまいます。",
  "{0} has {1} bytes; an interface name has at most 15. {2}":
    "{0} は {1} バイトですが、インターフェース名は最大 15 バイトです。{2}",
  "{0} has {1} characters; an interface name has at most 15. {2}":
    "{0} は {1} 文字ですが、インターフェース名は最大 15 文字です。{2}",
  "{0} has a comment that silences a rule in all of it.":
    "{0} に、ファイル全体でルールを無効にするコメントがあります。",
  "{0} has a link-local address from here": "{0} のリンクローカルアドレスはここから",
  "{0} loses its IPv6 addresses when a jail joins {1}. Give them to {2}.":
    "jail が {1} に加わると {0} は IPv6 アドレスを失います。アドレスは {2} に付けてください。",
  "{0} has a mistake in it: mend that first.": "{0} に誤りがあります。先にそれを直してください。",
  "{0} has a variable {1} already, and {2} would become one with it.":
    "{0} にはすでに変数 {1} があり、{2} がそれと同じものになってしまいます。",
  "{0} has no effect since FreeBSD {1}, and jail(8) warns about it. Leave it out.":
    "{0} は FreeBSD {1} 以降は効果がなく、jail(8) が警告します。外してください。",
  "{0} has no effect while `enforce_statfs` is {1}, the default. Set it to 1.":
    "`enforce_statfs` がデフォルトの {1} の間、{0} は効きません。1 に設定してください。",
  "{0} has no effect while `enforce_statfs` is {1}. Set it to 1.":
    "`enforce_statfs` が {1} の間、{0} は効きません。1 に設定してください。",
  "{0} has no effect without `allow.mount` and `enforce_statfs = 1`.":
    "{0} は `allow.mount` と `enforce_statfs = 1` がないと効きません。",
  "{0} has no effect without `allow.mount`.": "{0} は `allow.mount` がないと効きません。",
  "{0} has no mask": "{0} にマスクがありません",
  "{0} has no mask. {1}": "{0} にマスクがありません。{1}",
  "{0} has no value, and jail(8) of {1} crashes over it. Give it a value.":
    "{0} に値がなく、{1} の jail(8) はクラッシュします。値を与えてください。",
  "{0} has nothing to say here. Remove the comment.": "{0} はここでは何も指摘しません。コメントを削除してください。",
  "{0} has one value: jail(8) takes {1}, not the others.": "{0} の値は 1 つで、jail(8) が使うのは {1} だけです。",
  "{0} has the jid {1} too.": "{0} の jid も {1} です。",
  "{0} has the path {1} too.": "{0} のパスも {1} です。",
  "{0} has this `{1}` too. What tells machines apart by it takes both for one.":
    "{0} も同じ `{1}` です。これでマシンを区別するものは、両者を同一とみなします。",
  "{0} hints": "ヒント {0} 件",
  "{0} in {1}": "{1}に{0}",
  "{0} in {1}.": "{1}に {0}。",
  "{0} in `mount` {1}. It takes DEVICE DIRECTORY TYPE [OPTIONS].":
    "`mount` {1}: {0}。形式は「DEVICE DIRECTORY TYPE [OPTIONS]」です。",
  "{0} in the line {1}. It takes DEVICE DIRECTORY TYPE [OPTIONS].":
    "行 {1}: {0}。形式は「DEVICE DIRECTORY TYPE [OPTIONS]」です。",
  "{0} in this script": "このスクリプト内: {0}",
  "{0} includes a file by a name that cannot be moved.":
    "{0} は、移すと変わってしまう名前でファイルをインクルードしています。",
  "{0} includes too much, so not everything was read. {1}": "{0} のインクルードが多すぎて、すべては読んでいません。{1}",
  "{0} info": "情報 {0} 件",
  "{0} is {1} here.": "{0} はここでは {1} です。",
  "{0} is {1} in {2} too.": "{0} は {2} でも {1} です。",
  "{0} is a directory or a device. Name a file, or files with a pattern.":
    "{0} はディレクトリーかデバイスです。ファイル、またはファイルのパターンを指定してください。",
  "{0} is a double negative: it switches {1} on.": "{0} は二重否定で、{1} を有効にします。",
  "{0} is a file of another program: not formatted": "{0} は別のプログラムのファイルなので、整形しません",
  "{0} is a list of {1} values, but stands in a string. Make it one string, or use it alone.":
    "{0} は {1} 個の値のリストですが、文字列の中にあります。1 つの文字列にするか、単独で使ってください。",
  "{0} is a list of several values, but stands in a string. Make it one string, or use it alone.":
    "{0} は複数の値のリストですが、文字列の中にあります。1 つの文字列にするか、単独で使ってください。",
  "{0} is a list, and jail(8) of {1} crashes over it. Write the values here.":
    "{0} はリストで、{1} の jail(8) はクラッシュします。値をここに書いてください。",
  "{0} is a number, and not the `jid`. The jail will not start: put a letter in its name.":
    "{0} は数字ですが、`jid` と異なります。jail は起動しないので、名前に文字を入れてください。",
  "{0} is a pair, not an interface": "{0} はインターフェースではなくペアです",
  "{0} is a pair, not an interface: nothing is destroyed. Destroy one half, {1}.":
    "{0} はインターフェースではなくペアで、何も破棄されません。片側の {1} を破棄してください。",
  "{0} is a pair, not an interface.": "{0} はインターフェースではなくペアです。",
  "{0} is a parameter: jail(8) knows it by this name only.":
    "{0} はパラメーターです。jail(8) はこの名前でしか認識しません。",
  "{0} is a pattern that matches the names of jails, not a name.":
    "{0} は jail の名前に一致するパターンで、名前ではありません。",
  "{0} is a placeholder of a template. Put the real value there.":
    "{0} はテンプレートのプレースホルダーです。実際の値を入れてください。",
  "{0} is a verb of {1}; {2} has `{3}`. {4}": "{0} は {1} の動詞で、{2} では `{3}` です。{4}",
  "{0} is added to {1} here": "{0} はここで {1} に加えられます",
  "{0} is also included by {1}: not shown here": "{0} は {1} にもインクルードされていますが、ここには示しません",
  "{0} is an address of the parent {1}. Only where each has a single address may they share it.":
    "{0} は親 {1} のアドレスです。共有できるのは、両方がアドレスを 1 つだけ持つ場合に限られます。",
  "{0} is an INI file, as fail2ban's: not checked": "{0} は fail2ban などの INI ファイルなので、検査しません",
  "{0} is an IPv4 address, but stands after `inet6`.": "{0} は IPv4 アドレスですが、`inet6` の後にあります。",
  "{0} is an IPv4 address. It belongs in `ip4.addr`.": "{0} は IPv4 アドレスです。`ip4.addr` に書いてください。",
  "{0} is an IPv6 address and needs `inet6`.": "{0} は IPv6 アドレスで、`inet6` が必要です。",
  "{0} is an IPv6 address. It belongs in `ip6.addr`.": "{0} は IPv6 アドレスです。`ip6.addr` に書いてください。",
  "{0} is attached after /etc/rc has mounted the datasets. Attach it in exec.created.":
    "{0} の割り当ては、/etc/rc がデータセットをマウントした後です。exec.created で割り当ててください。",
  "{0} is back on the host at this step.": "{0} はこのステップではホストに戻っています。",
  "{0} is called {1} at this step.": "{0} はこのステップでは {1} という名前です。",
  "{0} is called {1} now": "{0} の名前は {1} になる",
  "{0} is called {1} too.": "{0} の名前も {1} です。",
  "{0} is called without a path.": "{0} がパスなしで呼ばれています。",
  "{0} is created here": "{0} はここで作られます",
  "{0} is created here, on the host": "{0} はここで、ホストに作られます",
  "{0} is defined in terms of itself through {1}. Use another name for one of them.":
    "{0} は {1} を経て自分自身を使って定義されています。どちらかに別の名前を使ってください。",
  "{0} is defined in terms of itself. Use another name for one of them.":
    "{0} は自分自身を使って定義されています。どちらかに別の名前を使ってください。",
  "{0} is destroyed already": "{0} はすでに破棄されています",
  "{0} is destroyed already at this step.": "{0} はこのステップではすでに破棄されています。",
  "{0} is destroyed before `exec.stop`: services shut down without a network. Use exec.poststop.":
    "{0} が `exec.stop` より前に破棄され、サービスはネットワークなしで終了します。exec.poststop を使ってください。",
  "{0} is destroyed here": "{0} はここで破棄されます",
  "{0} is destroyed here while it is still on {1}": "{0} は {1} のメンバーのままここで破棄されます",
  "{0} is destroyed while it is on {1}.": "{0} は {1} のメンバーのまま破棄されます。",
  "{0} is destroyed while it is still on {1}": "{0} は {1} のメンバーのまま破棄される",
  "{0} is destroyed while its other half is on {1}.": "{0} は、もう半分が {1} のメンバーのまま破棄されます。",
  "{0} is down, and so its VLAN carries nothing. Bring it up: `ifconfig {1} up`.":
    "{0} が有効でないため、その VLAN は何も通しません。有効にしてください: `ifconfig {1} up`。",
  "{0} is for addresses, {1} for members": "{0} はアドレス用で、メンバー用は {1} です",
  "{0} is gone already: the destroy before took both halves. Remove this command.":
    "{0} は手前の destroy が両側とも消したため、もうありません。このコマンドを削除してください。",
  "{0} is gone already: the start leaves nothing that would keep a jail.":
    "{0} はすでになくなっています。起動後に jail を維持するものが何も残りません。",
  "{0} is gone when {1} runs, so {2} fails. Remove the line.":
    "{1} の時点で {0} はもうないため、{2} は失敗します。この行を削除してください。",
  "{0} is gone when {1} runs, so {2} fails. Run it in exec.prestop.":
    "{1} の時点で {0} はもうないため、{2} は失敗します。exec.prestop で実行してください。",
  "{0} is ignored by {1}: not checked": "{0} は {1} で無視されているため、検査しません",
  "{0} is ignored by {1}: not formatted": "{0} は {1} で無視されているため、整形しません",
  "{0} is in the jail at this step.": "{0} はこのステップでは jail の中にあります。",
  "{0} is in the jail too": "{0} も jail の中にあります",
  "{0} is in this jail, not in {1}: the stop fails here. Name {2}.":
    "{0} は {1} ではなくこの jail にあり、停止はここで失敗します。{2} を指定してください。",
  "{0} has more than {1} errors, so {2} of its jails were not looked at; mend some and check again":
    "{0} にはエラーが {1} 件より多くあるため、{2} 個の jail は検査していません。いくつか直してから、もう一度検査してください",
  "{0} is put together to the name of the jail, and would not follow.":
    "{0} は組み合わさって jail の名前になるため、名前の変更に追従しません。",
  "{0} is the value of a variable that has other uses than to name the jail.":
    "{0} は、jail を指す以外の用途もある変数の値です。",
  "{0}: {1} more findings are not told, none worse than those that are":
    "{0}: ほかに {1} 件の指摘がありますが、表示したものより重いものはありません",
  "{0}: so much is wrong that not all of it is told; mend some and check again":
    "{0}: 問題が多すぎるため、すべては表示していません。いくつか直してから、もう一度検査してください",
  "More than {0} findings of this file are not shown, none worse than these. Mend some of these first.":
    "このファイルには、表示していない指摘が {0} 件より多くあります。いずれもこれらより重くはありません。まずこれらのいくつかを直してください。",
  "name a file: {0}": "ファイルを指定してください: {0}",
  "say start, stop or restart first: {0}": "最初に start、stop、restart のいずれかを指定してください: {0}",
  "There is no parameter {0}. It takes {1} below it: a `;` is missing.":
    "{0} というパラメーターはありません。次の行の {1} を値としています: `;` がありません。",
  "{0} is judged as a part of {1}, which includes it": "{0} は、これをインクルードする {1} の一部として検査します",
  "{0} is known on the host by its name; only variables and jails can be renamed here.":
    "{0} はホスト側の名前です。ここで変更できるのは変数と jail の名前だけです。",
  "{0} is made here": "{0} はここで作られます",
  "{0} is mounted after jail(8) has mounted {1} from it.":
    "{0} は、jail(8) がそこから {1} をマウントした後にマウントされます。",
  "{0} is mounted here": "{0} はここでマウントされます",
  "{0} is mounted later, and hides this. Put this line after it.":
    "{0} が後からマウントされ、これを隠します。この行をその後に置いてください。",
  "{0} is mounted on twice. The second mount hides the first.":
    "{0} に 2 回マウントされます。2 つ目のマウントが 1 つ目を隠します。",
  "{0} is moved here": "{0} はここで移されます",
  "{0} is no {1} that it takes": "{0} は使えません (必要な値: {1})",
  "{0} is no longer told at this place. Try it again when the file is as you want to report it.":
    "{0} はこの場所ではもう指摘されません。報告したい状態のファイルでもう一度試してください。",
  "{0} is no option of {1} that is known here. Did you mean {2}?":
    "{0} は {1} の既知のオプションではありません。{2} のことですか?",
  "{0} is no release that is known: {1}.": "{0} は既知のリリースではありません: {1}。",
  "{0} is no text, and jail(8) cannot read it. Name text files in UTF-8.":
    "{0} はテキストではなく、jail(8) には読めません。UTF-8 のテキストファイルを指定してください。",
  "{0} is not a hardware address of six bytes.": "{0} は 6 バイトのハードウェアアドレスではありません。",
  "{0} is not among the files of this host. Without it the jail does not start.":
    "{0} はこのホストのファイルの中にありません。なければ jail は起動しません。",
  "{0} is not an {1}.": "{0} は使えません (必要な値: {1})。",
  "{0} is not an address of the parent {1}. A child uses its parent's, which has {2}.":
    "{0} は親 {1} のアドレスではありません。子は親のアドレスを使い、親にあるのは {2} です。",
  "{0} is not an address of the parent {1}. A child uses its parent's, which has no `{2}`.":
    "{0} は親 {1} のアドレスではありません。子は親のアドレスを使いますが、親に `{2}` がありません。",
  "{0} is not changed: {1}": "{0} は変更しません: {1}",
  "{0} is not defined in the file. If it is the shell's, write a backslash before it.":
    "{0} はこのファイルで定義されていません。シェルのものなら、前にバックスラッシュを書いてください。",
  "{0} is not defined: the `_` is part of its name. Write {1}.":
    "`_` まで名前に含まれるため、{0} は定義されていません。{1} と書いてください。",
  "{0} is not defined: the `{1}` is part of its name. Write {2}.":
    "`{1}` まで名前に含まれるため、{0} は定義されていません。{2} と書いてください。",
  "{0} is not defined: the name ends at the dot. Write {1}.":
    "名前はドットで終わるため、{0} は定義されていません。{1} と書いてください。",
  "{0} is not defined: the parameter is not set for this jail.":
    "この jail にこのパラメーターの設定がないため、{0} は定義されていません。",
  "{0} is not defined: two backslashes are one, and a variable. For the shell's write {1}.":
    "{0} は定義されていません。バックスラッシュ 2 つは 1 つの文字で、その後ろは jail.conf の変数です。シェルの変数なら {1} と書いてください。",
  "{0} is not defined. Define it, or write `\\$` if the shell is meant.":
    "{0} は定義されていません。定義するか、シェルのものなら `\\$` と書いてください。",
  "{0} is not defined. Did you mean {1}?": "{0} は定義されていません。{1} のことですか?",
  "{0} is not known to exist {1}. {2}": "{0} の存在は確認されていません ({1})。{2}",
  "{0} is not known to exist {1}. Without it the jail will not start on {2}.":
    "{0} の存在は確認されていません ({1})。なければ {2} で jail は起動しません。",
  "{0} is not mounted": "{0} はマウントされていません",
  "{0} is not replaced between single quotes. Write double quotes.":
    "{0} は一重引用符の中では置換されません。二重引用符を使ってください。",
  "{0} is not replaced, because of its backslash. Remove the backslash.":
    "{0} はバックスラッシュのため置換されません。バックスラッシュを削除してください。",
  "{0} is not there any more after a stop: the next start fails here.":
    "停止後に {0} はもうないため、次の起動はここで失敗します。",
  "{0} is not there yet at this step.": "{0} はこのステップではまだありません。",
  "{0} is not there yet: the jail {1} creates it later. Add `depend`, or create it in rc.conf.":
    "{0} はまだなく、jail {1} が後で作ります。`depend` を追加するか、rc.conf で作ってください。",
  "{0} is not written: {1}": "{0} に書き込めません: {1}",
  "{0} is obsolete: jails are defined in jail.conf. Move what it says there, and leave it out.":
    "jail は jail.conf で定義するもので、{0} は廃止されています。内容をそこに移し、外してください。",
  "{0} is on {1}": "{0} は {1} のメンバーです",
  "{0} is on {1} already": "{0} はすでに {1} のメンバーです",
  "jail(8) moves it after exec.created: use it in exec.start.":
    "jail(8) は exec.created の後に移します。exec.start で使ってください。",
  "{0} is on the host at this step, not in the jail.": "{0} はこのステップでは jail ではなくホストにあります。",
  "{0} is one {1} to jail(8), with a blank in it. Write each as a value of its own.":
    "{0} は jail(8) には空白を含む 1 つの値 ({1}) です。それぞれを独立した値として書いてください。",
  "{0} is one {1} to jail(8). Write each value in quotes of its own.":
    "{0} は jail(8) には 1 つの値 ({1}) です。それぞれの値を別々の引用符で囲んでください。",
  "{0} is one name to ifconfig.": "{0} は ifconfig には 1 つの名前です。",
  "{0} is one name to jail(8), with a blank in it.": "{0} は jail(8) には空白を含む 1 つの名前です。",
  "{0} is one name to jail(8), with a blank in it. Write each name as a value of its own.":
    "{0} は jail(8) には空白を含む 1 つの名前です。それぞれの名前を独立した値として書いてください。",
  '{0} is one of {1}, not "{2}"': '{0} は {1} のいずれかで、"{2}" ではありません',
  "{0} is put on {1} here": "{0} はここで {1} に加えられます",
  "{0} is put on no interface. Set `interface`, unless the host has the address already.":
    "{0} はどのインターフェースにも設定されません。ホストにすでにあるアドレスでなければ、`interface` を設定してください。",
  "{0} is read as {1}": "{0} は {1} として読まれます",
  "{0} is refused. {1}": "{0} は拒否されます。{1}",
  "{0} is set here": "{0} はここで設定されています",
  "{0} is set in jail.conf, which is not read with this file. Set it here, or include this file there.":
    "{0} が設定されている jail.conf は、このファイルと一緒には読まれません。ここで設定するか、jail.conf からこのファイルをインクルードしてください。",
  "{0} is set several times outside of the blocks.": "{0} はブロックの外で複数回設定されています。",
  "{0} is set without a value. Give it one.": "{0} に値がありません。値を与えてください。",
  "{0} is still in the jail at this step. Destroy the other half, {1}, in exec.poststop.":
    "{0} はこのステップではまだ jail の中にあります。exec.poststop でもう片側の {1} を破棄してください。",
  "{0} is still mounted": "{0} がまだマウントされています",
  "{0} is taken as it is": "{0} はそのままの文字として扱われます",
  "{0} is the broadcast address of its network ({1}). Give the jail one in between.":
    "{0} はそのネットワーク ({1}) のブロードキャストアドレスです。その間のアドレスを jail に与えてください。",
  "{0} is the half for the host's bridge. Give the jail {1}.":
    "{0} はホストのブリッジ側の半分です。jail には {1} を与えてください。",
  "{0} is the hardware address of a group: its first byte is odd.":
    "{0} は最初のバイトが奇数で、グループのハードウェアアドレスです。",
  "{0} is the host's own address, in rc.conf. On a network with the host nobody reaches the jail by it.":
    "{0} は rc.conf にあるホスト自身のアドレスです。ホストと同じネットワークでは jail に届きません。",
  "{0} is the host's own address, in rc.conf. Stopping the jail takes it from the host.":
    "{0} は rc.conf にあるホスト自身のアドレスです。jail を停止すると、ホストから取り除かれます。",
  "{0} is the name of a parameter, which no variable can have.": "{0} はパラメーターの名前なので、変数には使えません。",
  "{0} is a jail of its own. What all jails get stands in `* { }`, or outside of all blocks.":
    "{0} は独立した 1 つの jail です。すべての jail に共通の設定は `* { }` の中か、どのブロックの外にも属さない場所に書きます。",
  "{0} is a pair of iocage; jail(8) looks for an interface of this name. Name one half of an epair.":
    "{0} は iocage の書き方で、jail(8) はこの名前のインターフェースを探します。epair の片方を指定してください。",
  "{0} is the name of one jail: only a whole part between dots can be a `*`.":
    "{0} は 1 つの jail の名前で、`*` にできるのはドットで区切られた部分全体だけです。",
  "{0} is the network address of its network ({1}). Give the jail one in between.":
    "{0} はそのネットワーク ({1}) のネットワークアドレスです。その間のアドレスを jail に与えてください。",
  "{0} is the same in {1} too.": "{0} は {1} でも同じ値です。",
  "{0} is too large to be judged. {1}": "{0} は大きすぎて判定できません。{1}",
  "{0} is too long a name": "{0} は名前が長すぎます",
  "{0} is unmounted already when jail(8) unmounts it.":
    "jail(8) がアンマウントする時点で、{0} はすでにアンマウントされています。",
  "{0} is unmounted already: this fails.": "{0} はすでにアンマウントされているため、これは失敗します。",
  "{0} is unmounted here": "{0} はここでアンマウントされます",
  "{0} is written twice; only the last one counts.": "{0} が 2 回書かれています。最後のものだけが有効です。",
  "{0} It also runs for {1}.": "{0}{1} でも実行されます。",
  "{0} It runs in the background: jail(8) neither waits for it nor looks at how it ends.":
    "{0}バックグラウンドで動くので、jail(8) は終了を待たず、結果も見ません。",
  "{0} jail(8) stops here: {1} and {2} more do not exist for it.":
    "{0}jail(8) はここで読むのをやめ、{1} とほか {2} 個の jail は存在しないことになります。",
  "{0} jail(8) stops here: {1} does not exist for it.":
    "{0}jail(8) はここで読むのをやめ、{1} は存在しないことになります。",
  "{0} jail(8) stops reading here, without a message.": "{0}jail(8) はここで、何も表示せずに読むのをやめます。",
  "{0} jails": "{0} 個の jail",
  "{0} jails, as {1} reads them": "{0} 個の jail、{1} での読み方",
  "{0} known or older": "既知または以前からのもの {0} 件",
  "{0} Let a shell run it: `/bin/sh -c '…'`.": "{0}シェルに実行させてください: `/bin/sh -c '…'`。",
  "{0} lies in the jail {1}, not in this one.": "{0} があるのは jail {1} の中で、この jail ではありません。",
  "{0} lies outside of `path`: the jail does not see it.": "{0} は `path` の外にあり、jail からは見えません。",
  "{0} lies outside, too": "{0} も外にあります",
  "{0} looks like a blank, but is none to jail(8).": "{0} は空白に見えますが、jail(8) にとっては違います。",
  "{0} looks like a blank, but is none to jail(8). Write a plain blank.":
    "{0} は空白に見えますが、jail(8) にとっては違います。通常の空白を書いてください。",
  "{0} makes {1}": "{0} が {1} を作ります",
  "{0} makes {1} after the mount that needs it.": "{0} は {1} を必要とするマウントより後でそれを作ります。",
  "{0} makes sense; it says how other files are checked":
    "{0} に問題はありません。ほかのファイルの検査方法を決めるファイルです",
  "{0} also names jails called so in other files. To rename all of them, rename it there.":
    "{0} は、ほかのファイルにある同名の jail も指しています。そこで名前を変更すると、すべて変更されます。",
  "{0} may be gone or changed": "{0} はなくなったか変わった可能性がある",
  "{0} more": "ほか {0} 件",
  "{0} more findings of this file are not shown, none worse than these. `jailconf check --format json` lists them.":
    "このファイルにはほかに {0} 件の指摘があります。いずれもこれらより重くはありません。`jailconf check --format json` ですべて見られます。",
  "{0} more jails are left out": "ほか {0} 個の jail は省略",
  "{0} more jails are left out: show one of them alone.":
    "ほか {0} 個の jail は省略しました。1 つだけ選んで表示してください。",
  "{0} more kinds": "ほか {0} 種類",
  "{0} more left out by --max-findings": "ほか {0} 件は --max-findings により省略",
  "{0} more not shown; `--format json` has all": "ほか {0} 件は省略。`--format json` ですべて見られます",
  "{0} more not shown; `--max-findings {1}` shows them": "ほか {0} 件は省略。`--max-findings {1}` で見られます",
  "{0} more with --fix=all": "さらに {0} 件は --fix=all で修正可能",
  "{0} mounts something on {1} too.": "{0} も {1} に何かをマウントします。",
  "`ip4` or `ip6` that the addresses beside it make void.": "併記されたアドレスのために効果のない `ip4` または `ip6`。",
  "What needs it is stopped, too, and not started again: {0}.":
    "これを必要とする jail も停止され、再び起動されることはありません: {0}。",
  "What the host sets on an interface is lost when it moves into the jail.":
    "ホストがインターフェースに設定したものは、jail に移るときに失われます。",
  "{0} is lost when {1} moves into the jail. Set it there, in exec.start.":
    "{1} が jail に移るとき {0} は失われます。exec.start を使い、jail の中で設定してください。",
  "{0} leaves {1} when it moves into the jail. It cannot be in both.":
    "{0} は jail に移るとき {1} から外れます。両方に置くことはできません。",
  "{0} leaves {1} when it moves into the jail. Put {2} on it.":
    "{0} は jail に移るとき {1} から外れます。{2} をブリッジに加えてください。",
  "{0} moves into {1}": "{0} は {1} に移る",
  "{0} needs a shell, and jail(8) runs this string without one.":
    "{0} にはシェルが必要ですが、jail(8) はこの文字列をシェルなしで実行します。",
  "{0} needs a shell, and lasts no longer than its string. Join both with `&&` in one string.":
    "{0} にはシェルが必要で、効果はその文字列の中だけです。両方を `&&` でつなぎ、1 つの文字列にしてください。",
  "{0} needs a value": "{0} には値が必要です",
  "{0} needs a value, one of {1}": "{0} には値が必要です ({1} のいずれか)",
  "{0} needs FreeBSD {1} or later. {2}": "{0} には FreeBSD {1} 以降が必要です。{2}",
  "{0} never starts: jail(8) takes it for its own parent. Move it above {1}.":
    "{0} は起動しません: jail(8) がこれ自身を親とみなします。{1} より上に移してください。",
  "{0} None of them will start.": "{0}どれも起動しません。",
  "{0} Not used yet: {1}.": "{0}まだ使われていないもの: {1}。",
  "{0} of {1} above": "上の {1} の {0}",
  "{0} of {1} files…": "{1} 個中 {0} 個のファイル…",
  "{0} of {1} jails, as {2} reads them": "{1} 個中 {0} 個の jail、{2} での読み方",
  "{0} of 1 jail, as {1} reads it": "1 個中 {0} 個の jail、{1} での読み方",
  "{0} of FreeBSD has no verb {1}; it prints its usage and fails. Did you mean `{2}`?":
    "FreeBSD の {0} に {1} という動詞はなく、使い方を表示して失敗します。`{2}` のことですか?",
  "{0} of jails above": "上の jail の {0}",
  "{0} on {1}": "{1} 上の {0}",
  "{0} on {1}: the root is one of Linux": "{1} の {0}: ルートは Linux のものです",
  "{0} or {1}": "{0} または {1}",
  "{0} or {1} more": "{0}、またはほか {1} 件",
  "{0} or more": "{0} 以上",
  "{0} other values in {1}": "{1} でほか {0} 個の値",
  "{0} parameters": "{0} 個のパラメーター",
  "{0} Put the whole construct into one string.": "{0}構文全体を 1 つの文字列に入れてください。",
  "{0} refuses the NAME {1}: it may hold only letters, digits and `_`. {2}":
    "NAME に使えるのは英数字と `_` だけなので、{0} は {1} を拒否します。{2}",
  "{0} Remove this statement.": "{0}この文を削除してください。",
  "{0} Replaces {1}.": "{0}置き換え元: {1}。",
  "{0} returns to the host": "{0} はホストに戻る",
  "{0} Run {1} first.": "{0}先に {1} を実行してください。",
  "{0} Run it last.": "{0}最後に実行してください。",
  "{0} runs depending on what the commands before it find out":
    "{0} が実行されるかどうかは、手前のコマンドの結果によって決まります",
  "{0} runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.":
    "{0} はバックグラウンドで動くため、失敗に気付けません。サービスには daemon(8) か rc スクリプトを使ってください。",
  "{0} runs only when what stands before it fails": "{0} は、手前のコマンドが失敗したときだけ実行されます",
  "{0} runs only when what stands before it succeeds": "{0} は、手前のコマンドが成功したときだけ実行されます",
  "{0} runs twice in `{1}`. {2}": "{0} は `{1}` で 2 回実行されます。{2}",
  "{0} settings": "{0} 個の設定",
  "{0} stands alone: it is one file": "{0} は 1 つのファイルなので、単独で指定します",
  "{0} stands in `{1}` twice. The kernel refuses the jail: remove one of them.":
    "{0} が `{1}` に 2 回あります。カーネルが jail を拒否するので、どちらかを削除してください。",
  "{0} starts": "{0} の起動",
  '{0} starts after {1}; `depend = "{2}";` turns that round.':
    '{0} は {1} より後に起動します。`depend = "{2}";` で逆になります。',
  "{0} starts before rc has prepared the jail. Enable it in the jail's rc.conf, and rc starts it in its order.":
    "rc が jail を準備する前に {0} が起動します。jail の rc.conf で有効にすれば、rc が正しい順序で起動します。",
  "{0} stay behind": "{0} が残ります",
  "{0} stays after a stop, so that the next start fails here. {1}":
    "{0} は停止後も残り、次の起動はここで失敗します。{1}",
  "{0} stays as it is": "{0} はそのまま残る",
  "{0} stays behind": "{0} が残ります",
  "{0} stays on {1}.": "{0} は {1} に残ります。",
  "{0} stays when the jail stops, and the next start makes one more.":
    "jail が停止しても {0} は残り、次の起動がもう一つ作ります。",
  "{0} stays when the jail stops, and the next start makes one more. Make it only where it is not there yet.":
    "jail が停止しても {0} は残り、次の起動がもう一つ作ります。まだないときだけ作るようにしてください。",
  "{0} stays, too": "{0} も残ります",
  "{0} steps": "{0} ステップ",
  "{0} stops": "{0} の停止",
  "{0} takes {1} too.": "{0} も {1} を受け取ります。",
  "{0} takes no value": "{0} に値は付けられません",
  "{0} that the jails share": "jail に共通の {0}",
  "{0} The jail will not start.": "{0}jail は起動しません。",
  "{0} Then {1}": "{0}その場合、{1}",
  "{0} throws away {1} of line {2}. Only the last value counts, everywhere.":
    "{0} は {2} 行目の {1} を捨てます。どこでも、最後の値だけが有効です。",
  "{0} throws away {1} set {2}.": "{0} は以前の設定を捨てます: {1} ({2})。",
  "{0} to {1}": "{0} 以上 {1} 以下",
  '{0} to {1}, a bare major, "current", or what uname -r prints':
    '{0} から {1} まで、メジャー番号のみ、"current"、または uname -r の出力',
  "{0} Use `env`, or `/bin/sh -c '…'`.": "{0}`env` または `/bin/sh -c '…'` を使ってください。",
  "{0} uses the address {1} too.": "{0} もアドレス {1} を使います。",
  "{0} uses the hardware address {1} too.": "{0} もハードウェアアドレス {1} を使います。",
  "{0} values": "{0} 個の値",
  "{0} waits here for somebody to type": "{0} はここで誰かの入力を待つ",
  "{0} waits here for somebody to type. For services run `/bin/sh /etc/rc`; for a session use `command`.":
    "{0} はここで入力を待ちます。サービスには `/bin/sh /etc/rc`、対話には `command` を使ってください。",
  "{0} warnings": "警告 {0} 件",
  "{0} was removed in FreeBSD {1}. {2}": "{0} は FreeBSD {1} で削除されました。{2}",
  "{0} when the jail stops.": "jail の停止時: {0}。",
  "{0} Whoever starts the jail must have {1} in `PATH`: write {2}.":
    "{0}jail を起動する人の `PATH` に {1} が必要なので、{2} と書いてください。",
  "{0} with --hints": "{0}は --hints で表示",
  "{0} would change {1}; nothing was written.": "{0}で {1}が変わります。書き込みはしていません。",
  "{0} would not start and stop as before.": "{0} の起動と停止が元と変わってしまいます。",
  "{0} Write `/usr/bin/true`.": "{0}`/usr/bin/true` と書いてください。",
  "{0} Write `+=` to add to the list.": "{0}リストに追加するには `+=` と書いてください。",
  "{0} writes to {1} too.": "{0} も {1} に書き込みます。",
  "{0} writes to {1}, in the jail. Root in the jail can redirect it with a symbolic link.":
    "{0} は jail の中の {1} に書き込みます。jail 内の root は、シンボリックリンクで別の場所に向けられます。",
  "{0}, {1}": "{0}、{1}",
  "{0}, a member of {1}, gets address {2}. FreeBSD 15.0 refuses that; it belongs on {3}.":
    "{1} のメンバー {0} にアドレス {2} が設定されます。FreeBSD 15.0 は拒否するので、{3} に設定してください。",
  "{0}, a member of {1}, gets address {2}. It belongs on {3}.":
    "{1} のメンバー {0} にアドレス {2} が設定されます。{3} に設定してください。",
  "{0}, and rc.shutdown alone may take {1}. A stop that takes longer ends half way.":
    "{0}が、rc.shutdown だけで {1} 秒かかることがあります。それより長い停止は途中で終わります。",
  "{0}, and the next start fails in {1}: {2}.": "{0}。次の起動は {1} で失敗します: {2}。",
  "{0}, and this is not reached:": "{0}。以下は実行されない:",
  "{0}, for {1}": "{0}、{1} 用",
  "{0}, for all jails": "{0}、すべての jail 用",
  "{0}, in {1}": "{0}、{1} 内",
  "{0}, on the host": "{0}、ホスト上",
  "{0}, rc among them. A start that takes longer is rolled back.":
    "{0} (rc も含む)。それより長い起動はロールバックされます。",
  "{0}, read-only": "{0}、読み取り専用",
  "{0}, run in the jail": "{0}、jail の中で実行",
  "{0}, run on the host": "{0}、ホスト上で実行",
  "{0}, set {1}": "{0} (設定: {1})",
  "{0}, to start in the order of the files": "{0} (起動順はファイルの順になる)",
  "{0}, unsafe": "{0} (要確認)",
  "{0}, which drops the rest of this piece of the string": "{0}。文字列のこの部分の残りは捨てられます",
  "{0}; --write-baseline makes one": "{0}。--write-baseline で作成できます",
  "{0}; added to {1}.": "{0}、追加: {1}。",
  "{0}; did you mean {1}?": "{0}。{1} のことですか?",
  "{0}; it is not used.": "{0}。使われません。",
  "{0}; its failure alone changes nothing.": "{0}。それだけが失敗しても、結果は変わりません。",
  "{0}; jailconf explain --help lists the topics": "{0}。トピックの一覧は jailconf explain --help にあります",
  "{0}; may be repeated": "{0}。複数指定可",
  "{0}: {1} is {2}, not one of {3} or off": "{0}: {1} は {2} ですが、{3}、off のいずれでもありません",
  "{0}: {1} is no release that is known ({2})": "{0}: {1} は既知のリリースではありません ({2})",
  "{0}: {1}, of which jail(8) can read nothing": "{0}: {1} です。jail(8) はまったく読めません",
  "{0}: an IPv4 prefix is a number up to 32.": "{0}: IPv4 のプレフィックスは 32 以下の数です。",
  "{0}: an IPv6 prefix is a number up to 128.": "{0}: IPv6 のプレフィックスは 128 以下の数です。",
  "{0}: ignored": "{0}: 無視",
  "{0}: in no git repository, so that all that is found there is told":
    "{0}: git リポジトリーの外にあるため、すべての指摘を表示します",
  "{0}: jail(8) refuses this file, so none of its jails starts or stops: {1}":
    "{0}: jail(8) はこのファイルを受け付けないため、どの jail も起動も停止もされません: {1}",
  "{0}: jail(8) rolls the start back; no exec.* command runs":
    "{0}: jail(8) が起動をロールバックする。exec.* のコマンドは実行されない",
  "{0}: no file there is called like a jail.conf": "{0}: jail.conf の名前を持つファイルがありません",
  "{0}: not an object; it is not used": "{0}: オブジェクトではないため、使われません",
  "{0}: not checked": "{0}: 検査対象外",
  "{0}: read as a part of {1}, which includes it": "{0}: これをインクルードする {1} の一部として読みました",
  "{0}: the next start fails.": "{0}: 次の起動は失敗します。",
  "{0}: the next start fails. Others use it: make it only where it is not there yet.":
    "{0}: 次の起動は失敗します。ほかからも使われているので、まだないときだけ作るようにしてください。",
  "{0}: there is no setting {1}": "{0}: {1} という設定はありません",
  "{0}: what makes jail(8) refuse a file stays an error":
    "{0}: jail(8) がファイルを受け付けなくなるものは、常にエラーです",
  "{0}.": "{0}。",
  "{0}. {1}": "{0}。{1}",
  "{0}.{1}: {2} is not {3}": "{0}.{1}: {2} は {3} ではありません",
  "{0}{1} is there already, or cannot be looked at.": "{0}{1} はすでにあるか、確認できません。",
  "**Can be read, not set.**": "**読み取り専用で、設定できません。**",
  "**Deprecated**: {0}": "**非推奨**: {0}",
  "**Not in FreeBSD {0}**.": "**FreeBSD {0} にはありません**。",
  "/proc as Linux programs expect it": "Linux のプログラムが期待する /proc",
  "/proc for Linux programs": "Linux プログラム用の /proc",
  "/sys as Linux programs expect it": "Linux のプログラムが期待する /sys",
  "/sys for Linux programs": "Linux プログラム用の /sys",
  "`--check` or `--diff` finds something to change": "`--check` または `--diff` で変更あり",
  "`;` starts no comment. Write `#`.": "`;` ではコメントになりません。`#` と書いてください。",
  '`.include "FILE";` reads a file, or every file that matches a pattern, at this point: outside of blocks for whole jails and globals, inside a block for statements of that jail. Each file must be complete in itself: a brace cannot open in one and close in another.':
    '`.include "FILE";` は、ファイル、またはパターンに一致するすべてのファイルを、その位置に読み込みます。ブロックの外では jail 全体やグローバルを、ブロックの中ではその jail の文を読みます。各ファイルはそれだけで完結していなければなりません。波括弧をあるファイルで開いて別のファイルで閉じることはできません。',
  "`.include` reads other files in place.": "`.include` はその位置にほかのファイルを読み込みます。",
  '`"epair5b,epair6b"` in one pair of quotes fails with `interface epair5b,epair6b does not exist`, and the start is rolled back. On 12 an interface that is not returned in exec.prestop may be missing at the next start.':
    '1 組の引用符に入れた `"epair5b,epair6b"` は `interface epair5b,epair6b does not exist` で失敗し、起動はロールバックされます。12 では、exec.prestop で返されなかったインターフェースが次の起動時にないことがあります。',
  "`{0} {1}` needs a NAME and at least one interface of the host. {2}":
    "`{0} {1}` には NAME と、1 つ以上のホストのインターフェースが必要です。{2}",
  "`{0} {1}` needs a NAME and nothing else. {2}": "`{0} {1}` に必要なのは NAME だけです。{2}",
  "`{0} = {1}` has no effect beside `{2}.addr`. The jail has these addresses all the same.":
    "`{2}.addr` があるため `{0} = {1}` は効きません。jail はこれらのアドレスを持ちます。",
  "`{0} = {1}` has no effect beside `{2}.addr`. The jail has these addresses only.":
    "`{2}.addr` があるため `{0} = {1}` は効きません。jail が持つのはこれらのアドレスだけです。",
  "`{0};` or `= true` is on, `{1};` or `= false` off; `yes` is an error. Off unless set.":
    "`{0};` か `= true` でオン、`{1};` か `= false` でオフです。`yes` はエラーになります。設定しなければオフです。",
  "`{0};` or `= true` is on, `{1};` or `= false` off; `yes` is an error. On unless set.":
    "`{0};` か `= true` でオン、`{1};` か `= false` でオフです。`yes` はエラーになります。設定しなければオンです。",
  "`{0}` {1} is lower than that of the parent {2}, which is {3}.": "`{0}` {1} は、親 {2} の {3} より低い値です。",
  "`{0}` adds addresses; use `{1}` for bridge members. {2}":
    "`{0}` はアドレスを追加するので、ブリッジのメンバーには `{1}` を使ってください。{2}",
  "`{0}` assigns no value. Write `{1}`.": "`{0}` では値を設定できません。`{1}` と書いてください。",
  "`{0}` begins no block. Write `{1} { … }`.": "`{0}` ではブロックは始まりません。`{1} { … }` と書いてください。",
  "`{0}` cannot be taken out of its lines as it is written.": "`{0}` は今の書き方では行ごと取り出せません。",
  "`{0}` closes no block. Write `}`.": "`{0}` ではブロックを閉じられません。`}` と書いてください。",
  "`{0}` does not belong between the name of a jail and its `{`.": "jail の名前と `{` の間に `{0}` は書けません。",
  "`{0}` does not belong here: {1}.": "ここに `{0}` は書けません: {1}。",
  "`{0}` has no path either": "`{0}` にもパスがありません",
  '`{0}` includes nothing. Write `.include "file";`.':
    '`{0}` は何もインクルードしません。`.include "file";` と書いてください。',
  "`{0}` is called without its path. FreeBSD has it in /usr/share/examples/jails, which no `PATH` has.":
    "`{0}` がパスなしで呼ばれています。FreeBSD では /usr/share/examples/jails にあり、これを含む `PATH` はありません。",
  "This line shows {0} as it is before `{1}`.": "この行が見せる {0} は、`{1}` がマウントされる前のものです。",
  "`{0}` is mounted after this line, and hides {1}.": "`{0}` はこの行の後でマウントされ、{1} を隠します。",
  "`{0}` is not `{1}` to jail(8), though it looks like it.":
    "`{0}` は見た目は似ていますが、jail(8) にとって `{1}` ではありません。",
  "`{0}` is set already and cannot be set again.": "`{0}` はすでに設定されており、再び設定することはできません。",
  "`{0}` mounts on {1} as well, after this line. Remove one of them.":
    "`{0}` もこの行の後で {1} にマウントします。どちらかを削除してください。",
  "`{0}` names no file. Name the file to include.":
    "`{0}` にファイルの指定がありません。インクルードするファイルを指定してください。",
  "`{0}` needs `path`, which is not set. The jail will not start.":
    "`{0}` には `path` が必要ですが、設定されていません。jail は起動しません。",
  "`{0}` removes addresses; use `{1}` for bridge members. {2}":
    "`{0}` はアドレスを削除するので、ブリッジのメンバーには `{1}` を使ってください。{2}",
  "`{0}` runs in {1} already, where {2} finds no jails.":
    "`{0}` はすでに {1} の中で実行され、そこでは {2} から jail は見えません。",
  "`{0}` runs in the jail, where {1} finds no jails.":
    "`{0}` は jail の中で実行され、そこでは {1} から jail は見えません。",
  "`{0}` runs in the jail, where no jail is known.": "`{0}` は jail の中で実行され、そこでは jail は知られていません。",
  "`{0}` runs in the jail, where there is no {1}.": "`{0}` は jail の中で実行され、そこに {1} はありません。",
  "`{0}` runs in the jail, which cannot change the rules of devfs.":
    "`{0}` は jail の中で実行され、jail は devfs のルールを変更できません。",
  "`{0}` starts a comment, also in the middle of a word. Quote the whole value.":
    "`{0}` は語の途中でもコメントの始まりになります。値全体を引用符で囲んでください。",
  "`{0}` switches it off.": "`{0}` で無効にします。",
  "`{0}` takes a number from {1} to {2}, not {3}.": "`{0}` に使えるのは {1} から {2} までの数で、{3} は使えません。",
  "`{0}` takes no zone (`%…`). Name the interface in front: {1}.":
    "`{0}` にゾーン (`%…`) は使えません。インターフェースは前に付けてください: {1}。",
  "`{0}` waits for `{1}`": "`{0}` は `{1}` を待ちます",
  "`{0}` would not hold for a jail of another name within {1}.":
    "{1} の中で別の名前の jail には `{0}` が適用されません。",
  "`{0}`, which reads `{1}`, is set several times, or has something to be mended first.":
    "`{1}` を読む `{0}` は複数回設定されているか、先に直すべき点があります。",
  "`**` cannot stand in a root: name the folders.": "root に `**` は書けません。フォルダー名を書いてください。",
  "`*` stands for all jails, `www.*` for those below `www`.":
    "`*` はすべての jail、`www.*` は `www` より下の jail を表します。",
  "`/{0}` is not a mask; expected 0 to {1}. Nothing uses it here, for no interface is named.":
    "`/{0}` は 0 から {1} までのマスクではありません。インターフェースの指定がないため、ここでは使われません。",
  "`/bin/sh -c` runs it, because it has characters that mean something to a shell.":
    "シェルにとって意味のある文字を含むので、`/bin/sh -c` が実行します。",
  "`/etc/rc` starts the services before DHCP has given the jail an address. Set up the network first, and run rc last.":
    "DHCP が jail にアドレスを与えるより前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "`/etc/rc` starts the services before this address is set. Set up the network first, and run rc last.":
    "このアドレスの設定より前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "`/etc/rc` starts the services before this route is added. Set up the network first, and run rc last.":
    "この経路の追加より前に `/etc/rc` がサービスを起動します。先にネットワークを設定し、rc は最後に実行してください。",
  "`\\$` is a plain dollar sign, for variables of the shell: `\\$HOME`.":
    "`\\$` はただのドル記号です。シェルの変数に使います: `\\$HOME`。",
  "`\\n`, `\\t`, `\\r`, `\\a`, `\\b`, `\\f`, `\\v` are control characters; `\\101` is octal, `\\x41` hexadecimal.":
    "`\\n`、`\\t`、`\\r`、`\\a`、`\\b`、`\\f`、`\\v` は制御文字です。`\\101` は 8 進数、`\\x41` は 16 進数です。",
  '`#`, `//` and `/*` begin a comment even in the middle of a bare word: quote `"http://host/"`.':
    '`#`、`//`、`/*` は裸の単語の途中でもコメントを始めます。引用符に入れます: `"http://host/"`。',
  "`+=` adds to the list that the jail has already.": "`+=` は jail がすでに持つリストへの追加です。",
  "`+=` adds to what a global statement or a wildcard block has put into the list.":
    "`+=` は、グローバルな文やワイルドカードのブロックがリストに入れたものへの追加です。",
  "`=` throws away what the global section or an earlier line set; write `+=`. Put network commands before rc, or services start without addresses. Guard what may fail, such as `route add`, with `|| true`.":
    "`=` はグローバルな部分や前の行の設定を捨てます。`+=` と書きます。ネットワークのコマンドは rc より前に置かないと、サービスがアドレスなしで起動します。`route add` のように失敗しうるものには `|| true` を付けます。",
  "`=` throws away what the same list, or the same value, was given before.":
    "`=` が、同じリストや値に前に与えられたものを捨てます。",
  "`{0}` has no value that can be written there.": "`{0}` には、そこに書ける値がありません。",
  "`{0}` is a list, which cannot stand within a longer text.": "`{0}` はリストなので、文字列の途中には置けません。",
  "{0} is on {1} already: rc.conf puts it there. {2}": "{0} は rc.conf により、すでに {1} に入っています。{2}",
  "`{0}` is set again for {1}.": "`{0}` は {1} で再び設定されています。",
  "`{0}` is something else in {1}.": "`{0}` は {1} では別の値です。",
  "`$id = 5;` sets a variable, `$id` or `${id}` uses it. Every parameter that is set can be used in the same way: `$name`, `$path`, `${ip4.addr}`. The value is put in for each jail, after everything is merged, so the order does not matter and a global line may use what only the blocks set.":
    "`$id = 5;` が変数を設定し、`$id` か `${id}` がそれを使います。設定されたパラメーターはどれも同じように使えます: `$name`、`$path`、`${ip4.addr}`。値は、すべてがまとめられた後に jail ごとに入るので、順序は関係なく、グローバルな行がブロックでしか設定されないものを使うこともできます。",
  "`$id_a` is a variable of that name: write `${id}_a`. No variable may be called like a parameter that jail(8) knows (`$path = …`). `$node` and `$de` are one variable to jail(8), because it strips a leading `no`.":
    "`$id_a` はその名前の変数です。`${id}_a` と書きます。jail(8) が知るパラメーターと同じ名前の変数は作れません (`$path = …`)。jail(8) は先頭の `no` を取り除くので、`$node` と `$de` は同じ変数です。",
  "`$jid` exists only where jid is set.": "`$jid` は jid が設定されているところにだけ存在します。",
  "`$jid` is not known when the file is read. Set `jid`, or use another variable.":
    "`$jid` はファイルを読む時点ではわかりません。`jid` を設定するか、別の変数を使ってください。",
  "`$name` and `${any.name}`: values written once and used in many places.":
    "`$name` と `${any.name}`: 一度だけ書いて、多くの場所で使う値。",
  "`$name` ends at the first character that is no letter, digit or `_`. Dots and dashes need braces: `${host.hostname}`.":
    "`$name` は、英数字でも `_` でもない最初の文字で終わります。ドットやダッシュには波括弧が必要です: `${host.hostname}`。",
  "`$name` is not defined in a block whose name is a number. Set `name`.":
    "名前が数字のブロックでは `$name` は定義されません。`name` を設定してください。",
  "`30s` is an error: only digits. Less than the 90 seconds that rc.shutdown itself waits can end a stop half way.":
    "`30s` はエラーです。数字だけを書きます。rc.shutdown 自身が待つ 90 秒より短いと、停止が途中で終わることがあります。",
  "`allow.nfsd` has no effect with `enforce_statfs` 0. It has to be 1 or 2.":
    "`enforce_statfs` が 0 では `allow.nfsd` は効きません。1 か 2 にする必要があります。",
  "`allow.nfsd` has no effect without `vnet`. The NFS daemons will not start in this jail.":
    "`allow.nfsd` は `vnet` がないと効きません。この jail で NFS デーモンは起動しません。",
  "`allow.raw_sockets` changes nothing in a jail with `vnet`. Root there has raw sockets of its own network anyhow.":
    "`vnet` のある jail では `allow.raw_sockets` は何も変えません。そこの root は、自分のネットワークの raw ソケットを元々使えます。",
  "`allow.raw_sockets` in a jail with a network stack of its own.":
    "独自のネットワークスタックを持つ jail の `allow.raw_sockets`。",
  "`allow.sysvipc` is deprecated: the jail shares System V IPC with the host. Set `sysvmsg`, `sysvsem`, `sysvshm` to `new`.":
    "`allow.sysvipc` は非推奨で、ホストの System V IPC を共有します。`sysvmsg`、`sysvsem`、`sysvshm` を `new` にしてください。",
  "`allow.sysvipc` is deprecated. `sysvmsg`, `sysvsem` and `sysvshm` say it already: leave it out.":
    "`allow.sysvipc` は非推奨です。`sysvmsg`、`sysvsem`、`sysvshm` で指定済みなので、外してください。",
  "`allow.sysvipc`, which shares the System V IPC of the host.": "ホストの System V IPC を共有する `allow.sysvipc`。",
  "`allow.unprivileged_parent_tampering;` or `= true` is on, `allow.nounprivileged_parent_tampering;` or `= false` off; `yes` is an error. Unless set, on in 14.x, off from 15.0 on.":
    "`allow.unprivileged_parent_tampering;` か `= true` でオン、`allow.nounprivileged_parent_tampering;` か `= false` でオフです。`yes` はエラーになります。設定しなければ、14.x ではオン、15.0 以降ではオフです。",
  "`allow.vmm_ppt` has no effect without `allow.vmm`. bhyve(8) cannot run in this jail.":
    "`allow.vmm_ppt` は `allow.vmm` がないと効きません。この jail で bhyve(8) は動きません。",
  "`check` says what is wrong with all files of the workspace that are called like a jail.conf.":
    "`check` は、ワークスペース内の jail.conf の名前を持つ全ファイルの誤りを示します。",
  "`children.max` {0} has to be below that of the parent {1}, which is {2}.":
    "`children.max` {0} は、親 {1} の {2} より小さくなければなりません。",
  '`db.* {` is a syntax error, and `"db*" {` is an ordinary jail of that name. `=` in a block throws a global list away.':
    '`db.* {` は構文エラーで、`"db*" {` はその名前の普通の jail です。ブロックの中の `=` はグローバルなリストを捨てます。',
  "`depend` names a jail that the file does not define.": "`depend` が、ファイルに定義のない jail を指定しています。",
  "`depend` takes no wildcards: there is no jail called {0}. Name the jails.":
    "`depend` にワイルドカードは使えず、{0} という名前の jail はありません。jail 名を書いてください。",
  "`devfs_ruleset` is set, but nothing mounts a devfs: the jail has no /dev/null. Add `mount.devfs;`.":
    "`devfs_ruleset` がありますが、devfs がマウントされないため、jail に /dev/null がありません。`mount.devfs;` を追加してください。",
  "`devfs_ruleset` names a ruleset that the system does not have, and /etc/devfs.rules does not define; or one that hides nothing.":
    "`devfs_ruleset` が、システムになく /etc/devfs.rules でも定義されていないルールセット、または何も隠さないルールセットを指しています。",
  "`devfs_ruleset` only counts for `mount.devfs`, and for what is mounted inside of the jail.":
    "`devfs_ruleset` が効くのは、`mount.devfs` と、jail の中でマウントされるものだけです。",
  "`disable`, `new` or `inherit`; `new` goes with mac.do.rules. It is `disable` unless set.":
    "`disable`、`new`、`inherit` のどれか。`new` は mac.do.rules と組で使います。設定しなければ `disable` です。",
  "`exec.consolelog` {0} is not an absolute path. The jail cannot be stopped.":
    "`exec.consolelog` {0} は絶対パスではありません。jail を停止できません。",
  "`exec.consolelog` {0} is not an absolute path. The start is rolled back.":
    "`exec.consolelog` {0} は絶対パスではありません。起動はロールバックされます。",
  "`exec.consolelog` is not an absolute path.": "`exec.consolelog` が絶対パスではありません。",
  "`exec.jail_user` holds for exec.start, command and exec.stop. rc cannot write /var/run, set an address or use a low port then.":
    "`exec.jail_user` は exec.start、command、exec.stop に効きます。すると rc は /var/run への書き込み、アドレスの設定、小さい番号のポートの使用ができません。",
  "`exec.start` runs FreeBSD's `/etc/rc`, which a Linux root lacks. Use `/bin/true` and `persist`, or its init.":
    "`exec.start` が FreeBSD の `/etc/rc` を実行しますが、Linux のルートにはありません。`/bin/true` と `persist`、または Linux の init を使ってください。",
  "`exec.start` runs rc, and without `exec.stop` nothing shuts its services down. At a stop they are killed.":
    "`exec.start` は rc を実行しますが、`exec.stop` がないためサービスは正しく終了されず、停止時に強制終了されます。",
  "`exec.start`, `command` and `exec.poststart` count, even when they are empty.":
    "`exec.start`、`command`、`exec.poststart` は、空でも数に入ります。",
  "`exec.timeout` gives each command {0} seconds": "`exec.timeout` により、各コマンドの制限は {0} 秒です",
  "`exec.timeout` gives each command 1 second": "`exec.timeout` により、各コマンドの制限は 1 秒です",
  "`host.hostname` is not set: the host name is empty unless the jail's own rc.conf sets it.":
    "`host.hostname` がなく、jail 自身の rc.conf で設定しない限りホスト名は空です。",
  "`ifconfig BRIDGE add` or `delete` is used where `addm` or `deletem` was meant.":
    "`addm` または `deletem` のつもりで `ifconfig BRIDGE add` または `delete` が使われています。",
  "`ignore` in jailconf.json says that it is not to be judged.": "jailconf.json の `ignore` により、検査の対象外です。",
  "`interface` has no effect on a jail with `vnet`. Its interfaces are those of `vnet.interface`.":
    "`interface` は `vnet` のある jail では効きません。インターフェースは `vnet.interface` のものです。",
  "`jail -c` does not come back until it ends, and a boot can stop at `Starting jails:`.":
    "終わるまで `jail -c` は戻らず、ブートは `Starting jails:` で止まることがあります。",
  "`jail -c` does not come back, a boot stops at `Starting jails:`, and with `exec.timeout` the start fails.":
    "`jail -c` は戻らず、ブートは `Starting jails:` で止まります。`exec.timeout` があれば起動は失敗します。",
  "`jail_list` of rc.conf names a jail that is not there, or leaves one out.":
    "rc.conf の `jail_list` に、存在しない jail があるか、足りない jail があります。",
  "`jailed=on` on the dataset, and in the jail allow.mount, allow.mount.zfs, enforce_statfs 1 or 0 and /dev/zfs.":
    "データセットの `jailed=on`、jail の allow.mount、allow.mount.zfs、1 か 0 の enforce_statfs、そして /dev/zfs。",
  "`mount.devfs` does it with a ruleset, and unmounts it again.":
    "`mount.devfs` はルールセット付きで行い、アンマウントもします。",
  "`mount.fdescfs` needs `dev/fd` in the jail, which comes with `mount.devfs`. That is not on.":
    "`mount.fdescfs` には jail 内の `dev/fd` が必要で、これは `mount.devfs` が用意しますが、有効になっていません。",
  "`mount.fdescfs` without `mount.devfs`.": "`mount.devfs` のない `mount.fdescfs`。",
  "`mount` on {0}, which is not an absolute path. The start is rolled back.":
    "`mount` の {0} は絶対パスではありません。起動はロールバックされます。",
  '`name = …` in a named block fails the jail from 14 on: `cannot redefine parameter "name".`; 12 prints that and ignores it. For the host name write host.hostname.':
    '名前のあるブロックに `name = …` と書くと、14 以降では `cannot redefine parameter "name".` で jail が失敗します。12 はそれを表示して無視します。ホスト名には host.hostname を書きます。',
  "`new` (that is what the bare `vnet;` means) or `inherit`. It is `inherit` unless set; there is no `novnet`.":
    "`new` (`vnet;` だけ書いたときの意味) か `inherit`。設定しなければ `inherit` です。`novnet` はありません。",
  "`new` or `inherit`; the kernel refuses `disable`. It is `inherit` unless set.":
    "`new` か `inherit`。カーネルは `disable` を拒否します。設定しなければ `inherit` です。",
  "`new` or `inherit`; the kernel refuses `disable`. It is `new` unless set.":
    "`new` か `inherit`。カーネルは `disable` を拒否します。設定しなければ `new` です。",
  "`new` or `inherit`.": "`new` か `inherit`。",
  "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip4.addr is given.":
    "`new`、`inherit`、`disable` のどれか。これも ip4.addr もなければ `new` で、アドレスはありません。",
  "`new`, `inherit` or `disable`. It is `new`, with no address, when neither it nor ip6.addr is given.":
    "`new`、`inherit`、`disable` のどれか。これも ip6.addr もなければ `new` で、アドレスはありません。",
  "`new`: the jail's own. `inherit`: those of the host, together with every jail that inherits too. `disable`: none. It is `disable` unless set.":
    "`new`: jail 独自のもの。`inherit`: ホストのものを、同じく継承するすべての jail と共有。`disable`: なし。設定しなければ `disable` です。",
  "`osreldate = 0` ends in `osreldate cannot be 0`.": "`osreldate = 0` は `osreldate cannot be 0` で終わります。",
  "`path` {0} is not an absolute path. The jail will not start.":
    "`path` {0} は絶対パスではありません。jail は起動しません。",
  "`path` ends with a slash: paths made of it have two, as `$path/dev` does.":
    "`path` がスラッシュで終わるため、`$path/dev` のようなパスではスラッシュが 2 つになります。",
  "`path` is empty. The jail will not start.": "`path` が空です。jail は起動しません。",
  "`persist` is off, and nothing is run in the jail. It will not start: add `exec.start`, or persist.":
    "`persist` が無効で、jail の中で何も実行されないため、起動しません。`exec.start` か persist を設定してください。",
  "`sh` in it says `cannot open /etc/rc`, and the start is rolled back.":
    "その中の `sh` が `cannot open /etc/rc` と表示し、起動はロールバックされます。",
  "`sleep` waits and knows not for what. To have an interface back in time, take it with `-vnet` in exec.prestop.":
    "`sleep` は何を待つかを知らずに待ちます。インターフェースを確実に戻すには、exec.prestop で `-vnet` を使って取り戻してください。",
  "`start` starts only what rc.conf enables, and rc does that anyway.":
    "`start` は rc.conf が有効にしているものしか起動せず、それは rc がどのみち行います。",
  "`stop.timeout = 0` sends no SIGTERM: what exec.stop leaves running is killed at once.":
    "`stop.timeout = 0` は SIGTERM を送らず、exec.stop の後に残ったものは直ちに強制終了されます。",
  "`umount` fails with `Device busy`, both stay mounted, and the next start mounts them once more.":
    "`umount` は `Device busy` で失敗し、両方ともマウントされたままになり、次の起動でもう一度マウントされます。",
  "`vnet.interface` without `vnet`, or `vnet` without an interface.":
    "`vnet` のない `vnet.interface`、またはインターフェースのない `vnet`。",
  "`vnet` and `{0}` exclude each other. {1}": "`vnet` と `{0}` は両立しません。{1}",
  "`unhide` only shows what an earlier rule has hidden.": "`unhide` は、それより前の規則が隠したものを見せるだけです。",
  "`vnet` is set here": "`vnet` はここで設定されています",
  "`zfs jail` fails in {0}, which runs in the jail. Attach {1} in exec.created.":
    "`zfs jail` は、jail の中で実行される {0} では失敗します。exec.created で {1} を割り当ててください。",
  "`zfs jail` runs too late, or inside the jail.": "`zfs jail` が遅すぎるか、jail の中で実行されます。",
  "{0} is set nowhere.": "{0} はどこにも設定されていません。",
  "0 or 1. It is 0 unless set.": "0 か 1。設定しなければ 0 です。",
  "0 to 999998": "0 から 999998 まで",
  "0: every mount point of the host. 1: those below the root of the jail. 2: only that of its root. It is 2 unless set and cannot be lower than that of the parent.":
    "0: ホストのすべてのマウントポイント。1: jail のルートより下のもの。2: ルートのものだけ。設定しなければ 2 で、親より低くはできません。",
  "1 error": "エラー 1 件",
  "1 file": "1 個のファイル",
  "1 file changed.": "1 個のファイルを変更しました。",
  "1 finding is known from now on": "今後 1 件の指摘を既知とします",
  "1 fix": "1 件の修正",
  "1 fix applied: {0}": "1 件の修正を適用: {0}",
  "1 hint": "ヒント 1 件",
  "1 jail": "1 個の jail",
  "1 jail, as {0} reads it": "1 個の jail、{0} での読み方",
  "1 lets users of the jail enter ZFS snapshots.": "1 なら、jail のユーザーが ZFS スナップショットの中に入れます。",
  "1 step": "1 ステップ",
  "1 warning": "警告 1 件",
  "a ] is missing": "] がありません",
  "a } is missing": "} がありません",
  "A `,` separates values; a statement ends with `;`.": "`,` は値の区切りです。文の終わりは `;` です。",
  "{0} has no value and no `;`, and takes {1}.": "{0} には値と `;` がなく、下にある {1} が値として読まれます。",
  "A `,` stands here for `;`: {0} are values of {1}.": "`;` のはずの場所に `,` があり、{0} は {1} の値になります。",
  "A `,` stands here for `;`: {0} is a value of {1}.": "`;` のはずの場所に `,` があり、{0} は {1} の値になります。",
  "A `:` ends no statement. Write `;` after `{0}`.": "`:` では文は終わりません。`{0}` の後に `;` と書いてください。",
  "A `*` at the end stands for one or more components of a dotted name, another one for exactly one.":
    "末尾の `*` はドット区切りの名前の 1 つ以上の要素に、それ以外の位置のものはちょうど 1 つの要素に一致します。",
  "A `*` is a whole part between dots. At the end it stands for one or more parts, elsewhere for exactly one.":
    "`*` はドットの間の 1 つの要素全体です。末尾では 1 つ以上の要素に、それ以外の位置ではちょうど 1 つの要素に一致します。",
  "A `/*` is never closed.": "`/*` が閉じられていません。",
  "A `;` is missing before {0}. As it stands it ends the value of {1}.":
    "{0} の前に `;` がありません。このままでは {1} の値の終わりとして読まれます。",
  "a `$`: no variable begins here": "文字 `$`。ここから変数は始まりません",
  "A `jail.conf` that includes this file may supply it.":
    "このファイルをインクルードする `jail.conf` が与えているのかもしれません。",
  "A `jailconf-ignore` comment silences nothing.": "`jailconf-ignore` コメントが、何の指摘も抑えていません。",
  "A `no` in a name that jail(8) accepts and then ignores.": "jail(8) が受け付けて無視する、名前の中の `no`。",
  "A `route add` whose failure rolls the whole start back.": "失敗すると起動全体をロールバックさせる `route add`。",
  "A backslash and what it stands for.": "バックスラッシュと、それが表すもの。",
  "A backslash does not continue a line. Remove it.": "バックスラッシュで行は継続しません。削除してください。",
  "a backspace": "バックスペース",
  "a blank": "空白",
  "A block `NAME { … }` is one jail. The name is a single word or a single quoted string; it becomes the parameter `name` and the variable `$name`. A dot makes a child: `db.a` is jail `a` inside jail `db`.":
    "ブロック `NAME { … }` が 1 つの jail です。名前は 1 つの単語か、1 つの引用符付き文字列です。これがパラメーター `name` と変数 `$name` になります。ドットは子を表します。`db.a` は jail `db` の中の jail `a` です。",
  'A block called `*`, or `"db.*"`, is no jail: what it sets goes to every jail whose name matches. Statements outside of all blocks are the same as a block `*`. The sections are applied in the order of the file, and the later one wins; `+=` adds to what is there.':
    '`*` や `"db.*"` という名前のブロックは jail ではありません。設定したものは、名前が一致するすべての jail に行き渡ります。どのブロックにも属さない文は、ブロック `*` と同じです。セクションはファイルの順に適用され、後のものが勝ちます。`+=` はすでにあるものに加えます。',
  "A block inside a block, for a release that cannot read it.":
    "入れ子のブロックを読めないリリースでの、ブロックの中のブロック。",
  "A block lacks one of its braces.": "ブロックの波括弧の一方がありません。",
  "a block starts with the name of the jail": "ブロックは jail の名前で始まります",
  "A block that is copied with its host id makes two jails look like one machine.":
    "ホスト ID ごとコピーしたブロックでは、2 つの jail が同じマシンに見えます。",
  "A block that is copied with its UUID makes two jails look like one machine.":
    "UUID ごとコピーしたブロックでは、2 つの jail が同じマシンに見えます。",
  "A block that is named by a number. In every other block the name is fixed. A dotted name needs its parent jail.":
    "番号を名前にしたブロック。ほかのブロックでは名前は固定です。ドットを含む名前には親 jail が必要です。",
  "a bridge": "ブリッジ",
  "A browser opens, and you send it there.": "ブラウザーが開くので、そこで送信してください。",
  "A byte order mark stands before the first statement.": "最初の文の前に BOM があります。",
  "A byte order mark stands before the first statement. Save the file without it.":
    "最初の文の前に BOM があります。BOM なしで保存してください。",
  "a carriage return": "復帰 (CR)",
  "A character that jail(8) cannot read outside of quotes and comments.":
    "引用符とコメントの外にある、jail(8) が読めない文字。",
  "A character that makes a NUL (`\\0`, `\\x00`) cuts off the rest of its piece.":
    "NUL になる文字 (`\\0`、`\\x00`) は、その部分の残りを切り捨てます。",
  "A child jail asks for what its parent does not have, or has no parent.":
    "子 jail が親にないものを求めているか、親がありません。",
  "A child needs its parent to exist, and children.max in the parent.":
    "子には、親の存在と、親の children.max が必要です。",
  "a Code Quality report of GitLab": "GitLab の Code Quality レポート",
  "a colon is missing": "コロンがありません",
  "A comma adds another value to the statement; only `;` ends it.":
    "カンマは文に値をもう 1 つ加えます。文を終わらせるのは `;` だけです。",
  "A comma inside quotes separates nothing.": "引用符の中のカンマは何も区切りません。",
  "a comma is missing": "カンマがありません",
  "A comma where a statement should end with `;`, or a line that ends without value and `;`.":
    "文を `;` で終えるべき場所にあるカンマ、または値も `;` もないまま終わる行。",
  "A command fails whenever it runs.": "コマンドが、実行されるたびに失敗します。",
  "A command in a value that no shell ever sees.": "シェルが読まない値の中のコマンド。",
  "A command is not a script that the shell can read.": "コマンドが、シェルの読めるスクリプトではありません。",
  "A command is plain words: no quotes, variables or operators.":
    "コマンドは単純な語だけで書きます。引用符、変数、演算子は使えません。",
  "A command is too long, or nested too deeply, to be analysed.":
    "コマンドが長すぎるか、入れ子が深すぎて解析できません。",
  "A command is written for the shell, and jail(8) runs it without one.":
    "シェル向けに書かれたコマンドを、jail(8) がシェルなしで実行します。",
  "A command names a jail that the configuration does not have, or that need not run yet.":
    "コマンドが、設定にない jail や、まだ動いていないかもしれない jail を指定しています。",
  "A command of exec.* fails, is not run as it is written, or runs at the wrong time.":
    "exec.* のコマンドが失敗する、書かれたとおりに実行されない、または実行の時点が誤っている。",
  "A command of exec.poststop or exec.release needs the jail, which is gone by then.":
    "exec.poststop または exec.release のコマンドが、その時点でもうない jail を必要とします。",
  "A command of exec.prepare or exec.prestart needs the jail, which does not exist yet.":
    "exec.prepare または exec.prestart のコマンドが、まだない jail を必要とします。",
  "A command of the host writes in the jail's own files.": "ホストのコマンドが、jail 自身のファイルに書き込みます。",
  "A command or `vnet.interface` names an interface that is not there at that step.":
    "コマンドまたは `vnet.interface` が、そのステップにないインターフェースを指定しています。",
  "A command that fails, because what it removes is already gone, keeps the jail from stopping. After this phase the jail's name means nothing any more, so `ifconfig IF -vnet $name` works only here.":
    "取り除く対象がすでにないなどで失敗するコマンドがあると、jail は停止できません。この段階を過ぎると jail の名前は意味を持たないので、`ifconfig IF -vnet $name` はここでしか使えません。",
  "A command that is meant for the host runs in the jail.": "ホスト向けのコマンドが jail の中で実行されます。",
  "a command that takes longer than {0} s has failed, but runs on (exec.timeout)":
    "{0} 秒を超えるコマンドは失敗扱いだが、動き続ける (exec.timeout)",
  "A command that takes longer than exec.timeout has failed, but goes on running.":
    "exec.timeout より長くかかったコマンドは失敗とみなされますが、動き続けます。",
  "a comment has no end": "コメントが閉じられていません",
  "A comment stands within the include.": ".include の文の中にコメントがあります。",
  "A comment within `{0}` would be lost.": "`{0}` の中のコメントが失われます。",
  "A database may need longer than the usual 10 seconds; with 0 it gets no chance at all.":
    "データベースには通常の 10 秒では足りないことがあります。0 ではまったく猶予がありません。",
  "a dataset: `zroot/jails/web`": "データセット: `zroot/jails/web`",
  "A destroy of an epair names nothing that could be destroyed.":
    "epair を破棄するコマンドが、破棄できるものを指定していません。",
  "A devfs is mounted for the jail without a ruleset, so that the jail has the host's whole /dev.":
    "devfs がルールセットなしで jail にマウントされ、jail にホストの /dev 全体が見えます。",
  "A devfs mounted by hand, in `mount` or an fstab, ignores devfs_ruleset: without `ruleset=` in its options the jail sees every device of the host. devfs_ruleset without mount.devfs does nothing for /dev.":
    "`mount` や fstab で手書きした devfs は devfs_ruleset を無視します。オプションに `ruleset=` がないと、jail からホストのすべてのデバイスが見えます。mount.devfs のない devfs_ruleset は /dev には効きません。",
  "a directory": "ディレクトリー",
  "a directory at a second place": "ディレクトリーを別の場所に",
  "a directory of the host that the jail shares": "jail と共有するホストのディレクトリー",
  "a directory of the host, which the jail cannot change": "ホストのディレクトリー。jail からは変更できない",
  "a directory on top of another": "ディレクトリーを別のディレクトリーに重ねる",
  "A dot in a name, or a nested block, makes a jail inside of another one.":
    "名前の中のドット、または入れ子のブロックは、別の jail の内側に jail を作ります。",
  "A failure after the removal: jail(8) says so and goes on.": "削除の後の失敗: jail(8) はそれを報告して先に進みます。",
  "A failure at start: the rest is left out and jail(8) rolls back what it did itself: interfaces, the jail, mounts, addresses. No exec.* command runs then, neither exec.poststop nor exec.release.":
    "起動時の失敗: 残りは行われず、jail(8) は自分で行ったこと (インターフェース、jail、マウント、アドレス) をロールバックします。そのとき exec.* コマンドは実行されません。exec.poststop も exec.release もです。",
  "A failure in exec.prestop or exec.stop: the jail is not removed and nothing else runs.":
    "exec.prestop か exec.stop の失敗: jail は削除されず、ほかには何も実行されません。",
  "a file": "ファイル",
  "A file descriptor of the program that makes the call.": "呼び出しを行うプログラムのファイル記述子。",
  "A file of jail.conf.d is not called like its jail.": "jail.conf.d のファイルの名前が jail の名前と異なります。",
  "A file of jail.conf.d relies on what only jail.conf sets, and jail.conf does not include it.":
    "jail.conf.d のファイルが jail.conf だけにある設定に頼っていますが、jail.conf はそのファイルをインクルードしていません。",
  "A file of mounts that the configuration names is not there.": "設定が指定しているマウントのファイルがありません。",
  "A file on the host to which the output of the commands in the jail is appended.":
    "jail 内のコマンドの出力を追記するホストのファイルです。",
  "a file or directory": "ファイルかディレクトリー",
  "A file or directory, by its path.": "パスで示すファイルまたはディレクトリー。",
  "A file system is unmounted while another one is still mounted on it, or a second time.":
    "別のファイルシステムがまだその上にマウントされているのに、またはもう一度、アンマウントされます。",
  "A file system of ZFS, such as zroot/jails/web.": "ZFS のファイルシステム。例: zroot/jails/web。",
  "a file system that jails may mount and that is loaded": "jail がマウントでき、ロードされているファイルシステム",
  "A file that is included could not be read, and may use `{0}`.":
    "インクルードされるファイルに読めないものがあり、そこで `{0}` が使われている可能性があります。",
  "A file that is included could not be read: its jails would no longer have this.":
    "インクルードされるファイルに読めないものがあります。その中の jail からこの設定が失われます。",
  "A file that is missing keeps the jail from starting. The lines have to name the whole path, `/jails/web/…`; nothing is put in front of it.":
    "ファイルがないと jail は起動しません。行には `/jails/web/…` のように完全なパスを書きます。前に何も付け加えられません。",
  "A fixed `jid` is still taken while the jail that had it is dying: a quick restart fails. Address jails by name.":
    "固定の `jid` は、それを持つ jail の終了処理中はまだ使用中で、すぐの再起動は失敗します。jail は名前で指定してください。",
  "a folder cannot be read or holds no such file": "フォルダーを読めないか、該当ファイルがない",
  "a form feed": "改ページ",
  "A hardware address that no interface can have, or that both halves of an epair get.":
    "インターフェースに使えない、または epair の両側に与えられるハードウェアアドレス。",
  "a hardware address: six pairs of hexadecimal digits with colons between":
    "ハードウェアアドレス: 2 桁の 16 進数 6 組をコロンで区切ったもの",
  "A high level locks out what the jail itself must do: chflags from 1 on, and at 3 also loading rules of pf or ipfw. They end in `Operation not permitted`. Inside, a level can only be raised.":
    "高いレベルは、jail 自身に必要な操作も妨げます。1 以上では chflags、3 では pf や ipfw のルールの読み込みもできず、`Operation not permitted` で終わります。jail の中からはレベルを上げることしかできません。",
  "A jail {0} is defined already. This one will not start: rename it, or merge the two.":
    "jail {0} はすでに定義されています。こちらは起動しないので、名前を変えるか、1 つにまとめてください。",
  "a jail cannot change devfs rules": "jail は devfs のルールを変更できません",
  "A jail depends on itself.": "jail が自分自身に依存しています。",
  "A jail does not stay, or its next start or stop fails.": "jail が維持されないか、次の起動や停止が失敗します。",
  "A jail has a devfs ruleset, but no devfs.": "jail に devfs のルールセットがありますが、devfs がありません。",
  "A jail has no `path`, or one that is not absolute.": "jail に `path` がないか、絶対パスではありません。",
  "A jail has the host's own address.": "jail がホスト自身のアドレスを持ちます。",
  "A jail is not found, not started or not the one that was meant; a file is not included.":
    "jail が見つからない、起動されない、または意図したものと異なる。ファイルがインクルードされない。",
  "a jail manages the dataset (zfsprops(7))": "jail がデータセットを管理する (zfsprops(7))",
  "A jail may mount file systems, but lacks what that takes.":
    "jail はファイルシステムをマウントしてよいのに、必要なものが欠けています。",
  "A jail may write to directories from which the host runs its programs.":
    "ホストがプログラムを実行するディレクトリーに、jail が書き込めます。",
  "A jail of another file, or one that another program makes, is not known here.":
    "別のファイルの jail や、別のプログラムが作る jail は、ここではわかりません。",
  "A jail that is started by its name has its file of that name in jail.conf.d, with `_` for dots and slashes.":
    "名前で起動される jail のファイルは jail.conf.d にあり、名前は jail と同じです (ドットとスラッシュは `_` にします)。",
  "A jail with a network stack of its own is also given addresses of the host's.":
    "独自のネットワークスタックを持つ jail に、ホストのアドレスも与えられています。",
  "A jail with a network stack of its own, on the bridge of the host.":
    "独自のネットワークスタックを持ち、ホストのブリッジにつながる jail です。",
  "Of its two mistakes one keeps it from starting, the other has made hosts panic.":
    "よくある誤りが 2 つあります。1 つは起動を妨げ、もう 1 つはホストをパニックさせたことがあります。",
  "A jail with a network stack of its own, and two mistakes that many make. It is a document of its own: nothing of yours is changed.\n[Open the Example](command:jailconf.openExample)":
    "独自のネットワークスタックを持つ jail と、よくある 2 つの誤りです。独立したドキュメントなので、あなたのファイルは変わりません。\n[例を開く](command:jailconf.openExample)",
  "A jail with a number of its own choice.": "番号を自分で選んだ jail。",
  "A jail with services persists as well.": "サービスのある jail に persist もあります。",
  "A jail with services persists as well. Off by default.":
    "サービスを持つ jail が persist でもある。デフォルトでは無効。",
  "A jail with the root of a Linux distribution is started as one of FreeBSD.":
    "Linux ディストリビューションのルートを持つ jail が、FreeBSD の jail として起動されます。",
  "A jail without a host name.": "ホスト名のない jail。",
  "A jail without any path shares the whole file system of the host, and nothing says so. A relative one ends in `not an absolute pathname`.":
    "path のない jail はホストのファイルシステム全体を共有しますが、何も警告されません。相対パスは `not an absolute pathname` で終わります。",
  "A jail without persist and without exec.start, command or exec.poststart is refused: `new jail must persist or attach`. One whose exec.start leaves no process behind starts and is gone at once, without a message.":
    "persist も exec.start、command、exec.poststart もない jail は拒否されます: `new jail must persist or attach`。exec.start がプロセスを残さない jail は、起動してもすぐに、メッセージなしで消えます。",
  "A jail without vnet, or it changes nothing.": "vnet のない jail。そうでなければ何も変わりません。",
  "A jail without vnet.": "vnet のない jail。",
  "A jail without vnet. Without an interface the address must already be on the host.":
    "vnet のない jail。インターフェースを書かなければ、アドレスはすでにホストになければなりません。",
  "a jail, by its name or number": "jail。名前か番号で示す",
  "A jail.conf that includes this file makes its name free.":
    "このファイルを jail.conf がインクルードすれば、ファイル名は自由です。",
  "A jail uses a bridge or a loopback interface that neither rc.conf nor a jail makes.":
    "rc.conf も jail も作らないブリッジまたはループバックインターフェースを、jail が使っています。",
  "A jid, as an argument of jail_get(2). It can only be asked with.":
    "jail_get(2) の引数としての jid。問い合わせにだけ使えます。",
  "A jid. It can only be read; the dots of the block name decide it.":
    "jid。読み取り専用で、ブロック名のドットで決まります。",
  "a kernel module: `if_epair`": "カーネルモジュール: `if_epair`",
  "A key with which programs ask the kernel for the next jail in turn. It is no property of a jail.":
    "プログラムがカーネルに次の jail を順に尋ねるためのキーです。jail の性質ではありません。",
  "A label in the text form of mac_from_text(3).": "mac_from_text(3) のテキスト形式のラベル。",
  "a later release": "より新しいリリース",
  "A line end after the last line, where it has none. `auto` follows the habits of each file.":
    "最後の行に改行がないとき、改行を付けるかどうか。`auto` は各ファイルの書き方に従います。",
  "a line feed": "改行 (LF)",
  "A line of `mount` lacks a field, or its directory is not one of the jail.":
    "`mount` の行にフィールドが足りないか、そのディレクトリーが jail のものではありません。",
  "A line of fstab(5). jail(8) mounts it before exec.prestart and unmounts it after exec.poststop.":
    "fstab(5) の行。jail(8) は exec.prestart の前にマウントし、exec.poststop の後にアンマウントします。",
  "A line of rc.conf that sets no variable.": "rc.conf の変数を設定しない行。",
  "A link-local IPv6 address does not say on which interface it is.":
    "リンクローカルの IPv6 アドレスに、どのインターフェースのものかの指定がありません。",
  "A Linux root has no FreeBSD rc: `/bin/sh /etc/rc` fails there. Use `/bin/true` with persist, or the init that the distribution has.":
    "Linux のルートには FreeBSD の rc がないので、`/bin/sh /etc/rc` は失敗します。persist と `/bin/true`、またはディストリビューションの init を使います。",
  "A list can be used where a whole value stands, but not inside a longer string.":
    "リストは、値全体としては使えますが、長い文字列の中では使えません。",
  "A list is used as a variable where it cannot be.": "リストが、変数として使えない場所で使われています。",
  'A list of `address`, `address/mask` or `interface|address/mask`, with further words for ifconfig(8) after it. No mask means 255.255.255.255. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv4, unless `ip4 = inherit`. At most security.jail.jail_max_af_ips addresses, usually 255.':
    '`address`、`address/mask`、`interface|address/mask` のリスト。後に ifconfig(8) の単語を続けられます。マスクがなければ 255.255.255.255 です。`""` か `-` だけの値はリストを空にします。このパラメーターがなければ、`ip4 = inherit` でない限り jail に IPv4 はありません。最大で security.jail.jail_max_af_ips 個 (通常 255) です。',
  'A list of `address`, `address/prefixlen` or `interface|address/prefixlen`. No length means 128. One value that is `""` or `-` clears the list. Without the parameter the jail has no IPv6, unless `ip6 = inherit`.':
    '`address`、`address/prefixlen`、`interface|address/prefixlen` のリスト。長さがなければ 128 です。`""` か `-` だけの値はリストを空にします。このパラメーターがなければ、`ip6 = inherit` でない限り jail に IPv6 はありません。',
  "A list of absolute file names. None unless set; an empty value removes an earlier one.":
    "絶対パスのファイル名のリスト。設定しなければ、なしです。空の値は前のものを取り消します。",
  "A list of commands, run one after the other; each must end with status 0. One string is one command: it goes through `/bin/sh -c` only when it has characters that mean something to a shell. None unless set; add more with `+=`.":
    "順に実行されるコマンドのリスト。それぞれ終了ステータス 0 で終わらなければなりません。1 つの文字列が 1 つのコマンドで、シェルにとって意味のある文字を含むときだけ `/bin/sh -c` を通ります。設定しなければ、なしです。追加するには `+=` を使います。",
  "A list of datasets: `a, b`, or one after the other with `+=`. None unless set.":
    "データセットのリスト。`a, b` と書くか、`+=` で 1 つずつ加えます。設定しなければ、なしです。",
  "A list of lines as in fstab(5): `device mountpoint type options`. At least the first three are needed; only these four count. One line is one value.":
    "fstab(5) と同じ行のリスト: `device mountpoint type options`。少なくとも最初の 3 つが必要で、この 4 つだけが意味を持ちます。1 行が 1 つの値です。",
  "A list of names of other jails, exact and without wildcards. None unless set.":
    "ほかの jail の名前のリスト。ワイルドカードなしの正確な名前です。設定しなければ、なしです。",
  'A list of names: `a, b`, or one after the other with `+=`. Quoted, `"a,b"` is one interface of that name.':
    '名前のリスト。`a, b` と書くか、`+=` で 1 つずつ加えます。引用符に入れた `"a,b"` は、その名前の 1 つのインターフェースです。',
  "A list runs the same command twice.": "リストが同じコマンドを 2 回実行します。",
  "A module may bring it: load that with `kld_list`.": "モジュールが提供するなら、`kld_list` でロードしてください。",
  "A mount option that is one letter away from another.": "別のオプションと 1 文字違いのマウントオプション。",
  "a name": "名前",
  "a name for the jail's interfaces: letters, digits and `_`": "jail のインターフェースに付ける名前: 英数字と `_`",
  "a name for the jail's interfaces: letters, digits and `_`, at most 11":
    "jail のインターフェースに付ける名前: 英数字と `_`、11 文字まで",
  "a name in double quotes is missing": "二重引用符で囲んだ名前がありません",
  'A name that is not found, or that leads back to itself, fails that jail only: `variable "x" not found`.':
    '見つからない名前や、自分自身に戻る名前は、その jail だけを失敗させます: `variable "x" not found`。',
  'A name that is not in the file fails the jail, also when each jail has its own file in jail.conf.d. Quoted, `"db, dns"` is one name. A loop leaves all of its jails unstarted, and a jail that depends on itself never starts.':
    'ファイルにない名前は jail を失敗させます。jail ごとに jail.conf.d のファイルを分けているときも同じです。引用符に入れた `"db, dns"` は 1 つの名前です。循環があると、その中の jail はどれも起動しません。自分自身に依存する jail は決して起動しません。',
  "A name with `no` in front is the same name, and the variable is found by the later spelling only.":
    "先頭の `no` は名前を変えず、変数は後に書かれたつづりでしか見つかりません。",
  "a network and its length: `10.0.0.0/8`": "ネットワークとプレフィックス長: `10.0.0.0/8`",
  "a network follows": "ネットワークが続く",
  "A network stack of its own, on one end of an epair whose other end is on a bridge of the host.":
    "独自のネットワークスタック。epair の片側が jail に、もう片側がホストのブリッジに入ります。",
  "A network stack of its own; the script jib makes the epair and the bridge. The name has 11 letters, digits or _ at most.":
    "独自のネットワークスタック。epair とブリッジはスクリプト jib が作ります。名前に使えるのは英数字と _ で、11 文字までです。",
  "A nullfs shows the directory itself, and no copy of it.":
    "nullfs が見せるのはコピーではなく、ディレクトリーそのものです。",
  "A number as the name of a jail that is not its jid.": "jid ではない数字が jail の名前になっています。",
  "A number from -1 to 3, not below that of the parent. It is that of the parent unless set.":
    "-1 から 3 の数で、親のものより低くはできません。設定しなければ親のものです。",
  "a number from {0} to {1}": "{0} から {1} までの数",
  "a number in its range": "範囲内の数",
  "A number is the jid. `$name` is then not defined up to 13, and is the number from 14 on; `name = …` may be set.":
    "番号は jid です。その場合 `$name` は 13 以前では未定義、14 以降ではその番号です。`name = …` を設定できます。",
  "a number of bytes": "バイト数",
  "A number of seconds; 0 sends no SIGTERM and kills at once. It is 10 unless set.":
    "秒数。0 なら SIGTERM を送らず、すぐに強制終了します。設定しなければ 10 です。",
  "A number of seconds. 0, which holds unless it is set, is no limit.": "秒数。設定しなければ 0 で、無制限です。",
  "a number other than 0": "0 以外の数",
  "A number that is not negative. It is 0 unless set: no jails inside.":
    "負でない数。設定しなければ 0 で、中に jail は作れません。",
  "A number that is not negative. The kernel takes the next free one unless it is set.":
    "負でない数。設定しなければ、カーネルが次の空き番号を使います。",
  "A number that no other jail has, not even one that is still dying.":
    "ほかのどの jail も (終了処理中のものも含めて) 使っていない番号。",
  "A number without rules is no error: the jail then sees every device of the host, disks included. Rulesets 4 and 5 hide bpf, so dhclient and tcpdump fail; 5 exists from about 13.0 only. In a jail.conf that is read inside of a jail only 0 or the number of that jail itself is taken.":
    "ルールのない番号はエラーになりません。その jail にはディスクも含めてホストのすべてのデバイスが見えます。ルールセット 4 と 5 は bpf を隠すので、dhclient と tcpdump は失敗します。5 があるのはおよそ 13.0 からです。jail の中で読まれる jail.conf では、0 かその jail 自身の番号しか使えません。",
  "A number, or a word, that the kernel does not take for this parameter.":
    "カーネルがこのパラメーターに受け付けない数または語。",
  "A number; the kernel refuses 0. It is that of the parent unless set.":
    "数。カーネルは 0 を拒否します。設定しなければ親のものです。",
  "A number. It can only be read; children.max is the limit that can be set.":
    "数。読み取り専用です。設定できる上限は children.max です。",
  "A number. It can only be read.": "数。読み取り専用です。",
  "A number. It is 0 unless set.": "数。設定しなければ 0 です。",
  "A number. That of the parent unless set.": "数。設定しなければ親のものです。",
  "a parameter as in jail.conf: `path=/jails/web`": "jail.conf と同じパラメーター: `path=/jails/web`",
  "a parameter of jail(8)": "jail(8) のパラメーター",
  "a parameter of this site, as jailconf.json says": "jailconf.json に書かれた、このサイトのパラメーター",
  "A parameter that is set without a value is written without the `=`.":
    "値なしで設定するパラメーターは `=` を付けずに書きます。",
  "A parameter that the chosen FreeBSD release does not have.": "選択した FreeBSD リリースにないパラメーター。",
  "A parameter that the chosen release does not have.": "選択されたリリースにないパラメーター。",
  "A parameter that the release still reads, and that does nothing any more.":
    "リリースがまだ読むものの、もう何の効果もないパラメーター。",
  "A parent that may have children, and one child. The child needs its parent without a depend.":
    "子を持てる親と、その子 1 つ。子には depend がなくても親が必要です。",
  "a part of pf": "pf の一部",
  "A path below /etc is looked for beside the file that names it, in its own `etc`.":
    "/etc より下のパスは、それを指定したファイルの横の `etc` の中から探します。",
  "A pattern with `*`, `?` or `[…]` may match nothing; a plain name must exist. Files whose name begins with a dot are left out.":
    "`*`、`?`、`[…]` を使ったパターンは何にも一致しなくてもかまいませんが、ただの名前は存在しなければなりません。ドットで始まる名前のファイルは除かれます。",
  "A place of a template that nobody has filled in.": "テンプレートの、まだ記入されていない箇所。",
  "A program is called without its path.": "プログラムがパスなしで呼ばれています。",
  "A program that does not end holds up jail(8): the start waits for it.":
    "終わらないプログラムは jail(8) を止めます。起動がそれを待つためです。",
  "A program that exists inside the jail.": "jail の中に存在するプログラム。",
  "a property and its value follow; for list and get, what is printed":
    "プロパティーとその値が続く。list と get では表示する列",
  "a property: `mountpoint=/jails/web`, `quota=10G`": "プロパティー: `mountpoint=/jails/web`、`quota=10G`",
  "A quote or a `${` is not closed.": "引用符または `${` が閉じられていません。",
  "A quoted string may go over several lines; the line breaks are part of it.":
    "引用符付き文字列は複数の行にまたがることができます。改行もその一部です。",
  "A relative path or a directory that is missing fails the jail.":
    "相対パスや、存在しないディレクトリーは、jail を失敗させます。",
  "A report of a false alarm. Nothing has been sent yet.": "誤検知の報告です。まだ何も送信していません。",
  "A right that does nothing, because something that it needs is lacking.": "必要なものが欠けていて効果のない権限。",
  "A roll-back runs no exec.poststop and no exec.release.":
    "ロールバックでは exec.poststop も exec.release も実行されません。",
  "A route is added when its gateway cannot be reached yet, so the jail does not start.":
    "ゲートウェイにまだ届かない時点で経路が追加されるため、jail は起動しません。",
  "A ruleset for it has `add include $devfsrules_jail_vnet` and `add path 'bpf*' unhide`.":
    "そのためのルールセットには `add include $devfsrules_jail_vnet` と `add path 'bpf*' unhide` を書きます。",
  "A ruleset that nobody defines is no error: it is empty, and hides nothing.":
    "定義のないルールセットはエラーにならず、空で、何も隠しません。",
  "A second line after a comma inside the quotes ends up in the options of the first. Without `$path` the file system lands on the host. The directory cannot be made in exec.prestart: that runs after the mounts.":
    "引用符の中のカンマの後に書いた 2 行目は、1 行目のオプションになってしまいます。`$path` がないと、ファイルシステムはホストにマウントされます。ディレクトリーは exec.prestart では作れません。マウントの後に実行されるためです。",
  "A section `[devfsrules_x={0}]` of /etc/devfs.rules begins with `add include $devfsrules_jail`, shows what the jail needs besides (`add path 'bpf*' unhide`), and holds after `service devfs restart`.":
    "/etc/devfs.rules のセクション `[devfsrules_x={0}]` は `add include $devfsrules_jail` で始め、ほかに jail に必要なもの (`add path 'bpf*' unhide`) を見せます。`service devfs restart` の後に有効になります。",
  "A service is started before rc has run.": "rc の実行より前にサービスが起動されます。",
  "a severity for a rule, or for all rules of a topic: `error`, `warning`, `info`, `hint` or `off`; without a severity, tell only these rules":
    "ルール、またはトピックの全ルールの重要度: `error`、`warning`、`info`、`hint`、`off`。重要度を付けなければ、そのルールだけを指摘",
  "A severity is {0}.": "重要度は {0} です。",
  "a size: `10G`": "大きさ: `10G`",
  "a snapshot: `zroot/jails/base@clean`": "スナップショット: `zroot/jails/base@clean`",
  "A start that is rolled back, and a stop without `route delete`, leave the route on the host; the next start then fails with `route already in table`.":
    "起動がロールバックされたときや、停止に `route delete` がないときは、経路がホストに残り、次の起動は `route already in table` で失敗します。",
  "A statement for all jails that stands below a jail, where its place is not what it seems.":
    "jail より下に書かれた全 jail 向けの文で、その位置が見かけと異なる働きをします。",
  "A statement goes on until its `;`, over as many lines as it likes.": "文は何行にわたっても `;` まで続きます。",
  "A statement is not ended by a `;`.": "文が `;` で終わっていません。",
  "A statement of {0} lacks its `;`.": "{0} の文に `;` がありません。",
  "a statement starts with the name": "文は名前で始まります",
  "A switch needs no value: its name alone is true.": "スイッチに値は要りません。名前だけで true になります。",
  "a symbolic link": "シンボリックリンク",
  "a tab": "タブ",
  "a text has no closing quote in its line": "文字列を閉じる引用符が同じ行にありません",
  "A timeout ends a start or a stop half way.": "タイムアウトが、起動や停止を途中で終わらせます。",
  "a topic: {0} rules": "トピック: ルール {0} 件",
  "a user, or `user:group`": "ユーザー、または `user:group`",
  "A value is made of pieces with nothing between them: bare words, `'single'` and `\"double\"` quoted strings, variables. A backslash works in all of them, in single quotes too; variables work everywhere but in single quotes. A comma outside quotes begins the next value.":
    "値は、間に何も挟まない部分からできています。裸の単語、`'single'` と `\"double\"` の引用符付き文字列、変数です。バックスラッシュはそのすべてで、一重引用符の中でも働きます。変数は一重引用符の中以外で働きます。引用符の外のカンマは次の値を始めます。",
  "a value is missing": "値がありません",
  "A value of `ip4.addr` or `ip6.addr` that is no address.": "アドレスではない、`ip4.addr` または `ip6.addr` の値。",
  "A value or a name needs quotes.": "値または名前に引用符が必要です。",
  "A value that is neither true nor false, or none of a parameter's words.":
    "真でも偽でもない値、またはパラメーターが受け付ける語ではない値。",
  "A value that is not a whole number where one is needed.": "整数が必要な場所にある、整数ではない値。",
  "A value with `{`, `}`, `=` or `,` needs quotes.": "`{`、`}`、`=`、`,` を含む値には引用符が必要です。",
  "A value with blanks needs quotes.": "空白を含む値には引用符が必要です。",
  "A variable between single quotes, where jail(8) does not replace it.":
    "一重引用符の中の変数は、jail(8) が置換しません。",
  "A variable has no value, or not the one that was meant.": "変数に値がないか、意図した値ではありません。",
  "A variable has the name of a parameter.": "変数がパラメーターと同じ名前です。",
  "A variable is defined by way of itself.": "変数が、自分自身を経て定義されています。",
  "a variable of rc.conf": "rc.conf の変数",
  "a variable of rc.conf and its value: `sshd_enable=YES`": "rc.conf の変数とその値: `sshd_enable=YES`",
  "a variable of the kernel and its new value: `net.inet.ip.forwarding=1`":
    "カーネル変数とその新しい値: `net.inet.ip.forwarding=1`",
  "a variable of the kernel: `net.inet.ip.forwarding`": "カーネル変数: `net.inet.ip.forwarding`",
  "A variable that is not defined for a jail.": "jail で定義されていない変数。",
  "A variable that jail(8) does not find.": "jail(8) が見つけられない変数。",
  "a vertical tab": "垂直タブ",
  "A VLAN in a jail lies on an interface that nothing brings up.":
    "jail の中の VLAN の土台のインターフェースを、何も有効にしません。",
  "A vnet jail runs dhclient, and its devfs ruleset hides bpf.":
    "vnet jail が dhclient を実行しますが、devfs のルールセットが bpf を隠しています。",
  "a volume of this size": "この大きさのボリューム",
  "a whole number": "整数",
  "a whole number from {0} on": "{0} 以上の整数",
  "a whole number from {0} to {1}": "{0} から {1} までの整数",
  "A wildcard block that is not written or not understood as one.":
    "ワイルドカードとして書かれていない、または解釈されないワイルドカードのブロック。",
  "A wildcard is never started itself, and `depend` takes none.":
    "ワイルドカード自体は起動されません。`depend` にワイルドカードは使えません。",
  "A word that a program knows, such as addm of ifconfig.": "プログラムが知る語。例: ifconfig の addm。",
  "a word without quotes is none of true, false and null": "引用符のない語が true、false、null のいずれでもありません",
  "A zone such as `fe80::1%em0` is refused; write `em0|fe80::1/64`. A daemon that starts at once may find the address still being checked for duplicates: `Can't assign requested address`, and a restart works.":
    "`fe80::1%em0` のようなゾーンは拒否されます。`em0|fe80::1/64` と書きます。すぐに起動するデーモンは、アドレスの重複検査がまだ終わっていないため `Can't assign requested address` になることがあり、再起動すると動きます。",
  above: "上",
  "Absolute paths, separated by colons.": "コロンで区切った絶対パス。",
  "add a group": "グループを追加する",
  "add a limit": "制限を追加する",
  "add a rule": "規則を追加する",
  "add a user": "ユーザーを追加する",
  "Add {0}": "{0} を追加",
  "Add {0}, in the same string.": "同じ文字列の中に {0} を加えてください。",
  "Add `-o {0}`": "`-o {0}` を追加",
  "Add `{0};`": "`{0};` を追加",
  "Add `{0}{1}`, in the same string.": "同じ文字列の中に `{0}{1}` を加えてください。",
  "Add `{0}`, and switch `mount.devfs` off": "`{0}` を加え、`mount.devfs` を無効にする",
  "Add `{0}`": "`{0}` を追加",
  "Add `/24`": "`/24` を追加",
  'Add `host.hostname = "$name";` for all jails': 'すべての jail に `host.hostname = "$name";` を追加',
  "Add `mount.devfs;`": "`mount.devfs;` を追加",
  "Add `persist;`": "`persist;` を追加",
  "Add `ruleset={0}`.": "`ruleset={0}` を追加してください。",
  "Add a jail like this one": "これと同様の jail を追加",
  "Add a jail like this one, and name it in jail_list": "これと同様の jail を追加し、jail_list にも追加",
  "Name {0} in jail_list": "jail_list に {0} を追加",
  "{0} lists the jails that start at boot, the one that was copied among them.":
    "{0} は起動時に開始する jail を列挙しており、コピー元の jail も含まれています。",
  "{0} waits for this jail, so that {1} does not find it. Run it in a hook of that one.":
    "{0} はこの jail を待つので、{1} からは見つかりません。そちらのフックで実行してください。",
  "Start {0} at boot: name it in jail_list": "{0} を起動時に開始: jail_list に追加",
  "add a link to the lagg": "lagg にリンクを追加する",
  "add a rule to a ruleset": "ルールセットにルールを追加する",
  "Add it.": "加えてください。",
  "Add the scope `%{0}`": "スコープ `%{0}` を追加",
  "Add the stop commands that are missing": "足りない停止コマンドを追加",
  "Add to the list with `+=`": "`+=` でリストに追加",
  address: "アドレス",
  "address {0} on {1}": "{1} のアドレス {0}",
  "address of the other end": "相手側のアドレス",
  "Adds a link to the lagg.": "lagg にリンクを追加します。",
  "Adds a route to a network.": "ネットワークへの経路を追加します。",
  "Adds a route to one address.": "1 つのアドレスへの経路を追加します。",
  "Adds a route.": "経路を追加します。",
  "Adds a rule to a ruleset.": "ルールセットにルールを追加します。",
  "Adds the route for all that has no route of its own.": "独自の経路を持たない宛先すべてのための経路を追加します。",
  "adds to the list; where there is none yet, it begins one.":
    "リストに追加します。リストがまだなければ、ここから始まります。",
  "Adds to the list. {0}": "リストに追加します。{0}",
  "Adds to what {0} sets. {1}": "{0} の設定に追加します。{1}",
  "After a failed start {0} and {1} more stay, and the next start fails here. Remove what is left first, or add `|| true`.":
    "起動に失敗すると {0} とほか {1} 個が残り、次の起動はここで失敗します。先に残りを取り除くか、`|| true` を付けてください。",
  "After a failed start {0} stays, and the next start fails here. Make it only where it is not there yet.":
    "起動に失敗すると {0} が残り、次の起動はここで失敗します。まだないときだけ作るようにしてください。",
  "After a failed start {0} stays, and the next start fails here. Remove what is left first, or add `|| true`.":
    "起動に失敗すると {0} が残り、次の起動はここで失敗します。先に残りを取り除くか、`|| true` を付けてください。",
  "After a start that failed it does not run, so what exec.prepare made is still there.":
    "起動に失敗した後には実行されないので、exec.prepare で作ったものは残っています。",
  "After a start that failed, the next start fails too, at a command that was all right the first time.":
    "起動に失敗すると、最初は問題のなかったコマンドで次の起動も失敗します。",
  "After substitution:": "置換後:",
  "After substitution: {0}": "置換後: {0}",
  "After this step:": "このステップの後:",
  "all but the root": "ルート以外のすべて",
  "All commands on the host, mounting and ifconfig included.":
    "マウントと ifconfig も含めて、ホストのすべてのコマンドに使われます。",
  "all interfaces": "すべてのインターフェース",
  "all is formatted": "すべて整形済み",
  "all jails": "すべての jail",
  "all of them": "すべて",
  "All rules of the topic: A command of exec.* fails, is not run as it is written, or runs at the wrong time.":
    "トピックの全ルール: exec.* のコマンドが失敗する、書かれたとおりに実行されない、実行の時機が違う。",
  "All rules of the topic: A jail does not stay, or its next start or stop fails.":
    "トピックの全ルール: jail が残らない、または次の起動や停止が失敗する。",
  "All rules of the topic: A jail is not found, not started or not the one that was meant; a file is not included.":
    "トピックの全ルール: jail が見つからない、起動されない、意図したものではない。ファイルがインクルードされない。",
  "All rules of the topic: A variable has no value, or not the one that was meant.":
    "トピックの全ルール: 変数に値がない、または意図した値ではない。",
  "All rules of the topic: Comments that are meant for jailconf.": "トピックの全ルール: jailconf 向けのコメント。",
  "All rules of the topic: Interfaces, bridges, addresses and routes: the jail has no network, or leaves some of it behind.":
    "トピックの全ルール: インターフェース、ブリッジ、アドレス、経路。jail にネットワークがない、または一部を後に残す。",
  "All rules of the topic: jail(8) does not read the file.": "トピックの全ルール: jail(8) がファイルを読めない。",
  "All rules of the topic: jail(8), its library or the kernel does not take a value, or takes another one than is written.":
    "トピックの全ルール: jail(8)、そのライブラリー、カーネルが値を受け付けない、または書かれたものと違う値になる。",
  "All rules of the topic: Paths, mounts and datasets.": "トピックの全ルール: パス、マウント、データセット。",
  "All rules of the topic: What a jail sees or may do of its host that a jail is made to keep from it.":
    "トピックの全ルール: jail が隔離すべきホストのものを、見たり操作したりできる。",
  "All rules of the topic: What rc.conf, devfs.rules, fstab and the other files of the host say, and the configuration does not.":
    "トピックの全ルール: rc.conf、devfs.rules、fstab などホストのほかのファイルの内容と、設定との食い違い。",
  "all rules, with topic and severity": "すべてのルール、トピックと重要度付き",
  "all that /etc/fstab has": "/etc/fstab にあるものすべて",
  "allow.mount, enforce_statfs 1 or 0, and the fdescfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、fdescfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the fusefs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、fusefs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the lindebugfs module.":
    "allow.mount、1 か 0 の enforce_statfs、lindebugfs モジュール。",
  "allow.mount, enforce_statfs 1 or 0, and the linprocfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、linprocfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the linsysfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、linsysfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the nullfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、nullfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the procfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、procfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the tmpfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、tmpfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0, and the zfs module, which libjail tries to load.":
    "allow.mount、1 か 0 の enforce_statfs、zfs モジュール (libjail が読み込みを試みます)。",
  "allow.mount, enforce_statfs 1 or 0.": "allow.mount と、1 か 0 の enforce_statfs。",
  "also what could be better": "改善できるものも",
  "also what does not do what it seems to": "見た目どおりに動かないものも",
  "also what is only advice": "助言だけのものも",
  "An `.include` that includes nothing, or that stops jail(8).":
    "何もインクルードしない、または jail(8) を止める `.include`。",
  "An `interface` in a jail with a network stack of its own.": "独自のネットワークスタックを持つ jail の `interface`。",
  "An absolute path to a directory. It is `/` unless set: the jail then lives in the root of the host.":
    "ディレクトリーの絶対パス。設定しなければ `/` で、jail はホストのルートで動きます。",
  "An absolute path. None unless set: the output goes where that of jail(8) goes.":
    "絶対パス。設定しなければ、出力は jail(8) の出力と同じところに行きます。",
  "an address follows": "アドレスが続く",
  "An address of a jail that jail(8) puts on no interface.":
    "jail(8) がどのインターフェースにも設定しない、jail のアドレス。",
  "An address that the kernel refuses for a jail.": "カーネルが jail に対して拒否するアドレス。",
  "an address, or a network with `/` and its length": "アドレス、または `/` とプレフィックス長の付いたネットワーク",
  "An apostrophe opens a string, and this one is not closed.":
    "アポストロフィは文字列を開きますが、閉じられていません。",
  "an array for programs": "プログラム向けの配列",
  "An epair is destroyed while it is still a member of a bridge.":
    "epair が、まだブリッジのメンバーのまま破棄されます。",
  "An epair of the host is destroyed inside the jail, or before the jail's services are shut down.":
    "ホストの epair が、jail の中で、または jail のサービスの終了より前に破棄されます。",
  "An epair that is destroyed while it is on a bridge has brought 12.x hosts down: deletem first, then destroy the a half, once. `-vnet $name`, `zfs unjail` and jexec come too late here: the jail is gone.":
    "ブリッジに入ったままの epair を破棄すると、12.x のホストが落ちたことがあります。先に deletem し、次に a 側を 1 回だけ destroy します。`-vnet $name`、`zfs unjail`、jexec はここでは遅すぎます。jail はもうありません。",
  "An error in an included file ends everything: no jail is started.":
    "インクルードされたファイルにエラーがあると、すべてが終わります。どの jail も起動しません。",
  "an interface": "インターフェース",
  "An interface can be in one jail only: to the second one, {0} does not exist.":
    "1 つのインターフェースは 1 つの jail にしか入れません。2 つ目の jail にとって {0} は存在しません。",
  "An interface is to have a name of more than 15 characters.":
    "インターフェースに 15 文字を超える名前が付けられます。",
  "an interface of the host: the jail gets a link to its network":
    "ホストのインターフェース。jail はそのネットワークにつながる",
  "An interface of the host.": "ホストのインターフェース。",
  "an IPv4 address": "IPv4 アドレス",
  "an IPv4 address and the length of its network: `192.0.2.10/24`":
    "IPv4 アドレスとネットワークのプレフィックス長: `192.0.2.10/24`",
  "An IPv4 address is set without a mask.": "IPv4 アドレスがマスクなしで設定されます。",
  "An IPv4 address: `192.0.2.10`.": "IPv4 アドレス: `192.0.2.10`。",
  "an IPv6 address": "IPv6 アドレス",
  "an IPv6 address and the length of its network: `2001:db8::10/64`":
    "IPv6 アドレスとネットワークのプレフィックス長: `2001:db8::10/64`",
  "An IPv6 address that is still tentative when the services of the jail start.":
    "jail のサービスの起動時に、まだ仮の状態の IPv6 アドレス。",
  "An IPv6 address that is still tentative when the services of the jail start. Off by default.":
    "jail のサービスの起動時にまだ tentative の IPv6 アドレス。デフォルトでは無効。",
  "an IPv6 address without a zone, as in 2001:db8::5, em0|2001:db8::5/64":
    "2001:db8::5 や em0|2001:db8::5/64 のような、ゾーンなしの IPv6 アドレス",
  "An IPv6 address: `2001:db8::10`.": "IPv6 アドレス: `2001:db8::10`。",
  "an object a line": "1 行に 1 オブジェクト",
  "an object for programs": "プログラム向けのオブジェクト",
  "An older rc.d starts a jail by its name with its own file alone, and would leave that out.":
    "古い rc.d は jail を名前で起動するとき、その jail のファイルだけを読むため、共通設定が抜けます。",
  "An option that the file system does not know makes the mount fail, and the start is rolled back.":
    "ファイルシステムが知らないオプションがあるとマウントは失敗し、起動はロールバックされます。",
  "and {0} more": "ほか {0} 件",
  "and {0} more messages": "ほか {0} 件のメッセージ",
  "and {0} more places": "ほか {0} か所",
  "and {0} more values": "ほか {0} 個の値",
  "and goes on": "そのまま続行する",
  "and here": "ここにもあります",
  "and leaves {0} as it is": "{0} はそのまま残る",
  "annotations of a GitHub workflow": "GitHub ワークフローの注釈",
  "another bridge": "別のブリッジ",
  "another file than /etc/fstab": "/etc/fstab 以外のファイル",
  "another file than /etc/jail.conf": "/etc/jail.conf 以外のファイル",
  "another one": "もう 1 つ",
  "another routing table": "別のルーティングテーブル",
  "Another wildcard sets it as well, before the block of {0}.":
    "{0} のブロックより前で、別のワイルドカードも設定しています。",
  "any text": "任意のテキスト",
  "Applies a ruleset to the devices that are there.": "今あるデバイスにルールセットを適用します。",
  "Applies one rule to the devices that are there.": "今あるデバイスに 1 つのルールを適用します。",
  "apply also those that change what will run; look at the result": "実行内容が変わる修正も適用。結果を確認すること",
  "apply one rule to the devices that are there": "今あるデバイスに 1 つのルールを適用する",
  "apply the preferred fixes that are safe, of findings at warning level and above":
    "警告以上の指摘に対する、安全で最適な修正を適用",
  "apply the ruleset to the devices that are there": "今あるデバイスにルールセットを適用する",
  "are called {0}": "名前 {0}",
  "as {0} ({1})": "{0} として ({1})",
  "as /tmp: everybody may write": "/tmp と同じく、誰でも書き込める",
  "as 1, and disks cannot be written directly": "1 に加え、ディスクに直接書き込めない",
  "as 2, and firewall rules cannot be changed": "2 に加え、ファイアウォールのルールを変更できない",
  "As 4, with pf, for a vnet jail with a firewall of its own. No bpf.":
    "4 に pf を加えたもの。独自のファイアウォールを持つ vnet jail 用。bpf はありません。",
  "as in {0} other jails": "ほかの {0} 個の jail と同じ",
  "as in another jail": "別の jail と同じ",
  "as Linux programs expect it": "Linux のプログラムが期待する形",
  "as the host's user {0} (exec.system_jail_user)": "ホストのユーザー {0} として (exec.system_jail_user)",
  "as this user of the host": "ホストのこのユーザーとして",
  "as this user of the jail": "jail のこのユーザーとして",
  "Ask what something means": "意味を調べる",
  "At boot `PATH` is /sbin:/bin:/usr/sbin:/usr/bin; for the commands of a crontab it is /usr/bin:/bin.":
    "ブート時の `PATH` は /sbin:/bin:/usr/sbin:/usr/bin、crontab のコマンドでは /usr/bin:/bin です。",
  "at most {0} bytes": "最大 {0} バイト",
  "Attach it in exec.created": "exec.created で割り当てる",
  "Attach it with `zfs jail` in exec.created": "exec.created の `zfs jail` で割り当てる",
  "attached to {0}": "{0} に割り当て",
  "Attaches ZFS datasets to the jail, as `zfs jail` does. A dataset that cannot be attached only prints a message: the jail starts without it. jail(8) does not detach it at stop.":
    "`zfs jail` と同じように、ZFS データセットを jail に割り当てます。割り当てられないときはメッセージが出るだけで、jail はそれなしで起動します。停止時に jail(8) は割り当てを解除しません。",
  "background process": "バックグラウンドプロセス",
  "Backslash and line end vanish together; the blanks of the next line stay. Any other `\\c` is `c`.":
    "バックスラッシュと行末は一緒に消えます。次の行の空白は残ります。それ以外の `\\c` は `c` です。",
  "Bare addresses work all the same, because the library behind jail(8) splits them again; with a mask or an interface they no longer do.":
    "アドレスだけなら、jail(8) のライブラリーがもう一度分割するため動きますが、マスクやインターフェースが付くと動きません。",
  "Before `{`. jail(8) takes the blocks in the order of the file; parents and `depend` come first.":
    "`{` の前。jail(8) はファイルの順にブロックを扱い、親と `depend` が先になります。",
  "Before 14.4 it is an unknown parameter and fails the jail.":
    "14.4 より前では未知のパラメーターなので、jail は失敗します。",
  'Before 15 use `exec.created = "zfs jail …"`: in exec.start or exec.poststart it comes too late for rc, and `zfs unjail` in exec.poststop finds no jail.':
    '15 より前では `exec.created = "zfs jail …"` を使います。exec.start や exec.poststart では rc に間に合わず、exec.poststop の `zfs unjail` は jail を見つけられません。',
  "before FreeBSD {0}": "FreeBSD {0} より前",
  "Before FreeBSD 12.2 no command runs earlier than exec.prestart.":
    "FreeBSD 12.2 より前では、exec.prestart より早く実行されるコマンドはありません。",
  "Before FreeBSD 13.0 this was the way around a panic; since then either half may be destroyed when the jail is gone.":
    "FreeBSD 13.0 より前は、これがパニックの回避策でした。以降は、jail がなくなってからどちら側でも破棄できます。",
  'rc.conf had this before there was a jail.conf, in which each jail has a block: `web { path = "/jails/web"; }`.':
    'jail.conf ができる前の rc.conf の書き方です。ここでは jail ごとにブロックを書きます: `web { path = "/jails/web"; }`。',
  "before it": "この手前",
  "Begin the directory with `{0}`": "ディレクトリーを `{0}` で始める",
  "Begin the path with `/`": "パスを `/` で始める",
  "below the root of the jail": "jail のルートの下",
  "beside the addresses that it has": "すでにあるアドレスに加える",
  "between values of a list. In quotes a comma is text, and separates nothing.":
    "リストの値の区切り。引用符の中のカンマはただの文字で、何も区切りません。",
  "bhyve's vmm(4) may be used in the jail.": "jail 内で bhyve の vmm(4) を使えます。",
  "Blanks around `=` and `+=`. `auto` follows the habits of each file.":
    "`=` と `+=` の前後の空白。`auto` は各ファイルの書き方に従います。",
  "Blanks do not separate the addresses in this value of `{0}`. {1}":
    "`{0}` のこの値の中の空白は、アドレスを区切りません。{1}",
  "Blanks need quotes: `exec.start = /bin/sh /etc/rc;` is a syntax error. Curly quotes and other characters beyond ASCII outside of quotes can end the file there without a message, and all later jails are gone.":
    "空白には引用符が必要です。`exec.start = /bin/sh /etc/rc;` は構文エラーです。引用符の外に “ ” のような曲がった引用符など ASCII 以外の文字があると、メッセージなしにファイルがそこで終わり、後の jail がすべて失われることがあります。",
  "Blocks whose settings go to every jail that matches.": "一致するすべての jail に設定が行き渡るブロック。",
  boolean: "真偽値",
  "Both also {0}.": "ほかに共通するもの: {0}。",
  "Both are called {0}": "両方の名前が {0} で",
  "Both create {0}": "両方が {0} を作成し",
  "Both have the jid {0}": "両方の jid が {0} で",
  "Both have the path {0}": "両方のパスが {0} で",
  "Both mount something on {0}": "両方が {0} に何かをマウントし",
  "Both take {0}": "両方が {0} を受け取り",
  "Both use the address {0}": "両方がアドレス {0} を使い",
  "Both use the hardware address {0}": "両方がハードウェアアドレス {0} を使い",
  "Both write to {0}": "両方が {0} に書き込み",
  "Bring {0} in here": "{0} の内容をここに取り込む",
  "Bring `{0}` up first": "先に `{0}` を有効にする",
  "Bring lo0 up first": "先に lo0 を有効にする",
  "Bring the {0} included files in here": "インクルードされる {0} 個のファイルの内容をここに取り込む",
  "Bring the interface up first.": "先にインターフェースを有効にしてください。",
  "Build it from a number such as `$id`, not from `$name`.": "`$name` ではなく、`$id` のような番号から作ってください。",
  "By hand it works later, because `/etc/rc` has set up the network by then.":
    "後から手動で実行すると成功するのは、それまでに `/etc/rc` がネットワークを設定しているからです。",
  "By hand it works later, because a later command makes the gateway reachable.":
    "後から手動で実行すると成功するのは、後のコマンドによってゲートウェイに届くようになるからです。",
  "By now something may have added the route: `route already in table`.":
    "ここまでに経路がすでに追加されているかもしれません: `route already in table`。",
  "byte {0}": "バイト {0}",
  "Call `{0}` instead": "代わりに `{0}` を呼ぶ",
  "Cannot unmount {0}: {1} is still mounted.": "{1} がまだマウントされているため、{0} をアンマウントできません。",
  "Cannot unmount {0}: something else is mounted over it.":
    "ほかのものが上にマウントされているため、{0} をアンマウントできません。",
  "cannot write the output: {0}": "出力に書き込めません: {0}",
  "Change `:` to `;`": "`:` を `;` に変更",
  "Change `{0}` to `{1}`": "`{0}` を `{1}` に変更",
  "Change `{0}` to `{1}`, and take that off `{2}` first": "`{0}` を `{1}` に変更し、先にそれを `{2}` から外す",
  "Change `{0}` to `{1}`, the next number that no jail uses": "`{0}` を、どの jail も使っていない次の番号 `{1}` に変更",
  "change file flags": "ファイルフラグの変更",
  "Change here what nobody else should see, as long as the finding is still told.":
    "指摘が消えない範囲で、人に見せたくない部分を書き換えてください。",
  "Change it to `}`": "`}` に変更",
  "change one that runs": "動いているものを変更する",
  "change permissions": "パーミッションの変更",
  "change the options of what is mounted": "マウントされているもののオプションを変える",
  "change the owner": "所有者の変更",
  'Change to "{0}"': '"{0}" に変更',
  "Change to {0}": "{0} に変更",
  "Change to `{0}`": "`{0}` に変更",
  "Change to `persist;`": "`persist;` に変更",
  "Changes a jail that runs; `name=` or `jid=` says which.":
    "動いている jail を変更します。どれかは `name=` か `jid=` で示します。",
  "Changes a route that is there.": "すでにある経路を変更します。",
  "Changes file flags.": "ファイルフラグを変更します。",
  "Changes permissions.": "パーミッションを変更します。",
  "Changes the options of what is mounted there.": "そこにマウントされているもののオプションを変えます。",
  "Changes the owner.": "所有者を変更します。",
  "Check all files below, for a program.": "プログラム向けに、配下の全ファイルを検査します。",
  "Check All Files of the Workspace": "ワークスペースの全ファイルを検査",
  "Check hosts in CI, and be strict.": "CI で複数のホストを厳しく検査します。",
  "Check in CI, and keep a report.": "CI で検査し、レポートを残します。",
  "Check standard input.": "標準入力を検査します。",
  "check the sums of packets that come in without the card": "受信パケットのチェックサムの検証をカードに任せない",
  "Check this host's jails.": "このホストの jail を検査します。",
  "check workspace": "ワークスペースを検査",
  Checks: "検査",
  "Children, mounts and a dataset for a build system such as poudriere.":
    "poudriere のような構築システムのための子 jail、マウント、データセット。",
  "Choose a shorter one.": "もっと短い名前にしてください。",
  "Choose the IPv6 source address by the usual rules.": "IPv6 の送信元アドレスを通常の規則で選びます。",
  "Choose the source address by the usual rules instead of always the primary one.":
    "送信元アドレスを、常に主アドレスにせず、通常の規則で選びます。",
  "Circular dependency of {0} jails: {1} → {2} → … → {3}.":
    "{0} 個の jail の依存関係が循環しています: {1} → {2} → … → {3}。",
  "Circular dependency: {0}.": "依存関係が循環しています: {0}。",
  "clone of {0}": "{0} のクローン",
  "Close it with `; }`.": "`; }` で閉じてください。",
  'Close it, or put the text into double quotes: `\\"`.': '閉じるか、文字列を二重引用符で囲んでください: `\\"`。',
  "Close it.": "閉じてください。",
  "Close the block of `{0}`": "`{0}` のブロックを閉じる",
  "Close the comment at the end of the line": "行末でコメントを閉じる",
  command: "コマンド",
  "commands for the shell, in quotes": "シェルのコマンド。引用符に入れる",
  "Commands inside the jail before it ends; usually `/bin/sh /etc/rc.shutdown jail`, so that services end in order.":
    "jail が終わる前にその中で実行するコマンドです。通常は `/bin/sh /etc/rc.shutdown jail` で、サービスが順に終了します。",
  "Commands inside the new jail; usually `/bin/sh /etc/rc`, which starts its services.":
    "新しい jail の中で実行するコマンドです。通常は、サービスを起動する `/bin/sh /etc/rc` です。",
  "Commands of the host run as a user, and jail(8) has to mount or to call ifconfig(8) for the jail.":
    "ホストのコマンドが一般ユーザーで実行され、しかも jail(8) が jail のためにマウントや ifconfig(8) の実行をする必要があります。",
  "Commands on the host before anything else happens: the place to create datasets, directories and interfaces that the mounts and addresses of the start need.":
    "何よりも先にホストで実行するコマンドです。起動時のマウントやアドレスに必要なデータセット、ディレクトリー、インターフェースを作る場所です。",
  "Commands on the host right after the jail was created and while it is still empty: for `zfs jail`, cpuset and the like, which need the jail to exist.":
    "jail が作成された直後、まだ空のときにホストで実行するコマンドです。`zfs jail` や cpuset など、jail が存在しないと使えないもののためにあります。",
  "Commands on the host when everything else of the stop is done: the counterpart of exec.prepare.":
    "停止のほかのすべてが終わった後にホストで実行するコマンドです。exec.prepare と対になります。",
  "Commands on the host when everything is mounted and the jail does not exist yet: the usual place to create an epair.":
    "すべてがマウントされ、jail がまだ存在しないときに、ホストで実行するコマンドです。epair を作る通常の場所です。",
  "Commands on the host when the jail is gone and its file systems are still mounted: the place to take interfaces off bridges and destroy them.":
    "jail がなくなり、そのファイルシステムがまだマウントされているときに、ホストで実行するコマンドです。インターフェースをブリッジから外して破棄する場所です。",
  "Commands on the host when the jail runs.": "jail が動いているときにホストで実行するコマンドです。",
  "Commands on the host while the jail is still alive: the place to return interfaces to the host.":
    "jail がまだ動いているうちにホストで実行するコマンドです。インターフェースをホストに返す場所です。",
  "Commands outside /bin and /usr/bin are best written with their full path.":
    "/bin と /usr/bin 以外のコマンドは、完全なパスで書くのがよいでしょう。",
  "Commands run inside the jail before it is removed.": "jail が削除される前に jail の中で実行するコマンド。",
  "Commands run inside the new jail.": "新しい jail の中で実行するコマンド。",
  "Comments that are meant for jailconf.": "jailconf 向けのコメント。",
  "Compare {0} with": "{0} と比較する相手",
  "Compare Effective Configuration of Two Jails": "2 つの jail の有効な設定を比較",
  "Compare Two Jails": "2 つの jail を比較",
  "Compare with all measurements.": "すべての実測と比較します。",
  "compares this software with measurements of jail(8)": "このソフトウェアを jail(8) の実測と比較",
  'Compares this software with measurements of jail(8): every line of every `*.jsonl` file in each folder is one of them. Prints what differs and closes with "N passed, N failed".':
    'このソフトウェアを jail(8) の実測と比較します。各フォルダーの `*.jsonl` ファイルの各行が 1 つの実測です。違いを表示し、最後に "N passed, N failed" を表示します。',
  "completions of this command line for a shell": "シェルの補完",
  "Connections break at random on one network.": "同じネットワークでは、接続が不規則に切れます。",
  "Control character {0} outside of quotes.": "引用符の外に制御文字 {0} があります。",
  "Control character {0} outside of quotes. Remove it.": "引用符の外に制御文字 {0} があります。削除してください。",
  "Copied to /usr/sbin it is found at boot, in /usr/local/bin it is not. It has to be executable.":
    "/usr/sbin にコピーすればブート時に見つかりますが、/usr/local/bin では見つかりません。実行可能にする必要があります。",
  "Copies files. The last word says where they go.": "ファイルをコピーします。最後の単語がコピー先です。",
  "copy files": "ファイルのコピー",
  "Counts the jails that exist below this one.": "この jail の下にある jail を数えたものです。",
  "create {0}": "作成する {0}",
  "Create it in exec.prepare, before the addresses": "アドレスの設定より前に、exec.prepare で作る",
  "cut long TCP data into packets without the card": "長い TCP データのパケットへの分割をカードに任せない",
  dataset: "データセット",
  "dataset of this file": "このファイルのデータセット",
  "Datasets are detached when the jail is removed.": "データセットの割り当ては jail の削除時に解除されます。",
  default: "デフォルト",
  "Defaults for all jails": "すべての jail のデフォルト",
  "defaults for the jails that match": "一致する jail のデフォルト",
  "Define it, or remove the dependency.": "定義するか、依存を削除してください。",
  "Delete the file": "ファイルを削除",
  "Depend on `{0}`": "`{0}` に依存させる",
  "depends on {0}": "{0} に依存",
  "Deprecated since {0}.": "{0} から非推奨です。",
  "Deprecated.": "非推奨です。",
  'described as "{0}"': '説明 "{0}"',
  "descriptors of the process": "プロセスの記述子",
  "Destroy `{0}` on the host, in exec.poststop": "ホスト側の exec.poststop で `{0}` を破棄",
  "Destroy it after it is taken off the bridge": "ブリッジから外した後に破棄する",
  "devfs may be mounted in the jail.": "jail 内で devfs をマウントできます。",
  "devfs ruleset for the jail's devfs mounts.": "jail の devfs マウントに使う devfs ルールセット。",
  "devfs with ruleset {0}": "devfs、ルールセット {0}",
  "devfs.rules does not define ruleset {0}: the jail sees the host's whole /dev.":
    "devfs.rules にルールセット {0} の定義がなく、jail にホストの /dev 全体が見えます。",
  "device nodes": "デバイスノード",
  "device nodes; without ruleset= the jail would see those of every disk":
    "デバイスノード。ruleset= がないと、jail からすべてのディスクのノードが見える",
  "dhclient needs /dev/bpf, which FreeBSD's ruleset {0} hides. It works only if /etc/devfs.rules has another {1}.":
    "dhclient には /dev/bpf が必要ですが、FreeBSD のルールセット {0} はそれを隠します。動くのは /etc/devfs.rules が {1} を別に定義している場合だけです。",
  "dhclient needs /dev/bpf, which ruleset {0} hides. Use a ruleset of /etc/devfs.rules that shows `bpf*`.":
    "dhclient には /dev/bpf が必要ですが、ルールセット {0} はそれを隠します。`bpf*` を見せる /etc/devfs.rules のルールセットを使ってください。",
  "dhclient says that there is no bpf, and ends: the jail gets no address.":
    "dhclient は bpf がないと表示して終わり、jail はアドレスを得られません。",
  'Did you mean "{0}"?': '"{0}" のことですか?',
  "Did you mean {0}?": "{0} のことですか?",
  directive: "ディレクティブ",
  "directories with all that is in them": "ディレクトリーを中身ごと",
  directory: "ディレクトリー",
  "Directory that becomes the root of the jail.": "jail のルートになるディレクトリー。",
  "do it in this jail; since FreeBSD 14.0": "この jail の中で行う。FreeBSD 14.0 から",
  "do not follow a link that is there": "すでにあるリンクをたどらない",
  "do not look for others that have the same IPv6 address": "同じ IPv6 アドレスを持つ相手がいるか調べない",
  "do not tell a rule, or all rules of a topic": "ルール、またはトピックの全ルールを指摘しない",
  "drop the packets without a word": "パケットを黙って捨てる",
  "drop what it prints": "出力を捨てる",
  "Drops all that has no route of its own. A gateway is needed all the same.":
    "独自の経路を持たない宛先へのパケットを、すべて捨てます。それでもゲートウェイの指定は必要です。",
  "Each of them starts the same services on the same files.": "どちらも同じファイルの上で同じサービスを起動します。",
  "Each start puts the network card {0} on {1}. Do it once, in the host's rc.conf.":
    "起動のたびにネットワークカード {0} を {1} に加えます。ホストの rc.conf で一度だけ行ってください。",
  "Each stop unmounts one of the two.": "停止のたびに、2 つのうち 1 つがアンマウントされます。",
  Effective: "有効な設定",
  effective: "有効な設定",
  "Empties a ruleset.": "ルールセットを空にします。",
  "empty a ruleset": "ルールセットを空にする",
  "Empty value for `{0}`; expected {1}.": "`{0}` の値が空です (必要な値: {1})。",
  "Empty value; expected {0}.": "値が空です (必要な値: {0})。",
  "end at the first command that fails": "最初に失敗したコマンドで終わる",
  "end the connections of this address": "このアドレスの接続を終わらせる",
  "end the copies to an interface": "インターフェースへコピーを送るのをやめる",
  "end the spanning tree protocol on a member": "メンバーでスパニングツリープロトコルを使うのをやめる",
  "ends the block of {0}": "{0} のブロックの終わり",
  "Ends the copies to an interface.": "インターフェースへコピーを送るのをやめます。",
  "Ends the spanning tree protocol on a member.": "メンバーでスパニングツリープロトコルを使うのをやめます。",
  "ends the statement. It is needed after the last one of a block, too.":
    "文の終わり。ブロックの最後の文の後にも必要です。",
  "enforce_statfs 1 or 0, and allow.mount.FS for each file system.":
    "1 か 0 の enforce_statfs と、ファイルシステムごとの allow.mount.FS。",
  English: "英語",
  error: "エラー",
  "even if the file system was not left in order": "ファイルシステムが正しく終了していなくても行う",
  "even while something uses it": "使用中でも行う",
  "every descriptor of a process in /dev/fd": "プロセスのすべての記述子を /dev/fd に",
  "every destination that has no route of its own": "独自の経路を持たないすべての宛先",
  "Every interface has a fe80::/10 of its own, so that the kernel cannot tell which is meant.":
    "fe80::/10 はインターフェースごとにあり、カーネルにはどれを指すのかわかりません。",
  "Every jail gets what is set here, unless something later sets it again.":
    "ここで設定したものは、後で設定し直されない限り、すべての jail に適用されます。",
  "Every parameter can be used as a variable, so the two names are one.":
    "どのパラメーターも変数として使えるため、2 つの名前は同じものになります。",
  "Every service is started a second time.": "すべてのサービスが二重に起動されます。",
  "Everything after it is lost.": "それ以降はすべて失われます。",
  "Everything after the first mask is dropped without a message, so only the first address is set.":
    "最初のマスクより後は何も表示せずに捨てられ、最初のアドレスだけが設定されます。",
  'Everything but the bare `*` must be quoted: `"db.*" { … }`.':
    '単独の `*` 以外は引用符に入れなければなりません: `"db.*" { … }`。',
  example: "例",
  "Example:": "例:",
  "Examples:": "例:",
  "exec.* commands get a nearly empty environment (exec.clean)":
    "exec.* のコマンドの環境変数はほぼ空になる (exec.clean)",
  "exec.jail_user.": "exec.jail_user。",
  "exec.prepare and exec.release: FreeBSD 12.2. zfs.dataset: FreeBSD 15.0.":
    "FreeBSD 12.2 から: exec.prepare、exec.release。FreeBSD 15.0 から: zfs.dataset。",
  "exec.prestart makes a directory or a file system that a mount of the jail needs before.":
    "jail のマウントが先に必要とするディレクトリーやファイルシステムを、exec.prestart が作ります。",
  "exec.prestop runs first. Services that have connections to end, or file systems of other hosts to unmount, wait or lose data.":
    "最初に exec.prestop が実行されます。接続の終了や他ホストのファイルシステムのアンマウントを行うサービスは、待たされるか、データを失います。",
  "exec.start runs /etc/rc before the jail has its addresses and routes.":
    "jail にアドレスと経路が設定されるより前に、exec.start が /etc/rc を実行します。",
  "exec.start under the name that the command line uses: what `jail -c command=…` sets. It runs after exec.start; in a file write exec.start.":
    "コマンドラインで使われる名前の exec.start です (`jail -c command=…` が設定するもの)。exec.start の後に実行されます。ファイルには exec.start と書きます。",
  "exec.start under the name the command line uses; runs after it.":
    "コマンドラインで使われる名前の exec.start。その後に実行されます。",
  "exec.start, command and exec.stop run in the jail; all others run on the host. A command without characters of the shell is run directly, any other by `/bin/sh -c`; with a `&` at its very end it is not waited for.":
    "exec.start、command、exec.stop は jail の中で、ほかはすべてホストで実行されます。シェルの文字を含まないコマンドは直接、それ以外は `/bin/sh -c` で実行されます。末尾が `&` のコマンドは待たれません。",
  "Exit status:": "終了ステータス:",
  "exit with 1 for findings at or above a severity": "この重要度以上の指摘があれば、ステータス 1 で終了",
  "Explain {0}": "{0} の説明",
  "Explain a parameter.": "パラメーターを説明します。",
  "Explain a rule.": "ルールを説明します。",
  "Explain a topic.": "トピックを説明します。",
  "Extract {0} into a variable": "{0} を変数に抽出",
  "Extract {0} into a variable for all jails": "{0} をすべての jail 用の変数に抽出",
  "Extract {0} into a variable of this block": "{0} をこのブロックの変数に抽出",
  "Extract {0} into a variable of this jail": "{0} をこの jail の変数に抽出",
  "facility and level: `local0.notice`": "ファシリティーとレベル: `local0.notice`",
  "Fail in CI where a file is untidy.": "整形されていないファイルがあれば CI を失敗させます。",
  "fail where a variable is not set": "設定されていない変数があれば失敗する",
  "fails for the same reason": "同じ理由で失敗します",
  "fails in the next start": "次の起動で失敗します",
  "fails when the route is there already": "経路がすでにあれば失敗する",
  "fails when there is no such route": "その経路がなければ失敗する",
  "fails, as was asked; jail(8) says:": "指定どおり失敗。jail(8) のメッセージ:",
  "fails, which is caught: {0}": "失敗するが、失敗は無視される: {0}",
  "fails: {0}": "失敗: {0}",
  "fdescfs may be mounted in the jail.": "jail 内で fdescfs をマウントできます。",
  file: "ファイル",
  "File descriptor of a jail, for programs; not useful in jail.conf.":
    "jail のファイル記述子。プログラム用で、jail.conf では役に立ちません。",
  "file flags: `schg`, `noschg`": "ファイルフラグ: `schg`、`noschg`",
  "file name": "ファイル名",
  "File systems for Linux programs": "Linux プログラム用のファイルシステム",
  "File systems that jail(8) mounts from the host before the jail is created. The mount point is a path on the host, so it begins with `$path`.":
    "jail の作成前に jail(8) がホストからマウントするファイルシステムです。マウントポイントはホストのパスなので、`$path` で始めます。",
  "Files and names outside of this configuration stay as they are.": "この設定の外にあるファイルや名前はそのままです。",
  "Files in the form of fstab(5) whose lines jail(8) mounts as it does those of `mount`. Mount points are paths on the host.":
    "fstab(5) 形式のファイルです。その行を jail(8) が `mount` の行と同じようにマウントします。マウントポイントはホストのパスです。",
  "Files include each other more than 32 levels deep. Remove one of the includes.":
    "インクルードの入れ子が 32 段を超えています。どれかを削除してください。",
  "Files that need what jail.conf sets for all jails": "jail.conf の共通設定を必要とするファイル",
  "filter packets on bridges (if_bridge(4))": "ブリッジ上でパケットをフィルターする (if_bridge(4))",
  "filter packets on members of bridges (if_bridge(4))":
    "ブリッジのメンバー上でパケットをフィルターする (if_bridge(4))",
  "findings that are known, and are not told again": "既知として再び表示しない指摘のファイル",
  fix: "修正",
  "Fix all {0} in all files": "すべてのファイルの {0} をすべて修正",
  "Fix all {0} in this file": "このファイルの {0} をすべて修正",
  "Fix everything that is safe to fix (jail.conf)": "安全に修正できるものをすべて修正 (jail.conf)",
  Fixes: "修正",
  "for {0} in {1}": "{0} 用、{1}",
  "For one configuration 500 folders with 50,000 names, 20,000 files (10,000 by one pattern) and 32 MiB are read.":
    "1 つの設定につき、最大 500 のディレクトリー (名前は 50,000)、20,000 のファイル (1 つのパターンで 10,000)、32 MiB を読みます。",
  "For {0}:": "{0} の場合:",
  "For {0}: The same goes for {1}.": "{0} の場合 ({1} も同じです):",
  "for all jails in {0}": "すべての jail 用、{0}",
  "For dump(8). jail(8) does not look at it.": "dump(8) 用。jail(8) は見ません。",
  "For each interface of the host makes `e0a_NAME` on a bridge, and `e0b_NAME` for the jail.":
    "ホストのインターフェースごとに、ブリッジに入る `e0a_NAME` と、jail 用の `e0b_NAME` を作ります。",
  "For each interface of the host makes `ng0_NAME` for the jail.":
    "ホストのインターフェースごとに、jail 用の `ng0_NAME` を作ります。",
  "For example: `{0} {1} {2} em0`.": "例: `{0} {1} {2} em0`。",
  "for people": "人間向け",
  Format: "書式",
  "Format a file in place.": "ファイルをその場で整形します。",
  "Format standard input, in the style that counts for a file.":
    "指定したファイルに適用される書式で、標準入力を整形します。",
  "four decimal numbers from 0 to 255 without leading zeros, as in 10.0.0.5, em0|10.0.0.5/24":
    "10.0.0.5 や em0|10.0.0.5/24 のような、先頭に 0 を付けない 0 から 255 までの 10 進数 4 個",
  "Frames reach either of them on one network.": "同じネットワークでは、フレームがどちらかに届きます。",
  "Free text kept with the jail and readable inside it.": "jail に付ける自由なテキスト。jail の中から読めます。",
  "Free text kept with the jail, not visible inside it.": "jail に付ける自由なテキスト。jail の中からは見えません。",
  "FreeBSD {0} drops the parameter without a word; rename the variable.":
    "FreeBSD {0} は何も表示せずにパラメーターを捨てるので、変数の名前を変えてください。",
  "FreeBSD {0} has no `.include`: it needs FreeBSD 14.0 or later. Put everything into one file.":
    "FreeBSD {0} に `.include` はなく、FreeBSD 14.0 以降が必要です。すべてを 1 つのファイルに書いてください。",
  "FreeBSD {0} ignores the statement; from FreeBSD 14.0 on the jail does not start.":
    "FreeBSD {0} はこの文を無視します。FreeBSD 14.0 以降では jail が起動しません。",
  "FreeBSD {0} or later": "FreeBSD {0} 以降",
  "FreeBSD {0}.": "FreeBSD {0} から。",
  "FreeBSD 12 and 13 cannot read a block inside of a block. Move it out.":
    "FreeBSD 12 と 13 はブロックの中のブロックを読めません。外に移してください。",
  "FreeBSD 12.0: past its end of life.": "FreeBSD 12.0: サポート終了。",
  "FreeBSD 12.1: past its end of life.": "FreeBSD 12.1: サポート終了。",
  "FreeBSD 12.2: past its end of life.": "FreeBSD 12.2: サポート終了。",
  "FreeBSD 12.3: past its end of life.": "FreeBSD 12.3: サポート終了。",
  "FreeBSD 12.4: past its end of life.": "FreeBSD 12.4: サポート終了。",
  "FreeBSD 13 and later take a vanishing member off by themselves; doing it first is the careful order.":
    "FreeBSD 13 以降は消えるメンバーを自動で外しますが、先に外すのが確実な順序です。",
  "FreeBSD 13.0: past its end of life.": "FreeBSD 13.0: サポート終了。",
  "FreeBSD 13.1: past its end of life.": "FreeBSD 13.1: サポート終了。",
  "FreeBSD 13.2: past its end of life.": "FreeBSD 13.2: サポート終了。",
  "FreeBSD 13.3: past its end of life.": "FreeBSD 13.3: サポート終了。",
  "FreeBSD 13.4: past its end of life.": "FreeBSD 13.4: サポート終了。",
  "FreeBSD 13.5: past its end of life.": "FreeBSD 13.5: サポート終了。",
  "FreeBSD 14 warns about it: `default mask may not be correct`.":
    "FreeBSD 14 はこれについて警告します: `default mask may not be correct`。",
  "FreeBSD 14.0: past its end of life.": "FreeBSD 14.0: サポート終了。",
  "FreeBSD 14.0. Before, it is an unknown parameter and fails the jails.":
    "FreeBSD 14.0 から。それより前では未知のパラメーターなので、jail は失敗します。",
  "FreeBSD 14.1: past its end of life.": "FreeBSD 14.1: サポート終了。",
  "FreeBSD 14.2: past its end of life.": "FreeBSD 14.2: サポート終了。",
  "FreeBSD 14.3: past its end of life, which was on 2026-06-30.": "FreeBSD 14.3: 2026-06-30 にサポート終了。",
  "FreeBSD 14.4: supported until 2026-12-31.": "FreeBSD 14.4: 2026-12-31 までサポート。",
  "FreeBSD 14.5: supported until 2027-06-30.": "FreeBSD 14.5: 2027-06-30 までサポート。",
  "FreeBSD 15.0 and later refuse `addm {0}` unless `net.link.bridge.member_ifaddrs` is set.":
    "FreeBSD 15.0 以降は、`net.link.bridge.member_ifaddrs` が設定されていなければ `addm {0}` を拒否します。",
  "FreeBSD 15.0 and later refuse this command unless `net.link.bridge.member_ifaddrs` is set.":
    "FreeBSD 15.0 以降は、`net.link.bridge.member_ifaddrs` が設定されていなければこのコマンドを拒否します。",
  "FreeBSD 15.0 refuses that: the jail is not removed.": "FreeBSD 15.0 はこれを拒否し、jail は削除されません。",
  "FreeBSD 15.0 refuses that: the start is rolled back.": "FreeBSD 15.0 はこれを拒否し、起動はロールバックされます。",
  "FreeBSD 15.0 refuses that: the stop goes on, but ends with status 1.":
    "FreeBSD 15.0 はこれを拒否し、停止は続きますが、ステータス 1 で終わります。",
  "FreeBSD 15.0 refuses that.": "FreeBSD 15.0 はこれを拒否します。",
  "FreeBSD 15.0: past its end of life, which was on 2026-09-30.": "FreeBSD 15.0: 2026-09-30 にサポート終了。",
  "FreeBSD 15.1: supported until 2027-03-31.": "FreeBSD 15.1: 2027-03-31 までサポート。",
  "FreeBSD 15.2: planned for December 2026.": "FreeBSD 15.2: 2026 年 12 月予定。",
  "FreeBSD from about {0}.": "およそ FreeBSD {0} から。",
  "FreeBSD has it in {0}": "FreeBSD では {0} にあります",
  "FreeBSD jail.conf(5): live diagnostics, quick-fixes, hover and completion that know what jail(8) will do.":
    "FreeBSD jail.conf(5): jail(8) の動作を知る、リアルタイム診断、クイックフィックス、ホバー、補完。",
  "FreeBSD makes the hardware addresses of bridges and epairs from it, and jails with equal ones on one network cannot talk.":
    "FreeBSD はブリッジと epair のハードウェアアドレスを hostid から作ります。同じネットワークで重なった jail どうしは通信できません。",
  "FreeBSD release whose jail(8) reads the file, such as `14.3`, or `15` for the newest 15.x. Releases before 14 have neither `.include` nor nested jails, and parameters come and go. It wins over jailconf.json.":
    "ファイルを読む jail(8) の FreeBSD リリース。例: `14.3`、または最新の 15.x なら `15`。14 より前のリリースには `.include` も入れ子の jail もなく、パラメーターも増減します。jailconf.json より優先されます。",
  "FreeBSD's program {0} succeeds, and changes nothing for the next command.":
    "FreeBSD のプログラム {0} は成功しますが、次のコマンドには何の影響もありません。",
  "FreeBSD's ruleset {0} hides nothing: the jail sees the host's whole /dev. Use {1}, or one that includes it.":
    "FreeBSD のルールセット {0} は何も隠さないので、jail にホストの /dev 全体が見えます。{1} か、それを含むものを使ってください。",
  "From 14 on blocks can be nested: `db { a { … } }` is also `db.a`. Nothing but the name is passed on to the inner one.":
    "14 以降ではブロックを入れ子にできます。`db { a { … } }` は `db.a` でもあります。内側のブロックに受け継がれるのは名前だけです。",
  "From 15 on every start prints a warning because of it.": "15 以降では、このために起動のたびに警告が出ます。",
  "From a jail that does not come up to one that starts, and what you see on the way.":
    "起動しない jail が起動するようになるまでと、その途中で見えるもの。",
  "From FreeBSD 14 on all globals stand where the first one does.":
    "FreeBSD 14 以降、すべてのグローバルは最初のグローバルの位置にあるものとして扱われます。",
  "From FreeBSD 14 on this is not added to {0}. Write it above the jails, or add it there.":
    "FreeBSD 14 以降、これは{0} に追加されません。jail より上に書くか、そこに追加してください。",
  "from fstab": "fstab より",
  "fstab(5) files whose lines are mounted likewise.": "各行を同様にマウントする fstab(5) ファイル。",
  "Full-width characters are not ASCII to jail(8): `{0}`.": "全角文字は jail(8) にとって ASCII ではありません: `{0}`。",
  "Further words for ifconfig(8), as in `vhid 1`.": "ifconfig(8) へのその他の語。例: `vhid 1`。",
  "FUSE file systems (fusefs) may be mounted in the jail.":
    "jail 内で FUSE ファイルシステム (fusefs) をマウントできます。",
  "gateway {0} is not reachable yet": "ゲートウェイ {0} にまだ届きません",
  "gateway {0} names no interface": "ゲートウェイ {0} にインターフェースの指定がありません",
  "gateway of jails of this file": "このファイルの jail のゲートウェイ",
  "Get Started": "はじめる",
  "Get Started with jail.conf": "jail.conf をはじめる",
  "Give {0} a NAME of at most {1} characters.": "{0} の NAME は最大 {1} 文字にしてください。",
  "give a dataset another name": "データセットの名前を変える",
  "give a dataset to a jail": "データセットを jail に渡す",
  "give a node a name": "ノードに名前を付ける",
  "Give each jail a file of its own.": "jail ごとに別のファイルを与えてください。",
  "Give each jail a host name of its own.": "jail ごとに別のホスト名を与えてください。",
  "give it a link-local IPv6 address when it comes up": "up になったときリンクローカル IPv6 アドレスを付ける",
  "give it another name, of 15 characters at most": "名前を変える。15 文字まで",
  "Give it another name.": "別の名前にしてください。",
  "Give it its old name back in exec.poststop": "exec.poststop で元の名前に戻す",
  "give it no link-local IPv6 address when it comes up": "up になったときリンクローカル IPv6 アドレスを付けない",
  "Give the jail a network stack of its own: `vnet;`": "jail に独自のネットワークスタックを与える: `vnet;`",
  "Give the jail its own network stack (new) or use that of the parent (inherit).":
    "jail に独自のネットワークスタックを与える (new) か、親のものを使う (inherit) か。",
  "Give the jail its own System V IPC (`new`)": "jail に独自の System V IPC を与える (`new`)",
  "Give the jail the interface: `vnet.interface`": "jail にインターフェースを与える: `vnet.interface`",
  "Gives a dataset another name.": "データセットの名前を変えます。",
  "Gives a dataset to a jail. It needs the property `jailed=on`.":
    "データセットを jail に渡します。プロパティー `jailed=on` が必要です。",
  "Gives the interface another name.": "インターフェースの名前を変えます。",
  "Gives the jail a /dev. Nearly everything needs it: without /dev/null many daemons fail.":
    "jail に /dev を与えます。ほとんどすべてのものに必要です。/dev/null がないと多くのデーモンが失敗します。",
  "Gives the jail a /proc. Few programs of FreeBSD need it.":
    "jail に /proc を与えます。FreeBSD のプログラムで必要とするものはわずかです。",
  "Gives the jail a complete /dev/fd, which bash and some languages want.":
    "jail に完全な /dev/fd を与えます。bash や一部の言語が必要とします。",
  "Gives the jail a dataset, which it may mount. The dataset needs the property jailed=on.":
    "jail にデータセットを与え、マウントを許します。データセットにはプロパティー jailed=on が必要です。",
  "Gives the jail a network stack of its own: interfaces, routes and firewall. It begins with nothing but an lo0 that is down.":
    "jail に独自のネットワークスタック (インターフェース、経路、ファイアウォール) を与えます。最初は、down のままの lo0 しかありません。",
  "Gives uid 0 in the jail the privileges of root; it is security.bsd.suser_enabled of the jail. Switched off, root is an ordinary user there and most services will not start.":
    "jail 内の uid 0 に root の特権を与えます (jail の security.bsd.suser_enabled)。オフにすると、root は普通のユーザーになり、ほとんどのサービスが起動しません。",
  "Go on sharing it (`inherit`)": "共有を続ける (`inherit`)",
  "hardware address": "ハードウェアアドレス",
  "hardware address {0}": "ハードウェアアドレス {0}",
  "Harmless where the jail is to have no network.": "jail にネットワークが不要なら問題ありません。",
  "have it read its configuration again": "設定を読み直させる",
  "have the jid {0}": "jid {0}",
  "have the path {0}": "パス {0}",
  "Head of the settings zfs.*: the jail's own or those of the parent. To attach datasets write zfs.dataset; to let the jail mount them, allow.mount.zfs.":
    "zfs.* の設定のまとめ役です。jail 独自のものか、親のものか。データセットを割り当てるには zfs.dataset、jail にマウントを許すには allow.mount.zfs と書きます。",
  Help: "ヘルプ",
  "Here stands a variable for the name of the jail.": "ここには jail の名前の代わりに変数があります。",
  "Hides every device. Building block: alone it leaves an empty /dev.":
    "すべてのデバイスを隠します。部品用です。単独では /dev が空になります。",
  hint: "ヒント",
  "Hints in the Text": "文中のヒント",
  "HOME, LANG, proxies and sockets of an agent come along, and at boot none of them is there.":
    "HOME、LANG、プロキシー、エージェントのソケットなどが引き継がれますが、ブート時にはどれもありません。",
  "Host commands after removal, before unmounting.": "削除の後、アンマウントの前にホストで実行するコマンド。",
  "Host commands after the jail has started.": "jail の起動後にホストで実行するコマンド。",
  "Host commands after the mounts, just before the jail is created.":
    "マウントの後、jail が作成される直前にホストで実行するコマンド。",
  "Host commands after unmounting and removing addresses.":
    "アンマウントとアドレスの削除の後にホストで実行するコマンド。",
  "Host commands before addresses and mounts are set up.": "アドレスの設定とマウントより前にホストで実行するコマンド。",
  "Host commands before the jail is stopped.": "jail の停止前にホストで実行するコマンド。",
  "Host commands right after the jail was created, before interfaces move in.":
    "jail が作成された直後、インターフェースが移される前にホストで実行するコマンド。",
  "Host file that collects the output of commands in the jail.": "jail 内のコマンドの出力を集めるホストのファイル。",
  "Host id number inside the jail (kern.hostid).": "jail 内のホスト ID 番号 (kern.hostid)。",
  "Host name inside the jail.": "jail 内のホスト名。",
  "Host UUID inside the jail (kern.hostuuid).": "jail 内のホスト UUID (kern.hostuuid)。",
  "host.hostname, and a name service that knows it: a name that is not found stops the start.":
    "host.hostname と、その名前を知るネームサービス。名前が見つからなければ起動は止まります。",
  "How an outgoing IPv4 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip4.addr.":
    "複数のアドレスを持つ jail から出る IPv4 接続の送信元の決め方です。通常の規則に従うか、常に ip4.addr の先頭のアドレスにします。",
  "How an outgoing IPv6 connection of a jail with several addresses gets its source: by the usual rules, or always the first address of ip6.addr.":
    "複数のアドレスを持つ jail から出る IPv6 接続の送信元の決め方です。通常の規則に従うか、常に ip6.addr の先頭のアドレスにします。",
  'How files are written is an object: `{ "indent": "tab" }`.': 'format はオブジェクトです: `{ "indent": "tab" }`。',
  "how findings are printed": "指摘の表示形式",
  "how it is printed": "表示形式",
  "how its data are compressed (zfsprops(7))": "データの圧縮方法 (zfsprops(7))",
  "How long jail(8) waits for each command. One that takes longer counts as failed, but it is left running.":
    "jail(8) が各コマンドを待つ時間です。それより長くかかったものは失敗とみなされますが、動いたまま残ります。",
  "How long processes that are left after exec.stop have to end after SIGTERM before they are killed. SIGTERM goes to the processes of this jail, not to those of jails inside it.":
    "exec.stop の後に残ったプロセスが、SIGTERM の後、強制終了されるまでの時間です。SIGTERM はこの jail のプロセスに送られ、その中の jail のプロセスには送られません。",
  "how long, in seconds": "長さ (秒)",
  "how many bits name the network: 0 to 128": "ネットワークを表すビット数: 0 から 128",
  "How many blank lines may follow each other. `auto` follows the habits of each file.":
    "続けて置ける空行の数。`auto` は各ファイルの書き方に従います。",
  "How many jails exist below this one.": "この jail の下にある jail の数。",
  "How many jails may exist below this one, at any depth.": "この jail の下に、深さを問わず作れる jail の数です。",
  "How many jails may exist below this one.": "この jail の下に作れる jail の数。",
  "how much is kept for it by itself (zfsprops(7))": "それ自体のために確保しておく容量 (zfsprops(7))",
  "how much is kept for it with all below it (zfsprops(7))": "下位を含めて確保しておく容量 (zfsprops(7))",
  "how much it can be read of (zfsprops(7))": "読み出せるデータの量 (zfsprops(7))",
  "how much it can still take (zfsprops(7))": "まだ使える容量 (zfsprops(7))",
  "how much it may take by itself (zfsprops(7))": "それ自体の容量の上限 (zfsprops(7))",
  "how much it may take with all below it (zfsprops(7))": "下位を含めた容量の上限 (zfsprops(7))",
  "how much it takes with all below it (zfsprops(7))": "下位を含めた使用量 (zfsprops(7))",
  "How much of the host's mount table the jail sees, and whether it may mount at all.":
    "ホストのマウント表が jail からどこまで見えるか、また、そもそもマウントできるかどうか。",
  "How the jail sees IPv4: its own list of addresses, all of the host, or nothing.":
    "jail から見える IPv4: 独自のアドレスのリスト、ホストのすべて、またはなし。",
  "How the jail sees IPv4: limited to ip4.addr, with every address of the host, or not at all. ip4.addr by itself means `new`.":
    "jail から IPv4 がどう見えるか。ip4.addr に限る、ホストのすべてのアドレスを使う、まったく使わない、のどれかです。ip4.addr があれば `new` になります。",
  "How the jail sees IPv6: its own list of addresses, all of the host, or nothing.":
    "jail から見える IPv6: 独自のアドレスのリスト、ホストのすべて、またはなし。",
  "How the jail sees IPv6: limited to ip6.addr, with every address of the host, or not at all. ip6.addr by itself means `new`.":
    "jail から IPv6 がどう見えるか。ip6.addr に限る、ホストのすべてのアドレスを使う、まったく使わない、のどれかです。ip6.addr があれば `new` になります。",
  "how the links are used: `failover`, `lacp`, `loadbalance`, `roundrobin`, `broadcast` or `none`":
    "リンクの使い方: `failover`、`lacp`、`loadbalance`、`roundrobin`、`broadcast`、`none` のどれか",
  "how they are printed": "表示形式",
  "however long it is; without it, a text of more than 4 MB ends with a line that says so":
    "どれほど長くてもすべて表示。指定しなければ、4 MB を超える分は省略し、その旨を表示",
  "If {0} is not there by then, the mount fails and the start is rolled back.":
    "その時点で {0} がなければマウントは失敗し、起動はロールバックされます。",
  "If `route add` fails here, the start is rolled back. {0}":
    "ここで `route add` が失敗すると、起動はロールバックされます。{0}",
  "If a later step fails, what it made stays: exec.release does not run then. Write commands that may run twice.":
    "後のステップが失敗しても、ここで作ったものは残ります。そのとき exec.release は実行されません。2 回実行されてもよいコマンドを書きます。",
  "If it does not exist on the host either, jail(8) starts no jail.":
    "ホストにもなければ、jail(8) は jail を 1 つも起動しません。",
  "If it fails, {0}": "失敗すると、{0}",
  "If it fails, jail(8) says so and goes on.": "失敗すると、jail(8) はそれを報告して先に進みます。",
  "If it fails, the jail is not stopped and nothing else runs.":
    "失敗すると jail は停止されず、ほかには何も実行されません。",
  "If it fails, the start ends there and jail(8) rolls back what it did itself; no other exec.* command runs then.":
    "失敗すると起動はそこで終わり、jail(8) は自分で行ったことだけをロールバックします。ほかの exec.* コマンドは実行されません。",
  "If it was not meant to be inside, a `}` is missing above.": "中に置くつもりでないなら、上で `}` が抜けています。",
  "If nothing else makes it, the start is rolled back: `ifconfig: interface {0} does not exist`.":
    "ほかに作るものがなければ、起動はロールバックされます: `ifconfig: interface {0} does not exist`。",
  "If rc.conf makes the pair, remove the one that is created here.":
    "ペアを rc.conf が作るのなら、ここで作るほうを削除してください。",
  "If root cannot read it either, jail(8) starts no jail.":
    "root でも読めなければ、jail(8) は jail を 1 つも起動しません。",
  "ifconfig refuses an address or a number.": "ifconfig がアドレスや数を拒否します。",
  "ifconfig refuses the rest, and the start is rolled back.": "ifconfig が残りを拒否し、起動はロールバックされます。",
  "ifconfig says `{0}: cloning name too long`.": "ifconfig は `{0}: cloning name too long` と表示します。",
  "ifconfig says `SIOCSIFRVNET(JID, {0}): Device not configured`. {1}":
    "ifconfig は `SIOCSIFRVNET(JID, {0}): Device not configured` と表示します。{1}",
  "ifconfig says `interface {0} does not exist`. {1}": "ifconfig は `interface {0} does not exist` と表示します。{1}",
  "ifconfig says `ioctl SIOCSIFNAME (set name): File name too long`.":
    "ifconfig は `ioctl SIOCSIFNAME (set name): File name too long` と表示します。",
  "ifconfig says `setting interface address without mask is no longer supported`.":
    "ifconfig は `setting interface address without mask is no longer supported` と表示します。",
  "ifconfig says `SIOCIFDESTROY: Device not configured`. {0}":
    "ifconfig は `SIOCIFDESTROY: Device not configured` と表示します。{0}",
  "ifconfig takes {0} for an address and says `bad value`; on {1} nothing changes.":
    "ifconfig は {0} をアドレスとみなして `bad value` と表示し、{1} には何の変化もありません。",
  "Ignore {0} in {1}": "{1} で {0} を無視",
  "Ignore {0} in this block": "このブロックで {0} を無視",
  "Ignore {0} in this file": "このファイルで {0} を無視",
  "Ignore {0} on this line": "この行で {0} を無視",
  "immutable and append-only flags stay; no modules, no raw memory":
    "変更不可・追記専用フラグは解除できない。モジュールと生メモリーは使えない",
  "in {0}": "{0}",
  "In {0}, {1} values:": "{0}: {1} 個の値",
  "In {0}: {1}": "{0}: {1}",
  "In a fresh network stack a plain route nearly always works.":
    "新しいネットワークスタックでは、単純な経路の追加はほぼ必ず成功します。",
  "In a jail `zfs jail` can only name a jail inside of it.":
    "jail の中の `zfs jail` は、その内側の jail しか指定できません。",
  "In a vnet jail it changes nothing: root there always has raw sockets. Without it, in a jail that shares the host's stack, ping ends in `Operation not permitted`.":
    "vnet jail では何も変わりません。そこの root は常に raw ソケットを使えます。ホストのスタックを共有する jail では、これがないと ping が `Operation not permitted` で終わります。",
  "In a vnet jail it does nothing; there it is vnet.interface. Where an address has its own `if|`, that one counts.":
    "vnet jail では何もしません。そこでは vnet.interface を使います。アドレスに `if|` があれば、そちらが優先されます。",
  "In bash, with the package bash-completion.": "bash で、パッケージ bash-completion を使う場合。",
  "In every value and every name, before variables are put in. Of a command with characters of the shell, a shell then reads what is left once more.":
    "すべての値と名前の中で、変数が入る前。シェルの文字を含むコマンドでは、残ったものをシェルがもう一度読みます。",
  "In fish.": "fish の場合。",
  "In front of the jails that they are for: a section that comes later overrides the block.":
    "対象の jail より前。後に来るセクションはブロックの設定を上書きします。",
  "in group {0}": "グループ {0}",
  "in lines {0}": "{0} 行目",
  "In names of variables of rc.conf `-` and `.` do not work, so `ifconfig_…` lines for such a jail fail; rc.d/jail turns `.` into `_` in file names. `db.example.com` is no host name but a jail in a jail in a jail.":
    "rc.conf の変数の名前に `-` と `.` は使えないので、そのような jail の `ifconfig_…` の行は失敗します。rc.d/jail はファイル名の `.` を `_` に変えます。`db.example.com` はホスト名ではなく、jail の中の jail の中の jail です。",
  "in place of": "置き換えたもの",
  "In place of what {0} sets. {1}": "{0} の設定を置き換えます。{1}",
  "In quotes and comments it may stand.": "引用符とコメントの中では使えます。",
  'In rc.conf: `cloned_interfaces="… {0}"`. `service netif cloneup` makes it at once.':
    'rc.conf に `cloned_interfaces="… {0}"` と書きます。`service netif cloneup` ですぐに作られます。',
  "In rc.conf these are `defaultrouter` and `static_routes`: a route that fails there does not end the start.":
    "rc.conf では `defaultrouter` と `static_routes` です。そこで経路の追加に失敗しても、起動は続きます。",
  'In rc.conf: `cloned_interfaces="… {0}"` and `ifconfig_{1}="addm em0 up"`, with the network card of the host.':
    'rc.conf に `cloned_interfaces="… {0}"` と `ifconfig_{1}="addm em0 up"` を、ホストのネットワークカード名で書きます。',
  'In rc.conf: `ifconfig_{0}="addm {1} up"`.': 'rc.conf では: `ifconfig_{0}="addm {1} up"`。',
  "in the background: jail(8) neither waits for it nor looks at how it ends":
    "バックグラウンド: jail(8) は終了を待たず、結果も見ない",
  "In the block of {0} it would stand beside its addresses, and have no effect there.":
    "{0} のブロックでは、そのアドレスと並んで書かれることになり、効果がありません。",
  "In the jail {0} leaves its bridge, and the jail has no connection.":
    "{0} が jail に入るとブリッジから外れ、jail は通信できません。",
  "in the jail no jail has that name": "jail の中にその名前の jail はありません",
  "In the jail, at start, after exec.start. If one fails, the start is rolled back and no other exec.* command runs.":
    "jail の中で、起動時、exec.start の後に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "In the jail, at start, after its interfaces moved in. If one fails, the start is rolled back and no other exec.* command runs.":
    "jail の中で、起動時、インターフェースが移された後に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "In the jail, at stop, after exec.prestop and before SIGTERM. If one fails, the jail is not removed and nothing else runs.":
    "jail の中で、停止時、exec.prestop の後、SIGTERM の前に実行されます。失敗すると jail は削除されず、ほかには何も実行されません。",
  "in the place of what cannot be written": "書き込めないものは置き換える",
  "in the place of what is there": "すでにあるものを置き換える",
  "in the place of what is there, without asking": "すでにあるものを確認なしに置き換える",
  "in this directory": "このディレクトリーで",
  "in this file": "このファイルで",
  "in this jail": "この jail の中で",
  "In values, in bare words and in double quotes; not in single quotes, in names of blocks or in `.include`.":
    "値の中、裸の単語の中、二重引用符の中。一重引用符の中、ブロックの名前、`.include` では使えません。",
  "In zsh, for a folder that is in `fpath`.": "zsh で、`fpath` にあるフォルダーを使う場合。",
  "Included files": "インクルードされるファイル",
  "Includes are nested too deeply here: jail(8) gives up after 32.":
    "インクルードの入れ子が深すぎます。jail(8) は 32 段を超えると諦めます。",
  info: "情報",
  "Inline `{0}` and remove it": "`{0}` をインライン化して削除",
  "Inline `{0}` everywhere ({1} places) and remove it": "`{0}` をすべて ({1} か所) インライン化して削除",
  "Inline `{0}` here": "ここで `{0}` をインライン化",
  "insecure; file flags can be taken off": "非セキュア。ファイルフラグを解除できる",
  "Insert {0} braces": "波括弧を {0} 個挿入",
  "Insert `,`": "`,` を挿入",
  "Insert `;`": "`;` を挿入",
  "Insert `{`": "`{` を挿入",
  "Insert `{0}`": "`{0}` を挿入",
  "Insert `}`": "`}` を挿入",
  "Inside of the jail `mount` says `Operation not permitted`; the start goes well.":
    "jail の中の `mount` は `Operation not permitted` と表示します。起動は成功します。",
  interface: "インターフェース",
  "Interface that gets the addresses of ip4.addr and ip6.addr as aliases.":
    "ip4.addr と ip6.addr のアドレスをエイリアスとして付けるインターフェース。",
  "interface|address/prefix": "インターフェース|アドレス/プレフィックス長",
  "iocage makes an epair for it. In jail.conf exec.prestart does: `ifconfig epair0 create`, `ifconfig {0} addm epair0a`.":
    "iocage はこれのために epair を作ります。jail.conf では exec.prestart で作ります: `ifconfig epair0 create`、`ifconfig {0} addm epair0a`。",
  "Interfaces moved into a vnet jail after it is created.": "vnet jail の作成後に、その中に移すインターフェース。",
  "Interfaces, bridges, addresses and routes: the jail has no network, or leaves some of it behind.":
    "インターフェース、ブリッジ、アドレス、経路: jail にネットワークがないか、その一部が後に残ります。",
  "Invalid {0} address {1} in `{2}`. The jail will not start.":
    "`{2}` の {0} アドレス {1} は無効です。jail は起動しません。",
  "Invalid value {0} for `{1}`; expected {2}.": "`{1}` の値 {0} は無効です (必要な値: {2})。",
  "Invalid value {0}; expected {1}.": "値 {0} は無効です (必要な値: {1})。",
  "ip4.addr or ip6.addr.": "ip4.addr か ip6.addr。",
  "IPv4 address": "IPv4 アドレス",
  "IPv4 addresses the jail may use; the first is its primary one.":
    "jail が使える IPv4 アドレス。先頭が主アドレスです。",
  "IPv4 mask": "IPv4 マスク",
  "IPv4, as when nothing is said": "IPv4。何も指定しないときと同じ",
  "IPv6 address": "IPv6 アドレス",
  "IPv6 addresses the jail may use.": "jail が使える IPv6 アドレス。",
  "IPv6 prefix": "IPv6 プレフィックス",
  "IPv6; stands before the destination": "IPv6。宛先の前に置く",
  '"$schema" is the address of a schema, a text.': '"$schema" はスキーマのアドレスを表す文字列です。',
  '{0} is the host, and rc.conf lets it forward nothing. Set `{1}="YES"`.':
    '{0} はホストですが、rc.conf では転送しません。`{1}="YES"` と書いてください。',
  "It also takes `allow.mount` and `enforce_statfs = 1`. The start goes well, and the dataset stays unmounted.":
    "`allow.mount` と `enforce_statfs = 1` も必要です。起動は成功し、データセットはマウントされないままです。",
  "It applies to {0}.": "{0} に適用されます。",
  "It belongs to another host, and cannot be seen from here.": "別のホストのものなので、ここからは見えません。",
  "it cannot be read here": "ここで読めなくなります",
  "It cannot be read.": "読み取れません。",
  "it cannot work here": "ここでは動作し得ない",
  "it could not be read or has no such jail": "読めないか、その jail がない",
  "It fails with `exec {0}: No such file or directory`. {1}": "`exec {0}: No such file or directory` で失敗します。{1}",
  "it gets its value here": "ここで値が与えられます",
  "It gets that of its old class; FreeBSD 15.0 refuses it.": "旧来のクラスのマスクになり、FreeBSD 15.0 は拒否します。",
  "It has no effect any more, and jail(8) prints a warning about it.": "もう効果はなく、jail(8) が警告を出します。",
  "It has no jails, and no file is known that includes it: only what is wrong in any case is reported.":
    "jail がなく、これをインクルードするファイルも見つかりません。どの場合でも誤りであるものだけを指摘します。",
  "It has nothing to say here: the comment silences nothing.":
    "ここでは意味がありません。このコメントが抑えている指摘はありません。",
  "It holds for exec.start, exec.stop and command only. A login, a later jexec(8), and jexec in a hook of the host use the table of whoever runs them: `setfib 1 jexec web …`. A number that net.fibs does not reach fails the start with `setfib: …`.":
    "exec.start、exec.stop、command にだけ効きます。ログイン、後からの jexec(8)、ホストのフックの中の jexec は、実行した人のテーブルを使います: `setfib 1 jexec web …`。net.fibs が届かない番号では、起動が `setfib: …` で失敗します。",
  "it runs exec.prestop again, and so on": "exec.prestop がまた実行され、それが繰り返されます",
  "it is an option, and each string is one command": "これはオプションで、文字列 1 つが 1 つのコマンドです",
  "it is no program, `/bin/sh` has to read it": "これはプログラムではなく、`/bin/sh` に読ませるものです",
  "it is {0}": "{0} です",
  "It is empty, so jail(8) skips it.": "空なので、jail(8) は読み飛ばします。",
  "It is larger than {0} MiB, so it is not analysed.": "{0} MiB より大きいため、解析しません。",
  "it is larger than 16 MiB": "16 MiB より大きいです",
  "it is mounted on {0} already": "すでに {0} にマウントされています",
  "it is no regular file, or cannot be read": "通常のファイルではないか、読めません",
  "It is no text, so it is not read.": "テキストではないので、読み込まれません。",
  "It is not a regular file, so it is not read.": "通常のファイルではないので、読み込まれません。",
  "It is not known yet.": "まだ分かりません。",
  "It is not set anywhere.": "どこにも設定されていません。",
  "it is not valid UTF-8": "正しい UTF-8 ではありません",
  "It is the character {0}.": "これは文字 {0} です。",
  "It is the name of the block.": "ブロックの名前です。",
  "it is to start by this name": "この名前で起動されます",
  "{0} belongs in `{1}`, not in `{2}`. The jail will not start.":
    "{0} は `{2}` ではなく `{1}` に書きます。jail は起動しません。",
  "it takes a jail and a dataset": "jail とデータセットを取ります",
  "it lacks the number of the disk, as in `-u 7`": "`-u 7` のようなディスクの番号がありません",
  "It is told only together with {0}, which no part of this is.": "ここに含まれない {0} と一緒のときだけ指摘されます。",
  "It is too deep to be read.": "入れ子が深すぎて読めません。",
  "It is too large to be read.": "大きすぎて読み込めません。",
  "it lies outside of what was named; name it as well to have it fixed":
    "指定した範囲の外にあります。修正するにはこれも指定してください",
  "It limits what is made from inside of the jail (`prison limit exceeded`); a jail.conf of the host is not held by it. Inside, a child gets no more than its parent has: no allow.* that the parent lacks, no address that is not the parent's, no lower enforce_statfs or securelevel, and a children.max below the parent's.":
    "jail の中から作るものを制限します (`prison limit exceeded`)。ホストの jail.conf は制限を受けません。中では、子は親にあるものしか得られません。親にない allow.* や親のものでないアドレスは使えず、enforce_statfs や securelevel を親より低くできず、children.max は親より小さくなります。",
  "It looks for one dataset of that name and does not find it.":
    "その名前の 1 つのデータセットを探しますが、見つかりません。",
  "It looks for one file of that name, and the jail does not start.":
    "その名前の 1 つのファイルを探し、jail は起動しません。",
  "It matches no jail of this file.": "このファイルのどの jail にも一致しません。",
  "It means the same as 0.": "0 と同じ意味です。",
  "It means the same as 3.": "3 と同じ意味です。",
  "It never works: what follows the command only hides that.":
    "決して成功しません。後に続くコマンドがそれを隠しているだけです。",
  "It prints `{0}: jail {1} not found`.": "`{0}: jail {1} not found` と表示されます。",
  "It reads: {0}": "読み取られる値: {0}",
  "It runs after the mounts, so a directory that a mount needs must be made in exec.prepare. When a later step fails, exec.poststop does not run: the epair stays, and the next start fails with `File exists`.":
    "マウントの後に実行されるので、マウントに必要なディレクトリーは exec.prepare で作らなければなりません。後のステップが失敗したとき exec.poststop は実行されないので、epair は残り、次の起動は `File exists` で失敗します。",
  "It runs on the host: for a command inside the jail write exec.start, or `jexec $name …`.":
    "ホストで実行されます。jail の中でコマンドを実行するには、exec.start か `jexec $name …` と書きます。",
  "it sees only the mount point of its root (the default)": "jail のルートのマウントポイントだけが見える (デフォルト)",
  "it sees those below its root; the least that mounting inside the jail needs":
    "jail のルート以下のものだけが見える。jail の中でマウントするために最低限必要",
  "It shares the System V IPC of the host instead of giving the jail its own.":
    "jail に独自のものを与えず、ホストの System V IPC を共有します。",
  'It stands for a command, such as `"jib addm"`, or is `"opaque"`.':
    '`"jib addm"` のようなコマンドの代わりか、`"opaque"` です。',
  "It stands for one command of plain words: no quotes, variables or operators.":
    "単純な語だけの 1 つのコマンドの代わりです。引用符、変数、演算子は使えません。",
  "It stays unmounted, and services that keep their data on it find empty directories.":
    "マウントされないままになり、データをそこに置くサービスには空のディレクトリーが見えます。",
  "It takes {0}.": "使えるもの: {0}。",
  "it was changed by somebody else meanwhile": "その間に別の誰かが変更しました",
  "it was explained": "説明した",
  "It widens the jail, like every allow.*: switch on what the jail needs and nothing else.":
    "すべての allow.* と同じく、jail の制限が緩みます。jail に必要なものだけをオンにします。",
  "It widens the jail: a guest gets a device of the host as it is.":
    "jail の制限が緩みます。ゲストがホストのデバイスをそのまま使います。",
  "It widens the jail: addresses of the kernel, names of disks and what other jails print stand there.":
    "jail の制限が緩みます。カーネルのアドレス、ディスクの名前、ほかの jail の出力がそこに書かれています。",
  "It widens the jail: flags that protect files from root protect them no longer.":
    "jail の制限が緩みます。root からファイルを守るフラグが、もう守らなくなります。",
  "It widens the jail: its root decides where the packets of the host and of all jails on its stack go.":
    "jail の制限が緩みます。ホストと、そのスタックを使うすべての jail のパケットの行き先を、jail の root が決められます。",
  "It widens the jail: policies of the host that keep their labels in that name space can be changed from inside.":
    "jail の制限が緩みます。その名前空間にラベルを置くホストのポリシーを、中から変更できるようになります。",
  "It widens the jail: those families know nothing of jails, so they do not confine it.":
    "jail の制限が緩みます。それらのファミリーは jail に対応していないので、jail の中に閉じ込められません。",
  "It widens the jail: virtual machines take processors and memory of the host. Without the module the start ends in `unknown parameter`.":
    "jail の制限が緩みます。仮想マシンがホストのプロセッサーとメモリーを使います。モジュールがないと、起動は `unknown parameter` で終わります。",
  "its backquotes are taken as they are": "バッククォートはそのままの文字として扱われます",
  "Its failure is caught, so that nothing tells of it.": "失敗しても無視されるため、何も表示されません。",
  "its interface is still down": "インターフェースがまだ有効ではありません",
  "its name is not UTF-8: not checked": "名前が UTF-8 ではないため、検査しません",
  "its own": "独自のもの",
  "Its parameters reach no other jail.": "そのパラメーターはほかの jail に届きません。",
  jail: "jail",
  "Jail for PostgreSQL": "PostgreSQL 用の jail",
  "Jail names": "jail の名前",
  "jail of this file": "このファイルの jail",
  "Jail on an address of the host": "ホストのアドレスを使う jail",
  "Jail that builds packages in jails of its own": "独自の jail でパッケージを構築する jail",
  "Jail with a jail in it": "jail の中に jail を持つ jail",
  "Jail with a ZFS dataset of its own": "独自の ZFS データセットを持つ jail",
  "jail_list in rc.conf does not name this jail, so it does not start at boot.":
    "rc.conf の jail_list にこの jail がないため、ブート時に起動しません。",
  "jail_list names {0}, which no jail.conf of the host has. It does not start.":
    "jail_list にある {0} は、ホストのどの jail.conf にもなく、起動しません。",
  "jail.conf": "jail.conf",
  "jail(8) adds an address to an interface only where it is told which one: `em0|192.0.2.10`.":
    "jail(8) がインターフェースにアドレスを加えるのは、指定がある場合だけです: `em0|192.0.2.10`。",
  "jail(8) allows no variables in the name of an included file.":
    "インクルードするファイルの名前に、jail(8) は変数を許しません。",
  "jail(8) and the kernel take it all the same.": "それでも jail(8) とカーネルは受け付けます。",
  "jail(8) cannot read the file from here on.": "jail(8) はここから先を読めません。",
  "jail(8) does it itself for `zfs.dataset = {0};`.": "`zfs.dataset = {0};` があれば jail(8) 自身が行います。",
  "jail(8) does not merge the blocks: it reads two jails of one name, and the name is taken.":
    "jail(8) はブロックをまとめません。同じ名前の 2 つの jail として読み、名前は使用済みになります。",
  "jail(8) does not read the file.": "jail(8) がファイルを読めません。",
  "jail(8) ends a name in double quotes at a `$`. Write it without one.":
    "jail(8) は二重引用符の中の名前を `$` で終わらせます。この記号なしで書いてください。",
  "jail(8) ends with signal 11, and no jail of the file starts.":
    "jail(8) はシグナル 11 で終わり、このファイルの jail は 1 つも起動しません。",
  "jail(8) executes it directly, without a shell.": "シェルを介さず、jail(8) が直接実行します。",
  "jail(8) gives only commands to a shell: `exec.start` and the like, and `command`.":
    "jail(8) がシェルに渡すのは、`exec.start` などと `command` のコマンドだけです。",
  "jail(8) gives only strings with a special character to a shell; others it runs itself.":
    "jail(8) がシェルに渡すのは特殊文字を含む文字列だけです。ほかは自分で実行します。",
  "jail(8) goes through fixed steps to start and to stop a jail. Each step waits for the one before it, and each command must end with status 0.":
    "jail(8) は決まったステップで jail を起動し、停止します。各ステップは前のステップを待ち、各コマンドは終了ステータス 0 で終わらなければなりません。",
  "jail(8) ignores this `no`: {0} is the same as {1}. {2}":
    "jail(8) はこの `no` を無視するため、{0} は {1} と同じです。{2}",
  "jail(8) itself": "jail(8) 自身",
  "jail(8) lets it persist only while commands are run. None of these leaves a process.":
    "jail(8) が維持するのはコマンドの実行中だけです。これらのどれもプロセスを残しません。",
  "jail(8) may wait for any of the {0} jails called {1}: one way is shown":
    "jail(8) は {1} という名前の {0} つの jail のどれを待つか分かりません。そのうちの 1 つを示します",
  "jail(8) mounts everything before it runs exec.prestart.":
    "jail(8) は exec.prestart を実行する前にすべてをマウントします。",
  "jail(8) mounts the lines of `mount` in their order, and then those of `mount.fstab`.":
    "jail(8) は `mount` の行を順にマウントし、続いて `mount.fstab` の行をマウントします。",
  "jail(8) neither starts nor stops this jail": "jail(8) はこの jail を起動も停止もしない",
  "jail(8) on the host mounts it before exec.prestart and unmounts it after exec.poststop.":
    "ホストの jail(8) が、exec.prestart の前にマウントし、exec.poststop の後にアンマウントします。",
  "jail(8) on the host opens it; it catches exec.start, command and exec.stop.":
    "ホストの jail(8) が開きます。exec.start、command、exec.stop の出力が入ります。",
  "jail(8) on the host, after ip4.addr and before anything is mounted. The kernel then gets the bare addresses.":
    "ip4.addr の後、何かをマウントする前に、ホストの jail(8) が設定します。その後、カーネルがアドレスだけを受け取ります。",
  "jail(8) on the host, at start, before anything runs.": "起動時、何かを実行する前に、ホストの jail(8) が行います。",
  "jail(8) on the host, at start, between exec.created and the moving of the interfaces.":
    "起動時、exec.created とインターフェースの移動の間に、ホストの jail(8) が行います。",
  "jail(8) on the host, at start: after exec.created and before exec.start. Nothing runs for it at stop: the kernel hands the interfaces back when it frees the network stack, which may be later than exec.poststop.":
    "起動時、exec.created の後、exec.start の前に、ホストの jail(8) が移します。停止時には何も実行されません。カーネルがネットワークスタックを解放するときにインターフェースを返しますが、exec.poststop より後になることがあります。",
  "jail(8) on the host, at stop, after exec.stop.": "停止時、exec.stop の後に、ホストの jail(8) が使います。",
  "jail(8) on the host, before anything is mounted: `ifconfig IF inet ADDRESS alias`. The kernel then gets the bare addresses.":
    "何かをマウントする前に、ホストの jail(8) が `ifconfig IF inet ADDRESS alias` を実行します。その後、カーネルがアドレスだけを受け取ります。",
  "jail(8) on the host, for every external command: exec.*, mount and ifconfig.":
    "すべての外部コマンド (exec.*、マウント、ifconfig) について、ホストの jail(8) が使います。",
  "jail(8) on the host, when it mounts devfs before the jail is created; then the kernel.":
    "jail の作成前に devfs をマウントするときはホストの jail(8) が、その後はカーネルが使います。",
  "jail(8) on the host, when it puts the jails in order.": "ホストの jail(8) が jail の順序を決めるときに使います。",
  "jail(8) on the host, which checks it when the jail is created, and the kernel. It cannot be changed afterwards.":
    "ホストの jail(8) (jail の作成時に確認します) とカーネルが読みます。後から変更できません。",
  "jail(8) on the host: it adds the aliases at start and removes them at stop.":
    "ホストの jail(8) が、起動時にエイリアスを追加し、停止時に取り除きます。",
  "jail(8) on the host: mounted after `mount` and before exec.prestart, unmounted in reverse order at stop.":
    "ホストの jail(8) が、`mount` の後、exec.prestart の前にマウントし、停止時に逆の順でアンマウントします。",
  "jail(8) on the host: mounted before exec.prestart, unmounted in reverse order after exec.poststop.":
    "ホストの jail(8) が、exec.prestart の前にマウントし、exec.poststop の後に逆の順でアンマウントします。",
  "jail(8) only, at start; it never reaches the kernel.": "起動時に jail(8) だけが読みます。カーネルには渡りません。",
  "jail(8) or the kernel refuses a step of the start.": "jail(8) またはカーネルが、起動のステップを拒否します。",
  "jail(8) prints a line about the first of them and still exits with success.":
    "jail(8) は最初の jail について 1 行表示しますが、成功として終わります。",
  "jail(8) reads on and complains about what comes next, often on a later line.":
    "jail(8) はそのまま読み進め、次に来るもの (多くは後の行) を誤りとして報告します。",
  "The string in line {0} is not closed: {1} in it would keep its name.":
    "{0} 行目の文字列が閉じられていません。その中の {1} は元の名前のまま残ります。",
  "A string in {0}, line {1}, is not closed: {2} in it would keep its name.":
    "{0} の {1} 行目の文字列が閉じられていません。その中の {2} は元の名前のまま残ります。",
  "This string is not closed: what is named in it can be renamed when it is.":
    "この文字列は閉じられていません。閉じれば、中にある名前を変更できます。",
  "jail(8) refuses {0}": "jail(8) が {0} を受け付けない",
  "jail(8) refuses the file": "jail(8) がファイルを受け付けない",
  "jail(8) refuses this file; none of its jails starts or stops:":
    "jail(8) はこのファイルを受け付けません。どの jail も起動も停止もされません:",
  "jail(8) refuses this file. This is what it would do with the rest of it:":
    "jail(8) はこのファイルを受け付けません。残りの部分で行うはずのこと:",
  "jail(8) runs {0} for this jail as {1}, too. Without the rights of root the start fails.":
    "jail(8) はこの jail のために {0} も {1} として実行します。root の権限がないと起動は失敗します。",
  "jail(8) runs a command in the background and never learns how it ends.":
    "jail(8) がコマンドをバックグラウンドで実行し、その結果を知ることがありません。",
  "jail(8) says": "jail(8) の表示",
  'jail(8) says nothing about it, or "dependency loop", and exits with success.':
    'jail(8) は何も表示しないか "dependency loop" とだけ表示し、成功として終わります。',
  "jail(8) says so and goes on": "jail(8) はそれを表示して続行する",
  "jail(8) says:": "jail(8) のメッセージ:",
  "jail(8) says: {0}": "jail(8) のメッセージ: {0}",
  "jail(8) sets addresses before exec.prestart: create it in exec.prepare.":
    "jail(8) は exec.prestart より前にアドレスを設定するので、exec.prepare で作ってください。",
  "jail(8) sets addresses before exec.prestart: create it in rc.conf.":
    "jail(8) は exec.prestart より前にアドレスを設定するので、rc.conf で作ってください。",
  "jail(8) sets the address and removes it": "jail(8) がアドレスを設定し、削除する",
  "jail(8) sets the address on the interface when the jail starts, and takes it away when it stops.":
    "jail(8) は jail の起動時にインターフェースへアドレスを設定し、停止時に取り除きます。",
  "jail(8) starts a jail when those that it depends on, or is a child of, have started.":
    "jail(8) は、依存先と親の jail が起動してから jail を起動します。",
  "jail(8) starts this jail before its parent {0}. Let it depend on that.":
    "jail(8) はこの jail を親 {0} より先に起動します。親に依存させてください。",
  "jail(8) takes `{0}` here for a parameter, which it does not know, and the jail does not start.":
    "jail(8) はここで `{0}` を未知のパラメーターとみなし、jail は起動しません。",
  "jail(8) takes a number for the jid of the jail, not for its name.":
    "jail(8) は数字を jail の名前ではなく jid として扱います。",
  "jail(8) takes it for {0}: this `no` has no effect.": "jail(8) はこれを {0} として扱います。この `no` は効きません。",
  "jail(8) takes long over such a configuration, too.": "このような設定には jail(8) も長い時間がかかります。",
  "jail(8) takes the `&` at the end itself: it does not wait, does not look at the exit status, and `exec.timeout` does not hold.":
    "末尾の `&` は jail(8) 自身が処理します。終了を待たず、終了ステータスも見ず、`exec.timeout` も効きません。",
  "jail(8) takes the file": "jail(8) がファイルを受け付ける",
  "jail(8) takes what follows for one more value.": "jail(8) は続きをもう 1 つの値と見なします。",
  "jail(8) then says `timed out`, takes the command for failed and leaves it running.":
    "そのとき jail(8) は `timed out` と表示し、コマンドを失敗とみなして、動かしたままにします。",
  "jail(8) unmounts what it has mounted after exec.poststop and before exec.release.":
    "jail(8) は自分でマウントしたものを exec.poststop の後、exec.release の前にアンマウントします。",
  "jail(8) unmounts what it has mounted; no hook has to do it.":
    "jail(8) は自分でマウントしたものをアンマウントします。フックで行う必要はありません。",
  "jail(8) will neither start nor stop it:": "jail(8) はこの jail を起動も停止もしません:",
  "jail(8) would do all of it": "jail(8) はすべて実行できる",
  "jail(8) would read {0} differently with {1}.": "{1} にすると、jail(8) にとって {0} の意味が変わります。",
  "jail(8) would read {0} differently.": "jail(8) にとって {0} の意味が変わってしまいます。",
  "jail(8) would read the file differently with a jail {0}.":
    "jail の名前を {0} にすると、jail(8) にとってファイルの意味が変わります。",
  "jail(8) would refuse the file or a jail, or a step fails":
    "jail(8) がファイルか jail を受け付けない、またはステップが失敗する",
  "jail(8), for every exec.* command.": "すべての exec.* コマンドについて jail(8) が使います。",
  "jail(8), for every jail of the file, as `$name`; the kernel, when the jail is created.":
    "ファイルのすべての jail について jail(8) が `$name` として、jail の作成時にカーネルが読みます。",
  "jail(8), its library or the kernel does not take a value, or takes another one than is written.":
    "jail(8)、そのライブラリー、またはカーネルが値を受け付けないか、書かれたものとは別の値として扱います。",
  "jailconf COMMAND --help says more; jailconf --version names the version.":
    "詳しくは jailconf COMMAND --help、バージョンは jailconf --version で表示します。",
  "jailconf.rules: not an object of rule ids and severities; it is not used.":
    "jailconf.rules: ルール ID と重要度のオブジェクトではないため、使われません。",
  "Jails depend on each other in a circle.": "jail の依存関係が循環しています。",
  "Jails of these names in the same configuration.": "同じ設定の中に、その名前の jail。",
  "Jails start in the order of the file, or of jail_list in rc.conf, unless `depend` says otherwise.":
    "jail は、`depend` がなければ、ファイルの順、または rc.conf の jail_list の順に起動します。",
  "Jails that must be started before this one and stopped after it.":
    "この jail より先に起動し、後に停止しなければならない jail。",
  Japanese: "日本語",
  "jib or jng is called in a way that it refuses, or the jail asks for another interface than it makes.":
    "jib または jng が拒否される形で呼ばれているか、jail が求めるインターフェースが作られるものと異なります。",
  "jid of the parent jail, 0 for a jail of the host.": "親 jail の jid。ホスト直下の jail では 0。",
  "join two nodes": "2 つのノードをつなぐ",
  "Joining a bridge resets the link of many cards.": "ブリッジに加えると、多くのカードでリンクがリセットされます。",
  "joins here": "ここで加わる",
  "Judged as a part of {0}.": "{0} の一部として検査しています。",
  "keep a dataset as it is now": "データセットの今の状態を保存する",
  "keep IPv6 off the interface": "このインターフェースで IPv6 を使わせない",
  "keep packets off bridges that are not IP (if_bridge(4))": "IP ではないパケットをブリッジに通さない (if_bridge(4))",
  "Keep the jail when it has no processes.": "プロセスがなくなっても jail を残します。",
  "Keeps a dataset as it is now.": "データセットの今の状態を保存します。",
  "Keeps the environment of whoever starts the jail out of it. Commands begin in the home directory of the user, with HOME, SHELL, USER, TERM and the variables of the login class. PATH is what the class has in login.conf, and /bin:/usr/bin where it has none. Newer releases otherwise set JID, JNAME and JPATH; with it they do not.":
    "jail を起動した人の環境を持ち込みません。コマンドはユーザーのホームディレクトリーから始まり、環境は HOME、SHELL、USER、TERM とログインクラスの変数だけです。PATH は login.conf のクラスのもので、なければ /bin:/usr/bin です。新しいリリースは通常 JID、JNAME、JPATH を設定しますが、これがあると設定しません。",
  "Keeps the jail when it has no processes. Without it a jail vanishes with its last process.":
    "プロセスがなくなっても jail を残します。これがないと、jail は最後のプロセスとともに消えます。",
  "kern.securelevel of the jail.": "jail の kern.securelevel。",
  "kernel module": "カーネルモジュール",
  "Key that programs use to walk through all jails; not a setting.":
    "プログラムがすべての jail をたどるためのキー。設定ではありません。",
  "larger than 16 MiB: not analysed": "16 MiB より大きいため、解析しません",
  "Leave `jexec` out.": "`jexec` を外してください。",
  "Leave it out.": "外してください。",
  "Leave out the jail's path.": "jail のパスを外してください。",
  "leave some errors unsaid": "一部のエラーを表示しない",
  "leave what is there": "すでにあるものは残す",
  "let a member talk to all others again": "メンバーが、再びすべてのメンバーと通信できるようにする",
  "let a member talk to no other private member": "メンバーが、ほかの private メンバーと通信しないようにする",
  "Let a shell run it: `/bin/sh -c`": "シェルに実行させる: `/bin/sh -c`",
  "Let a shell run it: `/bin/sh`": "シェルに実行させる: `/bin/sh`",
  "let IPv6 work on the interface": "このインターフェースで IPv6 を使えるようにする",
  "Let jail(8) set the address: `{0}`": "アドレスの設定を jail(8) に任せる: `{0}`",
  "Let jib make the pair, of which the jail gets `e0b_{0}`": "ペアの作成を jib に任せる (jail は `e0b_{0}` を使う)",
  "Let jib make the pair, of which the jail gets `e0b_{0}`: jib must be there as {1}":
    "ペアの作成を jib に任せる (jail は `e0b_{0}` を使う。jib が {1} にあることが必要)",
  "let the card check the sums of packets that come in": "受信パケットのチェックサムの検証をカードに任せる",
  "let the card cut long TCP data into packets": "長い TCP データのパケットへの分割をカードに任せる",
  "let the card make the sums of packets that go out": "送信パケットのチェックサムの計算をカードに任せる",
  "let the card put TCP packets together": "TCP パケットの結合をカードに任せる",
  "Let the jail do it (exec.start runs in it, and `jexec` leads into it from the host), or mount the directory.":
    "jail に行わせるか (exec.start は jail の中で実行され、ホストからは `jexec` で入れます)、ディレクトリーをマウントしてください。",
  "Let the start go on when these commands fail (`|| true`)": "これらのコマンドが失敗しても起動を続ける (`|| true`)",
  "Let the start go on when these routes fail (`|| true`)": "これらの経路の追加が失敗しても起動を続ける (`|| true`)",
  "Let the start go on when this fails (`|| true`)": "これが失敗しても起動を続ける (`|| true`)",
  "let the step of this number fail: what jail(8) rolls back then, and what stays behind":
    "この番号のステップを失敗させる: jail(8) が何をロールバックし、何が残るか",
  "let users mount who are not root (mount(8))": "root 以外のユーザーにマウントを許可する (mount(8))",
  "Lets a member talk to all others again.": "メンバーが、再びすべてのメンバーと通信できるようにします。",
  "Lets a member talk to no other private member.": "メンバーが、ほかの private メンバーと通信しないようにします。",
  "Lets a user outside the jail signal and debug processes inside it that run with the same uid. Off, only root of the parent can.":
    "jail の外のユーザーが、同じ uid で動く jail 内のプロセスにシグナルを送り、デバッグすることを許します。オフなら、親の root だけができます。",
  "Lets bhyve(8) in the jail use PCI devices that are passed through to it.":
    "jail 内の bhyve(8) が、パススルーされた PCI デバイスを使うことを許します。",
  "Lets bhyve(8) run in the jail. The parameter exists only while the vmm module is loaded.":
    "jail の中で bhyve(8) を動かすことを許します。このパラメーターは vmm モジュールが読み込まれている間だけ存在します。",
  "Lets IPv6 work on the interface.": "このインターフェースで IPv6 を使えるようにします。",
  "Lets login programs in the jail set up audit(4) sessions.":
    "jail のログインプログラムが audit(4) セッションを設定することを許します。",
  "Lets mountd, nfsd and their companions run in the jail.":
    "mountd、nfsd とその仲間を jail の中で動かすことを許します。",
  "Lets processes keep pages in memory with mlock(2), which some databases and password tools want.":
    "プロセスが mlock(2) でページをメモリーに固定することを許します。一部のデータベースやパスワードツールが使います。",
  "Lets programs hand a jail around as a file descriptor. It has no use in a jail.conf.":
    "プログラムが jail をファイル記述子として受け渡しできるようにします。jail.conf では役に立ちません。",
  "Lets root in a jail that shares the host's network stack change the routes of the host. A vnet jail has routes of its own and does not need it.":
    "ホストのネットワークスタックを共有する jail の root が、ホストの経路を変更することを許します。vnet jail には独自の経路があるので要りません。",
  "Lets root in the jail bind ports below 1024. Switched off, no server in the jail gets such a port.":
    "jail 内の root が 1024 番未満のポートを使うことを許します。オフにすると、jail 内のどのサーバーもそのようなポートを使えません。",
  "Lets root in the jail change the host name with hostname(1).":
    "jail 内の root が hostname(1) でホスト名を変更することを許します。",
  "Lets root in the jail manage quotas of its file systems, those included that the jail shares with others.":
    "jail 内の root が、そのファイルシステム (ほかと共有するものも含む) のクォータを管理することを許します。",
  "Lets root in the jail mount devfs, which then shows what devfs_ruleset permits. mount.devfs does not need it: there the host mounts.":
    "jail 内の root が devfs をマウントすることを許します。見えるのは devfs_ruleset が許すものです。mount.devfs には要りません。そこではホストがマウントします。",
  "Lets root in the jail mount fdescfs, the file system of /dev/fd.":
    "jail 内の root が fdescfs (/dev/fd のファイルシステム) をマウントすることを許します。",
  "Lets root in the jail mount FUSE file systems.":
    "jail 内の root が FUSE ファイルシステムをマウントすることを許します。",
  "Lets root in the jail mount nullfs, which shows one directory in another place.":
    "jail 内の root が nullfs (ディレクトリーを別の場所に見せるもの) をマウントすることを許します。",
  "Lets root in the jail mount procfs.": "jail 内の root が procfs をマウントすることを許します。",
  "Lets root in the jail mount the /proc of the Linux emulation.":
    "jail 内の root が Linux エミュレーションの /proc をマウントすることを許します。",
  "Lets root in the jail mount the /sys of the Linux emulation.":
    "jail 内の root が Linux エミュレーションの /sys をマウントすることを許します。",
  "Lets root in the jail mount the debugfs of the Linux emulation. The name was seen in 12.1 and not checked in later releases.":
    "jail 内の root が Linux エミュレーションの debugfs をマウントすることを許します。この名前は 12.1 で確認したもので、その後のリリースでは調べていません。",
  "Lets root in the jail mount those file systems that have their own allow.mount.FS, too. Mounts that jail(8) does from the host do not need it.":
    "jail 内の root が、allow.mount.FS も設定されているファイルシステムをマウントすることを許します。jail(8) がホストから行うマウントには要りません。",
  "Lets root in the jail mount tmpfs, a file system in memory. Without a size limit in its mount options it may take all memory and swap of the host.":
    "jail 内の root が tmpfs (メモリー上のファイルシステム) をマウントすることを許します。マウントオプションで大きさを制限しないと、ホストのメモリーとスワップを使い切ることがあります。",
  "Lets root in the jail mount ZFS datasets. The dataset must be attached to the jail: `jailed=on`, and zfs.dataset or `zfs jail` in exec.created.":
    "jail 内の root が ZFS データセットをマウントすることを許します。データセットを jail に割り当てておかなければなりません: `jailed=on` と、zfs.dataset または exec.created の `zfs jail`。",
  "Lets root in the jail open raw sockets, which ping and traceroute want. It also lets root there send packets with forged headers.":
    "jail 内の root が、ping や traceroute が使う raw ソケットを開くことを許します。偽のヘッダーを付けたパケットを送ることもできるようになります。",
  "Lets root in the jail set and clear system file flags such as schg, as far as the secure level permits.":
    "jail 内の root が、セキュアレベルの許す範囲で schg などのシステムファイルフラグを付け外しすることを許します。",
  "Lets root in the jail set extended attributes of the system name space, which some backup and file server tools need.":
    "jail 内の root がシステム名前空間の拡張属性を設定することを許します。一部のバックアップツールやファイルサーバーのツールに必要です。",
  "Lets root in the jail set the clock, for a time daemon in a jail; allow.adjtime is part of it. It is the clock of the whole machine.":
    "jail 内の root が時計を設定することを許します。jail で時刻デーモンを動かすためのもので、allow.adjtime を含みます。時計はマシン全体のものです。",
  "Lets root in the jail slew the clock, for a time daemon in a jail. It is the clock of the whole machine.":
    "jail 内の root が時計を徐々に調整することを許します。jail で時刻デーモンを動かすためのものです。時計はマシン全体のものです。",
  "Lets users of the jail debug their own processes.": "jail のユーザーが自分のプロセスをデバッグすることを許します。",
  "Lets users of the jail look into snapshots below .zfs, and with allow.mount.zfs also mount them.":
    "jail のユーザーが .zfs の下のスナップショットを見ることを許します。allow.mount.zfs があれば、マウントすることもできます。",
  "Lets users of the jail read the kernel's message buffer with dmesg(8). It belongs to the host and may tell more than they should know.":
    "jail のユーザーが dmesg(8) でカーネルのメッセージバッファーを読むことを許します。これはホストのもので、知らせるべきでないことを含むかもしれません。",
  "Letters outside of ASCII need quotes: `{0}`.": "ASCII 以外の文字には引用符が必要です: `{0}`。",
  "Letters outside of ASCII need quotes: `{0}`. Put a `#` before a comment.":
    "ASCII 以外の文字には引用符が必要です: `{0}`。コメントなら前に `#` を付けてください。",
  "Letters, digits, `_`, `-` and `.` are safe. A name with a slash or a blank must be quoted as a whole.":
    "英数字、`_`、`-`、`.` は安全です。スラッシュや空白を含む名前は、全体を引用符に入れなければなりません。",
  "limit what jails and users take": "jail とユーザーの使う資源を制限する",
  "Limits which programs may change users through mac_do(4) in the jail. It is newer than 15.1; the exact release is not known.":
    "jail の中で mac_do(4) を通じてユーザーを変更できるプログラムを制限します。15.1 より新しいもので、正確なリリースは分かっていません。",
  "line {0}": "{0} 行目",
  "line {0} of {1}": "{1} の {0} 行目",
  "line of fstab(5)": "fstab(5) の行",
  "Lines end in CR LF, which FreeBSD 12 and 13 cannot read.": "行末が CR LF で、FreeBSD 12 と 13 では読めません。",
  "Lines end in CR LF, which FreeBSD 12 and 13 cannot read. Save the file with LF line ends.":
    "行末が CR LF です。FreeBSD 12 と 13 では読めません。LF で保存してください。",
  "Linux debugfs may be mounted in the jail.": "jail 内で Linux の debugfs をマウントできます。",
  "Linux jail": "Linux jail",
  "Linux procfs (linprocfs) may be mounted in the jail.": "jail 内で Linux の procfs (linprocfs) をマウントできます。",
  "Linux release shown to Linux programs.": "Linux プログラムに見せる Linux のリリース。",
  "Linux sysfs (linsysfs) may be mounted in the jail.": "jail 内で Linux の sysfs (linsysfs) をマウントできます。",
  "List all rules.": "すべてのルールを一覧します。",
  "list datasets": "データセットの一覧を表示する",
  "list of commands": "コマンドのリスト",
  "list of files": "ファイルのリスト",
  "list of fstab(5) lines": "fstab(5) の行のリスト",
  "list of IPv4 addresses": "IPv4 アドレスのリスト",
  "list of IPv6 addresses": "IPv6 アドレスのリスト",
  "list of names": "名前のリスト",
  "list the names, or the interfaces of one": "名前の一覧、または 1 つの名前のインターフェースを表示する",
  "List those of a topic, for a program.": "プログラム向けに、トピックのルールを一覧します。",
  "Lists datasets. It fails when a named one is not there.":
    "データセットの一覧を表示します。指定したものがなければ失敗します。",
  "Lists the names, or the interfaces of one.": "名前の一覧、または 1 つの名前のインターフェースを表示します。",
  "Lists what `check` looks for: by topic, each rule with its severity and what it finds. What is `off` is told only to those who give the rule a severity. With names of topics or rules, only these. `jailconf explain RULE` prints the page of one.":
    "`check` が探すものをトピック別に、各ルールの重要度と見つける内容とともに一覧します。`off` のものは、ルールに重要度を与えたときだけ指摘します。トピックやルールの名前を指定すると、それだけを示します。各ルールのページは `jailconf explain RULE` で表示します。",
  "lo0 is still down here": "ここでは lo0 がまだ有効ではありません",
  "Load it on the host, in exec.prestart.": "ホスト側の exec.prestart でロードしてください。",
  "load kernel modules": "カーネルモジュールの読み込み",
  "Loads kernel modules.": "カーネルモジュールを読み込みます。",
  "Logs and mail do not tell them apart.": "ログやメールで区別できません。",
  "look at no jailconf.json": "jailconf.json を読まない",
  "Look it over: it is as little of your file as still shows the finding.":
    "内容を確認してください。指摘が再現する最小限のファイルです。",
  "Look up exec.jail_user in the host's passwd instead.": "exec.jail_user を、代わりにホストの passwd から探します。",
  "Looking for as little of the file as still shows {0}": "{0} が再現する最小のファイルを探しています",
  "Looks exec.jail_user up in the passwd of the host instead of that of the jail, for a jail that has none of its own.":
    "exec.jail_user を jail ではなくホストの passwd から探します。passwd を持たない jail のためのものです。",
  "Looks up host.hostname on the host and adds the addresses found to ip4.addr and ip6.addr.":
    "ホストで host.hostname を名前解決し、見つかったアドレスを ip4.addr と ip6.addr に加えます。",
  "MAC label of the jail.": "jail の MAC ラベル。",
  "mac_do(4) rules of the jail: none, its own, or those of the parent.":
    "jail の mac_do(4) ルール: なし、独自のもの、または親のもの。",
  "made at boot": "ブート時に作られます",
  "main ruleset": "メインルールセット",
  "make a dataset and mount it": "データセットを作り、マウントする",
  "make a dataset that begins as a snapshot": "スナップショットを出発点とするデータセットを作る",
  "make a directory": "ディレクトリーの作成",
  "make a file, or change its times": "ファイルの作成、時刻の変更",
  "Make a jailconf.json": "jailconf.json を作成",
  "make a link": "リンクの作成",
  "make all that is found known, in the file of `--baseline`":
    "すべての指摘を既知とし、`--baseline` のファイルに書き込む",
  "make and remove the epairs of a jail and their bridge": "jail の epair とそのブリッジの作成と削除",
  "make and remove the netgraph interfaces of a jail and their bridge":
    "jail の netgraph インターフェースとそのブリッジの作成と削除",
  "Make it a comment": "コメントにする",
  "Make it once by hand, or mount in exec.prestart.": "一度手動で作るか、exec.prestart でマウントしてください。",
  "Make it only where it is not there yet": "まだないときだけ作る",
  "Make it the variable `${0}`": "変数 `${0}` にする",
  "make none": "作らない",
  "make the dataset what it was at the snapshot": "データセットをスナップショットのときの状態に戻す",
  "make the epairs and put them on the bridge": "epair を作り、ブリッジに追加する",
  "make the interface; an epair gets two ends, a and b": "インターフェースを作る。epair では両端の a と b ができる",
  "make the interfaces and their bridge": "インターフェースとそのブリッジを作る",
  "Make the pair by hand, with another hardware address": "ペアを手動で作成 (ハードウェアアドレスは変わる)",
  "make the sums of packets that go out without the card": "送信パケットのチェックサムの計算をカードに任せない",
  "Make them one string": "1 つの文字列にまとめる",
  "make, configure or remove an interface": "インターフェースの作成、設定、削除",
  "makes {0}": "{0} を作ります",
  "Makes a dataset and mounts it.": "データセットを作り、マウントします。",
  "Makes a dataset that begins as the snapshot.": "スナップショットを出発点とするデータセットを作ります。",
  "Makes a second name for a file.": "ファイルに 2 つ目の名前を付けます。",
  "Makes a VLAN interface that uses a tag on another interface.":
    "別のインターフェースの上でタグを使う VLAN インターフェースを作ります。",
  "Makes a volume, which is a disk.": "ボリューム (ディスクとして使えるもの) を作ります。",
  "Makes directories. Without `-p` it fails when one is there.":
    "ディレクトリーを作ります。`-p` がなければ、すでにあるときに失敗します。",
  "Makes files that are not there.": "ないファイルを作ります。",
  "Makes the dataset what it was at the snapshot.": "データセットをスナップショットのときの状態に戻します。",
  "Makes the epair and puts it on the bridge at the start; takes both away at the stop.":
    "起動時に epair を作ってブリッジに追加し、停止時に両方とも取り除きます。",
  "Makes the interface. An epair gets two ends, `a` and `b`.":
    "インターフェースを作ります。epair では両端の `a` と `b` ができます。",
  "Matches are read in byte order: `10.conf` before `9.conf`, capitals before small letters.":
    "一致したファイルはバイト順に読まれます。`10.conf` は `9.conf` より先で、大文字は小文字より先です。",
  memory: "メモリー",
  "memory disk": "メモリーディスク",
  "memory instead of a disk": "ディスクの代わりにメモリー",
  "Mend it": "直す",
  "Mend what can be mended safely.": "安全に直せるものを直します。",
  "Missing {0} after {1}": "{1} の後に {0} がありません",
  "Missing {0} for {1}": "{1} に対する {0} がありません",
  "Missing `;` after `{0}`.": "`{0}` の後に `;` がありません。",
  "Missing `{` after `{0}`.": "`{0}` の後に `{` がありません。",
  "Missing `{0}`: the string that opens here is not closed.":
    "`{0}` がありません: ここで開いた文字列が閉じられていません。",
  "Missing `}` of `{0}` before `{1}`.": "`{1}` の前に `{0}` の `}` がありません。",
  "Missing `}`: {0} blocks are not closed, the last of them `{1}`.":
    "`}` がありません: {0} 個のブロックが閉じられていません。最後は `{1}` です。",
  "Missing `}`: the `${` that opens here is not closed on its line.":
    "`}` がありません: ここで開いた `${` が同じ行で閉じられていません。",
  "Missing `}`: the block of `{0}` is not closed.": "`}` がありません: `{0}` のブロックが閉じられていません。",
  "Missing command after {0}": "{0} の後にコマンドがありません",
  "Missing file name after {0}": "{0} の後にファイル名がありません",
  "Missing name after {0}": "{0} の後に名前がありません",
  "Missing name of the jail before this `{`.": "この `{` の前に jail の名前がありません。",
  "Missing value after `,`. Remove the comma, or write the value.":
    "`,` の後に値がありません。カンマを削除するか、値を書いてください。",
  "Missing value after `{0}`.": "`{0}` の後に値がありません。",
  More: "その他",
  "More of the file may be needless: there was no time to try all of it.":
    "ファイルにはまだ不要な部分があるかもしれません。すべてを試す時間がありませんでした。",
  "More than one address in ip4.addr, or it changes nothing.":
    "ip4.addr に複数のアドレスがあること。なければ何も変わりません。",
  "More than one address in ip6.addr, or it changes nothing.":
    "ip6.addr に複数のアドレスがあること。なければ何も変わりません。",
  "Most likely they include each other in a circle.": "おそらくファイルが互いにインクルードし合っています。",
  mount: "マウント",
  "mount a dataset at its mountpoint": "データセットをその mountpoint にマウントする",
  "mount a directory at a second place": "ディレクトリーを別の場所にマウント",
  "mount a directory on top of another": "ディレクトリーを別のディレクトリーに重ねてマウント",
  "mount a file system": "ファイルシステムのマウント",
  "Mount devfs on the jail's /dev, with devfs_ruleset (4 when that is not set).":
    "jail の /dev に devfs をマウントします。ルールセットは devfs_ruleset (未設定なら 4) です。",
  "Mount fdescfs on the jail's /dev/fd.": "jail の /dev/fd に fdescfs をマウントします。",
  "Mount it afterwards": "後でマウントする",
  "Mount it read-only": "読み取り専用でマウントする",
  "Mount procfs on the jail's /proc.": "jail の /proc に procfs をマウントします。",
  "mount something on {0}": "マウント先 {0}",
  "mount.devfs, and a ruleset of that number.": "mount.devfs と、その番号のルールセット。",
  mounted: "マウント済み",
  "mounted last": "最後にマウントされます",
  "Mounting {0} here hides what jail(8) has mounted on {1}.":
    "ここで {0} をマウントすると、jail(8) が {1} にマウントしたものが隠れます。",
  "Mounts a dataset at its mountpoint.": "データセットをその mountpoint にマウントします。",
  "Mounts a directory at a second place.": "ディレクトリーを別の場所にマウントします。",
  "Mounts a directory on top of another.": "ディレクトリーを別のディレクトリーに重ねてマウントします。",
  "Mounts and ifconfig run as this user too, and they need root.":
    "マウントと ifconfig もこのユーザーで実行されますが、これらには root が必要です。",
  "Mounts something at a directory.": "ディレクトリーに何かをマウントします。",
  "Mounts what /etc/fstab has for the directory.": "/etc/fstab にあるものを、そのディレクトリーにマウントします。",
  "Move {0} into `{1} { }`": "{0} を `{1} { }` に移す",
  "Move {0} into a new `* { }`": "{0} を新しい `* { }` に移す",
  "Move {0} into the block of {1}": "{0} を {1} のブロックに移す",
  "Move {0} into the blocks of {1} jails": "{0} を {1} 個の jail のブロックに移す",
  "Move {0} to the globals": "{0} をグローバルに移す",
  "Move `{0}` to {1}": "`{0}` を {1} に移す",
  "Move it above the jails": "jail より上に移す",
  "move it into a jail that exists": "すでにある jail の中に移す",
  "Move it into the jails that share the network of the host.":
    "ホストのネットワークを共有する jail に移してください。",
  "move or rename files": "ファイルの移動と名前の変更",
  "Move the block outside": "ブロックを外に移す",
  "Move the block outside as `{0}`": "ブロックを `{0}` として外に移す",
  "Move the comment to the top of the file": "コメントをファイルの先頭に移す",
  "Move the line after `/etc/rc`": "この行を `/etc/rc` の後に移す",
  "Move the line after the command that makes the gateway reachable":
    "この行を、ゲートウェイに届くようにするコマンドの後に移す",
  "Move the line after the command that sets the address.":
    "この行を、アドレスを設定するコマンドの後に移してください。",
  "Move the line to `{0}`": "この行を `{0}` に移す",
  "Moves files. The last word says where they go.": "ファイルを移動します。最後の単語が移動先です。",
  "Moves the interface into a VNET jail that is there. `vnet.interface` does it too.":
    "インターフェースを、すでにある VNET jail の中に移します。`vnet.interface` でも同じことができます。",
  "name at least one file or folder, or - for standard input":
    "ファイルまたはフォルダーを 1 つ以上、標準入力なら - を指定してください",
  "name at least one folder with *.jsonl files": "*.jsonl ファイルのあるフォルダーを 1 つ以上指定してください",
  "Name it in `vnet.interface`.": "`vnet.interface` に書いてください。",
  "Name of the jail; what stands before the last dot are its parents.":
    "jail の名前。最後のドットより前は親の名前です。",
  "name one parameter, topic or rule; the topics are {0}":
    "パラメーター、トピック、ルールのいずれか 1 つを指定してください。トピックは {0} です",
  "name one shell: {0}": "シェルを 1 つ指定してください: {0}",
  "Name the file.": "ファイルを指定してください。",
  "Names jails that are started before this one and stopped after it. A jail with a dotted name depends on its parent by itself.":
    "この jail より先に起動し、後に停止する jail の名前です。ドットを含む名前の jail は、何も書かなくても親に依存します。",
  Needs: "前提",
  "new, inherit or disable": "new、inherit、disable のいずれか",
  "next free address; {0} used in this network": "次の空きアドレス。このネットワークでは {0} 個が使用中",
  "NFS server daemons may run in the jail.": "jail 内で NFS サーバーデーモンを動かせます。",
  "NIS domain name inside the jail.": "jail 内の NIS ドメイン名。",
  "no address set so far covers it": "これを含むアドレスがまだ設定されていません",
  "No effect any more; once allowed changing a jail that was going away.":
    "もう効果はありません。以前は、削除中の jail の変更を許しました。",
  "no failure when it is loaded already": "すでに読み込まれていても失敗しない",
  "no failure when it is not there, and no question": "なくても失敗せず、確認もしない",
  "no failure when there is no such variable": "その変数がなくても失敗しない",
  "No file system is known for {0}. {1}": "{0} のファイルシステムは知られていません。{1}",
  "No file system type": "ファイルシステムの種類がありません",
  "No files changed.": "変更したファイルはありません。",
  "No folder is open, so there is nothing to check.": "フォルダーが開かれていないため、検査するものがありません。",
  "no interface {0} at this step": "このステップでインターフェース {0} はありません",
  "No interface can have that name, so moving it fails.":
    "その名前のインターフェースはありえないため、移すことに失敗します。",
  "No interface of that name exists, so the start is rolled back.":
    "その名前のインターフェースはないため、起動はロールバックされます。",
  "No ip4, ip6, ip4.addr or ip6.addr in the jail. The kernel option VIMAGE, which GENERIC has since 12.0.":
    "jail に ip4、ip6、ip4.addr、ip6.addr がないこと。カーネルオプション VIMAGE (GENERIC では 12.0 から有効)。",
  "no IPv4 address is set yet": "IPv4 アドレスがまだ設定されていません",
  "no IPv6 address is set yet": "IPv6 アドレスがまだ設定されていません",
  "no jail": "jail なし",
  "no jail {0} at this step": "このステップで jail {0} はありません",
  "no jail may load a kernel module": "jail はカーネルモジュールをロードできません",
  'No jail of jail.conf starts at boot: rc.conf has no `jail_enable`. Add `jail_enable="YES"`.':
    'rc.conf に `jail_enable` がないため、ブート時に jail.conf の jail は 1 つも起動しません。`jail_enable="YES"` を追加してください。',
  "no jail of this file has that name": "このファイルにその名前の jail はありません",
  "No jail runs this command.": "このコマンドを実行する jail はありません。",
  'No jail starts at boot: rc.conf has this list and not `jail_enable`. Add `jail_enable="YES"`.':
    'rc.conf にこのリストだけがあり `jail_enable` がないため、ブート時に jail は 1 つも起動しません。`jail_enable="YES"` を追加してください。',
  'No jail starts at boot: rc.d does not take {0} for yes. Write `jail_enable="YES"`.':
    'rc.d が {0} を yes とみなさないため、ブート時に jail は 1 つも起動しません。`jail_enable="YES"` と書いてください。',
  "No message says so.": "それを知らせるメッセージはありません。",
  "No shell reads `{0}`: {1}. Write the value itself.": "`{0}` をシェルは読まず、{1}。値そのものを書いてください。",
  "no space left": "空き領域がありません",
  "no step of {0} comes from {1}": "{0} のステップに {1} によるものはありません",
  "no such file or directory": "ファイルまたはディレクトリーがありません",
  "no value": "値なし",
  "Nobody sees that.": "それは誰にも見えません。",
  "none at all": "なし",
  "none failed": "失敗なし",
  "not a directory": "ディレクトリーではありません",
  "Not all of it could be read here:": "ここでは一部を読めませんでした:",
  "Not checked: it cannot be changed.": "検査しません: 変更できない文書です。",
  "Not a jail.conf(5) file": "jail.conf(5) ではないファイル",
  "not a parameter that jail(8) knows": "jail(8) が知らないパラメーター",
  "not a regular file: not read": "通常のファイルではないため、読みません",
  "not mounted": "未マウント",
  "not used for jails": "jail では使われない",
  note: "補足",
  "note what it is for": "用途を書き留める",
  "note when a file was read (zfsprops(7))": "ファイルを読んだ時刻を記録する (zfsprops(7))",
  "Notes of the administrator or of a tool on the jail. Single keys are set with `meta.KEY`.":
    "jail についての管理者やツールのメモです。個々のキーは `meta.KEY` で設定します。",
  "Notes what the interface is for; `ifconfig` shows it.":
    "インターフェースの用途を書き留めます。`ifconfig` が表示します。",
  "Nothing below /proc, /dev and /sys is read.": "/proc、/dev、/sys の下のものは読み込みません。",
  "Nothing below /proc, /dev and /sys is read. Name ordinary files.":
    "/proc、/dev、/sys より下は読みません。通常のファイルを指定してください。",
  "nothing can be written": "書き込みを許さない",
  "nothing can be written (zfsprops(7))": "書き込みを禁止する (zfsprops(7))",
  "Nothing can be written into the block of {0} by itself.": "{0} のブロックだけに書き込むことはできません。",
  "nothing creates {0}": "{0} は作られません",
  "Nothing else.": "ほかには何も要りません。",
  "Nothing ends the command in the background": "バックグラウンドのコマンドを終了させるものがありません",
  "nothing found": "指摘なし",
  "still checking": "検査中",
  "Nothing found in {0}": "{0}に指摘なし",
  "Nothing found in {0}.": "{0}に指摘なし。",
  "Nothing here creates {0}, and nothing uses {1}.": "{0} はここでは作られず、{1} はどこにも使われていません。",
  "Nothing here creates {0}, and the stop destroys it. The next start fails.":
    "{0} はここでは作られず、停止時に破棄されます。次の起動は失敗します。",
  "Nothing here creates {0}, and the stop destroys its half {1}. The next start fails.":
    "{0} はここでは作られず、停止時にもう半分の {1} が破棄されます。次の起動は失敗します。",
  "Nothing here creates {0}.": "{0} はここでは作られません。",
  "Nothing here gives {0} an interface; it has only lo0. Name one in `vnet.interface`.":
    "{0} にインターフェースを与えるものがここにはなく、lo0 しかありません。`vnet.interface` に書いてください。",
  "Nothing here makes {0}, and {1} stays when the jail stops. Write {2}.":
    "{0} はここでは作られず、{1} は jail の停止後も残ります。{2} と書いてください。",
  "Nothing is known of what it does, so that silence about it says nothing.":
    "何をするコマンドかわからないため、指摘がなくても問題がないとは限りません。",
  "Nothing is reported in this file, so there is no false alarm in it.":
    "このファイルには指摘がないため、誤検知もありません。",
  "Nothing keeps {0} when its start has ended: the jail is gone then. Let it persist, or start a service.":
    "起動が終わると {0} を維持するものがなく、jail は消えます。persist させるか、サービスを起動してください。",
  "Nothing makes `{0}`: neither rc.conf nor a jail. Add it to `cloned_interfaces` in rc.conf.":
    "`{0}` は rc.conf でも jail でも作られません。rc.conf の `cloned_interfaces` に加えてください。",
  'nothing of a jail "{0}" can be read in a file that jail(8) refuses: {1}':
    'jail(8) が受け付けないファイルなので、jail "{0}" については何も読めません: {1}',
  "Nothing removes {0}": "{0} を削除するものがありません",
  "Nothing removes the address {0} from {1}": "アドレス {0} を {1} から削除するものがありません",
  "Nothing removes the default route": "デフォルト経路を削除するものがありません",
  "Nothing removes the route to {0}": "{0} への経路を削除するものがありません",
  "Nothing returns {0} to the host. Add {1} to exec.prestop.":
    "{0} をホストに返すものがありません。exec.prestop に {1} を追加してください。",
  "Nothing returns an interface to the host before the jail is removed.":
    "jail の削除より前に、インターフェースをホストに返すものがありません。",
  "Nothing sets {0} here, and {1} then takes {2}, {3}.":
    "ここでは {0} が設定されていないため、{1} は {2} ({3}) を使います。",
  "Nothing takes {0} off {1}": "{0} を {1} から外すものがありません",
  "nothing that is known": "分かっているものはない",
  "Nothing that is known here reads it any more.": "ここで分かる限り、もうどこからも読まれません。",
  "Nothing unmounts {0}": "{0} をアンマウントするものがありません",
  "nothing was found at or above `--fail-on`": "`--fail-on` 以上の指摘なし",
  "Nothing would keep the jail.": "jail を維持するものがありません。",
  "nullfs may be mounted in the jail.": "jail 内で nullfs をマウントできます。",
  "nullfs, read-only": "nullfs、読み取り専用",
  "nullfs, writable": "nullfs、書き込み可",
  number: "数",
  "Number of the jail's root cpuset.": "jail のルート cpuset の番号。",
  "Number that identifies the jail.": "jail を識別する番号。",
  "of {0}": "{0} の",
  "of a link itself": "リンク自体を対象にする",
  "Of all files in the folders that are open, as far as they are called like a jail.conf, and of what they include.":
    "開いているフォルダー内の、jail.conf の名前を持つ全ファイルと、そこからインクルードされるものの問題。",
  "Of the files that are open.": "開いているファイルの問題。",
  "of the system below this directory": "このディレクトリーの下にあるシステムのもの",
  "of this jail": "この jail のもの",
  "of those shown {0}": "表示したもののうち {0}",
  "Of which files problems are shown. With `workspace` those of `/srv/hosts/alpha/etc/jail.conf` are listed although nobody has opened it.":
    "どのファイルの問題を表示するか。`workspace` では、開いていない `/srv/hosts/alpha/etc/jail.conf` の問題も一覧に出ます。",
  off: "オフ",
  "Off: {0}": "オフ: {0}",
  "Old switch for all of System V IPC: sysvmsg, sysvsem and sysvshm = inherit.":
    "System V IPC 全体の古いスイッチ: sysvmsg、sysvsem、sysvshm を inherit にします。",
  on: "オン",
  "on {0}": "{0} 上",
  "On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.":
    "FreeBSD 12 のカーネルがインターフェースを返すのは数秒から数分後です。それまでホストの何からも見つかりません。",
  "On one network nobody can tell the two apart. Give each jail a hardware address of its own.":
    "同じネットワークでは誰も両者を区別できません。jail ごとに別のハードウェアアドレスを与えてください。",
  "On one network the two answer for it in turns. Give each jail an address of its own.":
    "同じネットワークでは両者が交互に応答します。jail ごとに別のアドレスを与えてください。",
  "On the host the route may be there already.": "ホストにはすでにその経路があるかもしれません。",
  "On the host, at start, after the mounts and before the jail is created. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動時、マウントの後、jail が作成される前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "On the host, at start, before zfs.dataset and before the interfaces move in. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動時、zfs.dataset とインターフェースの移動の前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "On the host, at stop, after the jail is removed and before anything is unmounted; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.":
    "ホストで、停止時、jail が削除された後、何かをアンマウントする前に実行されます。`jail -C` でも実行されます。失敗すると、jail(8) はそれを報告して先に進みます。起動に失敗した後には実行されません。",
  "On the host, first step of the start, before addresses and mounts. If one fails, the start is rolled back and no other exec.* command runs.":
    "ホストで、起動の最初のステップとして、アドレスとマウントの前に実行されます。失敗すると起動はロールバックされ、ほかの exec.* コマンドは実行されません。",
  "On the host, first step of the stop. If one fails, the jail is not stopped.":
    "ホストで、停止の最初のステップとして実行されます。失敗すると jail は停止されません。",
  "On the host, last step of the start. If one fails, the jail is removed again.":
    "ホストで、起動の最後のステップとして実行されます。失敗すると jail は再び削除されます。",
  "On the host, last step of the stop, after unmounting and removing addresses; also with `jail -C`. If one fails, jail(8) says so and goes on. It does not run after a start that failed.":
    "ホストで、停止の最後のステップとして、アンマウントとアドレスの削除の後に実行されます。`jail -C` でも実行されます。失敗すると、jail(8) はそれを報告して先に進みます。起動に失敗した後には実行されません。",
  "on, as the name alone": "オン。名前だけ書くのと同じ",
  "Once allowed changing a jail that was going away. Newer releases ignore it and print a warning; the line can go.":
    "以前は、削除中の jail の変更を許しました。新しいリリースは無視して警告を出します。この行は削除できます。",
  "Once is enough.": "一度で十分です。",
  "One block switches the same thing on and off.": "1 つのブロックの中で、同じものが有効にも無効にもされています。",
  "One fstab(5) line for each value.": "値ごとに fstab(5) の 1 行。",
  "One key of env, under any name.": "env の 1 つのキー。名前は自由です。",
  "One key of meta, under any name.": "meta の 1 つのキー。名前は自由です。",
  "One key of the text in env, under any name that you like. It sets no environment variable.":
    "env のテキストの 1 つのキーです。名前は自由です。環境変数を設定するものではありません。",
  "One key of the text in meta, under any name that you like.": "meta のテキストの 1 つのキーです。名前は自由です。",
  "One level of indentation: a tab, or so many spaces. `auto` follows the habits of each file.":
    "字下げ 1 段: タブ、または空白の数。`auto` は各ファイルの書き方に従います。",
  "One of the jails has a name that no file can have.": "ファイル名にできない名前の jail があります。",
  "One or more file names or patterns with `*`, `?`, `[…]`. A pattern may match nothing; a plain name must exist. Relative names start at the directory of this file; matches are read in byte order, so `10.conf` comes before `9.conf`.":
    "1 つ以上のファイル名、または `*`、`?`、`[…]` を使ったパターン。パターンは何にも一致しなくてもかまいませんが、ただの名前は存在しなければなりません。相対名はこのファイルのディレクトリーが起点です。一致したファイルはバイト順に読まれるので、`10.conf` は `9.conf` より先です。",
  "One that does not match the userland makes pkg take packages for the wrong release.":
    "ユーザーランドと合わないと、pkg が別のリリースのパッケージを取得します。",
  "Only a lone `*` may stand unquoted as a wildcard. Quote the name.":
    "引用符なしでワイルドカードにできるのは単独の `*` だけです。名前を引用符で囲んでください。",
  "only datasets of this type": "この種類のデータセットだけ",
  "Only one field": "フィールドが 1 つしかありません",
  "only say what would be done": "何をするかを表示するだけ",
  "only the host unmounts what it has mounted": "ホストがマウントしたものをアンマウントできるのはホストだけです",
  "only this command makes {0} reachable": "{0} に届くようになるのは、このコマンドからです",
  "only this jail, as after FILE": "この jail だけ (FILE の後でも同じ)",
  "Only variables and jails can be renamed.": "変更できるのは変数と jail の名前だけです。",
  "only what a jail may see": "jail に見せてよいものだけ",
  "only what is of this kind": "この種類のものだけ",
  "Only what runs before each start, outside of the file, could make it again.":
    "再び作れるのは、このファイルの外で起動のたびに実行されるものだけです。",
  "Open an example": "例を開く",
  "Open an Example": "例を開く",
  "Open jailconf.json": "jailconf.json を開く",
  "Open the console log": "コンソールログを開く",
  "Open the fstab": "fstab を開く",
  "Open the included file": "インクルードされるファイルを開く",
  "Open the Issue Form": "Issue フォームを開く",
  "Open the Issue Form with This Report": "この報告で Issue フォームを開く",
  "Open the script": "スクリプトを開く",
  "Opens socket families other than local, IPv4, IPv6 and routing.":
    "local、IPv4、IPv6、routing 以外のソケットファミリーを使えるようにします。",
  Options: "オプション",
  "options follow, with commas between": "オプションがカンマ区切りで続く",
  "options with commas between: `rw,noexec`": "カンマで区切ったオプション: `rw,noexec`",
  or: "または",
  "or, unsafe: {0}": "または (要確認): {0}",
  "or: {0}": "または: {0}",
  "OSS version shown to Linux programs.": "Linux プログラムに見せる OSS のバージョン。",
  Output: "出力",
  "output goes to {0} (exec.consolelog)": "出力は {0} へ (exec.consolelog)",
  "overridden in {0}": "{0} 個で上書き",
  "Other wildcards match {0}: it would not get what {1} has from them.":
    "{0} には別のワイルドカードが一致するため、{1} がそこから得ている設定を得られません。",
  "Own host identity (new) or that of the parent (inherit).":
    "ホストの識別情報を独自に持つ (new) か、親のものを使う (inherit) か。",
  "Own settings of the Linux emulation (new) or those of the parent (inherit).":
    "Linux エミュレーションの設定を独自に持つ (new) か、親のものを使う (inherit) か。",
  "Own ZFS settings (new) or those of the parent (inherit).":
    "ZFS の設定を独自に持つ (new) か、親のものを使う (inherit) か。",
  "pass IPv4 packets on from one interface to another (inet(4))":
    "インターフェースの間で IPv4 パケットを転送する (inet(4))",
  "pass IPv6 packets on from one interface to another (inet6(4))":
    "インターフェースの間で IPv6 パケットを転送する (inet6(4))",
  path: "パス",
  "path, and mount.devfs below it.": "path と、その下の mount.devfs。",
  "path, with a directory `dev` in it.": "path と、その中のディレクトリー `dev`。",
  "path, with a directory `proc` in it.": "path と、その中のディレクトリー `proc`。",
  "Paths, mounts and datasets.": "パス、マウント、データセット。",
  "PCI passthrough devices may be set up for virtual machines.": "仮想マシンに PCI パススルーデバイスを設定できます。",
  "perhaps {0}": "おそらく {0}",
  "permanently insecure, the level of a usual host": "常に非セキュア。通常のホストのレベル",
  "permission denied": "権限がありません",
  "Plan: {0}": "プラン: {0}",
  "possible fix": "修正候補",
  "print a property": "プロパティーを表示する",
  "print a ruleset": "ルールセットを表示する",
  "print at most so many findings, the worst of them": "重いものから最大この件数だけ表示",
  "print each command before it runs": "コマンドを実行前に表示する",
  "print findings and problems only: no summary, no notes": "指摘と問題だけを表示し、集計や補足は表示しない",
  "print how often each rule was found, instead of the findings; as text or json":
    "指摘の代わりに、ルールごとの件数を text か json で表示",
  "print nothing": "何も表示しない",
  "print numbers instead of names": "名前の代わりに番号を表示する",
  "print the names of the interfaces": "インターフェースの名前を表示する",
  "print the numbers of the rulesets": "ルールセットの番号を表示する",
  "print the value alone": "値だけを表示する",
  "print the version": "バージョンを表示",
  "print what comes out, one line of JSON a measurement, and judge nothing":
    "判定せず、実測ごとに結果を JSON 1 行で表示",
  "print what is mounted as lines of fstab(5)": "マウントされているものを fstab(5) の行として表示する",
  "print what the command does, and its options": "コマンドの説明とオプションを表示",
  "Prints a property.": "プロパティーを表示します。",
  "Prints a ruleset.": "ルールセットを表示します。",
  "Prints a script that has a shell complete commands, options and their values, rules, parameters and files. It holds all names, so that completing starts no program; print it anew after an update.":
    "コマンド、オプションとその値、ルール、パラメーター、ファイルをシェルで補完するスクリプトを表示します。すべての名前を含むため、補完のたびにプログラムは起動しません。更新後は作り直してください。",
  "Prints the numbers of the rulesets.": "ルールセットの番号を表示します。",
  "Prints variables of rc.conf.": "rc.conf の変数を表示します。",
  "Prints variables of the kernel.": "カーネル変数を表示します。",
  "Privileged processes may change extended attributes of the system name space.":
    "特権プロセスがシステム名前空間の拡張属性を変更できます。",
  "Privileged processes may set the state of audit sessions.": "特権プロセスが監査セッションの状態を設定できます。",
  "Privileged processes may set the system clock; includes allow.adjtime.":
    "特権プロセスがシステム時計を設定できます。allow.adjtime を含みます。",
  "Privileged processes may slew the system clock.": "特権プロセスがシステム時計を徐々に調整できます。",
  "Privileged processes of a jail without vnet may change the routing table.":
    "vnet のない jail の特権プロセスがルーティングテーブルを変更できます。",
  "probably fails: {0}": "おそらく失敗: {0}",
  "processes as files": "プロセスをファイルとして見せる",
  "Processes may lock memory pages.": "プロセスがメモリーページをロックできます。",
  "procfs may be mounted in the jail.": "jail 内で procfs をマウントできます。",
  "programs on it can be run (zfsprops(7))": "その上のプログラムを実行できる (zfsprops(7))",
  "Programs that call jail_get(2); never a jail.conf.":
    "jail_get(2) を呼ぶプログラムが使います。jail.conf では使いません。",
  "Programs that call jail_set(2) or jail_get(2) with the flags for descriptors; never a jail.conf.":
    "記述子用のフラグを付けて jail_set(2) か jail_get(2) を呼ぶプログラムが使います。jail.conf では使いません。",
  "Programs that exist inside the jail: paths are those of the jail.":
    "jail の中に存在するプログラム。パスは jail の中のものです。",
  "Programs that exist inside the jail.": "jail の中に存在するプログラム。",
  "Programs that may use mac_do(4), separated by colons.": "mac_do(4) を使えるプログラム。コロンで区切ります。",
  "Protocol families that know nothing of jails may be used.": "jail に対応していないプロトコルファミリーを使えます。",
  "Put `;` before the comment": "コメントの前に `;` を置く",
  "Put `{0}` in front": "前に `{0}` を置く",
  "Put a backslash before the inner quotes": "内側の引用符の前にバックスラッシュを付ける",
  "Put all values of the block in double quotes": "ブロックの値をすべて二重引用符で囲む",
  "Put all values of the file in double quotes": "ファイルの値をすべて二重引用符で囲む",
  "Put all values of the statement in double quotes": "文の値をすべて二重引用符で囲む",
  "put an interface on the bridge": "インターフェースをブリッジに追加する",
  "Put it in double quotes": "二重引用符で囲む",
  "Put it in single quotes": "一重引用符で囲む",
  "put it into a group": "グループに入れる",
  "Put it into one string with the next command": "次のコマンドと 1 つの文字列にまとめる",
  "Put it on `{0}`": "`{0}` に設定する",
  "put it on the bridge": "ブリッジに追加",
  "Put the cursor on what is underlined and press the light bulb (Ctrl+. or ⌘.): the first fix is the one that is meant. The step is done when nothing is underlined any more.":
    "下線の箇所にカーソルを置き、電球 (Ctrl+. または ⌘.) を押します。最初の修正が推奨です。下線がすべて消えればこのステップは完了です。",
  "Put them on `{0}`": "すべてを `{0}` に設定する",
  "Puts an interface on the bridge.": "インターフェースをブリッジに追加します。",
  "Puts the interface into a group, which firewall rules can name.":
    "インターフェースをグループに入れます。グループはファイアウォールのルールで指定できます。",
  "Quote patterns: in `d/*.conf` the `/*` opens a comment. A brace cannot open in one file and close in another, and 32 levels are the limit.":
    "パターンは引用符に入れます。`d/*.conf` では `/*` がコメントを始めます。波括弧をあるファイルで開いて別のファイルで閉じることはできません。入れ子は 32 段までです。",
  "Quote patterns: in `d/*.conf` the `/*` opens a comment. rc.d/jail reads /etc/jail.conf.d/NAME.conf alone when it starts jail NAME: globals of /etc/jail.conf do not reach it.":
    "パターンは引用符に入れます。`d/*.conf` では `/*` がコメントを始めます。rc.d/jail は、NAME という jail を起動するとき /etc/jail.conf.d/NAME.conf だけを読みます。/etc/jail.conf のグローバルは届きません。",
  "Quote the name": "名前を引用符で囲む",
  "Quote the whole name": "名前全体を引用符で囲む",
  "Quote the whole value": "値全体を引用符で囲む",
  "Quote the whole word": "語全体を引用符で囲む",
  "Quotes inside of a string need a backslash.": "文字列の中の引用符にはバックスラッシュが必要です。",
  "Raises kern.securelevel inside the jail. From 1 on file flags stay as they are and no module can be loaded.":
    "jail の中の kern.securelevel を上げます。1 以上ではファイルフラグを外せず、モジュールも読み込めません。",
  "rc cleans up, makes /var/run and sets up the network first, and starts what a service needs before it.":
    "rc はまず後片付けをし、/var/run を作り、ネットワークを設定してから、サービスに必要なものを先に起動します。",
  "rc does not work as anybody but root.": "rc は root 以外では動きません。",
  "rc is run by somebody who is not root.": "rc が root 以外のユーザーで実行されます。",
  "rc keeps the jail as long as a service runs. With `persist` an empty jail stays when all have ended.":
    "サービスが動いている限り、rc が jail を維持します。`persist` があると、すべて終わった後も空の jail が残ります。",
  "rc runs as {0} here, and most services need root to start. Give the user in the rc.conf of the jail.":
    "ここでは rc が {0} として実行されますが、ほとんどのサービスの起動には root が必要です。ユーザーは jail の rc.conf で指定してください。",
  "rc then starts dhclient before the services that need an address, and a missing lease stops nothing.":
    "すると rc は、アドレスが必要なサービスより前に dhclient を起動し、リースがなくても何も止まりません。",
  "rc.conf creates {0} only at boot, and the stop destroys it. The next start fails.":
    "rc.conf が {0} を作るのはブート時だけで、停止時に破棄されます。次の起動は失敗します。",
  "rc.conf creates {0} only at boot, and the stop destroys its half {1}. The next start fails.":
    "rc.conf が {0} を作るのはブート時だけで、停止時にもう半分の {1} が破棄されます。次の起動は失敗します。",
  "rc.conf gives {0} the host's address. Starting the jail takes both from the host.":
    "rc.conf は {0} にホストのアドレスを割り当てています。jail を起動すると、ホストは両方を失います。",
  "rc.conf variable": "rc.conf の変数",
  "rc.d looks for the jail {0} in {1}, not in {2}. Rename the file.":
    "rc.d は jail {0} を {2} ではなく {1} から探します。ファイル名を変えてください。",
  "rc.d starts {0} as {1}, which no jail.conf has.":
    "rc.d は {0} を {1} という名前で起動しますが、ホストのどの jail.conf にもありません。",
  "rc.d starts a jail that has a file of its own with `jail -f` and that file alone.":
    "自分のファイルを持つ jail を、rc.d は `jail -f` でそのファイルだけを使って起動します。",
  "Reaches a network straight through an interface.": "インターフェースから直接ネットワークに届きます。",
  "Reaches an address straight through an interface.": "インターフェースから直接アドレスに届きます。",
  "read or set variables of the kernel": "カーネル変数の表示と設定",
  "read what comes in here with another routing table": "ここに届いたパケットに、別のルーティングテーブルを使う",
  "readable and writable": "読み書き可",
  "readable only": "読み取り専用",
  "Reads FreeBSD's jail.conf(5) as jail(8) does. Nothing that stands in a file is ever executed.":
    "FreeBSD の jail.conf(5) を jail(8) と同じように読みます。ファイルの内容が実行されることはありません。",
  "Reads other files at this point.": "この位置にほかのファイルを読み込みます。",
  "Reads other files in place, as if they stood here. What a file sets inside a block belongs to that jail.":
    "ここに書かれているかのように、ほかのファイルを読み込みます。ブロックの中でファイルが設定するものは、その jail のものになります。",
  "Reads what comes in here with another routing table.":
    "ここに届いたパケットに、別のルーティングテーブルを使います。",
  "Reads, in this order:": "次の順に読み込みます:",
  "refuse the packets": "パケットを拒否する",
  "refused here as well": "ここでも拒否されます",
  "Refuses all that has no route of its own. A gateway is needed all the same.":
    "独自の経路を持たない宛先へのパケットを、すべて拒否します。それでもゲートウェイの指定は必要です。",
  "Relative names start at the directory of the file that includes.":
    "相対名は、インクルードする側のファイルのディレクトリーが起点です。",
  "release, rules and format for everybody who works on this folder":
    "このフォルダーで作業する全員のリリース、ルール、書式",
  Releases: "リリース",
  "Remove {0}": "{0} を削除",
  "Remove {0}, which has no effect": "効果のない {0} を削除",
  "Remove `,`": "`,` を削除",
  "Remove `{`": "`{` を削除",
  "Remove `{0}`": "`{0}` を削除",
  "Remove `{0}` from the comment": "コメントから `{0}` を削除",
  "Remove `}`": "`}` を削除",
  "Remove `*/`": "`*/` を削除",
  "Remove `allow.raw_sockets`": "`allow.raw_sockets` を削除",
  "Remove `allow.sysvipc`": "`allow.sysvipc` を削除",
  "Remove `interface`": "`interface` を削除",
  "Remove `persist`": "`persist` を削除",
  "remove a dataset or snapshot, and all that is in it": "データセットかスナップショットを、中身ごと削除する",
  "remove a group": "グループを削除する",
  "remove a node": "ノードを削除する",
  "remove a route": "経路を削除する",
  "remove a user": "ユーザーを削除する",
  "Remove all quotes of the block that are not needed": "ブロックの不要な引用符をすべて削除",
  "Remove all quotes of the file that are not needed": "ファイルの不要な引用符をすべて削除",
  "Remove all quotes of the statement that are not needed": "文の不要な引用符をすべて削除",
  "remove all routes that go through a gateway": "ゲートウェイを通る経路をすべて削除する",
  "remove all rules": "規則をすべて削除する",
  "remove files": "ファイルの削除",
  "Remove it": "削除",
  "Remove it, or put a command after it, in the same string.":
    "削除するか、同じ文字列の中でその後にコマンドを置いてください。",
  "Remove it, or quote it if it is meant as text.": "削除するか、文字として使うなら引用符で囲んでください。",
  "Remove it: jail(8) does that.": "jail(8) が自分で行うので、削除してください。",
  "Remove it: the host has set up `lo0`.": "`lo0` はホストが設定済みなので、削除してください。",
  "Remove it: the jail has all addresses of its own network stack.":
    "jail は自分のネットワークスタックのすべてのアドレスを持つので、削除してください。",
  "remove limits": "制限を外す",
  "Remove line {0}, which has no effect": "効果のない {0} 行目を削除",
  "remove rules": "規則を削除する",
  "Remove the backslash": "バックスラッシュを削除",
  "Remove the carriage returns": "CR を削除",
  "Remove the command": "コマンドを削除",
  "Remove the command that unmounts it": "アンマウントするコマンドを削除",
  "Remove the comment": "コメントを削除",
  "Remove the dependency": "依存を削除",
  "remove the epairs of that name": "その名前の epair を削除する",
  "remove the interface; both ends of an epair go": "インターフェースを削除する。epair では両端がなくなる",
  "remove the interfaces of that name": "その名前のインターフェースを削除する",
  "Remove the line": "この行を削除",
  "Remove the quotes": "引用符を削除",
  "Remove the second one": "2 つ目を削除",
  "Remove the slash at the end": "末尾のスラッシュを削除",
  "Remove the statement": "この文を削除",
  "remove the variable": "変数を削除する",
  "Remove this command": "このコマンドを削除",
  "Remove this command: it repeats an earlier one": "このコマンドを削除 (手前のコマンドの繰り返し)",
  "Remove this command: the host destroys the pair": "このコマンドを削除 (ホストがペアを破棄する)",
  "Remove this line": "この行を削除",
  "Remove what has no effect": "効果のないものを削除",
  "remove, and run none of the commands": "削除する。コマンドは実行しない",
  "Removed in {0}.": "{0} で廃止されました。",
  "Removes a dataset or snapshot, and all that is in it.": "データセットかスナップショットを、中身ごと削除します。",
  "Removes a route.": "経路を削除します。",
  "Removes all routes that go through a gateway.": "ゲートウェイを通る経路をすべて削除します。",
  "Removes files.": "ファイルを削除します。",
  "Removes jails and runs none of their commands.": "jail を削除します。jail のコマンドは実行しません。",
  "Removes the default route.": "デフォルト経路を削除します。",
  "Removes the epairs of that name.": "その名前の epair を削除します。",
  "Removes the interface. Of an epair both ends go, whichever is named.":
    "インターフェースを削除します。epair ではどちらを指定しても両端がなくなります。",
  "Removes the interfaces of that name.": "その名前のインターフェースを削除します。",
  "Removes variables from rc.conf.": "rc.conf から変数を削除します。",
  "Rename `{0}` to `{1}`": "`{0}` の名前を `{1}` に変更",
  "Rename the variable to `${0}`": "変数の名前を `${0}` に変更",
  "renamed from {0}": "{0} から改名",
  "Renumber this jail, which collides with another one": "ほかの jail と衝突するこの jail の番号を付け直す",
  "Replace `,` with `;`": "`,` を `;` に置き換える",
  "Replace it with `;`": "`;` に置き換え",
  "Replace it with `{0}`": "`{0}` に置き換え",
  "Replace it with a blank": "空白に置き換え",
  "Replace the line by a comment with the lines for the jail's rc.conf":
    "この行を、jail の rc.conf に書く行を示すコメントに置き換える",
  'Replace them with `"`': '`"` に置き換え',
  "Report a False Alarm": "誤検知を報告",
  "Resolve host.hostname and add its addresses to ip4.addr and ip6.addr.":
    "host.hostname を名前解決し、そのアドレスを ip4.addr と ip6.addr に加えます。",
  "Rest the mouse on a parameter, a variable, a command or the name of a jail: what it is, its value in each jail, and when it runs.":
    "パラメーター、変数、コマンド、jail の名前にマウスを合わせると、それが何か、各 jail での値、いつ実行されるかが分かります。",
  "Restart Language Server": "言語サーバーを再起動",
  "restart of {0}, on {1}": "{0} の再起動、{1}",
  "Return `{0}` in exec.prestop": "exec.prestop で `{0}` を返す",
  "Return all of them in exec.prestop": "exec.prestop ですべて返す",
  "return it from a jail, while the jail is there": "jail から戻す。jail が存在する間だけ",
  "return the interface while the jail is there": "jail があるうちにインターフェースを戻す",
  "Return the interfaces in exec.prestop": "exec.prestop でインターフェースを返す",
  "Root in the jail may bind ports below 1024.": "jail 内の root が 1024 番未満のポートを使えます。",
  "Root in the jail may change system file flags.": "jail 内の root がシステムファイルフラグを変更できます。",
  "Root in the jail may change the host name.": "jail 内の root がホスト名を変更できます。",
  "Root in the jail may manage file system quotas.": "jail 内の root がファイルシステムのクォータを管理できます。",
  "Root in the jail may mount file systems; master switch of allow.mount.*.":
    "jail 内の root がファイルシステムをマウントできます。allow.mount.* の親スイッチです。",
  "Root in the jail may open raw sockets (ping, traceroute).":
    "jail 内の root が raw ソケットを開けます (ping、traceroute)。",
  route: "経路",
  "Routing table for commands in the jail.": "jail 内のコマンドが使うルーティングテーブル。",
  rules: "ルール",
  "Rules for mac_do(4); implies mac.do = new.": "mac_do(4) のルール。mac.do = new を兼ねます。",
  "rules from {0}": "{0} のルール",
  "Rules in the form of mac_do(4).": "mac_do(4) の形式のルール。",
  "rules of the firewall": "ファイアウォールのルール",
  "rules of the firewall in {0}": "{0} のファイアウォールのルール",
  "rules that have a name: `jails/web`": "名前を持つ規則: `jails/web`",
  "Ruleset {0} hides nothing: the jail sees the host's whole /dev. Begin it with `add include $devfsrules_jail`.":
    "ルールセット {0} は何も隠さないので、jail にホストの /dev 全体が見えます。`add include $devfsrules_jail` で始めてください。",
  "Ruleset {0} has to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.":
    "ルールセット {0} は /etc/devfs.rules で定義する必要があります。ないと jail にホストの /dev 全体が見えます。",
  "Rulesets {0} have to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.":
    "ルールセット {0} は /etc/devfs.rules で定義する必要があります。ないと jail にホストの /dev 全体が見えます。",
  "Run `/etc/rc` last": "`/etc/rc` を最後に実行",
  "Run `ifconfig lo0 up` before this line.": "この行の前に `ifconfig lo0 up` を実行してください。",
  "run a command in a jail": "jail の中でのコマンドの実行",
  "run a command with another routing table": "別のルーティングテーブルでのコマンドの実行",
  "run a script": "スクリプトの実行",
  "Run commands with a nearly empty environment, from the user's home directory.":
    "ほとんど空の環境で、ユーザーのホームディレクトリーからコマンドを実行します。",
  "Run it in `{0}`": "`{0}` で実行する",
  "Run it in exec.prepare, before the mounts": "マウントの前の exec.prepare で実行する",
  "Run it in exec.prepare.": "exec.prepare で実行してください。",
  "Run it on the host, in {0}": "ホスト側の {0} で実行する",
  "Run it on the host, in {0}.": "ホスト側の {0} で実行してください。",
  "Run rc after it": "その後に rc を実行する",
  "Run rc after the network commands": "ネットワークのコマンドの後に rc を実行",
  "Run the command without {0}.": "{0} を付けずに実行してください。",
  "Run the command without `{0}`": "`{0}` を付けずに実行する",
  "run the spanning tree protocol on a member": "メンバーでスパニングツリープロトコルを使う",
  "Runs **in the jail** when it starts, after exec.start.":
    "起動時に **jail の中で**実行されます。exec.start の後です。",
  "Runs **in the jail** when it starts, after its interfaces have moved in.":
    "起動時に **jail の中で**実行されます。インターフェースが移された後です。",
  "Runs **in the jail** when it stops, before its processes get SIGTERM.":
    "停止時に **jail の中で**実行されます。プロセスに SIGTERM が送られる前です。",
  "Runs **on the host** as the last step when the jail starts.":
    "jail の起動の最後のステップとして、**ホストで**実行されます。",
  "Runs **on the host** as the last step when the jail stops. Not after a start that failed.":
    "jail の停止の最後のステップとして、**ホストで**実行されます。起動に失敗した後には実行されません。",
  "Runs **on the host** when the jail starts: after the mounts, before the jail is created.":
    "jail の起動時に**ホストで**実行されます。マウントの後、jail が作成される前です。",
  "Runs **on the host** when the jail starts: the jail exists, but no interface has moved into it yet.":
    "jail の起動時に**ホストで**実行されます。jail はすでにありますが、インターフェースはまだ移されていません。",
  "Runs **on the host** when the jail stops: after it is removed, before its file systems are unmounted. Not after a start that failed.":
    "jail の停止時に**ホストで**実行されます。jail が削除された後、ファイルシステムがアンマウントされる前です。起動に失敗した後には実行されません。",
  "Runs **on the host**, first of all when the jail starts: before addresses and mounts.":
    "**ホストで**実行されます。jail の起動の最初、アドレスの設定とマウントより前です。",
  "Runs **on the host**, first of all when the jail stops: it is still alive.":
    "**ホストで**実行されます。jail の停止の最初で、jail はまだ動いています。",
  "Runs a command in a jail that is there.": "すでにある jail の中でコマンドを実行します。",
  "Runs a command with another routing table.": "別のルーティングテーブルでコマンドを実行します。",
  "Runs the commands inside the jail as this user, for jails that run a single program.":
    "jail 内のコマンドをこのユーザーで実行します。プログラムを 1 つだけ動かす jail のためのものです。",
  "Runs the commands of a file.": "ファイルに書かれたコマンドを実行します。",
  "Runs the commands on the host as this user.": "ホストのコマンドをこのユーザーで実行します。",
  "Runs the commands that follow.": "続くコマンドを実行します。",
  "Runs the spanning tree protocol on a member.": "メンバーでスパニングツリープロトコルを使います。",
  "SARIF 2.1.0, for code scanning": "コードスキャン向けの SARIF 2.1.0",
  "say how the links are used": "リンクの使い方を決める",
  "say more": "詳しく表示する",
  "say nothing": "何も表示しない",
  "say nothing of what goes well": "うまくいったことは表示しない",
  "say what is copied": "コピーしたものを表示する",
  "say what is done": "何をしたかを表示する",
  "say what is made": "作ったものを表示する",
  "say what is moved": "移動したものを表示する",
  "say what is removed": "削除したものを表示する",
  "say whether it runs": "動いているかどうかを表示する",
  "say which devices can be seen": "見せるデバイスの指定",
  "Says how the links of the lagg are used.": "lagg のリンクの使い方を決めます。",
  "Says what a parameter of jail.conf does: values and default, where and when it is read, what it needs, since which release, what goes wrong with it, and an example. Of a rule, by the id that stands after a finding: what it finds, what goes wrong, examples, and when to ignore it.":
    "jail.conf のパラメーターを説明します: 値とデフォルト、どこでいつ読まれるか、前提、対応リリース、落とし穴、例。ルールは指摘の後に付く ID で指定します: 何を見つけるか、何が起こるか、例、無視してよい場合。",
  "Says what is wrong with all files of the workspace that are called like a jail.conf":
    "ワークスペース内の、jail.conf の名前を持つ全ファイルの誤りを示します",
  "Says what is wrong with configurations, or will go wrong when their jails start and stop. A FILE is checked whatever it is called; in a DIR the files that are called like a jail.conf are, and what they include. `-` or /dev/stdin is standard input.":
    "設定の誤りと、jail の起動や停止のときに起こる問題を示します。FILE は名前を問わず検査します。DIR では jail.conf の名前を持つファイルと、そこからインクルードされるものを検査します。`-` と /dev/stdin は標準入力です。",
  "Says whether the service runs.": "サービスが動いているかどうかを表示します。",
  "Seconds between SIGTERM and removal; 0 sends no SIGTERM.":
    "SIGTERM から削除までの秒数。0 なら SIGTERM を送りません。",
  "Seconds to wait for each command.": "各コマンドを待つ秒数。",
  see: "参照",
  "See also": "関連項目",
  "See only what a branch has changed.": "ブランチで変わった部分だけを確認します。",
  "See what that would change.": "その変更内容を確認します。",
  "See what will run": "実行内容を見る",
  "See why it fails": "失敗する理由を見る",
  "send a copy of everything to an interface": "すべてのパケットのコピーをインターフェースに送る",
  "Sends a copy of everything to an interface.": "すべてのパケットのコピーをインターフェースに送ります。",
  "Sends all that has no route straight out of an interface.":
    "独自の経路を持たない宛先へのパケットを、すべてインターフェースから直接送り出します。",
  "Separate the values by commas": "値をカンマで区切る",
  "Separate the values by commas outside of the quotes": "値を引用符の外のカンマで区切る",
  Server: "サーバー",
  service: "サービス",
  "service of FreeBSD itself: {0}": "FreeBSD 標準のサービス: {0}",
  "service that this file names": "このファイルにあるサービス",
  "Services are started by rc and never shut down.": "rc で起動されたサービスが、正しく終了されません。",
  "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.":
    "サービスはアドレスへのバインドに失敗するか、まだないネットワークを待ちます。後から手動で再起動すると動きます。",
  "Services get the environment of whoever starts the jail.": "サービスが、jail を起動した人の環境変数を引き継ぎます。",
  "Services that keep their data on them find empty directories.":
    "データをそこに置くサービスには空のディレクトリーが見えます。",
  "Services, start and stop": "サービスの起動と停止",
  "Set {0}": "設定: {0}",
  "Set `{0}`": "`{0}` を設定",
  "Set `allow.mount` and `enforce_statfs = 1`, or use `mount`.":
    "`allow.mount` と `enforce_statfs = 1` を設定するか、`mount` を使ってください。",
  "Set `exec.clean`": "`exec.clean` を設定",
  "Set `exec.clean` for all jails": "すべての jail に `exec.clean` を設定",
  "Set `vnet`, or give the address with `{0}`.": "`vnet` を設定するか、アドレスを `{0}` で与えてください。",
  "Set `vnet`, or leave `jexec` out.": "`vnet` を設定するか、`jexec` を外してください。",
  "Set `vnet`, or run it on the host, in {0}.": "`vnet` を設定するか、ホスト側の {0} で実行してください。",
  "set a property": "プロパティーを設定する",
  "Set an address whose prefix covers it first.": "先に、これを含むプレフィックスのアドレスを設定してください。",
  "set its hardware address": "ハードウェアアドレスを設定する",
  "Set the address in the jail: in its rc.conf, or with `ifconfig` in `exec.start`.":
    "アドレスは、jail の rc.conf か `exec.start` の `ifconfig` で、jail の中で設定してください。",
  "set the size of the largest packet": "最大のパケットの大きさを設定する",
  "set the tag of the VLAN": "VLAN のタグを設定する",
  "Set the variable with env(1)": "env(1) で変数を設定",
  "set variables of rc.conf": "rc.conf の変数の設定",
  "set, change or remove a route": "経路の設定、変更、削除",
  "Sets a property.": "プロパティーを設定します。",
  "Sets an IPv4 address, its network told by a mask.": "IPv4 アドレスを設定します。ネットワークはマスクで示します。",
  "Sets an IPv4 address. With `alias` those that are there stay.":
    "IPv4 アドレスを設定します。`alias` があれば、すでにあるアドレスは残ります。",
  "Sets an IPv6 address beside those that are there.": "すでにあるアドレスに加えて、IPv6 アドレスを設定します。",
  "Sets an IPv6 address, its network told by a length.":
    "IPv6 アドレスを設定します。ネットワークはプレフィックス長で示します。",
  "Sets the hardware address.": "ハードウェアアドレスを設定します。",
  "Sets the size of the largest packet.": "最大のパケットの大きさを設定します。",
  "sets the value. What was set before for the same jail is replaced.":
    "値を設定します。同じ jail でそれまでに設定された値は置き換えられます。",
  "Sets variables of rc.conf.": "rc.conf の変数を設定します。",
  "Sets variables of the kernel.": "カーネル変数を設定します。",
  "setuid bits count on it (zfsprops(7))": "setuid ビットを有効にする (zfsprops(7))",
  'Several addresses in one quoted string go wrong: in `"10.0.0.5/24,10.0.0.6/24"` the second is lost without a word, and with `if|` the start fails. And never give a jail the host\'s own address with an interface: stopping the jail takes it away from the host.':
    '複数のアドレスを 1 つの引用符に入れると失敗します。`"10.0.0.5/24,10.0.0.6/24"` では 2 つ目が黙って失われ、`if|` があると起動が失敗します。また、ホスト自身のアドレスをインターフェース付きで jail に与えてはいけません。jail を停止するとホストから取り除かれます。',
  "Several jails are meant here.": "ここは複数の jail を指しています。",
  "Several names may stand in one statement, separated by commas.":
    "1 つの文に、カンマで区切って複数の名前を書けます。",
  "Several values are written as one comma-separated string.":
    "複数の値が、カンマで区切った 1 つの文字列として書かれています。",
  "Several values are written as one string with blanks between them.":
    "複数の値が、空白で区切った 1 つの文字列として書かれています。",
  'Severity of rules by the id that a finding shows, or of all rules of a topic.\n\n```json\n"jailconf.rules": { "unguarded-route": "off", "network": "warning" }\n```\n\nIt wins over jailconf.json. A comment `# jailconf-ignore RULE: reason` silences one place.':
    '指摘に示される ID ごとのルールの重要度、またはトピックの全ルールの重要度。\n\n```json\n"jailconf.rules": { "unguarded-route": "off", "network": "warning" }\n```\n\njailconf.json より優先されます。1 か所だけなら、コメント `# jailconf-ignore RULE: reason` で無視できます。',
  "Share the network of the host: remove `vnet`": "ホストのネットワークを共有する: `vnet` を削除",
  "Shared with the host, two PostgreSQL servers with equal keys clash: `could not create shared memory segment`. Give each jail its own with `new`.":
    "ホストと共有すると、同じキーを使う 2 つの PostgreSQL サーバーが衝突します: `could not create shared memory segment`。`new` で jail ごとに独自のものを与えます。",
  "shared with the parent": "親と共有",
  "Shares System V message queues, semaphores and shared memory with the host and with every jail that does the same. It sets sysvmsg, sysvsem and sysvshm to `inherit`.":
    "System V のメッセージキュー、セマフォ、共有メモリーを、ホスト、および同じ設定のすべての jail と共有します。sysvmsg、sysvsem、sysvshm を `inherit` にします。",
  "Shares the network stack of the host and is bound to addresses of it, which jail(8) sets.":
    "ホストのネットワークスタックを共有し、jail(8) がホストに設定するアドレスだけを使います。",
  "Show above each jail what it starts after, and lead to its plan and to what it ends up with, such as `starts after db · Plan · Effective`. `#editor.codeLens#` switches off all of it.":
    "各 jail の上に、何の後に起動するかを表示し、プランと有効な設定へのリンクを付けます。例: `db の後に起動 · プラン · 有効な設定`。`#editor.codeLens#` ですべて無効にできます。",
  "Show above each wildcard the jails that it matches.": "各ワイルドカードの上に、一致する jail を表示します。",
  "Show above the first statement outside of all blocks how many jails use it, and the same above each that jails override.":
    "ブロックの外の最初の文の上に、それを使う jail の数を表示します。jail が上書きする文の上にも表示します。",
  "Show after a variable its value, such as `$id` `7`, and in commands what a word of variables comes to, where that is the same for all jails. `#editor.inlayHints.enabled#` switches off all hints.":
    "変数の後に値を表示します。例: `$id` `7`。コマンドでは、変数を含む語がすべての jail で同じになるとき、その結果を表示します。`#editor.inlayHints.enabled#` ですべてのヒントを無効にできます。",
  "Show all jails, for a program.": "プログラム向けに、すべての jail を表示します。",
  "show all problems": "すべての問題を表示",
  "show all that is known about each finding: why, other places, what jail(8) says, every fix":
    "各指摘について分かることをすべて表示: 理由、ほかの場所、jail(8) の表示、すべての修正",
  "Show at the last `+=` of a jail how many values there are, where some of them are set somewhere else.":
    "値の一部が別の場所で設定されているとき、jail の最後の `+=` に値の個数を表示します。",
  "Show Effective Configuration": "有効な設定を表示",
  "show hints, too": "ヒントも表示",
  "show how much has passed": "通過した量を表示する",
  "show kernel messages to all users (security(7))": "カーネルのメッセージをすべてのユーザーに見せる (security(7))",
  "Show Output": "出力を表示",
  "show processes of other groups (security(7))": "ほかのグループのプロセスを見せる (security(7))",
  "show processes of other users (security(7))": "ほかのユーザーのプロセスを見せる (security(7))",
  "Show Start and Stop Plan": "起動と停止のプランを表示",
  "Show Status and What Can Be Done": "状態とできることを表示",
  "Show the effective configuration of {0}": "{0} の有効な設定を表示",
  "Show the effective configuration of these {0} jails": "これら {0} 個の jail の有効な設定を表示",
  "show the way to a destination": "宛先への経路を表示する",
  "Show what can be done": "できることを表示",
  "Show what holds where nothing is written: the devfs ruleset that `mount.devfs` takes.":
    "何も書かれていないときに使われるもの、つまり `mount.devfs` が使う devfs のルールセットを表示します。",
  "Show what is left when the fifth step fails.": "5 番目のステップが失敗したときに残るものを表示します。",
  "Show what one jail ends up with.": "1 つの jail の最終的な設定を表示します。",
  "Show what starting a jail does.": "jail の起動で行われることを表示します。",
  "Show what stopping all of them does.": "全 jail の停止で行われることを表示します。",
  "Shows how much has passed.": "通過した量を表示します。",
  "Shows null, zero, random and their like. Building block: it hides nothing by itself.":
    "null、zero、random などを見せます。部品用です。それだけでは何も隠しません。",
  "Shows terminals, standard input and output. Building block: it hides nothing by itself.":
    "端末と標準入出力を見せます。部品用です。それだけでは何も隠しません。",
  "Shows the way to a destination.": "宛先への経路を表示します。",
  "Shows what each jail ends up with: all that includes, wildcards, lists and variables come to, in the form of a jail.conf, with where each value is set and what it replaces. With names of jails, these. The file is read as jail(8) reads it; where jail(8) refuses it, that is said, and the rest is shown all the same.":
    "各 jail の最終的な設定を示します。インクルード、ワイルドカード、リスト、変数をすべて展開し、各値の設定箇所と置き換え元を添えて jail.conf の形で表示します。jail の名前があれば、その jail だけです。ファイルは jail(8) と同じように読みます。jail(8) が受け付けない場合はそれを示し、残りも表示します。",
  "Shows what jail(8) runs when jails start or stop: every command in order, on the host or in the jail, where it is written, and what it changes; then what is there in the end. With names of jails, these and what they need, or what needs them. Nothing is executed: commands are taken to succeed unless they are known to fail, and what is not known about them is said. Where jail(8) refuses the file, that is said, and the rest is shown all the same.":
    "jail の起動や停止のときに jail(8) が実行するものを示します。ホスト上または jail の中で実行されるすべてのコマンドを順に、記述箇所と変化とともに示し、最後に残るものを示します。jail の名前を指定すると、その jail と、それが必要とするもの (停止ではそれを必要とするもの) を対象にします。実際には何も実行しません。失敗すると分かっているもの以外は成功するものとし、分からないことは分からないと示します。jail(8) が受け付けないファイルではそれを示し、残りも表示します。",
  "Shut services down with `/etc/rc.shutdown`": "`/etc/rc.shutdown` でサービスを終了する",
  "SIGTERM to every process of {0}, then up to {1} s of waiting": "{0} の全プロセスに SIGTERM、その後最大 {1} 秒待つ",
  Since: "対応リリース",
  snapshot: "スナップショット",
  "So it does not restart {0}.": "そのため {0} は再起動されません。",
  "So it does not start {0}.": "そのため {0} は起動されません。",
  "So it does not stop {0}.": "そのため {0} は停止されません。",
  "some failed": "失敗あり",
  "something could not be checked": "検査できないものがあった",
  "something could not be formatted": "整形できないものがあった",
  "something is mounted over {0}": "{0} の上に何かがマウントされています",
  "Something is mounted over another mount of the same jail, which is then not seen.":
    "同じ jail の別のマウントの上にマウントされ、下のものが見えなくなります。",
  "something stands after its end": "終わりの後に何かがあります",
  "Something stands where it cannot stand.": "置けない場所に何かがあります。",
  "something was, or `--diff` has something to change": "指摘あり、または `--diff` に変更あり",
  "Sort the parameters by phase": "パラメーターを実行順に並べ替え",
  "Sort these globals by phase": "これらのグローバルを実行順に並べ替え",
  "speak on stdin and stdout, which is the only way there is": "標準入出力で通信 (これが唯一の方法)",
  "Split all jails into {0}": "すべての jail を {0} に分割",
  "Split all jails into files of their own": "すべての jail を個別のファイルに分割",
  "standard input is larger than 16 MiB": "標準入力が 16 MiB より大きいです",
  "standard input is not valid UTF-8": "標準入力が正しい UTF-8 ではありません",
  "standard input is not valid UTF-8: not mended": "標準入力が正しい UTF-8 ではないため、修正しません",
  "standard input: {0}": "標準入力: {0}",
  start: "起動",
  "start it if rc.conf enables it": "rc.conf で有効なら起動する",
  "start it whether or not rc.conf enables it": "rc.conf で有効かどうかにかかわらず起動する",
  "Start nothing, and let the jail persist": "何も起動せず、jail を persist させる",
  "start of {0}, on {1}": "{0} の起動、{1}",
  "start or stop one service": "サービスの起動と停止",
  "start the jail's services": "jail のサービスを起動",
  "start, change or stop jails": "jail の起動、変更、停止",
  'start, stop or restart, not "{0}"': 'start、stop、restart のいずれかで、"{0}" ではありません',
  "Start: exec.prepare (host), ip4.addr, ip6.addr, mount, mount.fstab, mount.devfs, mount.fdescfs, mount.procfs, exec.prestart (host), the jail is created, exec.created (host), zfs.dataset, vnet.interface, exec.start (jail), command (jail), exec.poststart (host).":
    "起動: exec.prepare (ホスト)、ip4.addr、ip6.addr、mount、mount.fstab、mount.devfs、mount.fdescfs、mount.procfs、exec.prestart (ホスト)、jail の作成、exec.created (ホスト)、zfs.dataset、vnet.interface、exec.start (jail)、command (jail)、exec.poststart (ホスト)。",
  "Starts a service that rc.conf enables.": "rc.conf で有効なサービスを起動します。",
  "Starts a service whether or not rc.conf enables it.": "rc.conf で有効かどうかにかかわらず、サービスを起動します。",
  "starts after {0}": "{0} の後に起動",
  "Starts in {0}, and is gone then: a stop finds no jail.":
    "起動は {0}で、そのあと jail は消えます。停止する jail はありません。",
  "Starts in {0}, stops in {1}.": "起動は {0}、停止は {1}です。",
  "Starts in {0}. Its stop fails. jail(8) says:": "起動は {0}です。停止は失敗します。jail(8) のメッセージ:",
  "Starts jails of the configuration.": "設定にある jail を起動します。",
  "Starts the commands in the jail with this routing table (FIB), which their processes keep.":
    "jail 内のコマンドをこのルーティングテーブル (FIB) で始めます。そのプロセスもこれを使い続けます。",
  "Starts the language server for an editor. It speaks the Language Server Protocol on stdin and stdout and ends with its editor.":
    "エディター用の言語サーバーを起動します。標準入出力で Language Server Protocol を話し、エディターとともに終了します。",
  "Starts what rc.conf of the jail enables, and stops it in order.":
    "jail の rc.conf で有効なものを起動し、順に停止します。",
  "stay on one file system": "1 つのファイルシステムの中にとどまる",
  "stays as it is: in single quotes nothing is replaced": "そのまま残ります。一重引用符の中では何も置換されません",
  "stays as it is: no name of a variable follows the `$`": "そのまま残ります。`$` の後に変数の名前がありません",
  "Step {0} of {1} of the start of {2}.": "{2} の起動の全 {1} ステップ中、ステップ {0} です。",
  "Step {0} of {1} of the start: jail(8) runs {2} on the host.":
    "起動の全 {1} ステップ中、ステップ {0}: jail(8) がホストで {2} を実行します。",
  "Step {0} of {1} of the stop of {2}.": "{2} の停止の全 {1} ステップ中、ステップ {0} です。",
  "Step {0} of {1} of the stop: jail(8) runs {2} on the host.":
    "停止の全 {1} ステップ中、ステップ {0}: jail(8) がホストで {2} を実行します。",
  "stop and start it": "停止してから起動する",
  "stop as the configuration says": "設定に書かれたとおりに停止する",
  "stop it if rc.conf enables it": "rc.conf で有効なら停止する",
  "stop it whether or not rc.conf enables it": "rc.conf で有効かどうかにかかわらず停止する",
  "stop of {0}, on {1}": "{0} の停止、{1}",
  "stop the jail's services in order": "jail のサービスを順に停止",
  "Stop: exec.prestop (host), exec.stop (jail), SIGTERM and up to stop.timeout seconds, the jail is removed, exec.poststop (host), unmounting in reverse order, addresses removed, exec.release (host).":
    "停止: exec.prestop (ホスト)、exec.stop (jail)、SIGTERM と最長 stop.timeout 秒の待機、jail の削除、exec.poststop (ホスト)、逆順のアンマウント、アドレスの削除、exec.release (ホスト)。",
  "Stops a service that rc.conf enables.": "rc.conf で有効なサービスを停止します。",
  "Stops a service whether or not rc.conf enables it.": "rc.conf で有効かどうかにかかわらず、サービスを停止します。",
  "Stops jails as the configuration says.": "設定に書かれたとおりに jail を停止します。",
  "Stops the service and starts it.": "サービスを停止してから起動します。",
  "straight through an interface": "インターフェースから直接",
  "Strings in single quotes become strings in double quotes, where they mean the same.":
    "意味が同じなら、一重引用符の文字列を二重引用符にする。",
  "Strings, quotes and escape sequences": "文字列、引用符、エスケープシーケンス",
  "switch it off": "無効 (down) にする",
  "switch it on": "有効 (up) にする",
  "Switches {0} off.": "{0} をオフにします。",
  "Switches the interface off.": "インターフェースを無効 (down) にします。",
  "Switches the interface on.": "インターフェースを有効 (up) にします。",
  "System name shown to Linux programs.": "Linux プログラムに見せるシステム名。",
  "System V message queues: own name space, shared with the host, or none.":
    "System V メッセージキュー: 独自の名前空間、ホストと共有、またはなし。",
  "System V semaphores: own name space, shared with the host, or none.":
    "System V セマフォ: 独自の名前空間、ホストと共有、またはなし。",
  "System V shared memory, semaphores and message queues of its own, so that servers of several jails do not meet.":
    "独自の System V 共有メモリー、セマフォ、メッセージキュー。複数の jail のサーバーがぶつかりません。",
  "System V shared memory: own name space, shared with the host, or none.":
    "System V 共有メモリー: 独自の名前空間、ホストと共有、またはなし。",
  "take {0}": "受け取る {0}",
  "Take `{0}` off `{1}` first": "先に `{0}` を `{1}` から外す",
  "take a dataset back from a jail": "データセットを jail から取り戻す",
  "take a link out of the lagg": "lagg からリンクを外す",
  "take a property from the parent again": "プロパティーの値を、再び親から受け継ぐ",
  "take a rule out of a ruleset": "ルールセットからルールを取り除く",
  "take addresses from routers, which announce them": "ルーターが広告するアドレスを受け取る",
  "Take all of it away in exec.poststop": "exec.poststop ですべて取り除く",
  "Take all that is found for known; without the last option, see what is new.":
    "すべての指摘を既知とします。最後のオプションを外すと、新しい指摘だけを表示します。",
  "take an interface off the bridge; it stays there otherwise":
    "インターフェースをブリッジから外す。外さなければブリッジに残る",
  "Take it away in {0}": "{0} で取り除く",
  "Take it away in exec.poststop.": "exec.poststop で取り除いてください。",
  "take it out of a group": "グループから外す",
  "take packets for others no longer": "ほかの宛先のパケットを受け取るのをやめる",
  "take packets for others, too": "ほかの宛先のパケットも受け取る",
  "take TCP packets one by one": "TCP パケットを 1 つずつ受け取る",
  "take this address away": "このアドレスを取り除く",
  "Takes a dataset back from a jail.": "データセットを jail から取り戻します。",
  "Takes a link out of the lagg.": "lagg からリンクを外します。",
  "Takes a property from the parent again.": "プロパティーの値を、再び親から受け継ぎます。",
  "Takes a rule out of a ruleset.": "ルールセットからルールを取り除きます。",
  "Takes addresses from routers, which announce them.": "ルーターが広告するアドレスを受け取ります。",
  "Takes an interface off the bridge.": "インターフェースをブリッジから外します。",
  "Takes an IPv4 address away.": "IPv4 アドレスを取り除きます。",
  "Takes an IPv6 address away.": "IPv6 アドレスを取り除きます。",
  "Takes the interface back from a jail that is still there.": "まだ存在する jail からインターフェースを戻します。",
  "Takes the interface out of a group.": "インターフェースをグループから外します。",
  "tell only what is found on lines that are not as they were in a git revision, or speaks of such a line":
    "git のリビジョンから変わった行にある指摘と、そのような行に触れる指摘だけを表示",
  "Tells in which jail this one lives, by its jid; 0 stands for the host.":
    "この jail がどの jail の中にあるかを jid で示します。0 はホストです。",
  "Tells that the jail was removed while something still holds it. `jls -d` lists such jails.":
    "jail が削除されたのに、まだ何かがつかんでいることを示します。`jls -d` がそのような jail を一覧します。",
  text: "文字列",
  "Text in the form of a UUID. It is all zeros unless set.": "UUID 形式のテキスト。設定しなければすべて 0 です。",
  "Text of 1 to 31 bytes. It is that of the parent unless set.":
    "1 から 31 バイトのテキスト。設定しなければ親のものです。",
  "Text of up to security.jail.meta_maxbufsize bytes, usually 4096. It is empty unless set.":
    "security.jail.meta_maxbufsize バイト (通常 4096) までのテキスト。設定しなければ空です。",
  "Text such as `5.15.0`. That of the parent unless set.": "`5.15.0` のようなテキスト。設定しなければ親のものです。",
  "Text that is handed into the jail. It sets no environment variables. Single keys are set with `env.KEY`.":
    "jail の中に渡すテキストです。環境変数を設定するものではありません。個々のキーは `env.KEY` で設定します。",
  "Text that is not a number, unless it is the jid. It is the block name unless set.":
    "番号ではないテキスト (jid そのものは除く)。設定しなければブロック名です。",
  "Text, usually Linux. That of the parent unless set.": "テキスト。通常は Linux です。設定しなければ親のものです。",
  'Text. `KEY = value;` sets the key, `KEY = "";` empties it, and the bare `KEY;` removes it. No key is set unless written.':
    'テキスト。`KEY = value;` はキーを設定し、`KEY = "";` は空にし、`KEY;` だけなら削除します。書かなければ、どのキーも設定されません。',
  "Text. It is empty unless set.": "テキスト。設定しなければ空です。",
  "that of {0}": "{0} のもの",
  "The names of hosts and jails, the addresses and the paths in it are yours.":
    "ホストと jail の名前、アドレス、パスはあなたのものです。",
  "the {0} values": "{0} 個の値",
  "The `;` after `{0}` is part of the comment.": "`{0}` の後の `;` はコメントの一部です。",
  "The address has to be on the host already, unless `interface` names where jail(8) sets it.":
    "jail(8) が設定する先を `interface` で指定しない限り、アドレスはすでにホスト上に必要です。",
  "the address is asked for here": "ここでアドレスが要求されます",
  "The address is tentative for a second, while rc starts: what binds to it then fails. `no_dad` ends that.":
    "rc の起動中の 1 秒ほど、アドレスは仮の状態で、バインドは失敗します。`no_dad` で避けられます。",
  "the address of the next router follows": "次のルーターのアドレスが続く",
  "the address of the next router, which must be on a network that an interface has":
    "次のルーターのアドレス。インターフェースが属するネットワークになければならない",
  "The backslash makes this quote a part of the string, which is not closed then.":
    "バックスラッシュでこの引用符が文字列の一部になり、文字列が閉じられていません。",
  "the bare name": "名前のみ",
  "the bell": "ベル",
  "The block of {0} sets it as well, and jail(8) reads that first.":
    "{0} のブロックでも設定されており、jail(8) はそちらを先に読みます。",
  "The block's name {0} already is the jail's `{1}`.": "ブロックの名前 {0} が、すでに jail の `{1}` です。",
  "the bridge": "そのブリッジ",
  "the bridge has another name than the interface followed by `bridge`":
    "ブリッジの名前を、インターフェース名に `bridge` を続けたものから変える",
  "the bridge is on the host": "ブリッジはホストにあります",
  "the character {0}": "文字 {0}",
  "the character, as if there were no backslash": "バックスラッシュがないときと同じ文字",
  "the columns to print: `name`, `property`, `value`, `source`": "表示する列: `name`、`property`、`value`、`source`",
  "the command": "このコマンド",
  "the command before it about {0}": "手前にある、{0} についてのコマンド",
  "The command can never work, and nothing tells of it.": "このコマンドは決して成功せず、何も表示されません。",
  "The command can never work.": "このコマンドは決して成功しません。",
  "The command fails.": "コマンドは失敗します。",
  "The command that was to fail is not there any more, or cannot fail.":
    "失敗させるコマンドはもうないか、失敗し得ません。",
  'The commands are an object: `{ "COMMAND": "OTHER COMMAND" }`.':
    'commands はオブジェクトです: `{ "COMMAND": "OTHER COMMAND" }`。',
  "the commands follow, in quotes": "コマンドが引用符に入って続く",
  "The commands in the jail: exec.start, command and exec.stop.":
    "jail 内のコマンド (exec.start、command、exec.stop) に使われます。",
  "The datasets are mounted after `/etc/rc` has started the services. Mount them first.":
    "`/etc/rc` がサービスを起動した後にデータセットがマウントされます。先にマウントしてください。",
  "The dataset stays, and the next start cannot make it again.": "データセットが残り、次の起動で作り直せません。",
  "The default differs: on in 14.4 and 14.5, off from 15.0 on. A file for both says which it wants.":
    "デフォルトはリリースによって違います (14.4 と 14.5 ではオン、15.0 以降ではオフ)。両方で使うファイルには、どちらにするかを書きます。",
  "the devfs that is mounted there, instead of /dev": "/dev の代わりに、そこにマウントされている devfs",
  "the directory at which it appears": "マウント先のディレクトリー",
  "The directory must exist when the jail is created; otherwise the start is rolled back.":
    "jail の作成時にディレクトリーが存在しなければなりません。なければ起動はロールバックされます。",
  "The directory must exist. Below the root of the jail the path must not go through symbolic links.":
    "ディレクトリーが存在しなければなりません。jail のルートより下では、パスがシンボリックリンクを通ってはいけません。",
  "The directory on the host that is `/` inside the jail. mount.devfs and its like mount below it, and commands in the jail start in it.":
    "jail の中で `/` になるホストのディレクトリーです。mount.devfs などはその下にマウントし、jail 内のコマンドはそこから始まります。",
  "the editor has ended it": "エディターが終了させた",
  "The exec phases": "exec の段階",
  "the file": "ファイル",
  "the file could not be read or has no such jail, or there is no such step":
    "ファイルを読めないか、その jail またはステップがない",
  "the file has changed": "ファイルが変更されました",
  "The file holds an object: `{ … }`.": "ファイルの中身はオブジェクトです: `{ … }`。",
  "The file is empty. Write `{}`, or remove it.": "ファイルが空です。`{}` と書くか、削除してください。",
  "The file is in {0}, and jail(8) reads nothing of it. Convert it with `iconv` to UTF-8.":
    "ファイルは {0} で、jail(8) は何も読めません。`iconv` で UTF-8 に変換してください。",
  "The file is in UTF-16 or UTF-32, of which jail(8) can read nothing.":
    "ファイルが UTF-16 または UTF-32 で、jail(8) は何も読めません。",
  "The file is too long for an address: it is on the clipboard. Paste it into the form.":
    "ファイルが長すぎてアドレスに入らないため、クリップボードにコピーしました。フォームに貼り付けてください。",
  "The file must exist on the host.": "ファイルがホストに存在しなければなりません。",
  "the file system is read-only": "ファイルシステムが読み取り専用です",
  "the file systems of {0} are not shown (mount.fstab)": "{0} のファイルシステムは表示されない (mount.fstab)",
  "The files could not be checked: {0}": "ファイルを検査できませんでした: {0}",
  "the first": "1 つ目",
  "The first jail": "1 番目の jail",
  "the first one": "1 つ目のもの",
  "The first release that has it is from memory.": "最初に入ったリリースは、記憶に基づくものです。",
  "The first release that has it is not known for certain.": "最初に入ったリリースは、確実にはわかっていません。",
  "The first start goes well, and the next one fails: at a command that misses what the stop has taken away, or meets what has stayed.":
    "最初の起動は成功しますが、停止で取り除かれたものが必要な、または残ったものに当たるコマンドで、次の起動は失敗します。",
  "The first start goes well; what it needs, or makes, is another matter after a stop.":
    "最初の起動は成功します。必要なものや作るものの状態は、停止後には異なります。",
  "the first time": "1 回目",
  "The form without `=`; no variables in the name.": "`=` のない形。名前に変数は使えません。",
  "the FreeBSD release whose jail(8) does it": "実行する jail(8) の FreeBSD リリース",
  "the FreeBSD release whose jail(8) reads the file": "ファイルを読む jail(8) の FreeBSD リリース",
  "The gateway {0} is out of reach: {1}. {2}": "ゲートウェイ {0} に届きません: {1}。{2}",
  "The host {0} has this hostid too. Their bridges and epairs may get equal addresses: `service hostid reset`.":
    "ホスト {0} も同じ hostid です。ブリッジや epair のアドレスが重なることがあります: `service hostid reset`。",
  "the host has it from here": "ホストのアドレスはここから来ています",
  "The host interface for every address of ip4.addr and ip6.addr that does not name its own with `if|`.":
    "ip4.addr と ip6.addr のうち、`if|` で自分のインターフェースを示していないすべてのアドレスのための、ホストのインターフェースです。",
  "The host must have that many: net.fibs in loader.conf.":
    "ホストにその数だけなければなりません (loader.conf の net.fibs)。",
  "The host name is `host.hostname`; another name for the jail is another name for the block.":
    "ホスト名は `host.hostname` です。jail の名前を変えるには、ブロックの名前を変えます。",
  "The host speaks through the bridge: an address on a member answers on one port only.":
    "ホストはブリッジを通して通信します。メンバーのアドレスは 1 つのポートでしか応答しません。",
  "The host then changes a file of its own, as root.": "そのときホストは、自分のファイルを root として変更します。",
  "The indentation tells that the second block was not meant to be inside of the first.":
    "字下げから、2 番目のブロックは 1 番目の中に置くつもりではなかったと分かります。",
  "the interface that carries the packets": "パケットを運ぶインターフェース",
  "the interface that carries the VLAN follows": "VLAN を運ぶインターフェースが続く",
  "the interface that is, or will be, on the bridge": "ブリッジに入っている、または入れるインターフェース",
  "the interface to make, by the name of its kind and a number: `epair1`, `bridge0`":
    "作るインターフェース。種類の名前と番号で示す: `epair1`、`bridge0`",
  "the interface to use follows": "使うインターフェースが続く",
  "The interfaces stay.": "インターフェースは残ります。",
  "The interfaces that leave the host and appear inside the jail, one `ifconfig NAME vnet JAIL` for each.":
    "ホストを離れて jail の中に現れるインターフェースです。それぞれについて `ifconfig NAME vnet JAIL` が実行されます。",
  "The IPv4 addresses that the jail may use, on the host's network stack; the first is its primary one. With an interface, before the address or in `interface`, jail(8) adds the alias at start and takes it away at stop.":
    "jail がホストのネットワークスタックで使える IPv4 アドレスです。先頭が主アドレスです。アドレスの前か `interface` にインターフェースがあれば、jail(8) が起動時にエイリアスを追加し、停止時に取り除きます。",
  "The IPv6 addresses that the jail may use, on the host's network stack. jail(8) adds and removes them as it does those of ip4.addr.":
    "jail がホストのネットワークスタックで使える IPv6 アドレスです。jail(8) が ip4.addr と同じように追加し、取り除きます。",
  "The jail {0} is in another file, which is not read with this one. Include both from jail.conf.":
    "jail {0} は、これと一緒には読まれない別のファイルにあります。両方を jail.conf からインクルードしてください。",
  "the jail `{0}` has it here": "jail `{0}` はここに書かれています",
  "The jail can write to the host's {0}: root in it can change what the host runs. Use `ro`.":
    "jail はホストの {0} に書き込めるため、jail 内の root がホストの実行するものを変えられます。`ro` を使ってください。",
  "The jail gets {0} only.": "jail が得るのは {0} だけです。",
  "The jail has {0}.": "jail にあるのは {0} です。",
  "The jail has neither `persist` nor a command to run. It will not start: add `persist;`.":
    "jail に `persist` も実行するコマンドもないため、起動しません。`persist;` を追加してください。",
  "The jail has no `path`: its root directory is that of the host. Set one, or write `path = /;`.":
    "jail に `path` がなく、ルートディレクトリーはホストのものです。設定するか、`path = /;` と書いてください。",
  "The jail has no interface {0} at this step.": "このステップで jail にインターフェース {0} はありません。",
  "the jail has no network of its own to change": "変更できる独自のネットワークが jail にありません",
  "The jail is not removed.": "jail は削除されません。",
  "the jail may not mount anything": "jail は何もマウントできません",
  "The jail may not mount the dataset {0}. Add `allow.mount.zfs`.":
    "この jail はデータセット {0} をマウントできません。`allow.mount.zfs` を追加してください。",
  "The jail mounts and manages a dataset. The dataset needs the property jailed=on.":
    "jail がデータセットをマウントし、管理します。データセットにはプロパティー jailed=on が必要です。",
  "The jail mounts its datasets after its services have started.":
    "jail が、サービスの起動後にデータセットをマウントします。",
  "the jail sees every mount point of the host": "jail からホストのすべてのマウントポイントが見える",
  "The jail sees its own directory as `/`. On the host, in {0}, the path is right.":
    "jail からは自身のディレクトリーが `/` に見えます。ホスト側の {0} ではこのパスで正しく動きます。",
  "The jail sees what lies below its `path`, which is {0}.": "jail に見えるのは `path` である {0} より下だけです。",
  "the jail shares the network of the host": "jail はホストのネットワークを共有しています",
  "The jail shares the network of the host, where the interface is already.":
    "jail はホストのネットワークを共有していて、インターフェースはすでにそこにあります。",
  "The jail will not start on {0}.": "{0} では jail は起動しません。",
  "The jail will not start.": "jail は起動しません。",
  "the jail's loopback interface": "jail のループバックインターフェース",
  "The jail's own rc.conf is the sturdier place for routes.": "経路は jail 自身の rc.conf に書くほうが確実です。",
  'The jail\'s rc.conf can do it as well: `ifconfig_{0}="up"`.': 'jail の rc.conf でもできます: `ifconfig_{0}="up"`。',
  "the jails that start": "起動する jail",
  "The jail has no {0}, so rc sets up nothing here. It has {1}.":
    "jail に {0} はなく、rc はここでは何も設定しません。あるのは {1} です。",
  "The jail's rc.conf does not name the interface that the jail has.":
    "jail の rc.conf に、jail が持つインターフェースの名前がありません。",
  "The kernel allows that while it is the only address of both.":
    "両方にとって唯一のアドレスである限り、カーネルはこれを許します。",
  "the kernel creates {0}": "カーネルが {0} を作成",
  "The kernel keeps it; inside the jail every user reads it with `sysctl security.jail.env`.":
    "カーネルが保持し、jail の中ではどのユーザーも `sysctl security.jail.env` で読めます。",
  "The kernel keeps it; on the host jls shows it. It is not visible inside the jail.":
    "カーネルが保持し、ホストでは jls が表示します。jail の中からは見えません。",
  "The kernel message buffer may be read.": "カーネルのメッセージバッファーを読めます。",
  "The kernel module sysvmsg, which libjail tries to load.":
    "カーネルモジュール sysvmsg。libjail が読み込みを試みます。",
  "The kernel module sysvsem, which libjail tries to load.":
    "カーネルモジュール sysvsem。libjail が読み込みを試みます。",
  "The kernel module sysvshm, which libjail tries to load.":
    "カーネルモジュール sysvshm。libjail が読み込みを試みます。",
  "The kernel modules sysvmsg, sysvsem and sysvshm.": "カーネルモジュール sysvmsg、sysvsem、sysvshm。",
  "The kernel option AUDIT.": "カーネルオプション AUDIT。",
  "The kernel option MAC.": "カーネルオプション MAC。",
  "The kernel refuses the second one when either has further addresses (`{0} addresses clash`), and where jail(8) sets the address on an interface, stopping one jail takes it away from the other.":
    "どちらかにほかのアドレスがあると、カーネルは 2 つ目を拒否します (`{0} addresses clash`)。また、jail(8) がアドレスをインターフェースに設定する場合、一方の jail を停止するともう一方からもアドレスが取り除かれます。",
  "The kernel refuses the two together, whatever the value of `{0}`.":
    "`{0}` の値にかかわらず、カーネルは両方の組み合わせを拒否します。",
  "the kernel removes {0}": "カーネルが {0} を削除",
  "the kernel removes {0}: nothing runs in it, and it does not persist":
    "カーネルが {0} を削除: 中で何も動いておらず、persist でもない",
  "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on.":
    "カーネルは自分でインターフェースを返します。たいていはすぐですが、いつになるかはあてにできません。",
  "The kernel shows it on the host; a jail.conf cannot set it.":
    "カーネルがホスト側に示します。jail.conf では設定できません。",
  "The kernel, from the creation of the jail on; it shows inside the jail.":
    "jail の作成時からカーネルが使い、jail の中に見えます。",
  "The kernel, from the creation of the jail on.": "jail の作成時からカーネルが使います。",
  "The kernel, when a Linux program in the jail asks.":
    "jail 内の Linux プログラムが尋ねるときに、カーネルが答えます。",
  "The kernel, when a policy decides about the jail.": "ポリシーが jail について判断するときに、カーネルが使います。",
  "The kernel, when a process in the jail calls mount(8).":
    "jail 内のプロセスが mount(8) を呼ぶときに、カーネルが確認します。",
  "The kernel, when a process in the jail calls mount(8). The parameter exists only while the file system is loaded.":
    "jail 内のプロセスが mount(8) を呼ぶときに、カーネルが確認します。このパラメーターはファイルシステムが読み込まれている間だけ存在します。",
  "The kernel, when a process in the jail enters a snapshot.":
    "jail 内のプロセスがスナップショットに入るときに、カーネルが確認します。",
  "The kernel, when a program in the jail uses them.": "jail 内のプログラムが使うときに、カーネルが確認します。",
  "The kernel, when mdo(1) runs in the jail.": "jail の中で mdo(1) が実行されるときに、カーネルが使います。",
  "The kernel, when somebody creates a jail below this one.":
    "この jail の下に jail が作られるときに、カーネルが確認します。",
  "The kernel, when the jail is created; it cannot be changed afterwards.":
    "jail の作成時にカーネルが読みます。後から変更できません。",
  "The kernel, whenever a process in the jail tries it.": "jail 内のプロセスが試みるたびに、カーネルが確認します。",
  "The kernel, whenever a program in the jail opens a connection without choosing an address.":
    "jail 内のプログラムがアドレスを選ばずに接続を開くたびに、カーネルが読みます。",
  "The kernel, whenever a user of the parent tries it.": "親のユーザーが試みるたびに、カーネルが確認します。",
  "The kernel. For a jail that has exec.start, command or exec.poststart jail(8) sets it while the start runs and then clears it again.":
    "カーネルが使います。exec.start、command、exec.poststart のどれかがある jail では、jail(8) が起動中だけ設定し、その後また解除します。",
  "the kind of file system; ufs when nothing is said": "ファイルシステムの種類。指定しなければ ufs",
  "the kind of file system: `nullfs`, `tmpfs`, `devfs`, …": "ファイルシステムの種類: `nullfs`、`tmpfs`、`devfs` など",
  "The kind of file system: `nullfs`, `tmpfs`, `devfs`, `fdescfs`, …":
    "ファイルシステムの種類: `nullfs`、`tmpfs`、`devfs`、`fdescfs`、…",
  "The label of the jail that mandatory access control policies see. To read it back, mac.conf(5) may need an entry for jails.":
    "強制アクセス制御のポリシーから見た jail のラベルです。読み出すには、mac.conf(5) に jail 用の項目が必要なことがあります。",
  "the language server, for any editor": "任意のエディター向けの言語サーバー",
  "the language that is spoken": "表示に使う言語",
  "the largest block of its files (zfsprops(7))": "ファイルの最大ブロックサイズ (zfsprops(7))",
  "the last step of the start that can fail; what stands before it then stays as it is":
    "起動で失敗しうる最後のステップで、失敗すると、これより前のものはそのまま残ります",
  "the length of the network follows": "ネットワークのプレフィックス長が続く",
  "The language server has stopped: nothing is checked": "言語サーバーが停止しました: 何も検査されません",
  "The length of the network, 0 to 128. Without one it is 128.": "プレフィックス長、0 から 128。省略時は 128。",
  "The length of the network, 0 to 32. Without one it is 32.": "プレフィックス長、0 から 32。省略時は 32。",
  "the line goes on in the next one; nothing of it stays": "この行は次の行に続きます。このエスケープは何も残しません",
  "The link-local address {0} names no interface. Put one in front: {1}.":
    "リンクローカルアドレス {0} にインターフェースの指定がありません。前に付けてください: {1}。",
  "The link-local gateway {0} names no interface. Add one: {1}.":
    "リンクローカルのゲートウェイ {0} にインターフェースの指定がありません。加えてください: {1}。",
  "The linux module, which libjail tries to load.": "linux モジュール。libjail が読み込みを試みます。",
  "The linux module; without it the name is an unknown parameter.":
    "linux モジュール。ないと、この名前は未知のパラメーターです。",
  "The mac_do module; without it the name is an unknown parameter.":
    "mac_do モジュール。ないと、この名前は未知のパラメーターです。",
  "the mask of the network follows": "ネットワークのマスクが続く",
  "the mask of the network: `255.255.255.0`": "ネットワークのマスク: `255.255.255.0`",
  "The mask of the network: `255.255.255.0`.": "ネットワークマスク: `255.255.255.0`。",
  "The member of a bridge gets an address of its own on the host.":
    "ブリッジのメンバーに、ホスト側で独自のアドレスが設定されます。",
  "The mount point must exist, and must not go through symbolic links below the root of the jail.":
    "マウントポイントが存在し、jail のルートより下でシンボリックリンクを通らないこと。",
  "The name {0} is written so that none can be made like it.": "{0} という名前の書き方からは、同様の名前を作れません。",
  "The name alone means new.": "名前だけで new になります。",
  "The name of a file to include cannot hold variables. Write the name itself.":
    "インクルードするファイルの名前に変数は使えません。名前そのものを書いてください。",
  "the name of a group of interfaces": "インターフェースのグループの名前",
  "The name of a jail cannot hold a backslash outside of quotes.":
    "jail の名前では、引用符の外にバックスラッシュは使えません。",
  "The name of a jail cannot hold a variable. Write the name itself.":
    "jail の名前に変数は使えません。名前そのものを書いてください。",
  "The name of a jail is made of letters, digits, _ and -.": "jail の名前に使えるのは英字、数字、_、- です。",
  "The name of a jail is one single word or one quoted string.":
    "jail の名前は 1 つの語、または引用符で囲んだ 1 つの文字列です。",
  "The name of a parameter cannot hold a variable.": "パラメーターの名前に変数は使えません。",
  "The name of a parameter is one single word or one quoted string.":
    "パラメーターの名前は 1 つの語、または引用符で囲んだ 1 つの文字列です。",
  "the name of a property": "プロパティーの名前",
  "the name of a script in /etc/rc.d or /usr/local/etc/rc.d": "/etc/rc.d か /usr/local/etc/rc.d にあるスクリプトの名前",
  "the name of a user": "ユーザーの名前",
  "The name of a user of the host. The user who runs jail(8) unless set.":
    "ホストのユーザーの名前。設定しなければ、jail(8) を実行したユーザーです。",
  "The name of a user. The user who runs jail(8) unless set.":
    "ユーザーの名前。設定しなければ、jail(8) を実行したユーザーです。",
  "The name of a variable is made of letters, digits and _, and begins with no digit.":
    "変数の名前に使えるのは英字、数字、_ で、数字では始められません。",
  "The name of a variable stands without quotes.": "変数の名前に引用符は付けません。",
  "The name of an interface. None unless set.": "インターフェースの名前。設定しなければ、なしです。",
  "the name of the jail": "jail の名前",
  "The name of the jail, which the block already gives. What stands before the last dot names the parent jails: `db.a` is jail `a` inside jail `db`.":
    "jail の名前です。ブロックがすでに与えています。最後のドットより前は親 jail の名前です。`db.a` は jail `db` の中の jail `a` です。",
  "the name of the link": "リンクの名前",
  "the name of the new dataset": "新しいデータセットの名前",
  "The name or the number of a jail is set a second time.": "jail の名前または番号が 2 度設定されています。",
  "The name that hostname(1) shows inside the jail. With ip_hostname it is also the name whose addresses the jail gets.":
    "jail の中で hostname(1) が表示する名前です。ip_hostname があれば、jail が得るアドレスを調べる名前にもなります。",
  "the name that is set": "設定されている名前",
  "the name that the line begins with": "行の先頭に付く名前",
  "the new name, of 15 characters at most": "新しい名前。15 文字まで",
  "The newest 12.x that is out.": "リリース済みの最新の 12.x。",
  "The newest 13.x that is out.": "リリース済みの最新の 13.x。",
  "The newest 14.x that is out.": "リリース済みの最新の 14.x。",
  "The newest 15.x that is out.": "リリース済みの最新の 15.x。",
  "The newest release this version of the extension knows.": "このバージョンの拡張機能が知る最新のリリース。",
  "the next epair that is free": "次に空いている epair",
  "the next free address": "次の空きアドレス",
  "the next number": "次の番号",
  "the next one that no jail has": "どの jail も持たない次のもの",
  "The next start ends with `{0}`.": "次の起動は `{0}` で終わります。",
  "The next start fails here, after a stop: {0}.": "停止後の次の起動は、ここで失敗します: {0}。",
  "The next start fails here, after a stop.": "停止後の次の起動は、ここで失敗します。",
  "The next start of {0} fails, as long as nobody tidies up": "誰かが片付けない限り、{0} の次の起動は失敗する",
  "The next start of {0} meets nothing of this that is known to stop it":
    "{0} の次の起動を妨げるものは、分かる限りこの中にない",
  "The NIS domain of the jail. It has nothing to do with DNS: a domain for name look-ups belongs into the jail's resolv.conf.":
    "jail の NIS ドメイン名です。DNS とは関係ありません。名前解決のドメインは jail の resolv.conf に書きます。",
  "the number is not complete": "数が途中で終わっています",
  "the number of a routing table": "ルーティングテーブルの番号",
  "The number of a routing table. The one of jail(8) unless set.":
    "ルーティングテーブルの番号。設定しなければ jail(8) のものです。",
  "the number of a rule, or what it says: `path zvol* unhide`": "ルールの番号、またはその内容: `path zvol* unhide`",
  "the number of a ruleset": "ルールセットの番号",
  "The number of a ruleset from 0 to 65535. It is 0 unless set; mount.devfs then takes 4. Others than those that the system brings along must be defined in /etc/devfs.rules.":
    "0 から 65535 のルールセット番号。設定しなければ 0 で、その場合 mount.devfs は 4 を使います。システムに付属するもの以外は /etc/devfs.rules に定義しなければなりません。",
  "The number of the jail. A block whose name is a number sets it by itself. `$jid` can be used as a variable only where jid is set, by the block name or by hand: the number that the kernel chooses comes too late.":
    "jail の番号です。番号を名前にしたブロックでは自動的に決まります。`$jid` を変数として使えるのは、ブロック名か手書きで jid が設定されているときだけです。カーネルが選ぶ番号は決まるのが遅すぎます。",
  "The number of the jail's root cpuset. To hold the jail on some CPUs, run cpuset(1) on the host.":
    "jail のルート cpuset の番号です。jail を一部の CPU に限るには、ホストで cpuset(1) を実行します。",
  "the number of the VLAN, 1 to 4094": "VLAN の番号。1 から 4094",
  "The number that kern.hostid shows inside the jail.": "jail の中で kern.hostid が示す番号です。",
  "The order of checks at boot. jail(8) does not look at it.": "起動時の検査の順序。jail(8) は見ません。",
  "The other half goes with it.": "もう片側も一緒に消えます。",
  "the other one": "もう一方",
  "the page of {0} cannot be read: {1}": "{0} のページを読めません: {1}",
  "the pair {0} is created here": "ペア {0} はここで作られます",
  "the pair is destroyed here, both halves of it": "ペアはここで両側とも破棄されます",
  "The pair stays, and the next `ifconfig {0} create` fails.": "ペアは残り、次の `ifconfig {0} create` は失敗します。",
  "The panic was fixed in 12.1-p13, 12.2-p3 and 13.0.": "このパニックは 12.1-p13、12.2-p3、13.0 で修正されました。",
  "the parameter of that name": "その名前のパラメーター",
  "the parent {0}": "親 {0}",
  "The parent {0} does not have `{1}`. A child has no right that its parent lacks.":
    "親 {0} に `{1}` がありません。親にない権限を子は持てません。",
  "The parent {0} does not have `{1}`. The jail will not start.": "親 {0} に `{1}` がありません。jail は起動しません。",
  "The parent {0} is not defined. This jail will not start unless that one runs.":
    "親 {0} は定義されていません。親が動いていなければ、この jail は起動しません。",
  "The parser, at this point of the file, wherever a parameter may stand.":
    "パーサーが、ファイルのこの位置で読みます。パラメーターを書けるところならどこでも使えます。",
  "The parser, wherever a parameter may stand; only in the form without `=`.":
    "パーサーが読みます。パラメーターを書けるところならどこでも使えますが、`=` のない形だけです。",
  "The path is relative to the folder of this file, and does not leave it.":
    "パスはこのファイルのフォルダーからの相対パスで、その外には出られません。",
  "The pattern matches no file, which is fine.": "パターンに一致するファイルはありません。これは問題ではありません。",
  "the permissions: `755`, `u+w`": "パーミッション: `755`、`u+w`",
  "The plan shows every step of a start and a stop, in order, and what the host looks like after each.\n[Show Start and Stop Plan](command:jailconf.showPlan)":
    "プランは起動と停止の全ステップを順に示し、それぞれの後のホストの状態を示します。\n[起動と停止のプランを表示](command:jailconf.showPlan)",
  "the process of the editor": "エディターのプロセス",
  "The program makes {0} for that NAME.": "その NAME でプログラムが作るもの: {0}。",
  "the program to run": "実行するプログラム",
  "the program, by its path in the jail": "プログラム。jail の中のパスで示す",
  "The quote {0} is never closed": "引用符 {0} が閉じられていません",
  "The quote that closes this string is a typographic one.": "この文字列を閉じる引用符が組版用の引用符になっています。",
  "The quotes do not enclose the whole value.": "引用符が値全体を囲んでいません。",
  "The release as a number: kern.osreldate and `uname -K`. It goes together with osrelease.":
    "数値で表したリリースです (kern.osreldate と `uname -K`)。osrelease と組で使います。",
  'The release is a text, such as `"14.2"`.': 'リリースは `"14.2"` のような文字列です。',
  "The release that programs in the jail are told they run on: kern.osrelease and `uname -r`. It is meant for a root directory that is older than the host.":
    "jail 内のプログラムに、動作中のものとして伝えるリリースです (kern.osrelease と `uname -r`)。ルートディレクトリーの中身がホストより古いときのためのものです。",
  "the release whose jail(8) reads the file: choose another one": "ファイルを読む jail(8) のリリース: 別のものを選ぶ",
  "The report is on the clipboard. This build of the extension names no place for issues. Paste it where you got the extension from.":
    "報告をクリップボードにコピーしました。このビルドの拡張機能には報告先がありません。拡張機能の入手元に貼り付けてください。",
  "The reset takes the UUID of the machine where it has one: where clones have that in common too, set addresses with `ifconfig epair… ether …`.":
    "reset は、あればマシンの UUID を使います。クローンではそれも同じなら、`ifconfig epair… ether …` でアドレスを設定してください。",
  "The rest is left out; --all shows it, and --format json is made for programs.":
    "以降は省略しました。--all ですべて表示します。プログラム向けには --format json があります。",
  "The restart of {0} fails.": "{0} の再起動は失敗します。",
  "The root directory of the jail is that of the host: all files of the host are in it.":
    "jail のルートディレクトリーがホストのもので、ホストのすべてのファイルが見えます。",
  "The route is never added: what follows the command only hides that.":
    "経路は決して追加されません。後に続くコマンドがそれを隠しているだけです。",
  "the route to {0} exists already": "{0} への経路はすでにあります",
  'The rules are an object: `{ "RULE": "SEVERITY" }`.': 'rules はオブジェクトです: `{ "RULE": "SEVERITY" }`。',
  "the route to {0} has no gateway": "{0} への経路にゲートウェイがありません",
  "the ruleset": "このルールセット",
  "the rulesets of the host": "ホストのルールセット",
  "the same as -alias": "-alias と同じ",
  "the same as -alias: it takes an address away, and nothing off a bridge":
    "-alias と同じ: アドレスを取り除く。ブリッジからは何も外さない",
  "the same as alias: it sets an address, and puts nothing on a bridge":
    "alias と同じ: アドレスを設定する。ブリッジには何も追加しない",
  "the same as create": "create と同じ",
  "the same as destroy": "destroy と同じ",
  "all files of the folder that end so": "フォルダー内の、この末尾を持つすべてのファイル",
  "The file that is named after the jail": "jail の名前がついたファイル",
  "rc.d looks for a jail in the file that has its name.": "rc.d は jail を、同じ名前のファイルで探します。",
  "The same name in paths, hostnames and commands": "パス、ホスト名、コマンド中の同じ名前",
  "the same, telling the script that it is in a jail": "同じ。jail の中であることをスクリプトに伝える",
  "The script jib makes the epair and the bridge at the start, and takes the epair away at the stop.":
    "スクリプト jib が起動時に epair とブリッジを作り、停止時に epair を取り除きます。",
  "the script was printed": "スクリプトを表示した",
  "The second command becomes an argument of the first.": "2 つ目のコマンドが 1 つ目の引数になります。",
  "The second jail": "2 番目の jail",
  "The second line lands in the options of the first, and the mount fails.":
    "2 行目が 1 行目のオプションに入り、マウントは失敗します。",
  "The second mount covers the first.": "2 つ目のマウントが 1 つ目を隠します。",
  "The second one does not come up: `ifconfig: SIOCIFCREATE2: File exists`. Give each jail a number of its own.":
    "2 つ目は起動しません: `ifconfig: SIOCIFCREATE2: File exists`。jail ごとに別の番号を与えてください。",
  "The second one does not come up: `jail {0} already exists`.": "2 つ目は起動しません: `jail {0} already exists`。",
  "The second quote ends the string.": "2 番目の引用符で文字列が終わります。",
  "The second to start fails.": "後から起動したほうが失敗します。",
  "The second to start may fail.": "後から起動したほうが失敗することがあります。",
  "the services are started here": "サービスはここで起動されます",
  "The settings are {0}.": "設定は {0} です。",
  "the settings that hold for all files, instead of the jailconf.json above each":
    "各ファイルの上位にある jailconf.json の代わりに、全ファイルに適用する設定",
  "the shell cannot read it": "シェルが読めません",
  "The shell cannot read the string, so it runs nothing of it.": "シェルはこの文字列を読めないため、何も実行しません。",
  "The shell reads line by line: what stands above may have run by then, and of the rest it runs nothing.":
    "シェルは 1 行ずつ読みます。上の行はすでに実行されているかもしれず、残りは何も実行されません。",
  "The shell ends at once with status 0, and with it the step; how the command ends nobody sees.":
    "シェルはすぐにステータス 0 で終わり、ステップもそこで終わります。コマンドの結果は誰にもわかりません。",
  "the snapshot it was cloned from (zfsprops(7))": "クローン元のスナップショット (zfsprops(7))",
  "the start is rolled back": "起動はロールバックされる",
  "The start is rolled back.": "起動はロールバックされます。",
  "The start makes something on the host that the stop does not take away.":
    "起動時にホストに作られたものを、停止時に取り除いていません。",
  "The start of {0} is rolled back.": "{0} の起動はロールバックされます。",
  "The start of a jail puts the host's network card on a bridge.":
    "jail の起動が、ホストのネットワークカードをブリッジに加えます。",
  "The start of a jail waits for a DHCP server.": "jail の起動が DHCP サーバーを待ちます。",
  "The start runs a program that does not end.": "起動が、終わらないプログラムを実行します。",
  'The start waits for `dhclient`, up to a minute, and fails without a lease. In the jail\'s rc.conf set `{0}="SYNCDHCP"`.':
    '起動は `dhclient` を最大 1 分待ち、リースがなければ失敗します。jail の rc.conf に `{0}="SYNCDHCP"` を設定してください。',
  "the state of {0} is not known any more": "{0} の状態はもう分からない",
  "The statement lacks its `;`.": "文に `;` がありません。",
  "The stop destroys {0}, and nothing here makes it again: the next start fails.":
    "停止時に {0} が破棄され、ここでは再び作られないため、次の起動は失敗します。",
  "The stop goes on, but ends with status 1.": "停止は続きますが、ステータス 1 で終わります。",
  "The stop of {0} fails.": "{0} の停止は失敗します。",
  "The stop of a jail waits for a time, and not for something.": "jail の停止が、何かではなく一定の時間を待ちます。",
  "The stop of a jail waits for a time, and not for something. Off by default.":
    "jail の停止が、何かの完了ではなく一定時間を待っている。デフォルトでは無効。",
  "The user must be in the passwd of the jail, or in that of the host with exec.system_jail_user.":
    "そのユーザーが jail の passwd に、exec.system_jail_user があるときはホストの passwd になければなりません。",
  "The user must exist on the host, and must be allowed to do what the commands do.":
    "そのユーザーがホストに存在し、コマンドの行うことを許されていなければなりません。",
  "The userland below path should be of that release.": "path の下のユーザーランドがそのリリースのものであるべきです。",
  "The userland below path should be of that release. Set osreldate together with it.":
    "path の下のユーザーランドがそのリリースのものであるべきです。osreldate も一緒に設定します。",
  "The userland of a Linux distribution, with the file systems that its programs expect.":
    "Linux ディストリビューションのユーザーランドと、そのプログラムが期待するファイルシステム。",
  "The usual one: basic devices and terminals, and ZFS. No bpf (DHCP, tcpdump), no pf.":
    "通常のもの: 基本的なデバイスと端末、ZFS。bpf (DHCP、tcpdump) と pf はありません。",
  "The UUID that kern.hostuuid shows inside the jail.": "jail の中で kern.hostuuid が示す UUID です。",
  "the value": "値",
  "the value of the parameter": "パラメーターの値",
  "The values of a list are separated by commas.": "リストの値はカンマで区切ります。",
  "The variable {0} has the name of a parameter. {1}": "変数 {0} はパラメーターと同じ名前です。{1}",
  "The version of the sound system that Linux programs in the jail are told.":
    "jail 内の Linux プログラムに伝えるサウンドシステムのバージョンです。",
  "The vmm module on the host, loaded before the jail starts.":
    "ホストの vmm モジュール。jail の起動前に読み込まれていること。",
  "The vmm module, loaded before the jail starts, and allow.vmm.":
    "jail の起動前に読み込まれた vmm モジュールと、allow.vmm。",
  "The whole construct has to be in one string.": "構文全体が 1 つの文字列に入っている必要があります。",
  "The zfs module; without it the name is an unknown parameter.":
    "zfs モジュール。ないと、この名前は未知のパラメーターです。",
  "Their output is mixed there.": "出力がそこで混ざります。",
  'Then choose "jail.conf: Open the Issue Form with This Report" (the arrow above).':
    "その後「jail.conf: この報告で Issue フォームを開く」(上の矢印) を選びます。",
  "there are no jails in the jail": "jail の中に jail はありません",
  "There are no jails in this file.": "このファイルに jail はありません。",
  "There are no two jails in this file that could be compared.":
    "このファイルには比較できる 2 つの jail がありません。",
  "There are too many included files; the rest was not read.":
    "インクルードされたファイルが多すぎるので、残りは読み込みませんでした。",
  "There is a jail {0} already.": "{0} という jail はすでにあります。",
  "Stopping this jail takes {0} from its parent {1}, too. Give the child its address without an interface.":
    "この jail を停止すると、親 {1} からも {0} がなくなります。子のアドレスにはインターフェースを付けないでください。",
  "`{0}` takes `{1}` below it for its value: a `;` is missing. The jail will not start.":
    "間に `;` がないので、`{0}` は下の `{1}` を値として読みます。jail は起動しません。",
  "`|| true` would not help: the interface is made before its name turns out to be taken, and stays without it.":
    "`|| true` では解決しません。名前が使用中とわかる前にインターフェースが作られ、その名前を持たないまま残ります。",
  "A command of the host sets an address on a network card in place of the host's own.":
    "ホストのコマンドが、ネットワークカードのホスト自身のアドレスを置き換えます。",
  "a group of users": "ユーザーのグループ",
  "A merge left both sides here.": "マージの両側がここに残っています。",
  "A merge left both sides here: keep one of them, and remove the lines with the signs.":
    "マージの両側がここに残っています。一方を選び、印の行を消してください。",
  "a netgraph node: `em0:`": "netgraph のノード: `em0:`",
  "a number": "数",
  "Add `alias`": "`alias` を加える",
  "Add `depend = {0};`": "`depend = {0};` を追加する",
  "Add `|| true` if the jail can do without it.": "なくても動くなら `|| true` を付けてください。",
  addresses: "アドレス",
  "After a command of exec.prestop that fails jail(8) does not remove the jail.":
    "exec.prestop のコマンドが失敗すると、jail(8) は jail を削除しません。",
  "An address that {0} has already is lost to the host. Write `alias` after it.":
    "{0} にすでにあるアドレスをホストは失います。後ろに `alias` と書いてください。",
  "An interface joins one bridge, once: ifconfig says `BRDGADD {0}: {1}`.":
    "インターフェースが入れるブリッジは 1 つで、加えるのは 1 度だけです。ifconfig は `BRDGADD {0}: {1}` と表示します。",
  "as this user": "このユーザーとして",
  "change a group": "グループを変更する",
  "change a table": "テーブルを変更する",
  "change a user": "ユーザーを変更する",
  "choose processors": "プロセッサーを選ぶ",
  "further groups": "追加のグループ",
  "get an address from a DHCP server": "DHCP サーバーからアドレスを取得する",
  "in the background": "バックグラウンドで",
  "in this anchor": "このアンカーで",
  "in this table": "このテーブルで",
  "Leave {0} on the host, or destroy it only when nobody is on it.":
    "{0} はホストに残すか、誰も使っていないときにだけ破棄してください。",
  "list nodes": "ノードを一覧表示する",
  "list the hooks of a node": "ノードのフックを一覧表示する",
  "load the rules in this file": "このファイルの規則を読み込む",
  "make a node and join it to one that is there": "ノードを作り、既存のノードにつなぐ",
  "make and join netgraph nodes": "netgraph のノードを作ってつなぐ",
  "make the home directory; for a group, add members": "ホームディレクトリーを作る。グループではメンバーを追加する",
  "memory in all, in bytes (rctl(8))": "メモリー全体、バイト単位 (rctl(8))",
  "memory in RAM, in bytes (rctl(8))": "RAM 上のメモリー、バイト単位 (rctl(8))",
  "memory in swap space, in bytes (rctl(8))": "スワップ領域のメモリー、バイト単位 (rctl(8))",
  "of the whole set, not of one thread": "1 つのスレッドではなく、セット全体",
  "open files (rctl(8))": "開いているファイル (rctl(8))",
  "part two nodes": "2 つのノードを切り離す",
  print: "表示する",
  "print rules": "規則を表示する",
  "print the limits of a process": "プロセスの制限を表示する",
  "print them": "表示する",
  "print what is taken": "使用量を表示する",
  "processes (rctl(8))": "プロセス (rctl(8))",
  "processors: `0-3,6`": "プロセッサー: `0-3,6`",
  "run a program in the background": "プログラムをバックグラウンドで実行する",
  "send a node a message": "ノードにメッセージを送る",
  "set accounts and groups": "アカウントとグループを設定する",
  "set the packet filter ipfw": "パケットフィルター ipfw を設定する",
  "set the packet filter pf": "パケットフィルター pf を設定する",
  "start it again when it ends": "終わったら再び起動する",
  "the beginning of limits: `jail:web`": "制限の先頭部分: `jail:web`",
  "the full name": "氏名",
  "the group": "グループ",
  "the home directory": "ホームディレクトリー",
  "the kind of the node": "ノードの種類",
  "the members": "メンバー",
  "the name": "名前",
  "the name of a hook: `link0`": "フックの名前: `link0`",
  "the name of a table": "テーブルの名前",
  "the number of the user": "ユーザーの番号",
  "the protocol": "プロトコル",
  "the shell": "シェル",
  "There is no interface in front of the `|` in this value of `{0}`. The jail will not start.":
    "`{0}` のこの値では `|` の前にインターフェースがありません。jail は起動しません。",
  "There is no address in this value of `{0}`. The jail will not start.":
    "`{0}` のこの値にアドレスがありません。jail は起動しません。",
  'there is no command "{0}"; did you mean {1}?': '"{0}" というコマンドはありません。{1} のことですか?',
  'there is no command "{0}"; jailconf --help lists them':
    '"{0}" というコマンドはありません。一覧は jailconf --help にあります',
  'there is no jail "{0}"; the jails are {1}': '"{0}" という jail はありません。jail は {1} です',
  'there is no jail "{0}"; there is none': '"{0}" という jail はありません。jail は 1 つもありません',
  "There is no jail {0} here for {1} to find.": "{1} が探す jail {0} は、ここにはありません。",
  "There is no jail {0} here for {1} to find. Did you mean {2}?":
    "{1} が探す jail {0} は、ここにはありません。{2} のことですか?",
  "There is no jail {0} to depend on. {1}": "依存先の jail {0} がありません。{1}",
  "There is no jail {0}.": "{0} という jail はありません。",
  "There is no jail of that name, so this one does not start.":
    "その名前の jail はないため、この jail は起動しません。",
  "There is no parameter {0}. {1}": "{0} というパラメーターはありません。{1}",
  "There is no parameter {0}. Mount it with a line of `mount`.":
    "{0} というパラメーターはありません。`mount` の行でマウントしてください。",
  "There is no parameter {0}. A value for use in others is a variable, {1}.":
    "{0} というパラメーターはありません。ほかで使う値は、変数 {1} にします。",
  'there is no parameter, topic or rule "{0}"': '"{0}" というパラメーター、トピック、ルールはありません',
  "There is no place for the variable.": "変数を置ける場所がありません。",
  "There is no place where it can be written once.": "1 か所にまとめて書ける場所がありません。",
  "there is no program {0}": "プログラム {0} がありません",
  "there is no rule {0}": "{0} というルールはありません",
  "There is no rule {0}. Did you mean {1}?": "{0} というルールはありません。{1} のことですか?",
  "There is no rule {0}. Remove the comment.": "{0} というルールはありません。コメントを削除してください。",
  "there is no rule or topic {0}": "{0} というルールやトピックはありません",
  "there is no rule or topic of that name": "その名前のルールやトピックがない",
  "There is no setting {0}. {1}": "{0} という設定はありません。{1}",
  "there is no such escape with a backslash": "そのようなバックスラッシュのエスケープはありません",
  "There is no such file.": "そのようなファイルはありません。",
  "There is no such page.": "そのページはありません。",
  "there is no such rule": "そのようなルールはありません",
  "Silences the rules that it names on its line; where it stands alone, on the line below.":
    "書かれたルールの指摘を同じ行で抑えます。コメントだけの行に書いたときは、次の行で抑えます。",
  "Silences the rules that it names in the block around it, or in the one below.":
    "書かれたルールの指摘を、コメントを囲むブロックまたは直後のブロックで抑えます。",
  "Silences the rules that it names in the whole file. It stands above the first statement.":
    "書かれたルールの指摘をファイル全体で抑えます。最初の文より前に書きます。",
  "there is none for that shell": "そのシェル用のものがない",
  "there is nothing of that name": "その名前のものがない",
  "There is nothing to show: this is no jail.conf(5) that can be read.":
    "表示するものがありません。読める jail.conf(5) ではありません。",
  "These words are not a statement.": "この語は文ではありません。",
  "These words are not a statement. Put a `#` before a comment.":
    "この語句は文ではありません。コメントなら前に `#` を付けてください。",
  "They come from a web page or a word processor.": "ウェブページやワープロからのコピーで入ります。",
  "They get SIGTERM, and when `stop.timeout` is over SIGKILL: a database may lose what it has not written.":
    "SIGTERM が送られ、`stop.timeout` が過ぎると SIGKILL です。データベースは未書き込みのものを失うことがあります。",
  "They share all files.": "すべてのファイルを共有します。",
  "They share its ports.": "ポートを共有します。",
  "they were listed": "一覧を表示した",
  This: "これ",
  "This `{` opens no block: no name stands before it.": "この `{` はブロックを開きません。前に名前がありません。",
  "This `}` closes no block. Remove it, or look for a missing `{` above.":
    "この `}` に対応するブロックがありません。削除するか、上で抜けている `{` を探してください。",
  "This `*/` closes no comment. Remove it.": "この `*/` に対応するコメントがありません。削除してください。",
  "this as well": "これも同様です",
  "This block is no jail.": "このブロックは jail ではありません。",
  "This command of `{0}` is nested too deeply to be analysed. Put the script into a file, and run that.":
    "`{0}` のこのコマンドは入れ子が深すぎて解析できません。スクリプトをファイルに置いて実行してください。",
  "This command of `{0}` is too long to be analysed. Put the script into a file, and run that.":
    "`{0}` のこのコマンドは長すぎて解析できません。スクリプトをファイルに置いて実行してください。",
  "This comment is never closed. Close it with `*/`.": "このコメントは閉じられていません。`*/` で閉じてください。",
  "This comment silences nothing below the first statement. Move it to the top of the file.":
    "このコメントは最初の文より後では効きません。ファイルの先頭に移してください。",
  "This comment stands in no block and before none. Move it into the block, or remove it.":
    "このコメントはブロックの中にも直前にもありません。ブロックの中に移すか、削除してください。",
  "This devfs has no `ruleset=`, and `mount.devfs` hides it. Add `ruleset={0}`, and switch `mount.devfs` off.":
    "この devfs には `ruleset=` がなく、`mount.devfs` に隠されます。`ruleset={0}` を加え、`mount.devfs` を無効にしてください。",
  "This devfs has no `ruleset=`, and `mount.devfs` mounts a second one over it. Remove the line.":
    "この devfs には `ruleset=` がなく、その上に `mount.devfs` がもう 1 つマウントします。この行を削除してください。",
  "This devfs is without `ruleset=`: the jail sees every device of the host. {0}":
    "この devfs には `ruleset=` がなく、jail にホストのすべてのデバイスが見えます。{0}",
  "This file is larger than {0} MiB, so it is not analysed.": "このファイルは {0} MiB より大きいため、解析しません。",
  "This is a line of rc.conf: of the host's, or of the jail's own.":
    "これは rc.conf の行です。ホストの、または jail 自身の rc.conf に書きます。",
  "this has no effect": "これは効きません",
  "this hides {0}": "これが {0} を隠します",
  "This is another program's jail.conf, such as that of fail2ban: it is left alone.":
    "fail2ban など別のプログラムの jail.conf なので、対象にしません。",
  "This is mounted over the host's {0}, not in the jail. Begin it with {1}.":
    "これは jail の中ではなく、ホストの {0} の上にマウントされます。先頭に {1} を付けてください。",
  "This is no JSON: {0}.": "JSON ではありません: {0}。",
  "This is no name of a parameter.": "パラメーターの名前ではありません。",
  "this is thrown away": "これは捨てられます",
  "This is what would be reported. Nothing has been sent: look it over, and change what others should not see.":
    "これが報告される内容です。まだ何も送信していません。確認し、他人に見せたくない部分を変更してください。",
  "This jail does not wait for {0}: {1} fails while it is down. Add {2}.":
    "この jail は {0} を待たず、{0} が動いていないと {1} は失敗します。{2} を追加してください。",
  "this jail": "この jail",
  "this jail, which is not there yet": "この jail (まだ存在しない)",
  "This looks like the rest of the comment above.": "上のコメントの続きのようです。",
  "This looks like the rest of the comment above. Put a `{0}` before it.":
    "上のコメントの続きのようです。前に `{0}` を付けてください。",
  "this mount needs {0}": "このマウントには {0} が必要です",
  "This mounts on {0}, which is not an absolute path. The start is rolled back.":
    "マウント先 {0} は絶対パスではありません。起動はロールバックされます。",
  "this one neither": "これも効きません",
  "This overrides {0}. Move it above the jails, so that their own values hold.":
    "これは{0} を上書きします。jail 自身の値が有効になるよう、jail より上に移してください。",
  "This quote closes no string: the one that opens it is missing.":
    "この引用符に対応する、文字列を開く引用符がありません。",
  "this ruleset": "このルールセット",
  "This sets {0} for the jails above as well. Set it in the blocks of those that need another value.":
    "これは上の jail にも {0} を設定します。別の値が必要な jail のブロックで設定してください。",
  "This stop takes it away from a jail that runs.": "この停止は、実行中の jail からそれを奪います。",
  "This takes the address of {0} away from the host. Write `alias` after it.":
    "これは {0} のアドレスをホストから奪います。後ろに `alias` と書いてください。",
  "this version does not know {0} and reads it as {1}": "このバージョンは {0} を知らないため、{1} として読みます",
  "This word is {0} for {1}.": "{1} ではこの語は {0} になります。",
  "This writes to {0}, in the jail. Root in the jail can redirect it with a symbolic link.":
    "これは jail の中の {0} に書き込みます。jail 内の root は、シンボリックリンクで別の場所に向けられます。",
  "through {0}": "{0} 経由",
  "throw away": "破棄する",
  "time of processors, in percent of one (rctl(8))": "プロセッサー時間、1 個に対する百分率 (rctl(8))",
  "tmpfs may be mounted in the jail.": "jail 内で tmpfs をマウントできます。",
  "Together with any ip4, ip6, ip4.addr or ip6.addr, global ones included, the jail does not start: `vnet jails cannot have IP address restrictions`. vnet alone leaves the jail with lo0 only: give it vnet.interface.":
    "ip4、ip6、ip4.addr、ip6.addr のどれかと一緒だと (グローバルなものでも) jail は起動しません: `vnet jails cannot have IP address restrictions`。vnet だけでは lo0 しかないので、vnet.interface を与えます。",
  "too many levels of symbolic links": "シンボリックリンクの階層が多すぎます",
  "Too many statements apply to too many jails, so not all were judged.":
    "多すぎる jail に多すぎる文が適用されるため、すべては判定していません。",
  "Topics: {0}.": "トピック: {0}。",
  Trap: "落とし穴",
  "true or false": "true または false",
  "true or false.": "true または false。",
  "True or false. It can only be read.": "真か偽。読み取り専用です。",
  "True while the jail is being torn down.": "jail の終了処理中は真。",
  "Two blocks have the same name.": "2 つのブロックが同じ名前です。",
  "Two blocks of one name are two jails: nothing is merged.":
    "同じ名前の 2 つのブロックは 2 つの jail です。統合されません。",
  "Two hosts with the same hostid.": "同じ hostid を持つ 2 つのホスト。",
  "Two jails claim the same interface, address, jid or directory.":
    "2 つの jail が同じインターフェース、アドレス、jid、ディレクトリーのどれかを使おうとします。",
  "Two jails with the same host id or host UUID.": "ホスト ID またはホスト UUID が同じ 2 つの jail。",
  "Two jails would have the file {0}.": "2 つの jail のファイルがどちらも {0} になります。",
  "Two PostgreSQL servers with equal keys meet in the shared name space: `could not create shared memory segment`. Give each jail its own instead.":
    "同じキーを使う 2 つの PostgreSQL サーバーが、共有の名前空間で衝突します: `could not create shared memory segment`。代わりに jail ごとに独自のものを与えます。",
  "Two strings follow each other with nothing between them.": "2 つの文字列が区切りなしに続いています。",
  "Two variables that are one for jail(8), because a `no` in front of a name does not count.":
    "名前の先頭の `no` が区別されないため、jail(8) には同じになる 2 つの変数。",
  "Typographic quotes are not quotes to jail(8).": "組版用の引用符は jail(8) にとって引用符ではありません。",
  "Typographic quotes are not quotes to jail(8). Write plain ones.":
    "組版用の引用符は jail(8) にとって引用符ではありません。通常の引用符を書いてください。",
  "uid 0 in the jail has the privileges of root.": "jail 内の uid 0 が root の特権を持ちます。",
  "undoes addm; stands before destroy": "addm を取り消す。destroy より前に置く",
  "undoes create": "create を取り消す",
  "Unexpected {0}": "予期しない {0} があります",
  "Unexpected `{0}`: a statement should start here.": "予期しない `{0}` です。ここでは文が始まる必要があります。",
  "Unexpected `{0}`: a value should stand here.": "予期しない `{0}` です。ここには値が必要です。",
  "unknown option {0}; did you mean --{1}?": "不明なオプション {0}。--{1} のことですか?",
  "unknown option {0}; jailconf {1} --help lists the options":
    "不明なオプション {0}。オプションの一覧は jailconf {1} --help にあります",
  "Unless it is set, processes have 10 seconds to end.": "設定しなければ、プロセスには終了まで 10 秒あります。",
  "Unmount {0} in exec.poststop.": "exec.poststop で {0} をアンマウントしてください。",
  "unmount a dataset": "データセットをアンマウントする",
  "unmount a file system": "ファイルシステムのアンマウント",
  "Unmount it in exec.poststop": "exec.poststop でアンマウント",
  "Unmount it in exec.release, after jail(8)'s own unmounts":
    "jail(8) 自身のアンマウントの後、exec.release でアンマウントする",
  "Unmounts a dataset.": "データセットをアンマウントします。",
  "Unmounts what is mounted there. It fails while something uses it.":
    "そこにマウントされているものをアンマウントします。使用中は失敗します。",
  "Unprivileged processes may use debugging interfaces.": "特権のないプロセスがデバッグ用インターフェースを使えます。",
  "Unprivileged processes of the parent may signal and debug processes of the same uid in the jail.":
    "親の特権のないプロセスが、jail 内の同じ uid のプロセスにシグナルを送り、デバッグできます。",
  "unsafe fix": "要確認の修正",
  "Until FreeBSD 13 this comes after what {0} adds to {1}. Move it above the jails.":
    "FreeBSD 13 までは、これは {0} が {1} に追加するものの後に来ます。jail より上に移してください。",
  "Until FreeBSD 13 this comes after what the jails above add to {0}. Move it above the jails.":
    "FreeBSD 13 までは、これは上の jail が {0} に追加するものの後に来ます。jail より上に移してください。",
  "Until FreeBSD 13 this overrides {0}, later not. Move it above the jails.":
    "FreeBSD 13 まではこれが{0} を上書きし、以降はしません。jail より上に移してください。",
  "Until then only the first side is looked at.": "それまでは最初の側だけを調べます。",
  "Up to 13 each run of statements between the blocks is a section at its own place. From 14 on all of them are one section, at the place of the first.":
    "13 以前では、ブロックの間にある文のまとまりが、それぞれその位置のセクションです。14 以降では、すべてで 1 つのセクションになり、最初の位置にあります。",
  "Up to 13, and in some later releases, jail(8) crashes on a variable without a value and on a list used as a value.":
    "13 以前と、それより後の一部のリリースでは、値のない変数や、値として使われたリストで jail(8) がクラッシュします。",
  "Usage:": "使い方:",
  "Use {0}.": "{0} を使ってください。",
  "Use `{0} {1}`": "`{0} {1}` を使う",
  "Use `{0} {1}`.": "`{0} {1}` を使ってください。",
  "use a ruleset from now on": "今後このルールセットを使う",
  "Use another NAME here, in `{0} {1}` and in vnet.interface.":
    "ここ、`{0} {1}`、vnet.interface で別の NAME を使ってください。",
  "use the address {0}": "アドレス {0}",
  "use the hardware address {0}": "ハードウェアアドレス {0}",
  "used by {0}": "{0} が使用",
  "used by no jail": "どの jail も不使用",
  "used by this jail": "この jail で使用",
  "used here, and not set": "ここで使われているが、設定されていない",
  "used in this file": "このファイルで使用",
  "User for commands in the jail, from the jail's passwd.":
    "jail 内のコマンドを実行するユーザー。jail の passwd から探します。",
  "User for commands on the host.": "ホストのコマンドを実行するユーザー。",
  "user that every FreeBSD has": "どの FreeBSD にもあるユーザー",
  "user that this file names": "このファイルにあるユーザー",
  "Uses a ruleset for the devfs that is mounted there.": "そこにマウントされている devfs にルールセットを使います。",
  "Usually `a` stays on the host and `b` goes into the jail.": "通常は `a` がホストに残り、`b` が jail に入ります。",
  "Value by jail:": "jail ごとの値:",
  "Value of kern.osreldate and uname -K in the jail.": "jail 内の kern.osreldate と uname -K の値。",
  "Value of kern.osrelease and uname -r in the jail.": "jail 内の kern.osrelease と uname -r の値。",
  Values: "値",
  variable: "変数",
  "variable of the kernel that this file names": "このファイルにあるカーネル変数",
  Variables: "変数",
  "Variables are not allowed in the name. More than 32 levels are refused, which is also how a loop ends.":
    "名前に変数は使えません。32 段を超えると拒否されます。循環もこうして終わります。",
  "Variables are replaced only after the whole file is read, so this does not add to an earlier value.":
    "変数はファイル全体を読んだ後で置換されるため、これは前の値への追加にはなりません。",
  "Variables that contain each other grow beyond all bounds.": "互いを含む変数が際限なく大きくなります。",
  "Variables that use each other twice double with every step, until jail(8) runs out of memory.":
    "互いを 2 回ずつ使う変数は段階ごとに倍になり、やがて jail(8) のメモリーが足りなくなります。",
  "vnet in the same jail, and interfaces that exist by then (the b half of an epair, not its name without a letter).":
    "同じ jail の vnet と、その時点で存在するインターフェース (epair では、文字の付かない名前ではなく b 側)。",
  "VNET jail": "VNET jail",
  "VNET jail with epair and bridge": "VNET jail (epair とブリッジ)",
  "VNET jail with jib": "VNET jail (jib)",
  "VNET with epair and bridge": "VNET (epair とブリッジ)",
  "VNET with jib": "VNET (jib)",
  "vnet, the kernel option VIMAGE, enforce_statfs 1 or 2, and a path that is the root of a file system.":
    "vnet、カーネルオプション VIMAGE、1 か 2 の enforce_statfs、そしてファイルシステムのルートである path。",
  wait: "待機",
  "waits for {0} (depend)": "{0} を待つ (depend)",
  "Waits. jail(8) waits with it.": "待ちます。その間 jail(8) も待ちます。",
  warning: "警告",
  "what {0} does is not known": "{0} が何をするかは不明",
  "what {0} sets itself": "{0} 自身の設定",
  "What `uname -r` says to Linux programs in the jail. A C library that is newer than this refuses to run: `kernel too old`.":
    "jail 内の Linux プログラムに `uname -r` が答えるものです。これより新しい C ライブラリーは動作を拒否します: `kernel too old`。",
  "What `uname -s` says to Linux programs in the jail.": "jail 内の Linux プログラムに `uname -s` が答えるものです。",
  "What a jail sees or may do of its host that a jail is made to keep from it.":
    "jail がホストから見えるもの、できることのうち、本来 jail が防ぐはずのもの。",
  "what a parameter does, what it needs and what goes wrong with it; what a rule finds":
    "パラメーターの働き、前提、落とし穴。ルールが見つけるもの",
  "What a value is once jail(8) has taken the quotes and backslashes off.":
    "jail(8) が引用符とバックスラッシュを外した後の値。",
  "What an editor runs.": "エディターが実行するもの。",
  "What can be done": "できること",
  "What can be read of it all the same:": "それでも読み取れる内容:",
  "what each jail ends up with, and where each value is set": "各 jail の最終的な設定と、各値の設定箇所",
  "What every jail of a file usually shares; it stands in front of the blocks.":
    "ファイル内のすべての jail がふつう共有するもの。ブロックより前に置きます。",
  "What exec.prestart created is still there after a start that failed, so the next start meets it: write commands that can run twice (`|| true`). Mounts come before exec.prestart, unmounts after exec.poststop.":
    "exec.prestart が作ったものは、起動に失敗した後も残っているので、次の起動がそれにぶつかります。2 回実行できるコマンドを書きます (`|| true`)。マウントは exec.prestart の前、アンマウントは exec.poststop の後です。",
  "what follows is about rules": "ルールについての指定が続く",
  "what follows is an IPv4 address": "IPv4 アドレスが続く",
  "what follows is an IPv6 address": "IPv6 アドレスが続く",
  "What follows is sent": "以下が送信されます",
  "What follows it is lost, with the `;`.": "それ以降は `;` も含めて失われます。",
  "What has its own address as the sender or the receiver, each side takes for its own. One byte that differs is enough.":
    "送信元や宛先が自分のアドレスのものを、両側とも自分のものとみなします。1 バイト違えば十分です。",
  "What if this command fails?": "このコマンドが失敗したらどうなるか",
  "What is judged": "検査の対象",
  "What is locked counts against the memory of the whole host: set a limit with rctl(8).":
    "固定した分はホスト全体のメモリーから引かれます。rctl(8) で上限を設定します。",
  "what is mounted: a directory for nullfs, a device, or a name that says nothing":
    "マウントするもの: nullfs ではディレクトリー、またはデバイス、または意味のない名前",
  "What is mounted on it is hidden with it.": "その上にマウントされるものも一緒に隠されます。",
  "What is mounted: a directory for nullfs, a device, or a name that says nothing.":
    "マウントするもの: nullfs ではディレクトリー、ほかはデバイス、または意味のない名前。",
  "What is put in is not read again: commas, quotes and dollar signs in it are text.":
    "入った値は読み直されません。その中のカンマ、引用符、ドル記号はただの文字です。",
  "What is there after the restart": "再起動後に存在するもの",
  "What is there after the start": "起動後に存在するもの",
  "What is there when it has failed": "失敗した時点で存在するもの",
  "What is wrong is underlined, and the list of problems says why, and what jail(8) will say.\n[Show Problems](command:workbench.actions.view.problems)":
    "誤りには下線が付きます。問題の一覧には理由と、jail(8) のメッセージが示されます。\n[問題を表示](command:workbench.actions.view.problems)",
  "what is wrong with configurations, and the edits that mend it": "設定の誤りと、それを直す編集",
  "What it sets is not known here.": "そこで何が設定されるかは、ここではわかりません。",
  "What jail(8) sets on an interface it takes away again. Without the interface it sets nothing.":
    "jail(8) はインターフェースに設定したものを停止時に取り除きます。インターフェースの指定がなければ何も設定しません。",
  "What jailconf.json says; without it the newest.": "jailconf.json の指定。なければ最新。",
  "What Linux programs expect in /dev, /proc and /sys.": "Linux のプログラムが /dev、/proc、/sys に期待するもの。",
  "what makes a start or a stop fail": "起動や停止が失敗するもの",
  "What must be there before rc runs belongs here and not into exec.poststart, which comes after it; `zfs jail` is the usual case.":
    "rc の実行前に必要なものは、後で実行される exec.poststart ではなく、ここに書きます。代表例は `zfs jail` です。",
  "what needs the path": "パスを必要とするもの",
  "What rc.conf, devfs.rules, fstab and the other files of the host say, and the configuration does not.":
    "rc.conf、devfs.rules、fstab などホストのファイルの内容と、設定との食い違い。",
  "What remains": "残るもの",
  "what standard input is called, and where it would lie: its settings and includes are those of that file":
    "標準入力の名前と置き場所。設定とインクルードはそのファイルのものになる",
  "What stands before the brace of a block.": "ブロックの波括弧の前に書くもの。",
  "What stands between jails is for those above as well. Write what is for all of them above the jails.":
    "jail の間にある文は、上の jail にも効きます。全体のための文は、すべての jail より上に書いてください。",
  "What stands in a comment ends no statement.": "コメントの中の文字では文は終わりません。",
  "what stands up to its `}` is for {0}": "対応する `}` までが {0} のものです",
  "what starting or stopping jails runs, and what it does to the host":
    "jail の起動や停止で実行される内容と、ホストへの影響",
  "What stays behind": "後に残るもの",
  "What takes it away again then belongs in exec.release, after the unmounts of `{0}`.":
    "それを取り除くコマンドは、`{0}` のアンマウントの後、exec.release に置きます。",
  "what the jails above were to get": "上の jail に与えるはずだったもの",
  "what the name of the bridge ends with; `bridge` when left out": "ブリッジの名前の末尾。省略すると `bridge`",
  "what the program is given": "プログラムに渡すもの",
  "what the shell makes of this is not known": "シェルがこれをどう扱うかは不明",
  "What this jail is cannot be told while the file has mistakes.":
    "ファイルに誤りがある間は、この jail の内容を判断できません。",
  "What this jail shares with another one is not written in its block.":
    "この jail がほかの jail と共有しているものは、このブロックに書かれていません。",
  "whatever is found": "指摘があっても 1 にしない",
  "When {0} is on the bridge already, the command fails with `File exists`, and the start is rolled back.":
    "{0} がすでにブリッジにあると、コマンドは `File exists` で失敗し、起動はロールバックされます。",
  "when it was made (zfsprops(7))": "作成された日時 (zfsprops(7))",
  "when writing waits for the disk (zfsprops(7))": "書き込みがディスクを待つ条件 (zfsprops(7))",
  Where: "場所",
  "Where a bridge has a link-local address, `addm` takes all IPv6 addresses from its members.":
    "ブリッジにリンクローカルアドレスがあると、`addm` はメンバーからすべての IPv6 アドレスを取り除きます。",
  "Where it appears, on the host: usually below `${path}`. It has to be there.":
    "マウント先。ホスト側のパスで、通常は `${path}` の下。存在している必要があります。",
  "where it goes": "行き先",
  "Where the `{` of a block of several lines stands. `auto` follows the habits of each file.":
    "複数行のブロックの `{` の位置。`auto` は各ファイルの書き方に従います。",
  "where the dataset is mounted (zfsprops(7))": "データセットのマウント先 (zfsprops(7))",
  "Where the host knows none either, the jail does not start.": "ホストにもなければ、jail は起動しません。",
  "where the memory of crashed programs is written (core(5))": "異常終了したプログラムのメモリーの書き出し先 (core(5))",
  "whether .zfs is shown (zfsprops(7))": ".zfs を見せるかどうか (zfsprops(7))",
  "Whether a jail can destroy what the host has lent to it differs between releases.":
    "ホストから借りたものを jail が破棄できるかどうかは、リリースによって異なります。",
  "whether it is mounted now (zfsprops(7))": "現在マウントされているか (zfsprops(7))",
  "whether it is mounted, and by itself (zfsprops(7))": "マウントできるか、自動でマウントするか (zfsprops(7))",
  "Whether mdo(1) may change users in the jail, and by whose rules. Development versions of 15 called it mdo.":
    "jail の中で mdo(1) がユーザーを変更できるか、また誰のルールによるか。15 の開発版では mdo という名前でした。",
  "Whether operators of neighbouring lines stand below each other. `auto` follows the habits of each file.":
    "隣り合う行の演算子を縦に揃えるかどうか。`auto` は各ファイルの書き方に従います。",
  "Whether the jail has a host name, domain, UUID and host id of its own, or shows those of its parent. Setting any `host.*` means `new`.":
    "jail が独自のホスト名、ドメイン名、UUID、ホスト ID を持つか、親のものを見せるか。`host.*` のどれかを設定すると `new` になります。",
  "Whether the jail has System V message queues: its own, those of the host, or none.":
    "jail に System V メッセージキューがあるか: 独自のもの、ホストのもの、またはなし。",
  "Whether the jail has System V semaphores: its own, those of the host, or none.":
    "jail に System V セマフォがあるか: 独自のもの、ホストのもの、またはなし。",
  "Whether the jail has System V shared memory: its own, that of the host, or none. PostgreSQL wants it.":
    "jail に System V 共有メモリーがあるか: 独自のもの、ホストのもの、またはなし。PostgreSQL が必要とします。",
  "Whether the jail tells Linux programs its own system name and release. It does not switch the emulation on: the module does. Setting any `linux.*` means `new`.":
    "jail が Linux プログラムに独自のシステム名とリリースを伝えるかどうか。エミュレーションをオンにするものではありません。それはモジュールが行います。`linux.*` のどれかを設定すると `new` になります。",
  "Which commands run when, on the host or in the jail, and what a failure does.":
    "どのコマンドがいつ、ホストと jail のどちらで実行され、失敗すると何が起きるか。",
  "Which devices the jail sees in /dev. It works on a devfs that jail(8) mounts with mount.devfs or that the jail mounts itself.":
    "jail の /dev に見えるデバイスです。jail(8) が mount.devfs でマウントする devfs か、jail 自身がマウントする devfs に効きます。",
  "Which finding is wrong?": "どの指摘が誤りですか?",
  "Which mount points the jail sees: 0 all, 1 those below its root, 2 only that of its root.":
    "jail から見えるマウントポイント: 0 はすべて、1 はルートより下、2 はルートのものだけ。",
  "While enforce_statfs is 2, which it is unless set, it does nothing: `Operation not permitted`.":
    "enforce_statfs が 2 の間 (設定しなければ 2 です) は何もしません: `Operation not permitted`。",
  "While it is 2, allow.mount and allow.mount.* do nothing: mounting in the jail ends in `Operation not permitted`, and nothing is said at start.":
    "2 の間、allow.mount と allow.mount.* は何もしません。jail 内のマウントは `Operation not permitted` で終わり、起動時には何も表示されません。",
  "Who may become whom with mdo(1) inside the jail; it means `mac.do = new`. Development versions of 15 called it mdo.rules.":
    "jail の中で mdo(1) によって誰が誰になれるか。`mac.do = new` を兼ねます。15 の開発版では mdo.rules という名前でした。",
  "whose settings (jailconf.json) count for standard input":
    "標準入力に適用する設定 (jailconf.json) を決めるファイル名",
  "Wildcard names and globals": "ワイルドカード名とグローバル",
  "with {0}": "{0} 付き",
  "With {0} {1} never ends, and the start waits for it. Run it from rc, with daemon(8) or as `command`.":
    "{0} を付けた {1} は終わらないため、起動が待ち続けます。rc から daemon(8) で、または `command` として実行してください。",
  "With `exec.clean`, `PATH` is what login.conf has for the user, and /bin:/usr/bin where it has nothing.":
    "`exec.clean` があると、`PATH` は login.conf がそのユーザーに定めるもの、なければ /bin:/usr/bin です。",
  "With {0} the jail may mount it itself.": "{0} があれば、jail が自分でマウントできます。",
  "With `inherit` in place of `new` they do what `allow.sysvipc` does.":
    "`new` の代わりに `inherit` にすると、`allow.sysvipc` と同じになります。",
  "With `interface` set it runs `ifconfig` with the whole string as one address, and the start fails.":
    "`interface` があるため、文字列全体を 1 つのアドレスとして `ifconfig` が実行され、起動は失敗します。",
  'With `zfs_enable="YES"` in the jail\'s rc.conf, `/etc/rc` mounts them itself, in time.':
    'jail の rc.conf に `zfs_enable="YES"` があれば、`/etc/rc` が間に合うようにマウントします。',
  "with a clean environment": "環境変数を引き継がずに",
  "With a fixed jid a quick restart can fail with `jail 105 already exists`, or say that it is dying: the old jail still holds its number. Leave it out unless something outside counts on it.":
    "jid を固定すると、すぐに再起動したとき `jail 105 already exists` で失敗したり、終了処理中だと表示されたりします。古い jail がまだ番号を持っているためです。外部の何かが頼りにしているのでなければ、書かないでください。",
  "With a line for {0} in front of this one, in the place of `{1}`, it is seen.":
    "`{1}` の代わりに {0} の行をこの行の前に置けば、見えるようになります。",
  "with all below it and all clones of it": "下位のものと、そのクローンもすべて含める",
  "with all below it; in rollback it destroys newer snapshots":
    "下位のものもすべて含める。rollback では新しいスナップショットを破棄する",
  "with all that is in it": "中身ごと",
  "with all that is in it, as it is": "中身ごと、そのままの状態で",
  "With an interface in front the whole string is refused: it is not an address.":
    "先頭にインターフェースがあるため、文字列全体がアドレスではないとして拒否されます。",
  "With commas between, no blanks: `ro,noexec`.": "カンマ区切り、空白なし: `ro,noexec`。",
  "With the blank after the comma it is not an address, so the jail does not start.":
    "カンマの後に空白があるためアドレスとみなされず、jail は起動しません。",
  "with the home directory": "ホームディレクトリーも",
  "With these commands the stop of {0} would not be right.": "これらのコマンドでは {0} の停止が正しくなりません。",
  "with these permissions": "このパーミッションで",
  "with those above it, and no failure when it is there": "上位のものも作り、すでにあっても失敗しない",
  "with those above it; for numbers, exact ones": "上位のものも含める。数値では正確な値",
  "with times, owner and permissions": "時刻、所有者、パーミッションも含めて",
  "With vnet any value is refused, `inherit` too: `vnet jails cannot have IP address restrictions`. A global `ip4 = …` is enough to stop every vnet jail of the file.":
    "vnet があると、`inherit` も含めてどの値も拒否されます: `vnet jails cannot have IP address restrictions`。グローバルな `ip4 = …` が 1 つあるだけで、ファイルのすべての vnet jail が起動しなくなります。",
  "With vnet any value is refused, even `disable`: `vnet jails cannot have IP address restrictions`.":
    "vnet があると、`disable` でさえもどの値も拒否されます: `vnet jails cannot have IP address restrictions`。",
  "Without `exec.clean` services inherit the environment of whoever starts the jail. What works by hand may fail at boot.":
    "`exec.clean` がないと、サービスは jail を起動した人の環境変数を引き継ぎます。手動では動いても、ブート時に失敗することがあります。",
  "Without `vnet` a jail may look at interfaces, addresses and routes, and change none: `Operation not permitted`.":
    "`vnet` のない jail は、インターフェース、アドレス、経路を見ることはできますが、変更はできません: `Operation not permitted`。",
  "Without a blank between them jail(8) puts a string and a word together to one value.":
    "間に空白がないと、jail(8) は文字列と単語を 1 つの値につなげます。",
  "Without allow.mount, or with enforce_statfs 2, mounting ends in `Operation not permitted`, and nothing is said at start.":
    "allow.mount がないか、enforce_statfs が 2 だと、マウントは `Operation not permitted` で終わり、起動時には何も表示されません。",
  "Without allow.mount, or with enforce_statfs 2, mounting ends in `Operation not permitted`, and nothing is said at start. While the module is not loaded, the start ends in `unknown parameter`: name it in kld_list of the host's rc.conf.":
    "allow.mount がないか、enforce_statfs が 2 だと、マウントは `Operation not permitted` で終わり、起動時には何も表示されません。モジュールが読み込まれていない間、起動は `unknown parameter` で終わります。ホストの rc.conf の kld_list に書きます。",
  "Without an interface jail(8) sets the address on none, and programs in the jail cannot use it.":
    "インターフェースの指定がなければ、jail(8) はこのアドレスをどこにも設定せず、jail 内のプログラムは使えません。",
  "without asking": "確認なしで",
  "without headings, for scripts": "見出しなし。スクリプト用",
  "Without it daemons get the environment of the shell that started the jail, but not at boot: it works only when started by hand. `exec.noclean = false` turns it on: it is negated twice.":
    "これがないと、デーモンは jail を起動したシェルの環境を受け継ぎますが、ホストの起動時には受け継ぎません。手で起動したときだけ動くことになります。`exec.noclean = false` は二重否定なので、オンになります。",
  "Without it ifconfig says `BRDGADD epair0a: No such file or directory` or `interface {0} does not exist`.":
    "ないと ifconfig は `BRDGADD epair0a: No such file or directory` または `interface {0} does not exist` と表示します。",
  "Without it ifconfig says `interface {0} does not exist`, and the start is rolled back.":
    "これがないと ifconfig が `interface {0} does not exist` と表示し、起動はロールバックされます。",
  "Without it many programs fail, and shell scripts with them.":
    "それがないと多くのプログラムが失敗し、シェルスクリプトも失敗します。",
  "Without it the host name is empty, which confuses mail, logs and sshd. Plain `hostname` is no parameter, and as a variable it needs braces: `${host.hostname}`, because `$host` ends at the dot.":
    "これがないとホスト名は空になり、メール、ログ、sshd が混乱します。単なる `hostname` はパラメーターではありません。変数として使うには波括弧が必要です (`${host.hostname}`)。`$host` はドットで終わるためです。",
  "Without it the processes only get SIGTERM and, after stop.timeout, are killed; a database may be damaged.":
    "これがないと、プロセスは SIGTERM を受け取るだけで、stop.timeout の後に強制終了されます。データベースが壊れることがあります。",
  "without mounting it": "マウントしない",
  "Without quotes: letters, digits and `_!%&()-.:<>?@[]^|~` with the backtick, and `$ * + / \\`. Everything else needs quotes.":
    "引用符なしで使えるのは、英数字と `_!%&()-.:<>?@[]^|~` とバッククォート、そして `$ * + / \\` です。それ以外は引用符が必要です。",
  "without setting its size aside": "領域を予約しない",
  "Without that directory the mount fails, and the jail does not start.":
    "そのディレクトリーがないとマウントが失敗し、jail は起動しません。",
  "work on datasets": "データセットの操作",
  'Write "{0}"': '"{0}" と書く',
  "write the number of its process to this file": "プロセスの番号をこのファイルに書く",
  "write what it prints to this file": "出力をこのファイルに書く",
  "Write {0}": "{0} と書く",
  "Write {0}.": "{0} と書いてください。",
  "Write `.include` without an operator": "演算子なしの `.include` にする",
  "Write `{0}/{1}`": "`{0}/{1}` と書く",
  "Write `{0}`": "`{0}` と書く",
  "Write `{0}` instead.": "代わりに `{0}` と書きます。",
  "Write `/` between the parts of the path.": "パスの区切りは `/` で書きます。",
  "Write `/usr/bin/true`": "`/usr/bin/true` と書く",
  "Write `=`": "`=` と書く",
  "write a line to the system log": "システムログへの 1 行の書き込み",
  "Write double quotes": "二重引用符にする",
  "Write each as a value of its own": "それぞれを独立した値として書く",
  "Write each file on an `.include` line of its own": "ファイルごとに `.include` の行に分ける",
  "Write each name as a value of its own.": "それぞれの名前を独立した値として書いてください。",
  "Write each value on a `+=` line of its own": "値ごとに `+=` の行に分ける",
  "Write every statement of this block on a line of its own first.":
    "先にこのブロックの文をそれぞれ 1 行に書いてください。",
  "write findings to a file as well, in any of these formats": "これらのいずれかの形式で、指摘をファイルにも書き込む",
  "write nothing; name the files that would change, and exit with 1 if there are any":
    "書き込まず、変わるファイルの名前を表示。あればステータス 1 で終了",
  "write nothing; print what `--fix` would change as a patch, and exit with 1 where it would":
    "書き込まず、`--fix` による変更をパッチとして表示。変更があればステータス 1 で終了",
  "write nothing; print what would change, as `diff -u` does": "書き込まず、変更を `diff -u` の形式で表示",
  "Write the length of the prefix after the address, such as `/24`.":
    "アドレスの後に `/24` のようなプレフィックス長を書いてください。",
  "Write the lines of `{0}` as one list": "`{0}` の各行を 1 つのリストにまとめる",
  "write the memory of programs that crash to files (core(5))":
    "異常終了したプログラムのメモリーをファイルに書き出す (core(5))",
  "Write the messages between VS Code and the language server to the output channel.":
    "VS Code と言語サーバーの間のメッセージを出力チャネルに書き出します。",
  "Write the path as the jail sees it": "jail から見たパスで書く",
  "Write the paths of all programs": "すべてのプログラムのパスを書く",
  'Write the release as a text: `"{0}"`.': 'リリースは文字列で書きます: `"{0}"`。',
  "write to {0}": "書き込み先 {0}",
  "Writes a line to the system log.": "システムログに 1 行書き込みます。",
  "writes configurations in their own style": "設定を、そのファイル自身の書式に整形",
  "Writes files in their own style: blanks between tokens change, and nothing else. A FILE is formatted whatever it is called; in a DIR the files that are called like a jail.conf are. What jail(8) could not read stays as it is. `-` or /dev/stdin is standard input.":
    "ファイルを、そのファイル自身の書式に整えます。変わるのはトークン間の空白だけです。FILE は名前を問わず整形します。DIR では jail.conf の名前を持つファイルを整形します。jail(8) が読めない部分はそのままです。`-` と /dev/stdin は標準入力です。",
  "Written in": "記述箇所",
  "XML as of JUnit, a suite for each file": "JUnit 形式の XML、ファイルごとに 1 スイート",
  "ZFS dataset of its own": "独自の ZFS データセット",
  "ZFS datasets attached to the jail after it is created.": "jail の作成後に割り当てる ZFS データセット。",
  "ZFS datasets may be mounted in the jail.": "jail 内で ZFS データセットをマウントできます。",
  "zfs from {0}": "zfs、{0} より",
  "sh takes this for a command, so that rc.conf sets nothing here. Write {0}.":
    "sh はこれをコマンドとみなし、rc.conf のこの行は何も設定しません。{0} と書いてください。",
});
