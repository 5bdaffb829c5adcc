import { describe, expect, test } from "vitest";
import { finished } from "../../server/src/analysis/root/in-parts.ts";
import { KeptReports } from "../../server/src/analysis/root/kept-reports.ts";
import { firstTold, runRules } from "../../server/src/analysis/root/run-rules.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import type { RuleSetting, Severity } from "../../server/src/rules/rule/finding.ts";
import type { ConfigurationQuestion, JailContext, Rule } from "../../server/src/rules/rule/rule.ts";
import { settings } from "../support/fixture.ts";
import {
  Editor,
  finds,
  findsForAll,
  jails,
  path,
  placesOf,
  said,
  textOf,
  wordsIn,
} from "../support/rules-of-a-test.ts";

describe("what two say of one place", () => {
  const text = jails("$a = xxx;", "$a = yyy;");
  const edits = [text, `# Above.\n${text}`, `${text}# Below.\n`];

  test("is one finding, of a jail and of the whole configuration", () => {
    const editor = new Editor([findsForAll("xxx", ["web1"]), finds("yyy")]);
    for (const [index, edited] of edits.entries()) {
      const shift = [0, 9, 0][index];
      expect(editor.told(edited)).toEqual([
        `${12 + shift} finds-xxx error: Here is xxx. (in web1 and web0)`,
        `${31 + shift} finds-yyy error: Here is yyy.`,
      ]);
    }
    expect(editor.kept.hasShared).toBe(true);
  });

  test("is one finding of all jails that say it, wherever that is", () => {
    const checkJail: Rule["checkJail"] = ({ jail, report }) =>
      placesOf("xxx", jail.section.block?.tree.text ?? "").forEach(report);
    const anywhere: Rule = { id: "anywhere", severity: "error", checkJail };
    const told = (text: string): string[] =>
      [text, `# Above.\n${text}`].flatMap((edited) =>
        new Editor([anywhere]).told(edited).map((one) => one.replace(/^\d+ /, "")),
      );
    const finding = "anywhere error: Here is xxx.";
    expect(told(`$g = xxx;\n${jails("", "")}`)).toEqual(Array(2).fill(`${finding} (in web0 and web1)`));
    expect(told("web { $a = xxx; in { $b = y; } }\n")).toEqual(Array(2).fill(`${finding} (in web and web.in)`));
    expect(told("web { $a = y; in { $b = xxx; } }\n")).toEqual(Array(2).fill(`${finding} (in web and web.in)`));
  });

  test("is one piece of advice as well", () => {
    const editor = new Editor([findsForAll("xxx", ["web1"], { severity: "info", toldOnce: "Mend all" })]);
    for (const edited of edits) expect(editor.told(edited)).toHaveLength(1);
    expect(editor.kept.hasShared).toBe(true);
  });

  test.each<[what: string, word: string, more: Partial<Rule>]>([
    ["where one of them is longer", "xxx;", {}],
    ["where they stand beside each other", "$a", {}],
    ["where they only end at one place", "= xxx", {}],
    ["where another rule speaks", "xxx", { id: "other", checkJail: undefined }],
  ])("is apart %s", (_, word, more) => {
    const { checkJail } = finds("xxx");
    const editor = new Editor([
      findsForAll(word, ["web1"], { id: "finds-xxx", checkJail, ...more }),
      finds("xxx"),
      finds("yyy"),
    ]);
    for (const edited of edits) expect(editor.told(edited).length).toBeGreaterThan(2);
    expect(editor.kept.hasShared).toBe(false);
  });
});

describe("of the whole configuration a rule that is switched off", () => {
  /** How often a rule is asked about a text, and what is told of it then. */
  function askedOnce(text: string, more: Partial<Rule>, setting: RuleSetting): { asked: number; told: string[] } {
    let asked = 0;
    const rule: Rule = {
      id: "shape",
      severity: "error",
      checkConfiguration({ configuration, report }) {
        asked++;
        for (const one of placesOf("xxx", textOf(configuration))) report({ ...one, refusesFile: more.readsText });
      },
      ...more,
    };
    const chosen = { ...settings({}), rules: new Map([["shape", setting]]) };
    const editor = new Editor([rule], { settings: chosen, judgesComments: false });
    return { told: said(editor.run(text)), asked };
  }
  const text = jails("$a = xxx;");
  const told = "12 shape error: Here is xxx.";

  test("is not asked: nobody hears what it would say", () => {
    expect(askedOnce(text, {}, "error")).toEqual({ asked: 1, told: [told] });
    expect(askedOnce(text, {}, "off")).toEqual({ asked: 0, told: [] });
    expect(askedOnce(text, { isOffByDefault: true }, "error")).toEqual({ asked: 1, told: [told] });
  });

  test("is asked where it may say that jail(8) refuses the file", () => {
    expect(askedOnce(text, { readsText: true }, "off")).toEqual({ asked: 1, told: [told] });
  });

  test("is asked where a comment may silence it, which would be called useless", () => {
    expect(askedOnce(`${text}# jailconf-ignore shape: later\n`, {}, "off")).toEqual({ asked: 1, told: [] });
  });
});

describe("what only follows from something else", () => {
  /** What it says is why all other rules find something, where the text has such a slip. */
  const cause = (more: Partial<Rule> = {}): Rule => ({
    id: "slip",
    severity: "error",
    checkConfiguration({ configuration, report }) {
      for (const one of placesOf("slip", textOf(configuration))) report(one);
    },
    consequences: (configuration) => (textOf(configuration).includes("slip") ? () => true : undefined),
    ...more,
  });
  const text = jails("$a = xxx;", "$a = yyy;", "$a = zzz;");
  const followers = [
    finds("xxx"),
    finds("yyy", { severity: "info", toldOnce: "Mend all" }),
    finds("zzz", { severity: "hint" }),
  ];
  const named = (told: readonly string[]): string[] => told.map((one) => one.split(" ")[1]);
  const edits = [text, `# A slip.\n${text}`, `# Gone.\n${text}`, `# Another slip.\n${text}`];
  const all = ["finds-xxx", "finds-yyy", "finds-zzz"];

  test("is told as soon as that is mended, and no longer than that", () => {
    const editor = new Editor([cause(), ...followers]);
    expect(edits.map((edited) => named(editor.told(edited)))).toEqual([all, ["slip"], all, ["slip"]]);
    for (const follower of followers) {
      const alone = new Editor([cause(), follower]);
      expect(edits.map((edited) => named(alone.told(edited)))).toEqual([
        [follower.id],
        ["slip"],
        [follower.id],
        ["slip"],
      ]);
    }
  });

  test("is told where nobody tells that, unless it is about how the text is read", () => {
    const off = { settings: settings({}) };
    off.settings = { ...off.settings, rules: new Map([["slip", "off"]]) };
    expect(named(new Editor([cause(), ...followers], off).told(edits[1]))).toEqual(all);
    expect(named(new Editor([cause({ readsText: true }), ...followers], off).told(edits[1]))).toEqual([]);
  });

  test("may be what is told of the same jail alone, or of another one", () => {
    const has = (jail: JailContext["jail"] | undefined): boolean =>
      jail !== undefined && wordsIn("slip", jail).length > 0;
    const ofJail = cause({ consequences: (_, jail) => (has(jail) ? () => true : undefined) });
    const slips = [text, text.replace("yyy", "yyyslip"), `# More.\n${text}`];
    const own = new Editor([ofJail, ...followers]);
    expect(slips.map((edited) => named(own.told(edited)))).toEqual([all, ["finds-xxx", "slip", "finds-zzz"], all]);
    const ofOthers = cause({
      consequences: ({ jails }, jail) =>
        jail && jails.some((one) => one !== jail && has(one)) ? () => true : undefined,
      consequencesLookFurther: ({ jails }) => jails.some(has),
    });
    const other = new Editor([
      cause({
        id: "none",
        consequences: () => undefined,
        consequencesLookFurther: () => false,
        checkConfiguration: undefined,
      }),
      ofOthers,
      ...followers,
    ]);
    expect(slips.map((edited) => named(other.told(edited)))).toEqual([all, ["finds-yyy", "slip"], all]);
  });
});

test("a jail is named where a place is not within its block", () => {
  const text = `# Above.\n${jails("$a = xxx;")}# Below.\n`;
  const block = [9, text.indexOf("}") + 1] as const;
  const told = (start: number, end: number): string[] => {
    const rule: Rule = {
      id: "place",
      severity: "error",
      checkJail: ({ report }) => report({ path, start, end, message: "Here." }),
    };
    return new Editor([rule]).told(text).map((one) => one.split(": ")[1]);
  };
  expect(told(...block)).toEqual(["Here."]);
  expect(told(block[0] + 1, block[1] - 1)).toEqual(["Here."]);
  expect(told(block[0] - 1, block[1])).toEqual(["Here. (in web0)"]);
  expect(told(block[0], block[1] + 1)).toEqual(["Here. (in web0)"]);
});

test("advice stands at the first place of its file, in whatever order it was given", () => {
  const severity = (word: string): Severity => (word === "xxx" ? "info" : "hint");
  const rule: Rule = {
    id: "advice",
    severity: "info",
    toldOnce: "Mend all",
    checkJail({ jail, report }) {
      for (const word of ["zzz", "yyy", "xxx"])
        for (const one of wordsIn(word, jail).toReversed()) report({ ...one, severity: severity(word) });
    },
  };
  const told = (...statements: readonly string[]): string[] => {
    const editor = new Editor([rule]);
    const text = jails(...statements);
    const first = editor.told(text);
    expect(editor.told(`${text}# Below.\n`)).toEqual(first);
    return first;
  };
  expect(told("$a = yyy;", "$a = zzz;")).toEqual(["12 advice hint: Here is yyy. (in web0 and web1)"]);
  expect(told("$a = yyy; $b = yyy;")).toEqual(["12 advice hint: Here is yyy."]);
  expect(told("$a = yyy;", "$a = xxx; $b = xxx;")).toEqual(["31 advice info: Here is xxx. (in web0 and web1)"]);
});

describe("the rules are asked again", () => {
  const text = jails("$a = xxx;", "$a = yyy;");
  const above = `# Above.\n${text}`;
  const key = above.replace("yyy", "xxxyyy");

  function askedAgain(check: (context: JailContext) => void, more: Partial<Rule> = {}): string[][] {
    const asked: string[] = [];
    const checkJail = (context: JailContext): void => {
      asked.push(context.jail.name);
      check(context);
      finds("xxx").checkJail?.(context);
    };
    const editor = new Editor([{ id: "rule", severity: "error", checkJail, ...more }, finds("yyy")]);
    return [text, above, key].map((edited) => {
      asked.length = 0;
      expect(editor.run(edited).count).toBeGreaterThan(1);
      const names = [...asked];
      editor.told(edited);
      return names;
    });
  }

  test("of a jail that was edited, where they look at nothing else", () => {
    expect(askedAgain(() => {})).toEqual([["web0", "web1"], [], ["web1"]]);
  });

  test("of all, where they look at what may have changed", () => {
    const all = ["web0", "web1"];
    const looks: ((context: JailContext) => unknown)[] = [
      ({ configuration }) => configuration,
      ({ hostFiles }) => hostFiles,
      ({ neighbours }) => neighbours,
      (context) => context.lineOf(context.jail.section.definitions[0]),
    ];
    for (const look of looks) expect(askedAgain((context) => void look(context))).toEqual([all, all, all]);
  });

  test("of all, as soon as they have another answer", () => {
    const isAbove: ConfigurationQuestion = (configuration) => textOf(configuration).startsWith("#");
    const all = ["web0", "web1"];
    expect(askedAgain((context) => void context.ask(isAbove))).toEqual([all, all, ["web1"]]);
    const isKnown: ConfigurationQuestion = () => true;
    expect(askedAgain((context) => void context.ask(isKnown))).toEqual([all, [], ["web1"]]);
  });
});

describe("of more than is told", () => {
  const many = (count: number): string => jails(...Array.from({ length: count }, () => `$a = "${"x ".repeat(50)}";`));

  /** How much is told of a text and what is not, as an editor says it that has just opened it, too. */
  function counted(editor: Editor, text: string): unknown {
    const [{ count, leftOut }, anew] = [editor.run(text), finished(runRules(editor.input(text)))];
    expect([count, leftOut]).toEqual([anew.count, anew.leftOut]);
    return { count, ...leftOut };
  }

  test("so many errors are told, and no jail behind them", () => {
    const editor = new Editor([finds("x")]);
    const cut = { count: 1500, findings: 0, isRuleCut: false };
    expect(counted(editor, many(40))).toEqual({ ...cut, jails: 10 });
    expect(counted(editor, `# Above.\n${many(41)}`)).toEqual({ ...cut, jails: 11 });
    expect(counted(new Editor([finds("x"), findsForAll("web0", [])]), many(29))).toEqual({ count: 29 * 50 + 1 });
  });

  test("no rule is asked about the configuration, or a jail, where the files have as many", () => {
    const checkFile: Rule["checkFile"] = ({ tree, report }) => placesOf("x", tree.text).forEach(report);
    const inFile: Rule = { id: "file", severity: "error", checkFile };
    const others = [findsForAll("web0", []), finds("web")];
    const cut = { findings: 0, isRuleCut: false };
    expect(counted(new Editor([inFile, ...others]), many(30))).toEqual({ ...cut, count: 1500, jails: 30 });
    const mild: Rule = { ...inFile, severity: "warning" };
    expect(counted(new Editor([mild, ...others]), many(30))).toEqual({ count: 1500 + 1 + 30 });
  });

  test("it is known that a rule has stopped, after an edit as well", () => {
    const checkJail = (context: JailContext): void => {
      for (let at = 0; !context.isFull && at < 10_000; at++)
        context.report({ path, start: 9 + (at % 10), end: 9 + (at % 10), message: "Here." });
    };
    const text = `# Below.\n${jails("persist;")}`;
    const editor = new Editor([{ id: "endless", severity: "hint", checkJail }]);
    for (const edited of [text, `# Above.\n${text}`])
      expect(editor.run(edited).leftOut).toEqual({ findings: 0, jails: 0, isRuleCut: true });
  });
});

describe("a comment that silences nothing", () => {
  const text = `# jailconf-ignore no-persist\n${jails("$a = xxx;")}`;
  const useless = rules.find(({ id }) => id === "useless-ignore")!;
  const named = (editor: Editor): string[] => editor.told(text).map((one) => one.split(" ")[1]);

  test("is told beside the rest", () => {
    expect(named(new Editor([finds("xxx"), useless]))).toEqual(["useless-ignore", "finds-xxx"]);
  });

  test("is none of the business of who tries fixes", () => {
    expect(named(new Editor([finds("xxx"), useless], { judgesComments: false }))).toEqual(["finds-xxx"]);
  });

  test("may silence what was not looked at", () => {
    const checkFile: Rule["checkFile"] = ({ report }) => {
      for (let at = 0; at < 1500; at++) report({ path, start: at, end: at, message: "Here." });
    };
    const editor = new Editor([{ id: "all", severity: "error", checkFile }, useless]);
    expect(editor.run(text).count).toBe(1500);
  });
});

describe("what is told of some jails", () => {
  const text = jails("$a = xxx;", "$a = xxx;", "$a = xxx;");

  test("is nothing of the others, whatever was kept of them", () => {
    for (const kept of [undefined, new KeptReports()]) {
      const editor = new Editor([finds("xxx")]);
      editor.told(text);
      const told = finished(runRules({ ...editor.input(text), only: new Set([1]), kept: kept && editor.kept }));
      expect(said(told)).toEqual(["31 finds-xxx error: Here is xxx."]);
    }
  });

  test("before all are judged is what no other jail can change, and it is known which rules may have more to say", () => {
    const beside: ConfigurationQuestion = ({ jails }, _, isUsedBeside) => isUsedBeside(jails[0], "epair1a");
    const asking = (id: string, question: ConfigurationQuestion): Rule => ({
      ...{ id, severity: "error" },
      checkJail(context) {
        if (context.ask(question) === false) for (const one of wordsIn("xxx", context.jail)) context.report(one);
      },
    });
    const outside: Rule = {
      id: "outside",
      severity: "error",
      checkJail: ({ report }) => report({ path, start: 0, end: 1, message: "Here." }),
    };
    const advice = finds("xxx", { id: "advice", severity: "info", toldOnce: "Mend all" });
    const editor = new Editor([
      finds("xxx"),
      asking("open", beside),
      asking("known", () => false),
      outside,
      advice,
      findsForAll("xxx", [], { id: "all" }),
    ]);
    const { told, leftOpen } = firstTold({ ...editor.input(text), only: new Set([1, 2]) });
    expect(said(told).map((one) => one.split(":")[0])).toEqual([
      "31 finds-xxx error",
      "31 known error",
      "50 finds-xxx error",
      "50 known error",
    ]);
    expect([...leftOpen]).toEqual(["open"]);
    expect(editor.told(text).filter((one) => one.includes(" open "))).toHaveLength(3);
  });
});
