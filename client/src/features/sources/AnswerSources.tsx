import type { SectionPlace } from '@opgave/shared/contract/place';
import { IconLinkPlus } from '@tabler/icons-react';
import { Chips } from '#editor/sources/Chips.tsx';
import { useText } from '#i18n/useText.ts';
import { useSheetSources } from './sheetSources.ts';
import styles from './sources.module.css';
import { chipLook } from './sourceWords.ts';

type AnswerSourcesProps = { readonly on: SectionPlace; readonly isRequired: boolean };

/** Below an answer to a first question: the stories it rests on, and the way to add one. */
export function AnswerSources({ on, isRequired }: AnswerSourcesProps) {
  const t = useText();
  const { links, mayLink, want, open } = useSheetSources();
  const here = links.filter((link) => link.on.section === on.section && !link.passage);
  if (here.length === 0 && !mayLink) return null;
  return (
    <div className={styles['answer']}>
      <span className={styles['name']}>{t('sources.linkedStories')}</span>
      {here.length > 0 ? (
        <Chips links={here.map(({ id, source }) => ({ id, look: chipLook(t, source) }))} open={open} />
      ) : (
        <span className={styles['soft']}>
          {t(isRequired ? 'sources.noneYetRequired' : 'sources.noneYet')}
        </span>
      )}
      {mayLink && (
        <button type="button" className={styles['add']} onClick={() => want({ on, kinds: ['experience'] })}>
          <IconLinkPlus aria-hidden="true" />
          <span>{t('sources.linkStory')}</span>
        </button>
      )}
    </div>
  );
}
