import { IconCircleLetterP } from '@tabler/icons-react';
import { useState } from 'react';
import { useParked } from '#connection/parkedApi.ts';
import { ParkedList } from '#features/parked/ParkedList.tsx';
import { useParkDesk } from '#features/parked/parkDesk.ts';
import styles from '#features/parked/parked.module.css';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { IdeaActions } from './IdeaActions.tsx';
import { NewIdea } from './NewIdea.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The parking lot beside a page: a new idea, and those that are kept already. */
export function ParkedDrawer() {
  const t = useText();
  const { asked, close } = useParkDesk();
  const { workspace, may } = useWorkspace();
  const { data: ideas } = useParked(workspace.id);
  const [isWriting, setIsWriting] = useState(asked !== undefined);
  const mayPark = may('parked.write') || may('parked.scribe');
  return (
    <div className={styles['drawer']}>
      <header>
        <h2>{t('page.parked')}</h2>
        <p className={styles['lead']}>{t('parked.line')}</p>
      </header>
      {mayPark && isWriting && (
        <NewIdea {...(asked && asked.text !== '' && { startsWith: asked.text })} onParked={close} />
      )}
      {mayPark && !isWriting && (
        <div>
          <Button
            variant="primary"
            icon={<IconCircleLetterP aria-hidden="true" />}
            onPress={() => setIsWriting(true)}
          >
            {t('parkedIdea.new')}
          </Button>
        </div>
      )}
      {ideas?.length === 0 && <p className={styles['none']}>{t('parkedIdea.emptyText')}</p>}
      {ideas && <ParkedList ideas={ideas} renderActions={(idea) => <IdeaActions idea={idea} />} />}
    </div>
  );
}
