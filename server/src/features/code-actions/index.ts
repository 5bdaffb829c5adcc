export { fixAllEdits } from "./fix-all.ts";
export { type QuickFix, quickFixes } from "./quick-fixes.ts";
