import type { OptionView } from '@opgave/shared/contract/options';
import { IconCheck, IconCircleLetterP } from '@tabler/icons-react';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './options.module.css';
import { missingWords } from './optionWords.ts';

type OptionCardProps = { readonly option: OptionView; readonly to: string };

/** One idea in short: what it is, why one thinks it works, and how far it is. */
export function OptionCard({ option, to }: OptionCardProps) {
  const t = useText();
  const { title, instrument, texts, isZero, fromParked, aside, doability, by } = option;
  return (
    <Card as="li">
      <article className={styles['option']} data-aside={aside !== undefined}>
        <div className={styles['head']}>
          <h3>{title}</h3>
          <span className={styles['tags']}>
            {instrument && <Tag>{t(`option.instrument.${instrument}`)}</Tag>}
            <State option={option} />
          </span>
        </div>
        {texts.what ? <p>{texts.what}</p> : <p className={styles['soft']}>{t('option.noWords')}</p>}
        {texts.because && (
          <p>
            <span className={styles['soft']}>{t('option.becauseShort')}</span> {texts.because}
          </p>
        )}
        {fromParked.length > 0 && (
          <p className={styles['from']}>
            <IconCircleLetterP aria-hidden="true" />
            {t('option.fromParked', { what: fromParked.map(({ text }) => text).join(', ') })}
          </p>
        )}
        {!isZero && (
          <p className={styles['soft']}>
            {[
              t('option.askedPeople', { count: doability.length }),
              t('option.by', { name: byName(t, by) }),
            ].join(' · ')}
          </p>
        )}
        {aside && <Note tone="neutral">{t('option.asideBecause', { reason: aside.reason })}</Note>}
        <div>
          <LinkButton to={to} size="sm">
            {t('option.open')}
            <span className="visually-hidden">: {title}</span>
          </LinkButton>
        </div>
      </article>
    </Card>
  );
}

function State({ option }: Pick<OptionCardProps, 'option'>) {
  const t = useText();
  if (option.isZero) return <Tag>{t('option.isZero')}</Tag>;
  if (option.aside) return <Tag>{t('option.isAside')}</Tag>;
  const missing = missingWords(t, option);
  if (missing === undefined) {
    return (
      <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
        {t('option.counts')}
      </Tag>
    );
  }
  return <Tag tone="warn">{t('option.notYet')}</Tag>;
}
