// The names of parameters as expressions for syntax files: those of the catalogue, with each `no` that jail(8) takes.

/** All names that jail(8) knows in some release, and of those the ones that hold commands. `server` exports the catalogue. */
export function parameterNames({ parameters, negativeForm, spellingsWithNo }) {
  const real = parameters.filter(({ kind, name }) => kind !== "directive" && !name.endsWith(".*"));
  const spellings = ({ kind, name, type }) => {
    // What jail(8) looks up itself it finds with a `no` before any component; libjail knows that of booleans only.
    if (kind === "pseudo") return [name, ...spellingsWithNo(name)];
    return type === "bool" ? [name, negativeForm(name)] : [name];
  };
  const sorted = (some) => [...new Set(some.flatMap(spellings))].sort();
  const commands = sorted(real.filter(({ type }) => type === "command-list"));
  return { commands, others: sorted(real).filter((name) => !commands.includes(name)) };
}

/**
 * How regular expressions are written: as Oniguruma, PCRE and QRegularExpression read them, and as Vim does. `word` is the inside of a
 * bracket expression: the characters of which jail(8) makes a name.
 */
export const dialects = {
  perl: {
    word: "A-Za-z0-9_!%&()\\-.:<>?@\\[\\]^`|~",
    group: (inside) => `(?:${inside})`,
    or: "|",
    optional: "?",
    many: "++",
  },
  vim: {
    word: "-A-Za-z0-9_!%&().:<>?@[\\]^`|~",
    group: (inside) => `\\%(${inside}\\)`,
    or: "\\|",
    optional: "\\=",
    many: "\\+",
  },
};

/** An expression for these names and for those of the families that are open, which shares what they have in common. */
export function namesPattern(names, dialect) {
  return patternOf(names, dialect, openFamilies(dialect));
}

/** The same as several expressions that begin with a letter each: Vim looks for such a letter before it tries anything else. */
export function namesPatternsByLetter(names, dialect) {
  const families = Object.entries(openFamilies(dialect));
  const letters = [...new Set(names.map((name) => name[0]))];
  return letters.map((letter) => {
    const rests = names.filter((name) => name.startsWith(letter)).map((name) => name.slice(1));
    const own = families.filter(([path]) => path.startsWith(letter)).map(([path, pattern]) => [path.slice(1), pattern]);
    return letter + patternOf(rests, dialect, Object.fromEntries(own));
  });
}

/** What may follow some names, besides the names that are known. */
function openFamilies({ group, optional, many, word }) {
  const key = `[${word}]${many}`;
  // Modules of the kernel bring file systems of their own, and everybody chooses keys.
  return { "allow.mount": `${group("no")}${optional}[A-Za-z0-9_]${many}`, env: key, meta: key };
}

function patternOf(names, dialect, extra) {
  const tree = new Map();
  for (const name of names) {
    let node = tree;
    const parts = name.split(".");
    for (const [index, part] of parts.entries()) {
      if (!node.has(part)) node.set(part, { isName: false, below: new Map() });
      const child = node.get(part);
      if (index === parts.length - 1) child.isName = true;
      node = child.below;
    }
  }
  return printed(tree, dialect, extra, "");
}

function printed(tree, dialect, extra, path) {
  const alternatives = [];
  for (const [part, { isName, below }] of tree) {
    const negative = tree.get(`no${part}`);
    const hasNegative = negative !== undefined && sameBelow({ isName, below }, negative);
    const positive = part.startsWith("no") ? tree.get(part.slice(2)) : undefined;
    if (positive !== undefined && sameBelow(positive, { isName, below })) continue;
    const inside = [below.size > 0 ? printed(below, dialect, extra, `${path}${part}.`) : undefined, extra[path + part]];
    const written = inside.filter((each) => each !== undefined).map((each) => `\\.${each}`);
    const [only, ...more] = written;
    const following =
      only === undefined ? "" : more.length > 0 || isName ? dialect.group(written.join(dialect.or)) : only;
    const prefix = hasNegative ? `${dialect.group("no")}${dialect.optional}` : "";
    alternatives.push(`${prefix}${part}${following}${following !== "" && isName ? dialect.optional : ""}`);
  }
  return alternatives.length === 1 ? alternatives[0] : dialect.group(alternatives.join(dialect.or));
}

/** Whether the same may follow two components. */
function sameBelow(one, other) {
  if (one.isName !== other.isName || one.below.size !== other.below.size) return false;
  for (const [part, node] of one.below) {
    const match = other.below.get(part);
    if (match === undefined || !sameBelow(node, match)) return false;
  }
  return true;
}
