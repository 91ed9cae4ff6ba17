import { LIMITS } from '@opgave/shared/contract/limits';
import { DECISION_LEVELS, type DecisionLevel, MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';

const MAX_WORDS = 1_000;

/** Where the decision belongs, no higher than needed. */
export function WhoDecides() {
  const t = useText();
  const { view } = useOnChoice();
  const changing = useInPlace();
  const { whoDecides } = view;
  return (
    <Part title={t('choice.whoDecides')} help={t('choice.whoDecidesHelp')} id="whoDecides">
      {!changing.isOpen && (
        <p>
          {whoDecides
            ? [t(`choice.level.${whoDecides.level}`), whoDecides.body].join(' · ')
            : t('choice.notYet')}
        </p>
      )}
      {whoDecides?.whyNotLower && !changing.isOpen && (
        <p className={styles['soft']}>{whoDecides.whyNotLower}</p>
      )}
      {view.mayWrite && !changing.isOpen && (
        <div>
          <Button ref={changing.button} onPress={changing.open}>
            {t(whoDecides ? 'choice.changeWho' : 'choice.setWho')}
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <WhoForm onDone={changing.close} />
        </div>
      )}
    </Part>
  );
}

function WhoForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const { view, change } = useOnChoice();
  const before = view.whoDecides;
  const [level, setLevel] = useState<DecisionLevel>(before?.level ?? 'workspace');
  const [body, setBody] = useState(before?.body ?? '');
  const [whyNotLower, setWhyNotLower] = useState(before?.whyNotLower ?? '');
  const version = useSeenVersion(before?.version);
  const isHigh = level === 'administrators' || level === 'parliament';
  const toGo = MIN_WHY_NOT_LOWER - whyNotLower.trim().length;

  async function keep(): Promise<void> {
    const given = { level, body: body.trim(), whyNotLower: isHigh ? whyNotLower.trim() : '' };
    if (await change({ part: 'whoDecides', version: version.seen, ...given }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={before?.body} />
      <ChoiceCards
        label={t('choice.ourselves')}
        options={DECISION_LEVELS.map((value) => ({ value, label: t(`choice.level.${value}`) }))}
        value={level}
        onChange={setLevel}
      />
      <TextField label={t('choice.body')} value={body} onChange={setBody} maxLength={LIMITS.titleLength} />
      {isHigh && (
        <TextArea
          label={t('choice.whyNotLower')}
          value={whyNotLower}
          onChange={setWhyNotLower}
          rows={2}
          maxLength={MAX_WORDS}
          countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
        />
      )}
      <div className={styles['actions']}>
        <Button
          cannotYet={body.trim() === '' ? t('choice.bodyNeeded') : undefined}
          onPress={() => void keep()}
        >
          {t('option.keep')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
