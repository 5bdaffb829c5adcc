// Short names for private members of classes: a package need not be readable, and they are more than a two-hundredth of it.
import { parseSync, Visitor } from "oxc-parser";

/**
 * The code of a TypeScript file with short names for the private members that only `this` reaches, of classes that neither extend another
 * nor are extended.
 *
 * @param reached names by which something of the program is reached otherwise (`namesReached`)
 */
export function withShortPrivateNames(path, code, reached) {
  const { program } = parseSync(path, code);
  const edits = classesIn(program, reached).flatMap((members) => renamed(members, reached));
  edits.sort((a, b) => a.start - b.start);
  let written = "";
  let end = 0;
  for (const edit of edits) {
    written += code.slice(end, edit.start) + edit.name;
    end = edit.end;
  }
  return written + code.slice(end);
}

/** All texts in string literals of some sources, and the names of classes that others extend. */
export function namesReached(sources) {
  const reached = new Set();
  const extended = ({ superClass }) => reached.add(superClass?.name);
  const visitor = new Visitor({
    Literal: ({ value }) => reached.add(value),
    TemplateElement: ({ value }) => reached.add(value.cooked),
    ClassDeclaration: extended,
    ClassExpression: extended,
  });
  for (const [path, text] of sources) visitor.visit(parseSync(path, text).program);
  return reached;
}

/** Of each class that stands alone: the names of its private members, and all names of members in its body. */
function classesIn(program, reached) {
  const found = [];
  const open = [];
  const enter = ({ id, superClass }) => {
    const isAlone = superClass === null && !reached.has(id?.name);
    open.push({ isAlone, hidden: new Set(), own: [], others: new Set() });
  };
  const leave = () => {
    const last = open.pop();
    if (last.isAlone) found.push(last);
    // What a class inside of another does with names of the outer one is not looked into.
    for (const name of [...last.own.map(({ name }) => name), ...last.others]) open.at(-1)?.others.add(name);
  };
  const member = ({ key, accessibility, computed, kind }) => {
    if (computed || key.type !== "Identifier" || kind === "constructor") return;
    if (accessibility === "private") open.at(-1).hidden.add(key.name);
    else open.at(-1).others.add(key.name);
    open.at(-1).own.push(key);
  };
  const other = ({ key }) => open.at(-1)?.others.add(key.name);
  new Visitor({
    ClassDeclaration: enter,
    "ClassDeclaration:exit": leave,
    ClassExpression: enter,
    "ClassExpression:exit": leave,
    PropertyDefinition: member,
    MethodDefinition: member,
    Property: other,
    MemberExpression({ object, property, computed }) {
      if (computed || open.length === 0) return;
      if (object.type === "ThisExpression") open.at(-1).own.push(property);
      else open.at(-1).others.add(property.name);
    },
  }).visit(program);
  return found;
}

function renamed({ hidden, own, others }, reached) {
  const names = [...hidden].filter((name) => !others.has(name) && !reached.has(name));
  const count = (name) => own.filter((node) => node.name === name).length;
  names.sort((a, b) => count(b) - count(a));
  const taken = new Set([...others, ...own.map(({ name }) => name)]);
  const free = shortNames().filter((name) => !taken.has(name));
  const short = new Map(names.slice(0, free.length).map((name, index) => [name, free[index]]));
  return own.flatMap(({ name, start, end }) => (short.has(name) ? [{ start, end, name: short.get(name) }] : []));
}

const shortNames = () => [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
