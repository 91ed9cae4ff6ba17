import type { PerspectivesView } from '@opgave/shared/contract/perspectives';
import type { StatementView } from '@opgave/shared/contract/statements';
import { useConsent } from '#connection/consentApi.ts';
import { usePerspectives } from '#connection/perspectivesApi.ts';
import { useGates } from '#connection/queries.ts';
import { useStatements } from '#connection/statementsApi.ts';
import { useValues } from '#connection/valuesApi.ts';
import { gateList } from '#features/facilitation/gateList.ts';
import { nowTask } from '#features/nowCard/nowTask.ts';
import { roundTask } from '#features/nowCard/roundTask.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { nowWords } from './nowWords.ts';
import { notWeighed, useLaterTask } from './useLaterTask.ts';
import { useWorkspace } from './workspaceContext.ts';
import { pathTo } from './workspacePages.ts';

/** How often the gates are asked again, for facts of which no event tells, such as the length of a text. */
const REFRESH = 20_000;

export interface NowCardWords {
  readonly over: string;
  readonly title: string;
  readonly why: string;
  readonly action: { readonly label: string; readonly to: string };
}

/** The now card of this person in words; undefined while what is needed for it is on its way. */
export function useNowTask(): NowCardWords | undefined {
  const { workspace, may } = useWorkspace();
  const t = useText();
  const [language] = useLanguage();
  const { data: gates, error } = useGates(workspace.id, REFRESH);
  const mayReact = workspace.phase === 'explore' && may('vote.write');
  const { data: statements } = useStatements(workspace.id, mayReact);
  const mayGiveView = workspace.phase === 'explore' && may('perspective.read');
  const { data: perspectives } = usePerspectives(workspace.id, mayGiveView);
  const mayWeigh = workspace.phase === 'define' && may('valuesCheck.write');
  const { data: values } = useValues(workspace.id, mayWeigh);
  const isRound = workspace.phase === 'consent';
  const { data: consent } = useConsent(workspace.id, isRound);
  const later = useLaterTask(gates);
  if (!gates && !error) return undefined;

  const task = nowTask({
    phase: workspace.phase,
    isArchived: workspace.isArchived,
    gates,
    may: {
      advance: may('phase.advance'),
      writeProblem: may('problemDoc.write'),
      answerQuestions: may('fundamentals.write'),
      tellExperience: may('experience.write'),
      comment: may('comment.write'),
    },
    ...perspectiveToDo(mayGiveView ? perspectives : undefined),
    statementsToDo: mayReact ? withoutReaction(statements ?? []) : 0,
    round: isRound && consent ? roundTask(consent) : undefined,
    ...later,
    valuesToDo: mayWeigh ? notWeighed(values) : 0,
  });
  const needed = gates ? gateList(gates).needed.length : 0;
  const { label, link, ...words } = nowWords(task, { t, language, needed });
  return { ...words, action: { label, to: pathTo(workspace.slug, link) ?? `/w/${workspace.slug}/advance` } };
}

function withoutReaction(statements: readonly StatementView[]): number {
  return statements.filter(({ hidden, mine }) => hidden === undefined && mine.reaction === undefined).length;
}

function perspectiveToDo(view: PerspectivesView | undefined): { readonly perspective?: 'start' | 'draft' } {
  if (view?.mine?.state === 'draft') return { perspective: 'draft' };
  return view?.start && view.start.why === undefined ? { perspective: 'start' } : {};
}
