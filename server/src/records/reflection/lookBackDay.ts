import type { Workspace } from '@opgave/shared/contract/records';
import { addDays, type CalendarDay, endOfDay } from '@opgave/shared/method/calendar';
import type { Dependencies } from '#identity/dependencies.ts';
import { readReflections } from './reflection.ts';

/** The day for which the table planned to look back: by its choice, or by its last look back when it goes on. */
export async function lookBackDay(
  deps: Pick<Dependencies, 'storage'>,
  { id }: Pick<Workspace, 'id'>,
): Promise<CalendarDay | undefined> {
  const { earlier } = await readReflections(deps, id);
  const answers = new Map(earlier.at(-1)?.answers.map(({ key, text }) => [key, text]));
  // A day that was filled in before the table chose something else is nobody's plan.
  const again = answers.get('next') === 'continue' ? answers.get('nextDay') : undefined;
  if (again !== undefined && again !== '') return again;
  const [choice] = await deps.storage.records.listByWorkspace('choice', id);
  return choice?.reflectOn.day;
}

/** The first moment of a day at the table. */
export function startOfDay(day: CalendarDay, timeZone: string): number {
  return endOfDay(addDays(day, -1), timeZone);
}
