import { EFFECT_RESULTS, type EffectResult } from '@opgave/shared/method/reflectionFields';
import { useState } from 'react';
import { KEYS } from '#connection/queries.ts';
import { judgeEffect, reflectionKey } from '#connection/reflectionApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import type { PromiseView } from './Promises.tsx';
import { useOnReflection } from './reflectionContext.ts';

const MAX_WORDS = 1_000;
type ResultFormProps = { readonly promise: PromiseView; readonly onDone: () => void };

/** What became of a promise, what shows it, and where that comes from. */
export function ResultForm({ promise, onDone }: ResultFormProps) {
  const t = useText();
  const { workspace } = useOnReflection();
  const { id } = workspace;
  const sending = useSending([reflectionKey(id), KEYS.gates(id), KEYS.record(id)]);
  const [result, setResult] = useState<EffectResult | undefined>(promise.judged?.result);
  const [evidence, setEvidence] = useState(promise.judged?.evidence ?? '');
  const [source, setSource] = useState(promise.judged?.source ?? '');
  const version = useSeenVersion(promise.judged?.version);

  async function keep(): Promise<void> {
    if (result === undefined) return;
    const body = { version: version.seen, result, evidence, source };
    if (await sending.send(() => judgeEffect(id, promise.id, body), version.lookAgain)) onDone();
  }
  const isShort = result === undefined || evidence.trim() === '';
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={promise.judged?.evidence} />
      <ChoiceCards
        label={t('reflect.howMuch')}
        options={EFFECT_RESULTS.map((value) => ({ value, label: t(`reflect.result.${value}`) }))}
        value={result}
        onChange={setResult}
      />
      <Shown words={{ evidence, source }} onEvidence={setEvidence} onSource={setSource} />
      {sending.refusal && (
        <Note tone="warn" role="alert">
          {t(sending.refusal.code === 'stale-version' ? 'answer.stale' : `error.${sending.refusal.code}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button
          size="sm"
          isBusy={sending.isBusy}
          cannotYet={isShort ? t('reflect.resultNeeded') : undefined}
          onPress={() => void keep()}
        >
          {t('answer.keep')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

type ShownProps = {
  readonly words: { readonly evidence: string; readonly source: string };
  readonly onEvidence: (text: string) => void;
  readonly onSource: (text: string) => void;
};

/** What shows it, and where that comes from. */
function Shown({ words, onEvidence, onSource }: ShownProps) {
  const t = useText();
  return (
    <>
      <TextArea
        label={t('reflect.evidence')}
        value={words.evidence}
        onChange={onEvidence}
        rows={2}
        maxLength={MAX_WORDS}
      />
      <TextArea
        label={t('reflect.source')}
        value={words.source}
        onChange={onSource}
        rows={1}
        maxLength={MAX_WORDS}
      />
    </>
  );
}
