import type { AppError } from '@opgave/shared/contract/errors';
import type { Asked } from '@opgave/shared/method/asked';
import {
  COMPATIBLE,
  DATA_DECISIONS,
  DPIA_STATES,
  GROUNDS,
  LAW_OUTCOMES,
  type LaterField,
  YES_NO,
} from '@opgave/shared/method/dataFields';
import { answerData, dataCanvasKey } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { AnswerField } from '#editor/answers/AnswerField.tsx';
import type { TextKey, Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { useCanvas } from '../canvasContext.ts';

type DataAnswerProps = { readonly asked: Asked<LaterField>; readonly mayWrite: boolean };

/** One question of the last five steps. */
export function DataAnswer({ asked, mayWrite }: DataAnswerProps) {
  const t = useText();
  const { workspace, view } = useCanvas();
  const { id } = workspace;
  const sending = useSending([dataCanvasKey(id), KEYS.gates(id), KEYS.record(id)]);
  const given = view.later.answers.find(({ key }) => key === asked.key);
  return (
    <AnswerField
      asked={asked}
      question={t(`data.field.${asked.key}.question`)}
      hint={t(`data.field.${asked.key}.hint`)}
      options={optionsOf(t, asked)}
      days={view.later.reviewDays}
      answered={given?.text ?? ''}
      mayWrite={mayWrite}
      keptAs={`opgave.data.${id}.${asked.key}`}
      onKeep={(text) => sending.send(() => answerData(id, asked.key, { version: given?.version ?? 0, text }))}
      refusal={sending.refusal && refusalWords(t, sending.refusal)}
    />
  );
}

const REFUSALS: ReadonlyMap<unknown, TextKey> = new Map<unknown, TextKey>([
  ['data-no-basis', 'data.noBasis'],
  ['dpia-first', 'data.dpiaFirst'],
  ['public-body', 'data.publicBody'],
  ['review-day', 'data.wrongDay'],
]);

function refusalWords(t: Translate, { code, details }: AppError): string {
  if (code === 'stale-version') return t('answer.stale');
  return t(REFUSALS.get(details['reason']) ?? `error.${code}`);
}

/** What is offered for each question, in words. */
const OFFERED: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ...GROUNDS.map((one) => [`ground.${one}`, `data.choice.ground.${one}`] as const),
  ...COMPATIBLE.map((one) => [`compatible.${one}`, `data.choice.compatible.${one}`] as const),
  ...LAW_OUTCOMES.map((one) => [`outcome.${one}`, `data.choice.outcome.${one}`] as const),
  ...DPIA_STATES.map((one) => [`dpia.${one}`, `data.choice.dpia.${one}`] as const),
  ...YES_NO.map((one) => [`algorithm.${one}`, `data.choice.algorithm.${one}`] as const),
  ...DATA_DECISIONS.map((one) => [`decision.${one}`, `data.choice.decision.${one}`] as const),
]);

function optionsOf(t: Translate, { key, options }: Asked<LaterField>) {
  return options.flatMap((value) => {
    const words = OFFERED.get(`${key}.${value}`);
    return words === undefined ? [] : [{ value, label: t(words) }];
  });
}
