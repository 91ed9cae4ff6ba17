import type { ParkedView } from '@opgave/shared/contract/stories';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './parked.module.css';

/** Every idea with who parked it, when, and the problem that it would solve. */
export function ParkedList({ ideas }: { readonly ideas: readonly ParkedView[] }) {
  return (
    <ul className={styles['list']}>
      {ideas.map((idea) => (
        <Card as="li" key={idea.id}>
          <ParkedIdea idea={idea} />
        </Card>
      ))}
    </ul>
  );
}

function ParkedIdea({ idea }: { readonly idea: ParkedView }) {
  const t = useText();
  const [language] = useLanguage();
  const { name, group } = idea.by;
  const who = [name, group && t(`group.${group}.name`), formatDay(idea.parkedAt, language)];
  return (
    <div className={styles['idea']}>
      <p className={styles['text']}>{idea.text}</p>
      <p className={styles['solves']}>
        <span className={styles['soft']}>{t('parkedIdea.solves')}</span> {idea.wouldSolve}
      </p>
      <p className={styles['who']}>
        {group && <GroupShape group={group} />}
        {who.filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
