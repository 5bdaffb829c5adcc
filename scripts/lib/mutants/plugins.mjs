// What Stryker is told about this project (scripts/mutants.mjs): how its tests run, which mutants are none.
import { declareClassPlugin, declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { TestRunner } from "./test-runner.mjs";
import { Types } from "./types.mjs";

/** Texts for people are judged by the tests of words/ and by those who read them; a mutant that says nothing is no wrong decision. */
const said = {
  shouldIgnore: (path) =>
    path.isTaggedTemplateExpression() && path.node.tag.name === "say" ? "a text for people" : undefined,
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, "in-process", TestRunner),
  declareClassPlugin(PluginKind.Checker, "types", Types),
  declareValuePlugin(PluginKind.Ignore, "said", said),
];
