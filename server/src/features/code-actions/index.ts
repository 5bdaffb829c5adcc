export { fixAllEdits } from "./fix-all.ts";
export { editsForRule, type FixForRule, fixesForRules } from "./fix-rule.ts";
export { findingsToExplain, type QuickFix, quickFixes } from "./quick-fixes.ts";
