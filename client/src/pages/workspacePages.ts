import type { Action } from '@opgave/shared/method/actions';
import type { Phase } from '@opgave/shared/method/phases';

/** The pages of a workspace that exist; a link to another page is not shown as a link. */
export const WORKSPACE_PAGES = [
  'experiences',
  'perspectives',
  'statements',
  'problem',
  'values',
  'consent',
  'data',
  'options',
  'choice',
  'route',
  'reflection',
  'fundamentals',
  'assumptions',
  'parked',
  'sessions',
  'right-door',
  'people',
  'setup',
  'record',
  'advance',
  'back',
] as const;
export type WorkspacePage = (typeof WORKSPACE_PAGES)[number];

/** The sheets that belong to each phase, for looking back. */
export const SHEETS: Readonly<Record<Phase, readonly WorkspacePage[]>> = {
  prepare: ['setup', 'people'],
  explore: ['experiences', 'perspectives', 'statements'],
  fundamentals: ['fundamentals'],
  define: ['problem', 'values', 'data'],
  consent: ['consent', 'problem'],
  choose: ['options', 'choice', 'values', 'data', 'problem', 'consent'],
  route: ['route', 'choice', 'options', 'problem'],
  reflect: ['reflection', 'experiences', 'values', 'route', 'choice', 'options', 'problem'],
  closed: ['problem', 'fundamentals', 'experiences', 'record'],
};

/** Where `problem#causes` leads in this workspace, or undefined when that page is not there. */
export function pathTo(slug: string, link: string): string | undefined {
  const page = pageOf(link);
  return page && `/w/${slug}/${link}`;
}

/** The page a link such as `problem#causes` is about. */
export function pageOf(link: string): WorkspacePage | undefined {
  const name = link.split(/[#/]/)[0];
  return WORKSPACE_PAGES.find((page) => page === name);
}

const READ: Readonly<Record<WorkspacePage, Action>> = {
  experiences: 'experience.read',
  assumptions: 'assumption.read',
  parked: 'parked.read',
  perspectives: 'perspective.read',
  statements: 'statement.read',
  problem: 'problemDoc.read',
  values: 'valuesCheck.read',
  consent: 'consentResponse.read',
  data: 'dataCanvasWhy.read',
  options: 'option.read',
  choice: 'choiceRecord.read',
  route: 'route.read',
  reflection: 'reflection.read',
  fundamentals: 'fundamentals.read',
  sessions: 'session.read',
  'right-door': 'rightDoor.keep',
  people: 'workspace.read',
  setup: 'setup.read',
  record: 'record.read',
  advance: 'workspace.read',
  back: 'phase.back',
};

/** Whether a page is shown in the path; only to hide, the server decides what is sent. */
export function mayRead(page: WorkspacePage, may: (action: Action) => boolean): boolean {
  return may(READ[page]);
}
