import {
  IconAnchor,
  IconArrowBackUp,
  IconArrowRight,
  IconChecks,
  IconCircleLetterP,
  IconClipboardList,
  IconDatabaseHeart,
  IconDoorEnter,
  IconEye,
  IconFileText,
  IconGavel,
  IconHistory,
  IconLayoutColumns,
  IconListCheck,
  IconMessage2Heart,
  IconMessageQuestion,
  IconPresentation,
  IconRotateClockwise,
  IconRoute2,
  IconScale,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkspacePage } from './workspacePages.ts';

const ICONS: Readonly<Record<WorkspacePage, ReactNode>> = {
  experiences: <IconMessage2Heart aria-hidden="true" />,
  assumptions: <IconAnchor aria-hidden="true" />,
  parked: <IconCircleLetterP aria-hidden="true" />,
  perspectives: <IconEye aria-hidden="true" />,
  statements: <IconListCheck aria-hidden="true" />,
  problem: <IconFileText aria-hidden="true" />,
  values: <IconScale aria-hidden="true" />,
  data: <IconDatabaseHeart aria-hidden="true" />,
  options: <IconLayoutColumns aria-hidden="true" />,
  choice: <IconRoute2 aria-hidden="true" />,
  route: <IconGavel aria-hidden="true" />,
  reflection: <IconRotateClockwise aria-hidden="true" />,
  consent: <IconChecks aria-hidden="true" />,
  fundamentals: <IconMessageQuestion aria-hidden="true" />,
  sessions: <IconPresentation aria-hidden="true" />,
  'right-door': <IconDoorEnter aria-hidden="true" />,
  people: <IconUsers aria-hidden="true" />,
  setup: <IconClipboardList aria-hidden="true" />,
  record: <IconHistory aria-hidden="true" />,
  advance: <IconArrowRight aria-hidden="true" />,
  back: <IconArrowBackUp aria-hidden="true" />,
};

/** One page, one icon, everywhere. */
export function pageIcon(page: WorkspacePage): ReactNode {
  return ICONS[page];
}
