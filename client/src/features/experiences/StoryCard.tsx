import type { ExperienceMark, ToldExperience } from '@opgave/shared/contract/stories';
import { EXPERIENCE_FIELDS, type ExperienceField } from '@opgave/shared/method/experiences';
import { IconEyeOff, IconHourglass, IconVolume } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { CardText } from '#editor/cardWords/CardText.tsx';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './experiences.module.css';
import { tellerName } from './storyWords.ts';

type StoryCardProps = {
  readonly story: ToldExperience;
  readonly readAloudAt: string;
  /** What this person may do with it. */
  readonly children?: ReactNode;
};

/** A story on a card, under the name that its teller chose. */
export function StoryCard({ story, readAloudAt, children }: StoryCardProps) {
  const t = useText();
  const heading = useId();
  const more = EXPERIENCE_FIELDS.filter((field) => field !== 'situation' && story[field] !== '');
  return (
    <Card as="article" aria-labelledby={heading}>
      <div className={styles['card']}>
        <StoryHead story={story} heading={heading} />
        <StandingNote story={story} />
        <p className={styles['situation']}>
          <Words story={story} field="situation" />
        </p>
        {more.map((field) => (
          <p key={field} className={styles['words']}>
            {(field === 'feeling' || field === 'needed') && (
              <span className={styles['label']}>{t(`story.short.${field}`)} </span>
            )}
            <Words story={story} field={field} />
          </p>
        ))}
        <div className={styles['actions']} data-quiet={story.state === 'shown'}>
          {story.state === 'shown' && (
            <LinkButton to={readAloudAt} variant="quiet" size="sm" icon={<IconVolume aria-hidden="true" />}>
              {t('story.readAloud')}
            </LinkButton>
          )}
          {children}
        </div>
      </div>
    </Card>
  );
}

function Words({ story, field }: { readonly story: ToldExperience; readonly field: ExperienceField }) {
  const card = { kind: 'experience', experienceId: story.id } as const;
  return <CardText card={card} part={field} name={story.situation} text={story[field]} />;
}

function StoryHead({ story, heading }: { readonly story: ToldExperience; readonly heading: string }) {
  const t = useText();
  const dates = useTableDates();
  const { group } = story.teller;
  return (
    <header className={styles['head']}>
      {group && <GroupShape group={group} size="l" />}
      <div className={styles['headWords']}>
        <h3 id={heading} className={styles['teller']}>
          {tellerName(t, story)}
          {story.isMine && !story.fromRoom?.isForGroup && ` ${t('story.you')}`}
        </h3>
        <p className={styles['soft']}>
          {[group && t(`group.${group}.name`), dates.day(story.toldAt)].filter(Boolean).join(' · ')}
        </p>
      </div>
      {story.toldBy !== 'self' && <Tag>{t(`story.toldBy.${story.toldBy}`)}</Tag>}
      {story.fromDoor !== undefined && (
        <p className={styles['fromRoom']}>{t('story.fromDoor', { door: story.fromDoor })}</p>
      )}
      {story.fromRoom && story.fromDoor === undefined && (
        <p className={styles['fromRoom']}>{`${t('scribe.line')} ${story.fromRoom.writtenBy}`}</p>
      )}
    </header>
  );
}

/** Who else sees it, and why not everybody does. */
function StandingNote({ story }: { readonly story: ToldExperience }) {
  const t = useText();
  if (story.state === 'waiting') {
    return (
      <Note tone="warn" icon={<IconHourglass aria-hidden="true" />}>
        {t(story.isMine ? 'story.waitingMine' : 'story.waitingTheirs')}
      </Note>
    );
  }
  if (story.state !== 'hidden') return null;
  return (
    <Note tone="neutral" icon={<IconEyeOff aria-hidden="true" />}>
      {t(story.isMine ? 'story.hiddenMine' : 'story.hiddenTheirs', { reason: story.reason ?? '' })}
    </Note>
  );
}

/** The place of a story that can no longer be read. */
export function StoryMark({ mark }: { readonly mark: ExperienceMark }) {
  const t = useText();
  const dates = useTableDates();
  return (
    <Card>
      <p className={styles['soft']}>
        {t(`story.mark.${mark.why}`)} · {dates.day(mark.toldAt)}
      </p>
    </Card>
  );
}
