import type { WeighSharing } from '@opgave/shared/contract/dataCanvas';
import { SHARING_VALUES, type SharingValue } from '@opgave/shared/method/dataLater';
import { MIN_SCORE_REASON, SCORES, type Score } from '@opgave/shared/method/valuesCheck';
import { useState } from 'react';
import { dataCanvasKey, weighSharing } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useCanvas } from '../canvasContext.ts';
import styles from '../dataCanvas.module.css';
import { scoreKey } from './scoreKey.ts';

const MAX_REASON = 1_000;
const ASKED = SCORES.map((score) => ({ score, value: String(score) }));

interface Draft {
  readonly value: SharingValue;
  readonly score: Score;
  readonly reason: string;
}
type WeighFormProps = {
  readonly start: WeighSharing['scores'] | undefined;
  readonly onDone: () => void;
};

/** All four values at once, each with a reason. */
export function WeighForm({ start, onDone }: WeighFormProps) {
  const t = useText();
  const { workspace } = useCanvas();
  const { id } = workspace;
  const sending = useSending([dataCanvasKey(id), KEYS.gates(id), KEYS.record(id)]);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    SHARING_VALUES.map((value) => startOf(value, start)),
  );
  const isShort = drafts.some(({ reason }) => reason.trim().length < MIN_SCORE_REASON);

  function change(value: SharingValue, part: Partial<Draft>): void {
    setDrafts(drafts.map((one) => (one.value === value ? { ...one, ...part } : one)));
  }
  async function save(): Promise<void> {
    if (await sending.send(() => weighSharing(id, { scores: [...drafts] }))) onDone();
  }
  return (
    <div className={styles['form']}>
      {drafts.map((draft) => (
        <OneScore key={draft.value} draft={draft} onChange={(part) => change(draft.value, part)} />
      ))}
      {sending.refusal && (
        <Note tone="warn" role="alert">
          {t(sending.refusal.code === 'stale-version' ? 'data.stale' : `error.${sending.refusal.code}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button
          isBusy={sending.isBusy}
          cannotYet={isShort ? t('data.weighShort') : undefined}
          onPress={() => void save()}
        >
          {t('data.keepWeighed')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('data.cancel')}
        </Button>
      </div>
    </div>
  );
}

type OneScoreProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void };

function OneScore({ draft, onChange }: OneScoreProps) {
  const t = useText();
  const name = t(`value.${draft.value}.name`);
  const toGo = MIN_SCORE_REASON - draft.reason.trim().length;
  return (
    <div className={styles['form']}>
      <Select
        label={t('data.weighScore', { value: name })}
        help={t(`value.${draft.value}.question`)}
        options={ASKED.map(({ score, value }) => ({ value, label: t(scoreKey(score)) }))}
        value={String(draft.score)}
        onChange={(chosen) => {
          const found = ASKED.find(({ value }) => value === chosen);
          if (found) onChange({ score: found.score });
        }}
      />
      <TextArea
        label={t('data.weighWhy', { value: name })}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        rows={2}
        maxLength={MAX_REASON}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
    </div>
  );
}

function startOf(value: SharingValue, start: WeighFormProps['start']): Draft {
  return start?.find((one) => one.value === value) ?? { value, score: 'unknown', reason: '' };
}
