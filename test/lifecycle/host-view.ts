import {
  HostComparison,
  type JailModel,
  type JailView,
  modelJail,
  type ValueSpan,
} from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { jailOf, type Values } from "./jail-view.ts";

const models = new WeakMap<JailView, JailModel>();

export function modelOf(jail: JailView): JailModel {
  let model = models.get(jail);
  if (model === undefined) {
    model = modelJail(jail, defaultRelease);
    models.set(jail, model);
  }
  return model;
}

/** What gets into each other's way on a host, one line each: `path /j: a [/j] and b [/j]`. */
export function linesOf(jails: readonly JailView[], comparison = new HostComparison<JailView>()): string[] {
  const { collisions, tooEarly, neverMade } = comparison.compare(jails, modelOf);
  const place = ({ name, get }: JailView, { parameter, valueIndex, start, end }: ValueSpan): string =>
    `${name} [${get(parameter)?.values[valueIndex]?.slice(start, end)}]`;
  return [
    ...collisions.map(({ thing, name, first, second, allowed, refused }) => {
      const marks = `${allowed ? ", allowed" : ""}${refused ? ", refused" : ""}`;
      return `${thing} ${name}: ${place(first.jail, first.span)} and ${place(second.jail, second.span)}${marks}`;
    }),
    ...tooEarly.map(({ name, user, creator }) => {
      return `too early ${name}: ${place(user.jail, user.span)} before ${place(creator.jail, creator.span)}`;
    }),
    ...neverMade.map(({ name, user, destroyed, destroyer }) => {
      return `never made ${name}: ${place(user.jail, user.span)}, ${place(user.jail, destroyer)} destroys ${destroyed}`;
    }),
  ];
}

/** Jails by their names, in the order of the file. */
export const views = (jails: Readonly<Record<string, Values>>): JailView[] =>
  Object.entries(jails).map(([name, values]) => jailOf(name, values));
export const host = (jails: Readonly<Record<string, Values>>): string[] => linesOf(views(jails));
