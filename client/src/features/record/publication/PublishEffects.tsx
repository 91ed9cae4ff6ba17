import type { PublicPart, SpokenAs } from '@opgave/shared/method/publicRecord';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import type { Preview } from './PublishDialog.tsx';
import styles from './publication.module.css';

type EffectsProps = { readonly preview: Preview; readonly parts: readonly PublicPart[] };

/** What will be there, how people are written of, and what cannot be undone. */
export function Effects({ preview, parts }: EffectsProps) {
  const t = useText();
  const shown = parts.map((part) => t(`publication.part.${part}`).toLowerCase());
  const isTogether = preview.writtenAs.some(({ kind }) => kind !== 'group');
  return (
    <ul className={styles['effects']}>
      <li>{t('publication.effect.anybody')}</li>
      <li>
        {shown.length === 0
          ? t('publication.effect.textOnly', { number: preview.upTo })
          : t('publication.effect.parts', { number: preview.upTo, parts: shown.join(', ') })}
      </li>
      <li>
        {t('publication.effect.noNames', {
          groups: preview.writtenAs.map((by) => nameOf(t, by)).join(', '),
        })}
      </li>
      {isTogether && <li>{t('publication.effect.together')}</li>}
      <li>{t('publication.effect.later')}</li>
      <li>{t('publication.effect.copies')}</li>
      <li>{t('publication.effect.onRecord')}</li>
    </ul>
  );
}

function nameOf(t: Translate, by: SpokenAs): string {
  if (by.kind === 'group') return t(`group.${by.group}.name`).toLowerCase();
  return t(by.kind === 'side' ? `publication.as.${by.side}` : 'publication.as.table');
}
