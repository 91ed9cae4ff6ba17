import type { TextView } from '@opgave/shared/contract/consent';
import type { Block } from '@opgave/shared/contract/consentRecord';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { IconLock, IconPlayerStop, IconVolume } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { blocksText } from '#editor/blockWords.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './frozenText.module.css';
import { PickableText, type Picking, usePickKeys } from './PickableText.tsx';
import { useReadAloud } from './useReadAloud.ts';

type FrozenTextProps = {
  readonly text: TextView;
  /** The calendar day since when it cannot change; left out while it still can. */
  readonly since: string | undefined;
  /** Only these parts; all of them when left out. */
  readonly only?: readonly ProblemSectionKey[];
  /** Where sentences can be picked now. */
  readonly picking?: Picking | undefined;
  readonly level?: 2 | 3;
};

/** The text that the round is about, as it was frozen: number of the version, and every part to read. */
export function FrozenText({ text, since, only, picking, level = 2 }: FrozenTextProps) {
  const t = useText();
  const dates = useTableDates();
  const box = useRef<HTMLDivElement>(null);
  const shown = text.sections.filter(
    ({ section, blocks }) => blocks.length > 0 && (only === undefined || only.includes(section)),
  );
  usePickKeys(box, picking);
  return (
    <section className={styles['frozen']} aria-label={t('round.textLabel', { version: text.version })}>
      <div className={styles['bar']}>
        <IconLock aria-hidden="true" />
        <p>
          <strong>{t('round.version', { version: text.version })}</strong>{' '}
          {since !== undefined && t('round.since', { day: dates.day(since) })}
          <span className={styles['hash']}> {t('round.hash', { hash: text.hash.slice(0, 8) })}</span>
        </p>
        <ReadAloud
          words={shown.map(
            ({ section, blocks }) => `${t(`section.${section}.title`)}\n${blocksText(t, blocks)}`,
          )}
        />
      </div>
      <div ref={box} className={styles['parts']}>
        {shown.map(({ section, blocks }) => (
          <Part key={section} section={section} level={level}>
            {blocks.map((block, index) => (
              <FrozenBlock key={`${section}-${index}`} section={section} block={block} picking={picking} />
            ))}
          </Part>
        ))}
      </div>
    </section>
  );
}

type PartProps = {
  readonly section: ProblemSectionKey;
  readonly level: 2 | 3;
  readonly children: ReactNode;
};

function Part({ section, level, children }: PartProps) {
  const t = useText();
  const Heading = level === 2 ? 'h2' : 'h3';
  const number = PROBLEM_SECTIONS.find(({ key }) => key === section)?.number;
  return (
    <section id={`frozen-${section}`} className={styles['part']} data-part={section}>
      <Heading className={styles['title']}>
        <span className={styles['number']}>{number}</span> {t(`section.${section}.title`)}
      </Heading>
      {children}
    </section>
  );
}

type FrozenBlockProps = {
  readonly section: ProblemSectionKey;
  readonly block: Block;
  readonly picking: Picking | undefined;
};

function FrozenBlock({ section, block, picking }: FrozenBlockProps) {
  const t = useText();
  return (
    <div className={styles['block']}>
      {block.kind === 'difference' && <DifferenceHead block={block} />}
      {block.kind === 'boundary' && block.boundary && <Tag>{t(`boundary.${block.boundary}.name`)}</Tag>}
      {block.kind === 'noneFound' && <p>{t('section.differences.noneFound')}</p>}
      <p className={styles['words']}>
        {picking ? <PickableText section={section} text={block.text} picking={picking} /> : block.text}
      </p>
    </div>
  );
}

function DifferenceHead({ block }: { readonly block: Extract<Block, { kind: 'difference' }> }) {
  const t = useText();
  const { groupA, groupB, isOpen } = block;
  return (
    <p className={styles['groups']}>
      {groupA && <GroupTag group={groupA} />}
      {groupA && groupB && <span>{t('lists.and')}</span>}
      {groupB && <GroupTag group={groupB} />}
      {isOpen && <Tag>{t('lists.stillOpen')}</Tag>}
    </p>
  );
}

/** Reads the whole text aloud with the voice of the device; not shown where there is none. */
function ReadAloud({ words }: { readonly words: readonly string[] }) {
  const t = useText();
  const [language] = useLanguage();
  const { canRead, isReading, start, stop } = useReadAloud(language);
  if (!canRead) return null;
  return (
    <Button
      variant="quiet"
      size="sm"
      icon={isReading ? <IconPlayerStop aria-hidden="true" /> : <IconVolume aria-hidden="true" />}
      onPress={isReading ? stop : () => start(words)}
    >
      {t(isReading ? 'round.stopReading' : 'round.readAloud')}
    </Button>
  );
}
