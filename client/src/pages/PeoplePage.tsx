import type { PersonView } from '@opgave/shared/contract/http';
import { useState } from 'react';
import { Invitations } from '#features/people/Invitations.tsx';
import { PeopleList } from '#features/people/PeopleList.tsx';
import { Section } from '#features/people/Section.tsx';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { BalanceCard } from './BalanceCard.tsx';
import { BreakoutsCard } from './BreakoutsCard.tsx';
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
    >
      <Section title={t('people.everyone')}>
        <PeopleList
          workspace={workspace}
          people={people}
          me={me}
          mayChange={({ personId }) => mayLead || (personId === me && !workspace.isArchived)}
          onChange={({ personId }) => setChanged(personId)}
        />
      </Section>
      <BalanceCard />
      <BreakoutsCard />
      {may('order.keep') && <OrderSection />}
      {mayLead && <Invitations workspace={workspace} people={people} />}
      {person && <PersonPanel key={person.personId} person={person} onClose={() => setChanged(undefined)} />}
    </Page>
  );
}
