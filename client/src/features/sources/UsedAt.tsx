import type { SectionPlace } from '@opgave/shared/contract/place';
import type { SourceLinkView } from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import type { SourceKind } from '@opgave/shared/method/sources';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useSourceLinks } from '#connection/sourceLinksApi.ts';
import { useText } from '#i18n/useText.ts';
import { buttonLook } from '#ui/buttonLook.ts';
import styles from './sources.module.css';
import { FOLLOWED } from './useFollowedLink.ts';

type UsedAtProps = {
  readonly workspaceId: WorkspaceId;
  /** `/w/te-veel-brieven` */
  readonly tablePath: string;
  readonly source: { readonly kind: SourceKind; readonly id: string };
  /** The name of a section as people know it. */
  readonly nameOf: (on: SectionPlace) => string;
};

/** From what somebody said to every sentence that rests on it; nothing is shown where none does. */
export function UsedAt({ workspaceId, tablePath, source, nameOf }: UsedAtProps) {
  const t = useText();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { data: links = [] } = useSourceLinks(workspaceId);
  const here = links.filter((link) => isOf(link, source));
  if (here.length === 0) return null;
  return (
    <div className={styles['used']} data-open={isOpen}>
      <button
        type="button"
        className={buttonLook('quiet', 'sm')}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <IconChevronUp aria-hidden="true" /> : <IconChevronDown aria-hidden="true" />}
        <span>{t('sources.usedAt', { count: here.length })}</span>
      </button>
      <ul id={listId} hidden={!isOpen}>
        {here.map(({ id, on, passage, sentence }) => (
          <li key={id}>
            <Link to={`${tablePath}/${on.document}?${FOLLOWED}=${id}#${on.section}`}>{nameOf(on)}</Link>
            {passage && <q>{sentence ?? passage.quote}</q>}
            {passage && sentence === undefined && (
              <span className={styles['soft']}>{t('sources.wordsGone')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isOf({ source }: SourceLinkView, { kind, id }: UsedAtProps['source']): boolean {
  return source.state === 'shown' && source.kind === kind && source.id === id;
}
