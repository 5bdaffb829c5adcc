import type { RequestContext } from "./request.ts";

/** How often files are waited for that become known one after the other: a folder inside of another, an include of an include. */
const mostFetches = 50;

/**
 * Asks again each time that files have come from the client, as long as they may change the answer: who asks once has to hear of all
 * that there is. Ends with the last answer when nothing is being fetched any more.
 */
export async function untilFetched<Answer>(
  { arrival }: Pick<RequestContext, "arrival">,
  ask: () => Answer | Promise<Answer>,
  mayChange: (answer: Answer) => boolean,
): Promise<Answer> {
  let answer = await ask();
  for (let round = 0; round < mostFetches && mayChange(answer); round++) {
    const arriving = arrival();
    if (arriving === undefined) break;
    await arriving;
    answer = await ask();
  }
  return answer;
}
