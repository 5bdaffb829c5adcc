import type { RequestContext } from "./request.ts";

/** How often files are waited for that become known one after the other: a folder inside of another, an include of an include. */
const mostFetches = 50;

/**
 * Asks again each time that files have come from the client, as long as they may change the answer: who asks once has to hear of all
 * that there is. Ends with the last answer when nothing is being fetched any more.
 */
export async function untilFetched<Answer>(
  { arrival, arrived }: Pick<RequestContext, "arrival" | "arrived">,
  ask: () => Answer | Promise<Answer>,
  mayChange: (answer: Answer) => boolean,
): Promise<Answer> {
  let before = arrived();
  let answer = await ask();
  for (let round = 0; round < mostFetches && mayChange(answer); round++) {
    const arriving = arrival();
    // What came while the answer was made may be missing in it.
    if (arriving === undefined && arrived() === before) break;
    await arriving;
    before = arrived();
    answer = await ask();
  }
  return answer;
}
