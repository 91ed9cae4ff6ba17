import type { ReflectionView } from '@opgave/shared/contract/reflection';
import { nextRefusal } from '@opgave/shared/method/reflection';
import type { ReflectionField } from '@opgave/shared/method/reflectionFields';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReflection } from '#connection/reflectionApi.ts';
import { Promises } from '#features/reflection/Promises.tsx';
import { ReflectionAnswer } from '#features/reflection/ReflectionAnswer.tsx';
import { Rounds } from '#features/reflection/Rounds.tsx';
import { ReflectionContext } from '#features/reflection/reflectionContext.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { FailurePage } from './FailurePage.tsx';
import { NowHere } from './NowHere.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Looking back: what people noticed first, then what the table did, learned and chooses now. */
export function ReflectionPage() {
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useReflection(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <NowHere>
      <Reflection view={view} />
    </NowHere>
  );
}

function Reflection({ view }: { readonly view: ReflectionView }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const reason = useReadOnlyReason('reflect', undefined, false);
  return (
    <ReflectionContext value={{ workspace, view }}>
      <Page title={t('page.reflection')} lead={t('reflect.lead')} within={workspace.title}>
        {!view.mayWrite && <Note tone="neutral">{reason}</Note>}
        {view.plannedFor && <p>{t('reflect.plannedFor', { day: dates.day(view.plannedFor) })}</p>}
        <Noticed view={view} />
        <Promises />
        <Questions title={t('reflect.unexpected')} fields={['unexpected', 'howSure', 'becauseOfUs']} />
        <Questions title={t('reflect.did')} fields={['done']} />
        <Values />
        <Questions
          title={t('reflect.learned')}
          help={t('reflect.learnedHelp')}
          fields={['learnedPeople', 'learnedOurselves', 'learnedProblem']}
        >
          <p>
            <Link to="/learned">{t('learned.elsewhere')}</Link>
          </p>
        </Questions>
        <Questions title={t('reflect.problem')} fields={['problemStillRight', 'stillRightWhy']} />
        <Objections view={view} />
        <Next view={view} />
        {view.areRulesOpen ? (
          <Questions title={t('reflect.rules')} fields={['rules']} />
        ) : (
          <Note tone="neutral">{t('reflect.effectsFirst')}</Note>
        )}
        <Rounds earlier={view.earlier} />
      </Page>
    </ReflectionContext>
  );
}

type QuestionsProps = {
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly ReflectionField[];
  readonly children?: ReactNode;
};

function Questions({ title, help, fields, children }: QuestionsProps) {
  return (
    <Part title={title} help={help}>
      {children}
      {fields.map((field) => (
        <ReflectionAnswer key={field} field={field} />
      ))}
    </Part>
  );
}

/** New experiences come first. */
function Noticed({ view }: { readonly view: ReflectionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Part title={t('reflect.noticed')} help={t('reflect.noticedHelp')}>
      <p>{t('reflect.newStories', { count: view.newOutsideExperiences })}</p>
      <div>
        <LinkButton to={`/w/${workspace.slug}/experiences`} size="sm">
          {t('reflect.toStories')}
        </LinkButton>
      </div>
      <ReflectionAnswer field="noticed" />
      {view.isTechnical && (
        <Note tone="warn" role="status">
          {t('reflect.technical')}
        </Note>
      )}
    </Part>
  );
}

function Values() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Part title={t('reflect.values')} help={t('reflect.valuesHelp')}>
      <div>
        <LinkButton to={`/w/${workspace.slug}/values`} size="sm">
          {t('reflect.toValues')}
        </LinkButton>
      </div>
    </Part>
  );
}

/** What people feared, read again. */
function Objections({ view }: { readonly view: ReflectionView }) {
  const t = useText();
  if (view.objections.length === 0) return null;
  return (
    <Part title={t('reflect.objections')}>
      <ul className={styles['rows']}>
        {view.objections.map(({ group, text }) => (
          <li key={`${group}${text}`}>
            <GroupTag group={group} isPlain />
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <ReflectionAnswer field="objectionsRevisited" />
    </Part>
  );
}

/** Going on asks for a day to look back again; what can no longer follow on what was said since is told at once. */
function Next({ view }: { readonly view: ReflectionView }) {
  const t = useText();
  const answers = Object.fromEntries(view.answers.map(({ key, text }) => [key, text]));
  const refusal = nextRefusal({ answers, effects: view.effects.map(({ judged }) => ({ ...judged })) });
  const fields: readonly ReflectionField[] =
    answers['next'] === 'continue'
      ? ['next', 'nextBecause', 'nextDay', 'tell']
      : ['next', 'nextBecause', 'tell'];
  return (
    <Questions title={t('reflect.nextTitle')} fields={fields}>
      {refusal && (
        <Note tone="warn" role="status">
          {t(refusal === 'problem-not-right' ? 'reflect.problemNotRight' : 'reflect.nothingBetter')}
        </Note>
      )}
    </Questions>
  );
}
