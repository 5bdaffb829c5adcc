/**
 * A function of an object that never changes, such as a section, a jail or a statement, that is worked out once for each: most of them are
 * the same after a keystroke. What it answers may hold statements, and no offsets: those change with every line that is
 * inserted above.
 */
export function remembered<Of extends object, Answer>(workOut: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { answer: workOut(of) };
      known.set(of, found);
    }
    return found.answer;
  };
}
