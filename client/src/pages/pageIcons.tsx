import {
  IconArrowBackUp,
  IconArrowRight,
  IconClipboardList,
  IconFileText,
  IconHistory,
  IconMessageQuestion,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { WorkspacePage } from './workspacePages.ts';

const ICONS: Readonly<Record<WorkspacePage, ReactNode>> = {
  problem: <IconFileText aria-hidden="true" />,
  fundamentals: <IconMessageQuestion aria-hidden="true" />,
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
