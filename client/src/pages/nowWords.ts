import { type Phase, phaseNumber } from '@opgave/shared/method/phases';
import { PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import { LATER_LOOKED_AT, type LaterTask } from '#features/nowCard/laterTask.ts';
import type { NowTask } from '#features/nowCard/nowTask.ts';
import { inWords } from '#i18n/inWords.ts';
import type { Translate } from '#i18n/textKey.ts';

export interface Words {
  readonly over: string;
  readonly title: string;
  readonly why: string;
  readonly label: string;
  /** Where in the workspace, as `problem#causes`. */
  readonly link: string;
}

interface Context {
  readonly t: Translate;
  readonly language: 'nl' | 'en';
  /** How many hard conditions are not met. */
  readonly needed: number;
}
type Worder<K extends NowTask['kind']> = (task: Extract<NowTask, { kind: K }>, context: Context) => Words;

/** Title, reason, button and place of a task. */
export function nowWords(task: NowTask, context: Context): Words {
  if (task.kind === 'section') return sectionWords(task, context);
  if (task.kind === 'question') return questionWords(task, context);
  if (task.kind === 'written') return writtenWords(task, context);
  if (task.kind === 'tell') return tellWords(task, context);
  if (task.kind === 'perspective') return perspectiveWords(task, context);
  if (task.kind === 'react') return reactWords(task, context);
  if (task.kind === 'weigh') return weighWords(task, context);
  if (task.kind === 'data') return dataWords(task, context);
  if (task.kind === 'answer') return answerWords(task, context);
  if (task.kind === 'round') return roundWords(task, context);
  if (task.kind === 'later') return laterWords(task, context);
  if (task.kind === 'gate') return gateWords(task, context);
  if (task.kind === 'ready') return readyWords(task, context);
  if (task.kind === 'comment') return commentWords(task, context);
  return followWords(task, context);
}

const sectionWords: Worder<'section'> = ({ section }, { t }) => ({
  over: t('now.over'),
  title: t(`now.section.${section}`),
  why: t('now.sectionWhy'),
  label: t('now.goSection', { number: PROBLEM_SECTIONS.find(({ key }) => key === section)?.number }),
  link: `problem#${section}`,
});

const questionWords: Worder<'question'> = ({ question }, { t }) => ({
  over: t('now.over'),
  title: t(`fundamental.${question}.question`),
  why: t('now.questionTitle'),
  label: t('now.goQuestion'),
  link: `fundamentals#${question}`,
});

const writtenWords: Worder<'written'> = ({ page }, { t }) => ({
  over: t('now.over'),
  title: t(`now.written.${page}`),
  why: t(`now.writtenWhy.${page}`),
  label: t(`now.goRead.${page}`),
  link: page,
});

const tellWords: Worder<'tell'> = ({ isNeeded }, { t }) => ({
  over: t('now.over'),
  title: t('now.tell'),
  why: t(isNeeded ? 'now.tellNeeded' : 'now.tellMore'),
  label: t('now.goTell'),
  link: 'experiences',
});

const perspectiveWords: Worder<'perspective'> = ({ step }, { t }) => ({
  over: t('now.over'),
  title: t(step === 'draft' ? 'now.perspectiveDraft' : 'now.perspective'),
  why: t('now.perspectiveWhy'),
  label: t(step === 'draft' ? 'now.goPerspectiveDraft' : 'now.goPerspective'),
  link: step === 'draft' ? 'perspectives/mine' : 'perspectives',
});

const reactWords: Worder<'react'> = ({ count }, { t }) => ({
  over: t('now.over'),
  title: t('now.react', { count }),
  why: t('now.reactWhy'),
  label: t('now.goReact'),
  link: 'statements/vote',
});

const weighWords: Worder<'weigh'> = ({ count }, { t }) => ({
  over: t('now.over'),
  title: t('now.weigh', { count }),
  why: t('now.weighWhy'),
  label: t('now.goWeigh'),
  link: 'values',
});

const dataWords: Worder<'data'> = (_task, { t }) => ({
  over: t('now.over'),
  title: t('now.data'),
  why: t('now.dataWhy'),
  label: t('now.goData'),
  link: 'data',
});

const answerWords: Worder<'answer'> = ({ link }, { t }) => ({
  over: t('now.over'),
  title: t('now.answer'),
  why: t('now.answerWhy'),
  label: t('now.goAnswer'),
  link,
});

/** Where one only looks, there is nothing to do now. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'soon',
  'responded',
  'watch',
  'repairWatch',
  'recheckWatch',
  'decideWatch',
  'result',
]);

const roundWords: Worder<'round'> = ({ what }, { t }) => ({
  over: LOOKED_AT.has(what)
    ? t('now.step', { number: phaseNumber('consent'), phase: t('phase.consent.name') })
    : t('now.over'),
  title: t(`now.round.${what}`),
  why: t(`now.roundWhy.${what}`),
  label: t(`now.goRound.${what}`),
  link: 'consent',
});

/** Where each is done. */
const LATER: Readonly<Record<LaterTask, string>> = {
  options: 'options',
  doable: 'options',
  confirm: 'choice#losses',
  weigh: 'values',
  loss: 'choice#losses',
  record: 'choice',
  effect: 'choice#effects',
  canvas: 'data',
  chosen: 'choice',
  decider: 'route#bodies',
  ask: 'route#items',
  theirTurn: 'route#items',
  tell: 'route#reportBack',
  told: 'route',
  story: 'experiences',
  promises: 'reflection',
  lookBack: 'reflection',
  next: 'reflection',
  looked: 'reflection',
};

const laterWords: Worder<'later'> = ({ what }, { t }) => ({
  over: t(LATER_LOOKED_AT.has(what) ? 'now.overFollow' : 'now.over'),
  title: t(`now.later.${what}`),
  why: t(`now.laterWhy.${what}`),
  label: t(`now.goLater.${what}`),
  link: LATER[what],
});

const gateWords: Worder<'gate'> = ({ gate }, { t, language, needed }) => ({
  over: t('now.over'),
  title: gate.message[language],
  why: t('now.gateWhy', { count: needed, words: inWords(t, needed) }),
  label: t('now.goGate'),
  link: 'advance',
});

const readyWords: Worder<'ready'> = ({ to }, { t }) => ({
  over: t('now.over'),
  title: t('now.ready'),
  why: t('now.readyWhy', { phase: t(`phase.${to}.name`) }),
  label: t('now.goReady'),
  link: 'advance',
});

const commentWords: Worder<'comment'> = (_task, { t }) => ({
  over: t('now.over'),
  title: t('now.comment'),
  why: t('now.commentWhy'),
  label: t('now.goComment'),
  link: 'problem',
});

type Followed =
  | 'people'
  | 'experiences'
  | 'fundamentals'
  | 'problem'
  | 'options'
  | 'route'
  | 'reflection'
  | 'record';
const FOLLOWED: Readonly<Record<Phase, Followed>> = {
  prepare: 'people',
  explore: 'experiences',
  fundamentals: 'fundamentals',
  define: 'problem',
  consent: 'problem',
  choose: 'options',
  route: 'route',
  reflect: 'reflection',
  closed: 'record',
};

const followWords: Worder<'follow'> = ({ phase }, { t }) => ({
  over:
    phase === 'closed'
      ? t('now.overFollow')
      : t('now.step', { number: phaseNumber(phase), phase: t(`phase.${phase}.name`) }),
  title: t(`now.follow.${phase}`),
  why: t(`now.followWhy.${phase}`),
  label: t(`now.goRead.${FOLLOWED[phase]}`),
  link: FOLLOWED[phase],
});
