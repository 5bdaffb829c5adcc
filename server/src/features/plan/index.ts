export { changeLines, signs } from "./changes.ts";
export { type PlanDocument, type PlanDocumentRequest, planDocument, planLinesOf, planSourceAt } from "./document.ts";
export { failingCommandAt, indexOfValue } from "./failing.ts";
export type { PlanHeading, PlanLine } from "./line.ts";
export { isSure, type Outlook, outlookOf, type PlanSource } from "./obstacles.ts";
export { failureText, problemOf } from "./problems.ts";
export { planLines } from "./text.ts";
export { type Ending, type PlanRequest, type PlanStep, type PlanView, planOfOne, planView } from "./view.ts";
