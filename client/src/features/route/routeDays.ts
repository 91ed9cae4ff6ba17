import type { ChoiceView } from '@opgave/shared/contract/choice';
import { addDays, type CalendarDay } from '@opgave/shared/method/calendar';
import type { Translate } from '#i18n/textKey.ts';
import type { OnRoute, RouteItemView } from './routeContext.ts';

export interface RouteDay {
  readonly id: string;
  /** Of what the day belongs to. */
  readonly version: number;
  readonly day: CalendarDay;
  readonly title: string;
}

interface Dated {
  readonly view: Pick<OnRoute['view'], 'bodies' | 'items' | 'adviseBy' | 'firstDay'>;
  /** What was promised and when the table looks back; undefined until it is known. */
  readonly choice: Pick<ChoiceView, 'effects' | 'reflectOn'> | undefined;
}

/** Every day that is still to come on the route, the first one first: of what is asked, and of what was promised. */
export function routeDays(t: Translate, { view, choice }: Dated): readonly RouteDay[] {
  const isAsked = view.items.some(({ kind, turn }) => kind === 'advise' && turn !== 'nobody');
  const days = [
    ...(isAsked
      ? dayOf({ id: 'adviseBy', version: view.adviseBy.version }, view.adviseBy.day, t('route.adviseBy'))
      : []),
    ...view.items.flatMap((item) => daysOfItem(t, item, view.bodies)),
    ...(choice?.effects ?? []).map(({ id, version, by, effect }) => ({
      id,
      version,
      day: by,
      title: t('route.day.promise', { effect }),
    })),
    ...dayOf(
      { id: 'reflectOn', version: choice?.reflectOn.version ?? 0 },
      choice?.reflectOn.day,
      t('route.day.lookBack'),
    ),
  ];
  return days
    .filter(({ day }) => day >= view.firstDay)
    .toSorted((one, other) => one.day.localeCompare(other.day));
}

/** Until it was treated: when it has to be in, and when the body meets. */
function daysOfItem(t: Translate, item: RouteItemView, bodies: Dated['view']['bodies']): readonly RouteDay[] {
  const { id, version, deadline, meetingDate, question, state, turn } = item;
  if (turn === 'nobody' || state === 'treated' || state === 'outcome') return [];
  const body = bodies.find((one) => one.id === item.body);
  const about = { body: body?.name ?? '', question };
  const ahead = body?.submitDays ?? 0;
  const papers = meetingDate && ahead > 0 ? addDays(meetingDate, -ahead) : undefined;
  return [
    ...dayOf({ id: `${id}-deadline`, version }, deadline, t('route.day.deadline', about)),
    ...dayOf(
      { id: `${id}-papers`, version: version + (body?.version ?? 0) },
      papers,
      t('route.day.papers', about),
    ),
    ...dayOf({ id: `${id}-meeting`, version }, meetingDate, t('route.day.meeting', about)),
  ];
}

function dayOf(
  of: Pick<RouteDay, 'id' | 'version'>,
  day: CalendarDay | undefined,
  title: string,
): readonly RouteDay[] {
  return day ? [{ ...of, day, title }] : [];
}
