import type { AssumptionView } from '@opgave/shared/contract/assumptions';
import type { ReactNode } from 'react';
import { removeAssumption } from '#connection/assumptionsApi.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from '#ui/part.module.css';
import { RemoveButton } from '#ui/RemoveButton.tsx';
import { type InPlace, useInPlace } from '#ui/useInPlace.ts';
import { AssumptionForm } from './AssumptionForm.tsx';
import { useOnAssumptions } from './assumptionContext.ts';
import own from './assumptions.module.css';
import { FoundForm } from './FoundForm.tsx';
import { keeperName } from './keeperName.ts';
import { StandingTag } from './StandingTag.tsx';

type OneAssumptionProps = {
  readonly assumption: AssumptionView;
  /** The sentences that rest on it. */
  readonly renderSentences: () => ReactNode;
};

/** One thing that is taken for granted: how it stands, what is known of it, and what rests on it. */
export function OneAssumption({ assumption, renderSentences }: OneAssumptionProps) {
  const changing = useInPlace();
  const finding = useInPlace();
  if (changing.isOpen) {
    return (
      <li data-place={assumption.id} ref={changing.form}>
        <AssumptionForm assumption={assumption} onDone={changing.close} />
      </li>
    );
  }
  return (
    <li data-place={assumption.id}>
      <Head assumption={assumption} />
      <Evidence assumption={assumption} />
      <Resting assumption={assumption} />
      {renderSentences()}
      {finding.isOpen ? (
        <div ref={finding.form}>
          <FoundForm assumption={assumption} onDone={finding.close} />
        </div>
      ) : (
        <Actions assumption={assumption} changing={changing} finding={finding} />
      )}
    </li>
  );
}

type Shown = Pick<OneAssumptionProps, 'assumption'>;

function Head({ assumption: { text, owner, reviewOn, standing } }: Shown) {
  const t = useText();
  const dates = useTableDates();
  const isOver = standing === 'disproved';
  return (
    <>
      <div className={styles['head']}>
        <h3>{text}</h3>
        <StandingTag standing={standing} />
      </div>
      <p className={styles['soft']}>
        {t(isOver ? 'assumption.lookedAfter' : 'assumption.looksAgain', {
          name: keeperName(t, owner),
          day: dates.day(reviewOn),
        })}
      </p>
    </>
  );
}

/** All that was found out, the newest first. */
function Evidence({ assumption: { found } }: Shown) {
  const t = useText();
  const dates = useTableDates();
  if (found.length === 0) return null;
  return (
    <ul className={own['found']} aria-label={t('assumption.known')}>
      {found.map(({ finding, evidence, by, at }) => (
        <li key={at}>
          <strong>{t(`assumption.found.${finding}`)}</strong>
          <p className={styles['words']}>{evidence}</p>
          <p className={styles['soft']}>{[by, dates.day(at)].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

/** The ideas and the choice that rest on it. */
function Resting({ assumption }: Shown) {
  const t = useText();
  const { options } = useOnAssumptions();
  const resting = [
    ...options
      .filter(({ id }) => assumption.options.some((one) => one === id))
      .map(({ title }) => t('assumption.option', { title })),
    ...(assumption.choice ? [t('assumption.choice')] : []),
  ];
  if (resting.length === 0) return null;
  return <p>{t('assumption.rests', { what: resting.join('; ') })}</p>;
}

type ActionsProps = Shown & { readonly changing: InPlace; readonly finding: InPlace };

function Actions({ assumption, changing, finding }: ActionsProps) {
  const t = useText();
  const { workspaceId, view, send } = useOnAssumptions();
  const { id, version, text, mayFind, standing } = assumption;
  if (!view.mayWrite && !mayFind) return null;
  const about = <span className="visually-hidden">: {text}</span>;
  return (
    <div className={styles['actions']}>
      {mayFind && (
        <Button
          size="sm"
          variant={standing === 'due' ? 'outline' : 'quiet'}
          ref={finding.button}
          onPress={finding.open}
        >
          {t('assumption.findOut')}
          {about}
        </Button>
      )}
      {view.mayWrite && (
        <>
          <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
            {t('route.change')}
            {about}
          </Button>
          <RemoveButton
            what={text}
            effect={t('assumption.removeEffect')}
            onRemove={() => send(() => removeAssumption(workspaceId, id, version))}
          />
        </>
      )}
    </div>
  );
}
