import type { AppError } from '@opgave/shared/contract/errors';
import { REFLECTION_NEXT } from '@opgave/shared/method/phases';
import {
  HOW_SURE,
  REFLECTION_FIELDS,
  type ReflectionField,
  STILL_RIGHT,
} from '@opgave/shared/method/reflectionFields';
import { KEYS } from '#connection/queries.ts';
import { answerReflection, reflectionKey } from '#connection/reflectionApi.ts';
import { useSending } from '#connection/useSending.ts';
import { AnswerField } from '#editor/answers/AnswerField.tsx';
import type { TextKey, Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { useOnReflection } from './reflectionContext.ts';

/** One question of the look back. */
export function ReflectionAnswer({ field }: { readonly field: ReflectionField }) {
  const t = useText();
  const { workspace, view } = useOnReflection();
  const { id } = workspace;
  const sending = useSending([reflectionKey(id), KEYS.gates(id), KEYS.record(id)]);
  const asked = REFLECTION_FIELDS.find(({ key }) => key === field);
  const given = view.answers.find(({ key }) => key === field);
  if (!asked) return null;
  return (
    <AnswerField
      asked={asked}
      question={t(`reflect.field.${field}`)}
      hint={t(`reflect.hint.${field}`)}
      options={optionsOf(t, field)}
      days={view.days}
      answered={given?.text ?? ''}
      mayWrite={view.mayWrite}
      keptAs={`opgave.reflect.${id}.${view.number}.${field}`}
      onKeep={(text) =>
        sending.send(() => answerReflection(id, field, { version: given?.version ?? 0, text }))
      }
      refusal={sending.refusal && refusalWords(t, sending.refusal)}
    />
  );
}

const REFUSALS: ReadonlyMap<unknown, TextKey> = new Map<unknown, TextKey>([
  ['problem-not-right', 'reflect.problemNotRight'],
  ['nothing-better', 'reflect.nothingBetter'],
  ['effects-first', 'reflect.effectsFirst'],
  ['reflection-day', 'data.wrongDay'],
]);

function refusalWords(t: Translate, { code, details }: AppError): string {
  if (code === 'stale-version') return t('answer.stale');
  return t(REFUSALS.get(details['reason']) ?? `error.${code}`);
}

function optionsOf(t: Translate, field: ReflectionField) {
  if (field === 'howSure') return HOW_SURE.map((value) => ({ value, label: t(`reflect.sure.${value}`) }));
  if (field === 'next') return REFLECTION_NEXT.map((value) => ({ value, label: t(`reflect.next.${value}`) }));
  if (field !== 'problemStillRight') return [];
  return STILL_RIGHT.map((value) => ({ value, label: t(`reflect.right.${value}`) }));
}
