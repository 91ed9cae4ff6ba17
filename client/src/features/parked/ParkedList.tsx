import type { ParkedView } from '@opgave/shared/contract/stories';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './parked.module.css';

type ParkedListProps = {
  readonly ideas: readonly ParkedView[];
  /** What this person can do with one. */
  readonly renderActions?: (idea: ParkedView) => ReactNode;
};

/** Every idea with who parked it, when, and the problem that it would solve. */
export function ParkedList({ ideas, renderActions }: ParkedListProps) {
  return (
    <ul className={styles['list']}>
      {ideas.map((idea) => (
        <Card as="li" key={idea.id}>
          <ParkedIdea idea={idea}>{renderActions?.(idea)}</ParkedIdea>
        </Card>
      ))}
    </ul>
  );
}

type ParkedIdeaProps = { readonly idea: ParkedView; readonly children: ReactNode };

function ParkedIdea({ idea, children }: ParkedIdeaProps) {
  const t = useText();
  const dates = useTableDates();
  const { name, group } = idea.by;
  const who = [name, group && t(`group.${group}.name`), dates.day(idea.parkedAt)];
  return (
    <div className={styles['idea']} data-place={idea.id}>
      <p className={styles['text']}>{idea.text}</p>
      <p className={styles['solves']}>
        <span className={styles['soft']}>{t('parkedIdea.solves')}</span> {idea.wouldSolve}
      </p>
      <p className={styles['who']}>
        {group && <GroupShape group={group} />}
        {who.filter(Boolean).join(' · ')}
      </p>
      {idea.fromRoom && <p className={styles['who']}>{`${t('scribe.line')} ${idea.fromRoom.writtenBy}`}</p>}
      {idea.hidden && (
        <Note tone="neutral" icon={<IconEyeOff aria-hidden="true" />}>
          {t(idea.isMine ? 'parkedIdea.hiddenMine' : 'parkedIdea.hiddenTheirs', {
            reason: idea.hidden.reason,
          })}
        </Note>
      )}
      {children}
    </div>
  );
}
