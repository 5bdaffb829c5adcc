export { fixAllEdits } from "./fix-all.ts";
export { findingsToExplain, type QuickFix, quickFixes } from "./quick-fixes.ts";
