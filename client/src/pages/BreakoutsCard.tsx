import type { SessionView } from '@opgave/shared/contract/sessions';
import { BreakoutId, PersonId } from '@opgave/shared/ids';
import { IconUsersGroup } from '@tabler/icons-react';
import { makeBreakouts, returnFromBreakouts } from '#connection/breakoutsApi.ts';
import { sessionsKey } from '#connection/sessionsApi.ts';
import { useActing } from '#connection/useActing.ts';
import { useSending } from '#connection/useSending.ts';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { Breakouts } from '#features/together/Breakouts.tsx';
import { notMadeWords } from '#features/together/notMadeWords.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Small groups in the session that runs, for who leads it. */
export function BreakoutsCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const { workspace, people } = useWorkspace();
  const { id, slug } = workspace;
  const { act, refusal: notDone } = useActing(id, session.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(id)]);
  const problem = notDone ?? refusal;
  function move(who: string, where: string): void {
    const personId = PersonId.safeParse(who).data;
    const to = BreakoutId.safeParse(where).data;
    if (personId && to) act({ kind: 'breakouts.move', personId, to });
  }

  const isApart = session.now.breakouts !== undefined;
  return (
    <Fold
      title={t('together.title')}
      icon={<IconUsersGroup aria-hidden="true" />}
      isOpen={isApart || stepOfNow(session).step?.method === 'oneTwoFourAll'}
      state={isApart && <Tag tone="accent">{t('dots.goesOn')}</Tag>}
    >
      <Breakouts
        breakouts={session.now.breakouts}
        seated={people
          .filter(({ role }) => role === 'participant')
          .map(({ personId, displayName, group }) => ({ personId, name: displayName, group }))}
        tablePath={`/w/${slug}`}
        isBusy={isBusy}
        deeds={{
          make: (wish) => void send(() => makeBreakouts(id, session.id, wish)),
          addMinute: (of) => act({ kind: 'breakouts.addMinute', ...(of && { of }) }),
          move: (personId, to) => move(personId, to),
          tell: (words) => act({ kind: 'breakouts.tell', words }),
          comeBack: () => void send(() => returnFromBreakouts(id, session.id)),
        }}
      />
      {problem && (
        <Note tone="bad" role="alert">
          {t(notMadeWords(problem))}
        </Note>
      )}
      <div>
        <LinkButton to={`/w/${slug}/notes/${session.id}`}>{t('together.plenary')}</LinkButton>
      </div>
    </Fold>
  );
}
