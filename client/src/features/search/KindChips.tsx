import { SEARCH_KINDS, type SearchKind, type SearchView } from '@opgave/shared/contract/search';
import { useText } from '#i18n/useText.ts';
import { Chip } from '#ui/Chip.tsx';
import { Count } from '#ui/Count.tsx';
import styles from './search.module.css';

type KindChipsProps = {
  readonly counts: SearchView['counts'];
  readonly chosen: SearchKind | undefined;
  readonly onChoose: (kind: SearchKind | undefined) => void;
};

/** How many were found of each kind; one press shows that kind alone, another all again. */
export function KindChips({ counts, chosen, onChoose }: KindChipsProps) {
  const t = useText();
  const kinds = SEARCH_KINDS.filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen);
  if (kinds.length < 2 && chosen === undefined) return null;
  return (
    <div role="group" aria-label={t('search.kinds')} className={styles['chips']}>
      {kinds.map((kind) => (
        <Chip key={kind} isOn={kind === chosen} onPress={() => onChoose(kind === chosen ? undefined : kind)}>
          {t(`search.kind.${kind}`)} <Count value={counts[kind] ?? 0} />
        </Chip>
      ))}
    </div>
  );
}
