/**
 * A function of an object that never changes, such as a section, a jail or a statement, that is worked out once for each: most of them are
 * the same after a keystroke. What it answers may hold statements, and no offsets: those change with every line that is
 * inserted above. Only a tree and a configuration, which stand for one moment, may be remembered with theirs. It may follow from nothing
 * else, such as the release, which can be another one while the object is the same: that is for `rememberedWith`.
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

/** The same for what follows from a second thing as well, of which the last one is remembered, such as the release. */
export function rememberedWith<Of extends object, Other, Answer>(
  workOut: (of: Of, other: Other) => Answer,
): (of: Of, other: Other) => Answer {
  const known = new WeakMap<Of, { readonly other: Other; readonly answer: Answer }>();
  return (of, other) => {
    let found = known.get(of);
    if (found === undefined || found.other !== other) {
      found = { other, answer: workOut(of, other) };
      known.set(of, found);
    }
    return found.answer;
  };
}
