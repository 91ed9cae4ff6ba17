import type { ShownSource, SourceLinkView } from '@opgave/shared/contract/sourceLinks';
import { IconArrowRight, IconLinkOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { Dialog as AriaDialog, Popover } from 'react-aria-components';
import { Link } from 'react-router';
import type { Translate } from '#i18n/textKey.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import styles from './sources.module.css';
import { sourceTitle } from './sourceWords.ts';

type SourceCardProps = {
  readonly link: SourceLinkView;
  /** `/w/te-veel-brieven` */
  readonly tablePath: string;
  readonly anchor: Element;
  /** Undefined where this person may not. */
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
};

/** What stands behind a chip: beside it, and on a phone from below. */
export function SourceCard({ link, tablePath, anchor, onRemove, onClose }: SourceCardProps) {
  const t = useText();
  const isPhone = useIsPhone();
  const trigger = useRef<Element | null>(anchor);
  const title = titleOf(t, link);
  if (isPhone) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Removal onRemove={onRemove} />
            <Button onPress={onClose}>{t('sources.close')}</Button>
          </>
        }
      >
        <Told link={link} tablePath={tablePath} />
      </Dialog>
    );
  }
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      className={styles['card'] ?? ''}
    >
      <AriaDialog className={styles['told'] ?? ''} aria-label={title}>
        <h2 className={styles['title']}>{title}</h2>
        <Told link={link} tablePath={tablePath} />
        <Removal onRemove={onRemove} />
      </AriaDialog>
    </Popover>
  );
}

function titleOf(t: Translate, { source }: SourceLinkView): string {
  if (source.state === 'shown') return sourceTitle(t, source);
  return t(source.state === 'withdrawn' ? `sources.gone.${source.kind}` : 'sources.notShownTitle');
}

function Removal({ onRemove }: Pick<SourceCardProps, 'onRemove'>) {
  const t = useText();
  if (!onRemove) return null;
  return (
    <Button variant="quiet" icon={<IconLinkOff aria-hidden="true" />} onPress={onRemove}>
      {t('sources.remove')}
    </Button>
  );
}

function Told({ link, tablePath }: Pick<SourceCardProps, 'link' | 'tablePath'>) {
  const t = useText();
  const dates = useTableDates();
  const { source, addedBy, addedAt } = link;
  return (
    <>
      {source.state === 'shown' && <Words source={source} at={`${tablePath}/${pageOf(source)}`} />}
      {source.state === 'withdrawn' && <p>{t('sources.withdrawnWhy')}</p>}
      {source.state === 'notShown' && <p>{t('sources.notShownWhy')}</p>}
      <p className={styles['soft']}>{t('sources.addedBy', { name: addedBy, day: dates.day(addedAt) })}</p>
    </>
  );
}

function Words({ source, at }: { readonly source: ShownSource; readonly at: string }) {
  const t = useText();
  const { group } = source.by;
  return (
    <>
      {group && <GroupTag group={group} isPlain />}
      {source.standing && <p>{t(`assumption.standing.${source.standing}`)}</p>}
      <div className={styles['words']}>
        {source.words.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <Link to={at} className={styles['link']}>
        {t(`sources.read.${source.kind}`)}
        <IconArrowRight aria-hidden="true" />
      </Link>
    </>
  );
}

const PAGES = {
  perspective: 'perspectives',
  statement: 'statements',
  parked: 'parked',
  assumption: 'assumptions',
} as const;

/** Where all of it is read. */
function pageOf({ kind, id, link = 'problem' }: ShownSource): string {
  if (kind === 'experience') return `experiences/${id}`;
  return kind === 'comment' ? link : PAGES[kind];
}
