import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Session, SessionScreen } from '@opgave/shared/contract/sessionRecord';
import type { ScreenLink, ScreenView } from '@opgave/shared/contract/sessions';
import { groundRules } from '@opgave/shared/method/groundRules';
import { isApart } from '@opgave/shared/method/sessionBreakouts';
import { queueOf } from '@opgave/shared/method/sessionQuestions';
import { newestSizing } from '@opgave/shared/method/sessionSizing';
import { STAGES, stageMinutes, stageStep } from '@opgave/shared/method/sessionStages';
import type { SessionState } from '@opgave/shared/method/sessionState';
import { newestSwitch } from '@opgave/shared/method/sessionSwitch';
import type { Dependencies } from '#identity/dependencies.ts';
import { hashToken, newToken } from '#identity/tokens.ts';
import { decision, requireAllowed } from '../member.ts';
import { type AboutSession, findSession, runOf } from './oneSession.ts';
import { questionWords } from './questions.ts';
import { storyOnScreen } from './screenStory.ts';

/** A link to the screen for the room; a new one puts the one before out of use. It asks for no sign-in and only reads. */
export async function makeScreenLink(deps: Dependencies, about: AboutSession): Promise<ScreenLink> {
  const { member, session } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  const token = newToken(deps.randomBytes);
  const before = await deps.storage.records.get('sessionScreen', session.id);
  const value: SessionScreen = {
    id: session.id,
    version: (before?.version ?? 0) + 1,
    workspaceId: about.workspaceId,
    tokenHash: hashToken(token),
  };
  await deps.storage.records.commit(
    [{ kind: 'sessionScreen', value }],
    [
      decision(deps, member, {
        action: 'session.screenOpened',
        object: `session:${session.id}`,
        details: {},
      }),
    ],
  );
  const { workspaceId } = about;
  const { number } = await runOf(deps, session);
  deps.storage.bus.publish('session.changed', { workspaceId, sessionId: session.id, number });
  return { token, number: value.version };
}

/** What the room sees. The link works for as long as the session is there and nobody made another. */
export async function viewScreen(deps: Pick<Dependencies, 'storage'>, token: string): Promise<ScreenView> {
  const { session, workspace } = await behindLink(deps, token);
  const { state } = await runOf(deps, session);
  const { course, focus, dots, sizing, switching, anonymous } = state;
  const { title, slug, language, groups } = workspace;
  const question = await questionOnTable(deps, session, state);
  return {
    workspace: { title, slug, language, groups: groups.map(({ group }) => group) },
    title: session.title,
    status: course.status,
    ...placeOf(session, course.now?.stepId),
    timer: course.timer,
    ...((dots.open || dots.isLookedAt) && { dots: { ...dots, done: dots.done.slice(-1) } }),
    ...((sizing.open || sizing.isLookedAt) && { sizing: { ...sizing, done: [...newestSizing(sizing)] } }),
    ...((switching.open || switching.isLookedAt) && {
      switching: { ...switching, done: [...newestSwitch(switching)] },
    }),
    ...(await storyOnScreen(deps, workspace.id, focus.spotlight)),
    ...(question && { question }),
    ...apartOf(session, state),
    ...rulesOf(session, state, workspace),
    ...(anonymous.open && { asked: anonymous.open.question }),
    ...(focus.spotlight?.words !== undefined && { words: focus.spotlight.words }),
  };
}

async function behindLink(
  { storage: { records } }: Pick<Dependencies, 'storage'>,
  token: string,
): Promise<{ session: Session; workspace: Workspace }> {
  const [link] = await records.findBy('sessionScreen', 'tokenHash', hashToken(token));
  const session = link && (await records.get('session', link.id));
  const workspace = session && (await records.get('workspace', session.workspaceId));
  if (!workspace || workspace.archivedAt !== undefined) throw new AppError('link-unknown');
  return { session, workspace };
}

/** What the facilitator put on the table for everyone; what waits is counted and not told. */
async function questionOnTable(
  deps: Pick<Dependencies, 'storage'>,
  { id: sessionId, workspaceId }: Session,
  { questions }: SessionState,
): Promise<ScreenView['question']> {
  const question = questions.asked.find(({ id }) => id === questions.onTable);
  if (!question) return undefined;
  const kept = await questionWords(deps, { workspaceId, sessionId });
  const text = kept.questions.find(({ id }) => id === question.id)?.text ?? '';
  return { text, kind: question.kind, waiting: queueOf(questions).length };
}

/** The agreements stand on the screen while people are welcomed (`method.md` 13.1). */
function rulesOf(
  { script }: Session,
  { course }: SessionState,
  { opennessMode }: Workspace,
): Pick<ScreenView, 'rules'> {
  const step = script.steps.find(({ id }) => id === course.now?.stepId);
  return step?.method === 'welcome' ? { rules: [...groundRules(opennessMode)] } : {};
}

/** In how many groups people are, and until when: nobody's name, and no word of theirs. */
function apartOf({ script }: Session, { course, breakouts }: SessionState): Pick<ScreenView, 'apart'> {
  if (!isApart(breakouts)) return {};
  const { stage, until, open } = breakouts;
  const step = script.steps.find(({ id }) => id === course.now?.stepId);
  const length = stageStep(step);
  const stages = stage ? STAGES.map((each) => ({ stage: each, minutes: stageMinutes(each, length) })) : [];
  return {
    apart: { stages, groups: open.length, ...(stage && { stage }), ...(until !== undefined && { until }) },
  };
}

function placeOf(
  { script }: Session,
  stepId: string | undefined,
): Pick<ScreenView, 'place' | 'steps' | 'step'> {
  const index = script.steps.findIndex(({ id }) => id === stepId);
  const found = script.steps[index];
  const step = found && { what: found.what, shown: found.shown, rule: found.rule, method: found.method };
  return { place: index + 1, steps: script.steps.length, ...(step && { step }) };
}
