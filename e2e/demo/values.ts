import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

/** Whoever the case lets weigh does so at the same time as the others, and whoever it names answers serious harm. */
export async function weighValues(cast: Cast, check: ValueVersion = 'v1'): Promise<void> {
  const given = demoCase.valuesCheck.filter(({ version }) => version === check);
  await Promise.all(
    given.map(async ({ personId, scores }) => {
      for (const { value, score, reason, forWhom } of scores) {
        const body = { version: 0, score, reason: reason.nl, ...(forWhom && { forWhom: forWhom.nl }) };
        await cast.seat(personId).ask('POST', `/values/${value}/score`, body);
      }
    }),
  );
  if (check === 'v1') await answerHarm(cast);
}

/** A change of the text is named by the facilitator, words are said by whom the case names. */
async function answerHarm(cast: Cast): Promise<void> {
  for (const { code, version, value, personId, answer } of demoCase.valueSignals) {
    if (code !== 'VALUE_HARM' || version !== 'v1' || personId === undefined) continue;
    const { values } = ValuesView.parse(await cast.seat(personId).ask('GET', '/values'));
    const scores = values.find((one) => one.value === value)?.picture?.scores ?? [];
    const scoreId = scores.find(({ isMine }) => isMine)?.id ?? '';
    const answerer = answer.authorId === undefined ? cast.facilitator : cast.seat(answer.authorId);
    const body =
      answer.section === undefined
        ? { kind: 'comment', text: answer.text?.nl }
        : { kind: 'textChange', section: answer.section };
    await answerer.ask('POST', `/values/harms/${scoreId}/answers`, body);
  }
}
