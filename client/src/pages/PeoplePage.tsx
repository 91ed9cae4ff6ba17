import type { PersonView } from '@opgave/shared/contract/http';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { INVITE_PLACE, Invitations } from '#features/people/Invitations.tsx';
import { PeopleList } from '#features/people/PeopleList.tsx';
import { Section } from '#features/people/Section.tsx';
import { useText } from '#i18n/useText.ts';
import { FOUND_AT } from '#ui/foundAt.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { BalanceCard } from './BalanceCard.tsx';
import { LobbySection } from './LobbyCard.tsx';
import { OrderSection } from './OrderSection.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Who sits at the table, who may still come, and their links. */
export function PeoplePage() {
  const t = useText();
  const { workspace, people, may } = useWorkspace();
  const [changed, setChanged] = useState<PersonView['personId']>();
  const { personId: me } = workspace.me;
  const mayLead = may('seats.write');
  const person = people.find(({ personId }) => personId === changed);
  return (
    <Page
      title={t('page.people')}
      lead={t(mayLead ? 'people.lead.write' : 'people.lead.read')}
      within={workspace.title}
      action={
        mayLead && (
          <LinkButton to={`${FOUND_AT}${INVITE_PLACE}`} icon={<IconUserPlus aria-hidden="true" />}>
            {t('people.invite')}
          </LinkButton>
        )
      }
    >
      {may('order.keep') && <LobbySection />}
      <Section title={t('people.everyone')}>
        <PeopleList
          workspace={workspace}
          people={people}
          me={me}
          mayChange={({ personId }) => mayLead || (personId === me && !workspace.isArchived)}
          onChange={({ personId }) => setChanged(personId)}
        />
      </Section>
      {mayLead && <Invitations workspace={workspace} people={people} />}
      <BalanceCard />
      {may('order.keep') && <OrderSection />}
      {person && <PersonPanel key={person.personId} person={person} onClose={() => setChanged(undefined)} />}
    </Page>
  );
}
