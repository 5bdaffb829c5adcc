// What the parts of a jail.conf look like: one table, of which the colours of the TextMate grammar, of the tokens of the language
// server, of Vim, Neovim, Emacs and Kate are made, and docs/colours.md. The first row of a name that the server uses holds for it.

/**
 * Each row: `what` it is, for people, with an `example`; the server's `meaning` with a `trait` (Meaning and Trait of
 * server/src/features/semantic-tokens), unless the server has no token for it; `scopes` for that token in VS Code; `grammar`, the
 * beginnings of the scopes that the grammar gives it, or, where only the server can tell, which row it is `like` for those who have no
 * name of their own for it; and by what name Vim, Emacs and Kate colour it: undefined is how they show plain text.
 */
export const colours = [
  {
    id: "Comment",
    what: "a comment",
    example: "# why it is so",
    meaning: "Comment",
    scopes: ["comment.line.number-sign"],
    grammar: ["comment"],
    vim: "Comment",
    emacs: "font-lock-comment-face",
    kate: "dsComment",
  },
  {
    id: "Directive",
    what: "`.include`",
    example: ".include",
    meaning: "Directive",
    scopes: ["keyword.control.directive.include"],
    grammar: ["keyword.control.directive.include"],
    vim: "Include",
    emacs: "font-lock-preprocessor-face",
    kate: "dsImport",
  },
  {
    id: "Parameter",
    what: "a parameter that jail(8) knows",
    example: "exec.clean",
    meaning: "Parameter",
    trait: "Known",
    scopes: ["constant.other.option.parameter", "support.type.property-name"],
    grammar: ["constant.other.option.parameter", "support.type.property-name"],
    vim: "Keyword",
    emacs: "font-lock-keyword-face",
    kate: "dsKeyword",
  },
  {
    id: "UnknownParameter",
    what: "a parameter that it does not know",
    example: "exec.claen",
    meaning: "Parameter",
    scopes: ["variable.other.property"],
    grammar: ["variable.other.property"],
    kate: "dsNormal",
  },
  {
    id: "UnavailableParameter",
    what: "a parameter of another release",
    example: "zfs.dataset",
    meaning: "Parameter",
    trait: "Unavailable",
    scopes: ["variable.other.property"],
    like: "UnknownParameter",
  },
  {
    id: "Variable",
    what: "a variable",
    example: "${id}",
    meaning: "Variable",
    scopes: ["variable.other.readwrite"],
    grammar: ["variable.other.readwrite"],
    vim: "Identifier",
    emacs: "font-lock-variable-name-face",
    kate: "dsVariable",
  },
  {
    id: "ImpliedVariable",
    what: "a variable that the block sets",
    example: "$name",
    meaning: "Variable",
    trait: "Implied",
    scopes: ["variable.other.readwrite"],
    like: "Variable",
  },
  {
    id: "UndefinedVariable",
    what: "a variable that nobody sets",
    example: "${idd}",
    meaning: "Variable",
    trait: "Undefined",
    scopes: ["invalid.illegal.undefined-variable"],
    like: "Illegal",
  },
  {
    id: "Jail",
    what: "the name of a jail",
    example: "web",
    meaning: "Jail",
    scopes: ["entity.name.type.jail"],
    grammar: ["entity.name.type.jail"],
    vim: "Type",
    emacs: "font-lock-type-face",
    kate: "dsDataType",
  },
  {
    id: "Operator",
    what: "an assignment",
    example: "+=",
    meaning: "Operator",
    scopes: ["keyword.operator.assignment"],
    grammar: ["keyword.operator.assignment"],
    vim: "Operator",
    kate: "dsOperator",
  },
  {
    id: "Wildcard",
    what: "a wildcard",
    example: "*",
    meaning: "Wildcard",
    scopes: ["keyword.operator.assignment"],
    grammar: ["keyword.operator.wildcard"],
    vim: "Special",
    emacs: "font-lock-builtin-face",
    kate: "dsSpecialChar",
  },
  {
    id: "ShellOperator",
    what: "an operator of the shell",
    example: "&&",
    meaning: "ShellOperator",
    scopes: ["keyword.operator.assignment"],
    grammar: ["keyword.operator.shell"],
    vim: "Operator",
    emacs: "font-lock-builtin-face",
    kate: "dsOperator",
  },
  {
    id: "Punctuation",
    what: "what separates and ends",
    example: ";",
    grammar: ["punctuation.terminator", "punctuation.separator", "punctuation.section"],
    vim: "Delimiter",
    kate: "dsNormal",
  },
  {
    id: "String",
    what: "a value, in quotes or not",
    example: '"/jails/web"',
    meaning: "String",
    scopes: ["string.quoted.double"],
    grammar: ["string"],
    vim: "String",
    emacs: "font-lock-string-face",
    kate: "dsString",
  },
  {
    id: "Path",
    what: "a file or directory",
    example: "/jails/web",
    meaning: "Path",
    scopes: ["string.other.path"],
    like: "String",
  },
  {
    id: "Dataset",
    what: "a dataset of ZFS",
    example: "zroot/jails/web",
    meaning: "Dataset",
    scopes: ["string.other.dataset"],
    like: "String",
  },
  {
    id: "Escape",
    what: "a backslash and what it stands for",
    example: "\\t",
    meaning: "Escape",
    scopes: ["constant.character.escape"],
    grammar: ["constant.character.escape"],
    vim: "SpecialChar",
    emacs: "font-lock-constant-face",
    kate: "dsSpecialChar",
  },
  {
    id: "Number",
    what: "a number or an address",
    example: "10.0.0.1/24",
    meaning: "Number",
    scopes: ["constant.numeric"],
    grammar: ["constant.numeric"],
    vim: "Number",
    emacs: "font-lock-constant-face",
    kate: "dsDecVal",
  },
  {
    id: "Boolean",
    what: "true or false",
    example: "true",
    meaning: "Boolean",
    scopes: ["constant.language.boolean"],
    grammar: ["constant.language.boolean"],
    vim: "Boolean",
    emacs: "font-lock-constant-face",
    kate: "dsConstant",
  },
  {
    id: "Choice",
    what: "a word of those that a parameter takes",
    example: "inherit",
    meaning: "Choice",
    scopes: ["constant.language.jailsys"],
    grammar: ["constant.language.jailsys"],
    vim: "Constant",
    emacs: "font-lock-constant-face",
    kate: "dsConstant",
  },
  {
    id: "Interface",
    what: "a network interface",
    example: "em0",
    meaning: "Interface",
    scopes: ["variable.other.constant.interface"],
    grammar: ["variable.other.constant.interface"],
    vim: "Constant",
    emacs: "font-lock-constant-face",
    kate: "dsConstant",
  },
  {
    id: "Command",
    what: "a program",
    example: "/sbin/ifconfig",
    meaning: "Command",
    scopes: ["support.function.command.shell"],
    grammar: ["support.function.command.shell"],
    vim: "Function",
    emacs: "font-lock-function-name-face",
    kate: "dsFunction",
  },
  {
    id: "Subcommand",
    what: "a word that the program knows",
    example: "addm",
    meaning: "Subcommand",
    scopes: ["constant.other.option.subcommand.shell"],
    like: "Option",
  },
  {
    id: "Option",
    what: "an option of a program",
    example: "-inet6",
    meaning: "Option",
    scopes: ["constant.other.option.shell"],
    grammar: ["constant.other.option.shell"],
    vim: "Special",
    emacs: "font-lock-builtin-face",
    kate: "dsAttribute",
  },
  {
    id: "Illegal",
    what: "what jail(8) does not read",
    example: "–",
    grammar: ["invalid"],
    vim: "Error",
    emacs: "error",
    kate: "dsError",
  },
];

/** Meanings that share the row of another, whose name the server uses for both. */
export const sharedMeanings = { Address: "Number", Keyword: "Directive" };

/** The row that a row of the server's alone is like; of others that row itself. */
export const likeRow = (colour) => colours.find(({ id }) => id === (colour.like ?? colour.id));

/** The row of a scope of the grammar: the one that knows the longest beginning of it. */
export function colourOfScope(scope) {
  let best;
  let length = 0;
  for (const colour of colours) {
    for (const beginning of colour.grammar ?? []) {
      if (beginning.length > length && (scope === beginning || scope.startsWith(`${beginning}.`))) {
        best = colour;
        length = beginning.length;
      }
    }
  }
  return best;
}

/** The group of Vim's that stands for a row. */
export const vimGroup = ({ id }) => `jailconf${id}`;

/** The face of Emacs's that stands for a row. */
export const emacsFace = ({ id }) => `jailconf${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-face`;

/** The names of the protocol: what an editor knows that has none of its own. */
export const protocolTypes = (
  "namespace type class enum interface struct typeParameter parameter variable property enumMember event function method macro " +
  "keyword modifier comment string number regexp operator decorator"
).split(" ");
export const protocolModifiers =
  "declaration definition readonly static deprecated abstract async modification documentation defaultLibrary".split(
    " ",
  );

/** As `tokenSelectors`, for VS Code, which is told of the server's own names. */
export function vscodeSelectors(server) {
  return tokenSelectors(
    server,
    [...protocolTypes, ...server.ownTokenTypes],
    [...protocolModifiers, ...server.ownTokenModifiers],
  );
}

/** The `scopes` of `semanticTokenScopes` in package.json. */
export function tokenScopes(server) {
  const scopesOf = ({ scopes }) => scopes.map((scope) => `${scope}.jailconf`);
  return Object.fromEntries([...vscodeSelectors(server)].map(([selector, colour]) => [selector, scopesOf(colour)]));
}

/**
 * By what an editor that knows these types and modifiers tells tokens of the server apart: `type` or `type.modifier`, each with its
 * row. `server` exports Meaning, Trait and SemanticTokenLegend.
 */
export function tokenSelectors(server, types, modifiers) {
  const legend = new server.SemanticTokenLegend(new Set(types), new Set(modifiers));
  const selectors = new Map();
  for (const colour of colours) {
    if (colour.meaning === undefined) continue;
    const type = legend.tokenTypes[legend.typeNumber(server.Meaning[colour.meaning])];
    const bits = legend.bitsOf(server.Trait[colour.trait ?? "None"]);
    const modifier = legend.tokenModifiers.find((_, bit) => (bits & (1 << bit)) !== 0);
    // A trait that the editor has no word for cannot be told apart there.
    if (type === undefined || (colour.trait !== undefined && modifier === undefined)) continue;
    const selector = modifier === undefined ? type : `${type}.${modifier}`;
    if (!selectors.has(selector)) selectors.set(selector, colour);
  }
  return selectors;
}
