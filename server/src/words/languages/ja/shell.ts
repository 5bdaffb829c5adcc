import type { Messages } from "../messages.ts";

export const shellMessages = (): Messages => ({
  "{0}, unsafe": "{0} (要確認)",
  "{0} more kinds": "ほか {0} 種類",
  "1 fix applied: {0}": "1 件の修正を適用: {0}",
  "{0} fixes applied: {1}": "{0} 件の修正を適用: {1}",
  "{0} and {1} more": "{0} ほか {1} 件",
  "{0} takes no value": "{0} に値は付けられません",
  "{0} needs a value, one of {1}": "{0} には値が必要です ({1} のいずれか)",
  "{0} needs a value": "{0} には値が必要です",
  '{0} is one of {1}, not "{2}"': '{0} は {1} のいずれかで、"{2}" ではありません',
  "unknown option {0}; did you mean --{1}?": "不明なオプション {0}。--{1} のことですか?",
  "unknown option {0}; jailconf {1} --help lists the options":
    "不明なオプション {0}。オプションの一覧は jailconf {1} --help にあります",
  "The rest is left out; --all shows it, and --format json is made for programs.":
    "以降は省略しました。--all ですべて表示します。プログラム向けには --format json があります。",
  "--baseline {0}: it is called like a configuration": "--baseline {0}: 設定ファイルの名前です",
  "--baseline: {0} is not written: {1}": "--baseline: {0} に書き込めません: {1}",
  "1 finding is known from now on": "今後 1 件の指摘を既知とします",
  "{0} findings are known from now on": "今後 {0} 件の指摘を既知とします",
  "{0}; --write-baseline makes one": "{0}。--write-baseline で作成できます",
  "--baseline {0}: it is no baseline of jailconf, or one of a newer version":
    "--baseline {0}: jailconf のベースラインではないか、新しいバージョンのものです",
  "--baseline {0}: its messages are of another language, which --lang {1} speaks":
    "--baseline {0}: メッセージが別の言語です。--lang {1} を指定してください",
  "standard input is not valid UTF-8: not mended": "標準入力が正しい UTF-8 ではないため、修正しません",
  "1 fix": "1 件の修正",
  "{0} fixes": "{0} 件の修正",
  "1 file": "1 個のファイル",
  "{0} files": "{0} 個のファイル",
  "{0} would change {1}; nothing was written.": "{0}で {1}が変わります。書き込みはしていません。",
  "--config {0}: there is no such file, or it cannot be read": "--config {0}: ファイルがないか、読めません",
  "--stdin-filename says something about -, and nothing about files":
    "--stdin-filename は - に対するもので、ファイルには使えません",
  "{0} stands alone: it is one file": "{0} は 1 つのファイルなので、単独で指定します",
  "{0} is ignored by {1}: not checked": "{0} は {1} で無視されているため、検査しません",
  "{0} is an INI file, as fail2ban's: not checked": "{0} は fail2ban などの INI ファイルなので、検査しません",
  "{0} makes sense; it says how other files are checked":
    "{0} に問題はありません。ほかのファイルの検査方法を決めるファイルです",
  "larger than 16 MiB: not analysed": "16 MiB より大きいため、解析しません",
  "{0} is judged as a part of {1}, which includes it": "{0} は、これをインクルードする {1} の一部として検査します",
  "{0} files are judged as parts of {1}, which includes them":
    "{0} 個のファイルは、これらをインクルードする {1} の一部として検査します",
  "no such file or directory": "ファイルまたはディレクトリーがありません",
  "not a regular file: not read": "通常のファイルではないため、読みません",
  "permission denied": "権限がありません",
  "not a directory": "ディレクトリーではありません",
  "too many levels of symbolic links": "シンボリックリンクの階層が多すぎます",
  "the file system is read-only": "ファイルシステムが読み取り専用です",
  "no space left": "空き領域がありません",
  "--output is FORMAT=FILE, where FORMAT is one of {0}": "--output は FORMAT=FILE で、FORMAT は {0} のいずれかです",
  "--output {0}: {1} is called like a configuration, and would be replaced":
    "--output {0}: {1} は設定ファイルの名前で、上書きされてしまいます",
  "--output: {0} cannot hold two reports": "--output: {0} に 2 つの結果は書けません",
  "--output: {0} is one of the files that are checked, and would be replaced":
    "--output: {0} は検査対象のファイルで、上書きされてしまいます",
  "{0} is not written: {1}": "{0} に書き込めません: {1}",
  "{0}: in no git repository, so that all that is found there is told":
    "{0}: git リポジトリーの外にあるため、すべての指摘を表示します",
  "{0} can be fixed with --fix": "{0} 件は --fix で修正可能",
  "{0} more not shown; `--format json` has all": "ほか {0} 件は省略。`--format json` ですべて見られます",
  "{0} more left out by --max-findings": "ほか {0} 件は --max-findings により省略",
  "{0} with --hints": "{0}は --hints で表示",
  "{0} known or older": "既知または以前からのもの {0} 件",
  "Nothing found in {0}": "{0}に指摘なし",
  "{0} more with --fix=all": "さらに {0} 件は --fix=all で修正可能",
  "{0} can be fixed with --fix=all": "{0} 件は --fix=all で修正可能",
  "{0} in {1}": "{1}に {0}",
  see: "参照",
  note: "補足",
  "jail(8) says": "jail(8) の表示",
  "{0}: jail(8) refuses this file, so none of its jails starts or stops: {1}":
    "{0}: jail(8) はこのファイルを受け付けないため、どの jail も起動も停止もされません: {1}",
  "{0}: read as a part of {1}, which includes it": "{0}: これをインクルードする {1} の一部として読みました",
  "{0} and {1} more: read as a part of {2}, which includes them":
    "{0} ほか {1} 件: これらをインクルードする {2} の一部として読みました",
  "1 error": "エラー 1 件",
  "{0} errors": "エラー {0} 件",
  "1 warning": "警告 1 件",
  "{0} warnings": "警告 {0} 件",
  "{0} info": "情報 {0} 件",
  "1 hint": "ヒント 1 件",
  "{0} hints": "ヒント {0} 件",
  "{0}: what makes jail(8) refuse a file stays an error":
    "{0}: jail(8) がファイルを受け付けなくなるものは、常にエラーです",
  "name at least one file or folder, or - for standard input":
    "ファイルまたはフォルダーを 1 つ以上、標準入力なら - を指定してください",
  "--config and --no-config exclude each other": "--config と --no-config は同時に使えません",
  "--write-baseline needs --baseline FILE, which it writes":
    "--write-baseline には、書き込み先の --baseline FILE が必要です",
  "--{0} chooses among findings, and fixes mend all of them: --rule NAME mends some":
    "--{0} は指摘を絞り込みますが、修正はすべてに及びます。一部だけ直すには --rule NAME を使います",
  "--statistics come as text or json; --output writes the findings beside them":
    "--statistics の形式は text か json です。指摘も書き出すには --output を使います",
  "--diff prints a patch and nothing else; --output writes the findings beside it":
    "--diff はパッチだけを表示します。指摘も書き出すには --output を使います",
  "--fix prints the mended standard input; --output writes the findings beside it":
    "--fix は修正した標準入力を表示します。指摘も書き出すには --output を使います",
  '--{0} is a number, not "{1}"': '--{0} は数で、"{1}" ではありません',
  "name one shell: {0}": "シェルを 1 つ指定してください: {0}",
  "name at least one folder with *.jsonl files": "*.jsonl ファイルのあるフォルダーを 1 つ以上指定してください",
  "the page of {0} cannot be read: {1}": "{0} のページを読めません: {1}",
  "See also": "関連項目",
  "name one parameter, topic or rule; the topics are {0}":
    "パラメーター、トピック、ルールのいずれか 1 つを指定してください。トピックは {0} です",
  "`{0}` switches it off.": "`{0}` で無効にします。",
  Releases: "リリース",
  'there is no parameter, topic or rule "{0}"': '"{0}" というパラメーター、トピック、ルールはありません',
  "{0}; jailconf explain --help lists the topics": "{0}。トピックの一覧は jailconf explain --help にあります",
  "{0}: no file there is called like a jail.conf": "{0}: jail.conf の名前を持つファイルがありません",
  "its name is not UTF-8: not checked": "名前が UTF-8 ではないため、検査しません",
  "or: {0}": "または: {0}",
  "or, unsafe: {0}": "または (要確認): {0}",
  fix: "修正",
  "unsafe fix": "要確認の修正",
  "possible fix": "修正候補",
  or: "または",
  "{0} is not changed: {1}": "{0} は変更しません: {1}",
  "it is not valid UTF-8": "正しい UTF-8 ではありません",
  "it is {0}": "{0} です",
  "it lies outside of what was named; name it as well to have it fixed":
    "指定した範囲の外にあります。修正するにはこれも指定してください",
  "- stands alone: standard input is one file": "- は単独で指定します。標準入力は 1 つのファイルです",
  "standard input is not valid UTF-8": "標準入力が正しい UTF-8 ではありません",
  "standard input is larger than 16 MiB": "標準入力が 16 MiB より大きいです",
  "No files changed.": "変更したファイルはありません。",
  "1 file changed.": "1 個のファイルを変更しました。",
  "{0} files changed.": "{0} 個のファイルを変更しました。",
  "{0} is ignored by {1}: not formatted": "{0} は {1} で無視されているため、整形しません",
  "{0} is a file of another program: not formatted": "{0} は別のプログラムのファイルなので、整形しません",
  "it is larger than 16 MiB": "16 MiB より大きいです",
  "it is no regular file, or cannot be read": "通常のファイルではないか、読めません",
  "--since {0}: that is no revision": "--since {0}: リビジョンではありません",
  "--since {0}: git knows no such commit in {1}: {2}": "--since {0}: {1} の git にそのコミットはありません: {2}",
  "--since: git cannot be run: {0}": "--since: git を実行できません: {0}",
  "--since: there is no git in PATH": "--since: PATH に git がありません",
  "Usage:": "使い方:",
  "Reads FreeBSD's jail.conf(5) as jail(8) does. Nothing that stands in a file is ever executed.":
    "FreeBSD の jail.conf(5) を jail(8) と同じように読みます。ファイルの内容が実行されることはありません。",
  "jailconf COMMAND --help says more; jailconf --version names the version.":
    "詳しくは jailconf COMMAND --help、バージョンは jailconf --version で表示します。",
  "Topics: {0}.": "トピック: {0}。",
  "Exit status:": "終了ステータス:",
  "Examples:": "例:",
  "Example:": "例:",
  Help: "ヘルプ",
  Options: "オプション",
  "{0}; may be repeated": "{0}。複数指定可",
  "{0} (default)": "{0} (デフォルト)",
  "{0} … {1}, a bare major for its newest, current (default); supported are {2}":
    "{0} … {1}、メジャー番号だけならその最新、current (デフォルト)。サポート中は {2}",
  "cannot write the output: {0}": "出力に書き込めません: {0}",
  "name a file": "ファイルを指定してください",
  "say start, stop or restart": "start、stop、restart のいずれかを指定してください",
  'start, stop or restart, not "{0}"': 'start、stop、restart のいずれかで、"{0}" ではありません',
  '--fail-at is the number of a step, not "{0}"': '--fail-at はステップの番号で、"{0}" ではありません',
  "{0} of {1} files…": "{1} 個中 {0} 個のファイル…",
  "{0}: {1}, of which jail(8) can read nothing": "{0}: {1} です。jail(8) はまったく読めません",
  'nothing of a jail "{0}" can be read in a file that jail(8) refuses: {1}':
    'jail(8) が受け付けないファイルなので、jail "{0}" については何も読めません: {1}',
  'there is no jail "{0}"; the jails are {1}': '"{0}" という jail はありません。jail は {1} です',
  'there is no jail "{0}"; there is none': '"{0}" という jail はありません。jail は 1 つもありません',
  "there is no rule {0}": "{0} というルールはありません",
  'there is no command "{0}"; jailconf --help lists them':
    '"{0}" というコマンドはありません。一覧は jailconf --help にあります',
  'there is no command "{0}"; did you mean {1}?': '"{0}" というコマンドはありません。{1} のことですか?',
  "name one file": "ファイルを 1 つ指定してください",
  "standard input: {0}": "標準入力: {0}",
  "it was changed by somebody else meanwhile": "その間に別の誰かが変更しました",
  "what is wrong with configurations, and the edits that mend it": "設定の誤りと、それを直す編集",
  "Says what is wrong with configurations, or will go wrong when their jails start and stop. A FILE is checked whatever it is called; in a DIR the files that are called like a jail.conf are, and what they include. `-` or /dev/stdin is standard input.":
    "設定の誤りと、jail の起動や停止のときに起こる問題を示します。FILE は名前を問わず検査します。DIR では jail.conf の名前を持つファイルと、そこからインクルードされるものを検査します。`-` と /dev/stdin は標準入力です。",
  "the FreeBSD release whose jail(8) reads the file": "ファイルを読む jail(8) の FreeBSD リリース",
  "What is judged": "検査の対象",
  "a severity for a rule, or for all rules of a topic: `error`, `warning`, `info`, `hint` or `off`; without a severity, tell only these rules":
    "ルール、またはトピックの全ルールの重要度: `error`、`warning`、`info`、`hint`、`off`。重要度を付けなければ、そのルールだけを指摘",
  "do not tell a rule, or all rules of a topic": "ルール、またはトピックの全ルールを指摘しない",
  "the settings that hold for all files, instead of the jailconf.json above each":
    "各ファイルの上位にある jailconf.json の代わりに、全ファイルに適用する設定",
  "look at no jailconf.json": "jailconf.json を読まない",
  "what standard input is called, and where it would lie: its settings and includes are those of that file":
    "標準入力の名前と置き場所。設定とインクルードはそのファイルのものになる",
  "findings that are known, and are not told again": "既知として再び表示しない指摘のファイル",
  "make all that is found known, in the file of `--baseline`":
    "すべての指摘を既知とし、`--baseline` のファイルに書き込む",
  "tell only what is found on lines that are not as they were in a git revision, or speaks of such a line":
    "git のリビジョンから変わった行にある指摘と、そのような行に触れる指摘だけを表示",
  "how findings are printed": "指摘の表示形式",
  Output: "出力",
  "for people": "人間向け",
  "an array for programs": "プログラム向けの配列",
  "an object a line": "1 行に 1 オブジェクト",
  "SARIF 2.1.0, for code scanning": "コードスキャン向けの SARIF 2.1.0",
  "annotations of a GitHub workflow": "GitHub ワークフローの注釈",
  "a Code Quality report of GitLab": "GitLab の Code Quality レポート",
  "XML as of JUnit, a suite for each file": "JUnit 形式の XML、ファイルごとに 1 スイート",
  "write findings to a file as well, in any of these formats": "これらのいずれかの形式で、指摘をファイルにも書き込む",
  "show hints, too": "ヒントも表示",
  "show all that is known about each finding: why, other places, what jail(8) says, every fix":
    "各指摘について分かることをすべて表示: 理由、ほかの場所、jail(8) の表示、すべての修正",
  "print findings and problems only: no summary, no notes": "指摘と問題だけを表示し、集計や補足は表示しない",
  "print how often each rule was found, instead of the findings; as text or json":
    "指摘の代わりに、ルールごとの件数を text か json で表示",
  "print at most so many findings, the worst of them": "重いものから最大この件数だけ表示",
  "exit with 1 for findings at or above a severity": "この重要度以上の指摘があれば、ステータス 1 で終了",
  "what makes a start or a stop fail": "起動や停止が失敗するもの",
  "also what does not do what it seems to": "見た目どおりに動かないものも",
  "also what could be better": "改善できるものも",
  "also what is only advice": "助言だけのものも",
  "whatever is found": "指摘があっても 1 にしない",
  "apply the preferred fixes that are safe, of findings at warning level and above":
    "警告以上の指摘に対する、安全で最適な修正を適用",
  Fixes: "修正",
  "apply also those that change what will run; look at the result": "実行内容が変わる修正も適用。結果を確認すること",
  "write nothing; print what `--fix` would change as a patch, and exit with 1 where it would":
    "書き込まず、`--fix` による変更をパッチとして表示。変更があればステータス 1 で終了",
  "nothing was found at or above `--fail-on`": "`--fail-on` 以上の指摘なし",
  "something was, or `--diff` has something to change": "指摘あり、または `--diff` に変更あり",
  "something could not be checked": "検査できないものがあった",
  "Check this host's jails.": "このホストの jail を検査します。",
  "Check all files below, for a program.": "プログラム向けに、配下の全ファイルを検査します。",
  "Mend what can be mended safely.": "安全に直せるものを直します。",
  "See what that would change.": "その変更内容を確認します。",
  "Check standard input.": "標準入力を検査します。",
  "Take all that is found for known; without the last option, see what is new.":
    "すべての指摘を既知とします。最後のオプションを外すと、新しい指摘だけを表示します。",
  "See only what a branch has changed.": "ブランチで変わった部分だけを確認します。",
  "Check in CI, and keep a report.": "CI で検査し、レポートを残します。",
  "Check hosts in CI, and be strict.": "CI で複数のホストを厳しく検査します。",
  "writes configurations in their own style": "設定を、そのファイル自身の書式に整形",
  "Writes files in their own style: blanks between tokens change, and nothing else. A FILE is formatted whatever it is called; in a DIR the files that are called like a jail.conf are. What jail(8) could not read stays as it is. `-` formats standard input.":
    "ファイルを、そのファイル自身の書式に整えます。変わるのはトークン間の空白だけです。FILE は名前を問わず整形します。DIR では jail.conf の名前を持つファイルを整形します。jail(8) が読めない部分はそのままです。`-` は標準入力を整形します。",
  "write nothing; name the files that would change, and exit with 1 if there are any":
    "書き込まず、変わるファイルの名前を表示。あればステータス 1 で終了",
  "write nothing; print what would change, as `diff -u` does": "書き込まず、変更を `diff -u` の形式で表示",
  "whose settings (jailconf.json) count for standard input":
    "標準入力に適用する設定 (jailconf.json) を決めるファイル名",
  "all is formatted": "すべて整形済み",
  "`--check` or `--diff` finds something to change": "`--check` または `--diff` で変更あり",
  "something could not be formatted": "整形できないものがあった",
  "Format a file in place.": "ファイルをその場で整形します。",
  "Fail in CI where a file is untidy.": "整形されていないファイルがあれば CI を失敗させます。",
  "Format standard input, in the style that counts for a file.":
    "指定したファイルに適用される書式で、標準入力を整形します。",
  "what each jail ends up with, and where each value is set": "各 jail の最終的な設定と、各値の設定箇所",
  "Shows what each jail ends up with: all that includes, wildcards, lists and variables come to, in the form of a jail.conf, with where each value is set and what it replaces. The file is read as jail(8) reads it; where jail(8) refuses it, that is said, and the rest is shown all the same.":
    "各 jail の最終的な設定を示します。インクルード、ワイルドカード、リスト、変数をすべて展開し、各値の設定箇所と置き換え元を添えて jail.conf の形で表示します。ファイルは jail(8) と同じように読みます。jail(8) が受け付けない場合はそれを示し、残りも表示します。",
  "only this jail": "この jail だけ",
  "how it is printed": "表示形式",
  "an object for programs": "プログラム向けのオブジェクト",
  "however long it is; without it, a text of more than 4 MB ends with a line that says so":
    "どれほど長くてもすべて表示。指定しなければ、4 MB を超える分は省略し、その旨を表示",
  "jail(8) takes the file": "jail(8) がファイルを受け付ける",
  "jail(8) refuses the file": "jail(8) がファイルを受け付けない",
  "it could not be read or has no such jail": "読めないか、その jail がない",
  "Show what one jail ends up with.": "1 つの jail の最終的な設定を表示します。",
  "Show all jails, for a program.": "プログラム向けに、すべての jail を表示します。",
  "what starting or stopping jails runs, and what it does to the host":
    "jail の起動や停止で実行される内容と、ホストへの影響",
  "Shows what jail(8) runs when jails start or stop: every command in order, on the host or in the jail, where it is written, and what it changes; then what is there in the end. With names of jails, these and what they need, or what needs them. Nothing is executed: commands are taken to succeed unless they are known to fail, and what is not known about them is said. Where jail(8) refuses the file, that is said, and the rest is shown all the same.":
    "jail の起動や停止のときに jail(8) が実行するものを示します。ホスト上または jail の中で実行されるすべてのコマンドを順に、記述箇所と変化とともに示し、最後に残るものを示します。jail の名前を指定すると、その jail と、それが必要とするもの (停止ではそれを必要とするもの) を対象にします。実際には何も実行しません。失敗すると分かっているもの以外は成功するものとし、分からないことは分からないと示します。jail(8) が受け付けないファイルではそれを示し、残りも表示します。",
  "let the step of this number fail: what jail(8) rolls back then, and what stays behind":
    "この番号のステップを失敗させる: jail(8) が何をロールバックし、何が残るか",
  "the FreeBSD release whose jail(8) does it": "実行する jail(8) の FreeBSD リリース",
  "jail(8) would do all of it": "jail(8) はすべて実行できる",
  "jail(8) would refuse the file or a jail, or a step fails":
    "jail(8) がファイルか jail を受け付けない、またはステップが失敗する",
  "the file could not be read or has no such jail, or there is no such step":
    "ファイルを読めないか、その jail またはステップがない",
  "Show what starting a jail does.": "jail の起動で行われることを表示します。",
  "Show what stopping all of them does.": "全 jail の停止で行われることを表示します。",
  "Show what is left when the fifth step fails.": "5 番目のステップが失敗したときに残るものを表示します。",
  "what a parameter does, what it needs and what goes wrong with it; what a rule finds":
    "パラメーターの働き、前提、落とし穴。ルールが見つけるもの",
  "Says what a parameter of jail.conf does: values and default, where and when it is read, what it needs, since which release, what goes wrong with it, and an example. Of a rule, by the id that stands after a finding: what it finds, what goes wrong, examples, and when to ignore it.":
    "jail.conf のパラメーターを説明します: 値とデフォルト、どこでいつ読まれるか、前提、対応リリース、落とし穴、例。ルールは指摘の後に付く ID で指定します: 何を見つけるか、何が起こるか、例、無視してよい場合。",
  "it was explained": "説明した",
  "there is nothing of that name": "その名前のものがない",
  "Explain a parameter.": "パラメーターを説明します。",
  "Explain a topic.": "トピックを説明します。",
  "Explain a rule.": "ルールを説明します。",
  "all rules, with topic and severity": "すべてのルール、トピックと重要度付き",
  "Lists what `check` looks for: by topic, each rule with its severity and what it finds. What is `off` is told only to those who give the rule a severity. With names of topics or rules, only these. `jailconf explain RULE` prints the page of one.":
    "`check` が探すものをトピック別に、各ルールの重要度と見つける内容とともに一覧します。`off` のものは、ルールに重要度を与えたときだけ指摘します。トピックやルールの名前を指定すると、それだけを示します。各ルールのページは `jailconf explain RULE` で表示します。",
  "how they are printed": "表示形式",
  "they were listed": "一覧を表示した",
  "there is no rule or topic of that name": "その名前のルールやトピックがない",
  "List all rules.": "すべてのルールを一覧します。",
  "List those of a topic, for a program.": "プログラム向けに、トピックのルールを一覧します。",
  "the language server, for any editor": "任意のエディター向けの言語サーバー",
  "Starts the language server for an editor. It speaks the Language Server Protocol on stdin and stdout and ends with its editor.":
    "エディター用の言語サーバーを起動します。標準入出力で Language Server Protocol を話し、エディターとともに終了します。",
  "speak on stdin and stdout, which is the only way there is": "標準入出力で通信 (これが唯一の方法)",
  "the process of the editor": "エディターのプロセス",
  "the editor has ended it": "エディターが終了させた",
  "What an editor runs.": "エディターが実行するもの。",
  "completions of this command line for a shell": "シェルの補完",
  "Prints a script that has a shell complete commands, options and their values, rules, parameters and files. It holds all names, so that completing starts no program; print it anew after an update.":
    "コマンド、オプションとその値、ルール、パラメーター、ファイルをシェルで補完するスクリプトを表示します。すべての名前を含むため、補完のたびにプログラムは起動しません。更新後は作り直してください。",
  "the script was printed": "スクリプトを表示した",
  "there is none for that shell": "そのシェル用のものがない",
  "In bash, with the package bash-completion.": "bash で、パッケージ bash-completion を使う場合。",
  "In zsh, for a folder that is in `fpath`.": "zsh で、`fpath` にあるフォルダーを使う場合。",
  "In fish.": "fish の場合。",
  "compares this software with measurements of jail(8)": "このソフトウェアを jail(8) の実測と比較",
  'Compares this software with measurements of jail(8): every line of every `*.jsonl` file in each folder is one of them. Prints what differs and closes with "N passed, N failed".':
    'このソフトウェアを jail(8) の実測と比較します。各フォルダーの `*.jsonl` ファイルの各行が 1 つの実測です。違いを表示し、最後に "N passed, N failed" を表示します。',
  "print what comes out, one line of JSON a measurement, and judge nothing":
    "判定せず、実測ごとに結果を JSON 1 行で表示",
  "none failed": "失敗なし",
  "some failed": "失敗あり",
  "a folder cannot be read or holds no such file": "フォルダーを読めないか、該当ファイルがない",
  "Compare with all measurements.": "すべての実測と比較します。",
  "print what the command does, and its options": "コマンドの説明とオプションを表示",
  "print the version": "バージョンを表示",
  "the language that is spoken": "表示に使う言語",
  English: "英語",
  Japanese: "日本語",
  "{0} in {1}.": "{1}に {0}。",
  "Nothing found in {0}.": "{0}に指摘なし。",
  "check workspace": "ワークスペースを検査",
  "Says what is wrong with all files of the workspace that are called like a jail.conf":
    "ワークスペース内の、jail.conf の名前を持つ全ファイルの誤りを示します",
  "The files could not be checked: {0}": "ファイルを検査できませんでした: {0}",
  "No folder is open, so there is nothing to check.": "フォルダーが開かれていないため、検査するものがありません。",
  "There are no two jails in this file that could be compared.":
    "このファイルには比較できる 2 つの jail がありません。",
  "Compare Two Jails": "2 つの jail を比較",
  "The first jail": "1 番目の jail",
  "Compare {0} with": "{0} と比較する相手",
  "The second jail": "2 番目の jail",
  "Looking for as little of the file as still shows {0}": "{0} が再現する最小のファイルを探しています",
  "{0} is no longer told at this place. Try it again when the file is as you want to report it.":
    "{0} はこの場所ではもう指摘されません。報告したい状態のファイルでもう一度試してください。",
  "Nothing is reported in this file, so there is no false alarm in it.":
    "このファイルには指摘がないため、誤検知もありません。",
  "Report a False Alarm": "誤検知を報告",
  "Which finding is wrong?": "どの指摘が誤りですか?",
  "Open the Issue Form": "Issue フォームを開く",
  "This is what would be reported. Nothing has been sent: look it over, and change what others should not see.":
    "これが報告される内容です。まだ何も送信していません。確認し、他人に見せたくない部分を変更してください。",
  "The report is on the clipboard. This build of the extension names no place for issues. Paste it where you got the extension from.":
    "報告をクリップボードにコピーしました。このビルドの拡張機能には報告先がありません。拡張機能の入手元に貼り付けてください。",
  "The file is too long for an address: it is on the clipboard. Paste it into the form.":
    "ファイルが長すぎてアドレスに入らないため、クリップボードにコピーしました。フォームに貼り付けてください。",
  "What follows is sent": "以下が送信されます",
  "More of the file may be needless: there was no time to try all of it.":
    "ファイルにはまだ不要な部分があるかもしれません。すべてを試す時間がありませんでした。",
  "It is told only together with {0}, which no part of this is.": "ここに含まれない {0} と一緒のときだけ指摘されます。",
  "A report of a false alarm. Nothing has been sent yet.": "誤検知の報告です。まだ何も送信していません。",
  "Look it over: it is as little of your file as still shows the finding, and the names of hosts and jails, the addresses and":
    "確認してください。これは指摘が再現する最小限のファイルで、ホストと jail の名前、アドレス、",
  "the paths in it are yours. Change here what nobody else should see. As long as the finding is told, it shows what is wrong.":
    "パスはあなたのものです。他人に見せたくない部分はここで変更してください。指摘が出る限り、報告として役立ちます。",
  'Then choose "jail.conf: Open the Issue Form with This Report" (the arrow above). A browser opens, and you send it there.':
    "その後「jail.conf: この報告で Issue フォームを開く」(上の矢印) を選ぶとブラウザーが開き、そこで送信できます。",
  "{0} fails": "{0} の失敗",
  "There is no such page.": "そのページはありません。",
  "What can be done": "できること",
  "the release whose jail(8) reads the file: choose another one": "ファイルを読む jail(8) のリリース: 別のものを選ぶ",
  "show all problems": "すべての問題を表示",
  "Show Start and Stop Plan": "起動と停止のプランを表示",
  "Show Effective Configuration": "有効な設定を表示",
  "Show Output": "出力を表示",
  "Restart Language Server": "言語サーバーを再起動",
  "Open jailconf.json": "jailconf.json を開く",
  "Make a jailconf.json": "jailconf.json を作成",
  "release, rules and format for everybody who works on this folder":
    "このフォルダーで作業する全員のリリース、ルール、書式",
  "{0} could not be made: the folder cannot be written.": "{0} を作成できません。フォルダーに書き込めません。",
  "FreeBSD (newest)": "FreeBSD (最新)",
  "FreeBSD {0} (read as {1})": "FreeBSD {0} ({1} として読む)",
  "1 note": "情報 1 件",
  "{0} notes": "情報 {0} 件",
  "nothing found": "指摘なし",
  More: "その他",
  "Show what can be done": "できることを表示",
  "Not a jail.conf(5) file": "jail.conf(5) ではないファイル",
  "{0}: not checked": "{0}: 検査対象外",
  "{0}: ignored": "{0}: 無視",
  "jail.conf": "jail.conf",
  "FreeBSD jail.conf(5): live diagnostics, quick-fixes, hover and completion that know what jail(8) will do.":
    "FreeBSD jail.conf(5): jail(8) の動作を知る、リアルタイム診断、クイックフィックス、ホバー、補完。",
  "Get Started with jail.conf": "jail.conf をはじめる",
  "From a jail that does not come up to one that starts, and what you see on the way.":
    "起動しない jail が起動するようになるまでと、その途中で見えるもの。",
  "Open an example": "例を開く",
  "A jail with a network stack of its own, and two mistakes that many make. It is a document of its own: nothing of yours is changed.\n[Open the Example](command:jailconf.openExample)":
    "独自のネットワークスタックを持つ jail と、よくある 2 つの誤りです。独立したドキュメントなので、あなたのファイルは変わりません。\n[例を開く](command:jailconf.openExample)",
  "See why it fails": "失敗する理由を見る",
  "What is wrong is underlined, and the list of problems says why, and what jail(8) will say.\n[Show Problems](command:workbench.actions.view.problems)":
    "誤りには下線が付きます。問題の一覧には理由と、jail(8) のメッセージが示されます。\n[問題を表示](command:workbench.actions.view.problems)",
  "Mend it": "直す",
  "Put the cursor on what is underlined and press the light bulb (Ctrl+. or ⌘.): the first fix is the one that is meant. The step is done when nothing is underlined any more.":
    "下線の箇所にカーソルを置き、電球 (Ctrl+. または ⌘.) を押します。最初の修正が推奨です。下線がすべて消えればこのステップは完了です。",
  "Ask what something means": "意味を調べる",
  "Rest the mouse on a parameter, a variable, a command or the name of a jail: what it is, its value in each jail, and when it runs.":
    "パラメーター、変数、コマンド、jail の名前にマウスを合わせると、それが何か、各 jail での値、いつ実行されるかが分かります。",
  "See what will run": "実行内容を見る",
  "The plan shows every step of a start and a stop, in order, and what the host looks like after each.\n[Show Start and Stop Plan](command:jailconf.showPlan)":
    "プランは起動と停止の全ステップを順に示し、それぞれの後のホストの状態を示します。\n[起動と停止のプランを表示](command:jailconf.showPlan)",
  "true or false.": "true または false。",
  "A file system of ZFS, such as zroot/jails/web.": "ZFS のファイルシステム。例: zroot/jails/web。",
  "A backslash and what it stands for.": "バックスラッシュと、それが表すもの。",
  "A file or directory, by its path.": "パスで示すファイルまたはディレクトリー。",
  "A word that a program knows, such as addm of ifconfig.": "プログラムが知る語。例: ifconfig の addm。",
  "A parameter that the chosen FreeBSD release does not have.": "選択した FreeBSD リリースにないパラメーター。",
  "A variable that jail(8) does not find.": "jail(8) が見つけられない変数。",
  Checks: "検査",
  "What jailconf.json says; without it the newest.": "jailconf.json の指定。なければ最新。",
  "The newest release this version of the extension knows.": "このバージョンの拡張機能が知る最新のリリース。",
  "Of the files that are open.": "開いているファイルの問題。",
  "Of all files in the folders that are open, as far as they are called like a jail.conf, and of what they include.":
    "開いているフォルダー内の、jail.conf の名前を持つ全ファイルと、そこからインクルードされるものの問題。",
  "FreeBSD release whose jail(8) reads the file, such as `14.3`, or `15` for the newest 15.x. Releases before 14 have neither `.include` nor nested jails, and parameters come and go. It wins over jailconf.json.":
    "ファイルを読む jail(8) の FreeBSD リリース。例: `14.3`、または最新の 15.x なら `15`。14 より前のリリースには `.include` も入れ子の jail もなく、パラメーターも増減します。jailconf.json より優先されます。",
  "Of which files problems are shown. With `workspace` those of `/srv/hosts/alpha/etc/jail.conf` are listed although nobody has opened it.":
    "どのファイルの問題を表示するか。`workspace` では、開いていない `/srv/hosts/alpha/etc/jail.conf` の問題も一覧に出ます。",
  'Severity of rules by the id that a finding shows, or of all rules of a topic.\n\n```json\n"jailconf.rules": { "unguarded-route": "off", "network": "warning" }\n```\n\nIt wins over jailconf.json. A comment `# jailconf-ignore RULE: reason` silences one place.':
    '指摘に示される ID ごとのルールの重要度、またはトピックの全ルールの重要度。\n\n```json\n"jailconf.rules": { "unguarded-route": "off", "network": "warning" }\n```\n\njailconf.json より優先されます。1 か所だけなら、コメント `# jailconf-ignore RULE: reason` で無視できます。',
  "Hints in the Text": "テキスト中のヒント",
  "Show above each jail what it starts after, and lead to its plan and to what it ends up with, such as `starts after db · Plan · Effective`. `#editor.codeLens#` switches off all of it.":
    "各 jail の上に、何の後に起動するかを表示し、プランと有効な設定へのリンクを付けます。例: `db の後に起動 · プラン · 有効な設定`。`#editor.codeLens#` ですべて無効にできます。",
  "Show above each wildcard the jails that it matches.": "各ワイルドカードの上に、一致する jail を表示します。",
  "Show above the first statement outside of all blocks how many jails use it, and the same above each that jails override.":
    "ブロックの外の最初の文の上に、それを使う jail の数を表示します。jail が上書きする文の上にも表示します。",
  "Show after a variable its value, such as `$id` `7`, and in commands what a word of variables comes to, where that is the same for all jails. `#editor.inlayHints.enabled#` switches off all hints.":
    "変数の後に値を表示します。例: `$id` `7`。コマンドでは、変数を含む語がすべての jail で同じになるとき、その結果を表示します。`#editor.inlayHints.enabled#` ですべてのヒントを無効にできます。",
  "Show at the last `+=` of a jail how many values there are, where some of them are set somewhere else.":
    "値の一部が別の場所で設定されているとき、jail の最後の `+=` に値の個数を表示します。",
  "Show what holds where nothing is written: the devfs ruleset that `mount.devfs` takes.":
    "何も書かれていないときに使われるもの、つまり `mount.devfs` が使う devfs のルールセットを表示します。",
  Format: "書式",
  "One level of indentation: a tab, or so many spaces. `auto` follows the habits of each file.":
    "字下げ 1 段: タブ、または空白の数。`auto` は各ファイルの書き方に従います。",
  "Blanks around `=` and `+=`. `auto` follows the habits of each file.":
    "`=` と `+=` の前後の空白。`auto` は各ファイルの書き方に従います。",
  "Whether operators of neighbouring lines stand below each other. `auto` follows the habits of each file.":
    "隣り合う行の演算子を縦に揃えるかどうか。`auto` は各ファイルの書き方に従います。",
  "Where the `{` of a block of several lines stands. `auto` follows the habits of each file.":
    "複数行のブロックの `{` の位置。`auto` は各ファイルの書き方に従います。",
  "How many blank lines may follow each other. `auto` follows the habits of each file.":
    "続けて置ける空行の数。`auto` は各ファイルの書き方に従います。",
  "A line end after the last line, where it has none. `auto` follows the habits of each file.":
    "最後の行に改行がないとき、改行を付けるかどうか。`auto` は各ファイルの書き方に従います。",
  "Strings in single quotes become strings in double quotes, where they mean the same.":
    "意味が同じなら、単一引用符の文字列を二重引用符にする。",
  "Language Server": "言語サーバー",
  "Write the messages between VS Code and the language server to the output channel.":
    "VS Code と言語サーバーの間のメッセージを出力チャネルに書き出します。",
  "Compare Effective Configuration of Two Jails": "2 つの jail の有効な設定を比較",
  "Check All Files of the Workspace": "ワークスペースの全ファイルを検査",
  "Open the Issue Form with This Report": "この報告で Issue フォームを開く",
  "Show Status and What Can Be Done": "状態とできることを表示",
  "Open an Example": "例を開く",
  "Get Started": "はじめる",
  "`check` says what is wrong with all files of the workspace that are called like a jail.conf.":
    "`check` は、ワークスペース内の jail.conf の名前を持つ全ファイルの誤りを示します。",
  "An IPv6 address that is still tentative when the services of the jail start. Off by default.":
    "jail のサービスの起動時にまだ tentative の IPv6 アドレス。デフォルトでは無効。",
  "A jail with services persists as well. Off by default.":
    "サービスを持つ jail が persist でもある。デフォルトでは無効。",
  "The stop of a jail waits for a time, and not for something. Off by default.":
    "jail の停止が、何かの完了ではなく一定時間を待っている。デフォルトでは無効。",
  "All rules of the topic: jail(8) does not read the file.": "トピックの全ルール: jail(8) がファイルを読めない。",
  "All rules of the topic: jail(8), its library or the kernel does not take a value, or takes another one than is written.":
    "トピックの全ルール: jail(8)、そのライブラリー、カーネルが値を受け付けない、または書かれたものと違う値になる。",
  "All rules of the topic: A variable has no value, or not the one that was meant.":
    "トピックの全ルール: 変数に値がない、または意図した値ではない。",
  "All rules of the topic: A jail is not found, not started or not the one that was meant; a file is not included.":
    "トピックの全ルール: jail が見つからない、起動されない、意図したものではない。ファイルがインクルードされない。",
  "All rules of the topic: Interfaces, bridges, addresses and routes: the jail has no network, or leaves some of it behind.":
    "トピックの全ルール: インターフェース、ブリッジ、アドレス、経路。jail にネットワークがない、または一部を後に残す。",
  "All rules of the topic: A command of exec.* fails, is not run as it is written, or runs at the wrong time.":
    "トピックの全ルール: exec.* のコマンドが失敗する、書かれたとおりに実行されない、実行の時機が違う。",
  "All rules of the topic: A jail does not stay, or its next start or stop fails.":
    "トピックの全ルール: jail が残らない、または次の起動や停止が失敗する。",
  "All rules of the topic: Paths, mounts and datasets.": "トピックの全ルール: パス、マウント、データセット。",
  "All rules of the topic: What a jail sees or may do of its host that a jail is made to keep from it.":
    "トピックの全ルール: jail が隔離すべきホストのものを、見たり操作したりできる。",
  "All rules of the topic: What rc.conf, devfs.rules, fstab and the other files of the host say, and the configuration does not.":
    "トピックの全ルール: rc.conf、devfs.rules、fstab などホストのほかのファイルの内容と、設定との食い違い。",
  "All rules of the topic: Comments that are meant for jailconf.": "トピックの全ルール: jailconf 向けのコメント。",
  "The newest 15.x that is out.": "リリース済みの最新の 15.x。",
  "FreeBSD 15.2: planned for December 2026.": "FreeBSD 15.2: 2026 年 12 月予定。",
  "FreeBSD 15.1: supported until 2027-03-31.": "FreeBSD 15.1: 2027-03-31 までサポート。",
  "FreeBSD 15.0: past its end of life, which was on 2026-09-30.": "FreeBSD 15.0: 2026-09-30 にサポート終了。",
  "The newest 14.x that is out.": "リリース済みの最新の 14.x。",
  "FreeBSD 14.5: supported until 2027-06-30.": "FreeBSD 14.5: 2027-06-30 までサポート。",
  "FreeBSD 14.4: supported until 2026-12-31.": "FreeBSD 14.4: 2026-12-31 までサポート。",
  "FreeBSD 14.3: past its end of life, which was on 2026-06-30.": "FreeBSD 14.3: 2026-06-30 にサポート終了。",
  "FreeBSD 14.2: past its end of life.": "FreeBSD 14.2: サポート終了。",
  "FreeBSD 14.1: past its end of life.": "FreeBSD 14.1: サポート終了。",
  "FreeBSD 14.0: past its end of life.": "FreeBSD 14.0: サポート終了。",
  "The newest 13.x that is out.": "リリース済みの最新の 13.x。",
  "FreeBSD 13.5: past its end of life.": "FreeBSD 13.5: サポート終了。",
  "FreeBSD 13.4: past its end of life.": "FreeBSD 13.4: サポート終了。",
  "FreeBSD 13.3: past its end of life.": "FreeBSD 13.3: サポート終了。",
  "FreeBSD 13.2: past its end of life.": "FreeBSD 13.2: サポート終了。",
  "FreeBSD 13.1: past its end of life.": "FreeBSD 13.1: サポート終了。",
  "FreeBSD 13.0: past its end of life.": "FreeBSD 13.0: サポート終了。",
  "The newest 12.x that is out.": "リリース済みの最新の 12.x。",
  "FreeBSD 12.4: past its end of life.": "FreeBSD 12.4: サポート終了。",
  "FreeBSD 12.3: past its end of life.": "FreeBSD 12.3: サポート終了。",
  "FreeBSD 12.2: past its end of life.": "FreeBSD 12.2: サポート終了。",
  "FreeBSD 12.1: past its end of life.": "FreeBSD 12.1: サポート終了。",
  "FreeBSD 12.0: past its end of life.": "FreeBSD 12.0: サポート終了。",
});
