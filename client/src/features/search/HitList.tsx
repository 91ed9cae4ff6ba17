import { SEARCH_KINDS, type SearchHit } from '@opgave/shared/contract/search';
import { Link } from 'react-router';
import { sectionTitle } from '#editor/sectionTitle.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { hitPath } from './hitPlace.ts';
import styles from './search.module.css';

type HitListProps = {
  readonly hits: readonly SearchHit[];
  /** `/w/te-veel-brieven` */
  readonly tablePath: string;
  readonly onFollow: (hit: SearchHit) => void;
};

/** What was found, kind by kind; each leads to the very place. */
export function HitList({ hits, tablePath, onFollow }: HitListProps) {
  const t = useText();
  return SEARCH_KINDS.map((kind) => {
    const ofKind = hits.filter((hit) => hit.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section
        key={kind}
        // The comments beside the page are a region of their own: a name that both have leads nowhere.
        aria-label={t('search.foundOf', { kind: t(`search.kind.${kind}`) })}
        className={styles['kind']}
      >
        <h2>{t(`search.kind.${kind}`)}</h2>
        <Card padding="none">
          <ul>
            {ofKind.map((hit, index) => (
              <li key={`${hit.id}-${index}`} className={styles['hit']}>
                <Link
                  to={`${tablePath}/${hitPath(hit)}`}
                  className={styles['link']}
                  onClick={() => onFollow(hit)}
                >
                  {hitTitle(t, hit)}
                </Link>
                <Words hit={hit} />
              </li>
            ))}
          </ul>
        </Card>
      </section>
    );
  });
}

/** Where it stands, or who said it. */
function hitTitle(t: Translate, { kind, by, section, session }: SearchHit): string {
  if (session) return session.title;
  if (section) return sectionTitle(t, section.key);
  if (by.name !== undefined) return by.name;
  return by.group ? t(`group.${by.group}.name`) : t(`search.one.${kind}`);
}

function Words({ hit: { snippet, by, phase } }: { readonly hit: SearchHit }) {
  const t = useText();
  const { before, match, after } = snippet;
  return (
    <>
      <p className={styles['words']}>
        {before}
        {match !== '' && <mark>{match}</mark>}
        {after}
      </p>
      {(by.group ?? phase) && (
        <p className={styles['about']}>
          {by.group && <GroupTag group={by.group} isPlain />}
          {phase && <span>{t(`phase.${phase}.name`)}</span>}
        </p>
      )}
    </>
  );
}
