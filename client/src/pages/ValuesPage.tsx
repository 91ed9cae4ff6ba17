import type { ScoreView, ValuesView } from '@opgave/shared/contract/valuesCheck';
import { IconCircles, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useValues } from '#connection/valuesApi.ts';
import { ScoreCommentsContext } from '#features/valuesCheck/scoreComments.ts';
import { CheckContext } from '#features/valuesCheck/scoreWords.ts';
import { ValueCard } from '#features/valuesCheck/ValueCard.tsx';
import type { Manner } from '#features/valuesCheck/ValuePicture.tsx';
import styles from '#features/valuesCheck/valuesCheck.module.css';
import { WeighCard } from '#features/valuesCheck/WeighCard.tsx';
import { WeighOneByOne } from '#features/valuesCheck/WeighOneByOne.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** How the values fare now: first one's own answer, then the picture of everyone's. */
export function ValuesPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useValues(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Values key={data.check} view={data} />;
}

function isPictureOpen({ values }: ValuesView): boolean {
  return values.every(({ picture }) => picture !== undefined);
}

function Values({ view }: { readonly view: ValuesView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const [isWeighing, setIsWeighing] = useState(view.mayWeigh && !isPictureOpen(view));
  const isPhone = useIsPhone();
  const isAtPicture = !isWeighing && isPictureOpen(view);
  const { check } = view;
  const lead = t(isAtPicture ? `values.lead.${check}` : `values.leadWeigh.${check}`);
  return (
    <CheckContext value={check}>
      <Page
        title={t(`values.title.${check}`)}
        lead={isAtPicture || !isPhone ? lead : undefined}
        within={workspace.title}
        width={isAtPicture ? 'wide' : 'narrow'}
      >
        {isAtPicture ? (
          <ScoreCommentsContext value={renderScoreComments}>
            <Picture view={view} />
          </ScoreCommentsContext>
        ) : (
          <Weigh view={view} onFinished={() => setIsWeighing(false)} />
        )}
      </Page>
    </CheckContext>
  );
}

function renderScoreComments({ id, reason }: ScoreView) {
  return (
    <CardActions>
      <CommentsOnCard place={{ kind: 'score', scoreId: id }} words={reason} />
    </CardActions>
  );
}

type WeighProps = { readonly view: ValuesView; readonly onFinished: () => void };

/** The three values: one per screen on a phone, under each other on a desk. What the table added comes after. */
function Weigh({ view, onFinished }: WeighProps) {
  const t = useText();
  const isPhone = useIsPhone();
  const { workspace } = useWorkspace();
  const [isAll, setIsAll] = useState(false);
  const core = view.values.filter(({ isCore }) => isCore);
  if (isPhone && !isAll) {
    return (
      <WeighOneByOne
        workspaceId={workspace.id}
        values={core}
        onFinished={onFinished}
        onShowAll={() => setIsAll(true)}
      />
    );
  }
  const left = core.filter(({ mine }) => mine.score === undefined);
  return (
    <div className={styles['list']}>
      {core.map((value) => (
        <WeighCard key={value.value} workspaceId={workspace.id} view={value} isNext={value === left[0]} />
      ))}
      <div>
        <Button
          variant="primary"
          size="lg"
          cannotYet={isPictureOpen(view) ? undefined : t('values.left', { count: left.length })}
          onPress={onFinished}
        >
          {t('values.toPicture')}
        </Button>
      </div>
    </div>
  );
}

function Picture({ view }: { readonly view: ValuesView }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const [manner, setManner] = useState<Manner>('marks');
  const isMarks = manner === 'marks';
  const toUnknown = may('problemDoc.write') && (
    <LinkButton to={`/w/${workspace.slug}/problem#unknown`} size="sm">
      {t('values.toUnknown')}
    </LinkButton>
  );
  return (
    <div className={styles['list']}>
      <div className={styles['bar']}>
        {view.mayWeigh || view.mayAnswer ? <span /> : <Note tone="neutral">{t('values.readOnly')}</Note>}
        <Button
          variant="quiet"
          size="sm"
          icon={isMarks ? <IconTable aria-hidden="true" /> : <IconCircles aria-hidden="true" />}
          onPress={() => setManner(isMarks ? 'numbers' : 'marks')}
        >
          {t(isMarks ? 'statements.asTable' : 'statements.asMarks')}
        </Button>
      </div>
      {view.values.map(
        (value) =>
          value.picture && (
            <ValueCard
              key={value.value}
              workspaceId={workspace.id}
              view={value}
              picture={value.picture}
              manner={manner}
              rights={view}
              toUnknown={toUnknown}
            />
          ),
      )}
    </div>
  );
}
