import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Who can help to put it into words: the facilitator, who decides nothing. */
export function AskHelp() {
  const t = useText();
  const { people } = useWorkspace();
  const [isOpen, setIsOpen] = useState(false);
  const names = people.filter(({ role }) => role === 'facilitator').map(({ displayName }) => displayName);
  if (names.length === 0) return null;
  return (
    <>
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {t('round.askHelp')}
      </Button>
      {isOpen && <Note role="status">{t('round.helpText', { name: names.join(', ') })}</Note>}
    </>
  );
}

/** Where an idea is kept for later; only for whoever may keep one. */
export function ParkLink() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  if (!may('parked.write')) return null;
  return (
    <LinkButton to={`/w/${workspace.slug}/parked`} size="sm">
      {t('round.toParked')}
    </LinkButton>
  );
}
