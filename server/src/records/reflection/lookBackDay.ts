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
  const again = earlier.at(-1)?.answers.find(({ key }) => key === 'nextDay')?.text ?? '';
  if (again !== '') return again;
  const [choice] = await deps.storage.records.listByWorkspace('choice', id);
  return choice?.reflectOn.day;
}

/** The first moment of a day at the table. */
export function startOfDay(day: CalendarDay, timeZone: string): number {
  return endOfDay(addDays(day, -1), timeZone);
}
