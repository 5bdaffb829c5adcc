import type { MessagePort } from "node:worker_threads";
import { judgePart, type PartToJudge, readerOfParts } from "./judge-part.ts";

/** Judges the parts that another thread sends, one after the other, and sends back what is said about each. */
export function serveParts(port: MessagePort): void {
  const reader = readerOfParts();
  port.on("message", (part: PartToJudge) => port.postMessage(judgePart(part, reader)));
}
