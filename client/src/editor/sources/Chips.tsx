import type { KeyboardEvent, SyntheticEvent } from 'react';
import { GroupShape } from '#ui/GroupShape.tsx';
import group from '#ui/group.module.css';
import styles from './sources.module.css';
import type { ChipLook, DrawnLink } from './sources.ts';

type ChipsProps = {
  readonly links: readonly Pick<DrawnLink, 'id' | 'look'>[];
  readonly open: (linkId: string, anchor: Element) => void;
  /** False in a text that one goes to with Tab to write it. */
  readonly isInTabOrder?: boolean;
};

/** A press on a source is not a press on the text around it. */
function keep(event: SyntheticEvent): void {
  event.stopPropagation();
}

function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') keep(event);
}

/** What a sentence or an answer rests on; a press opens the card. */
export function Chips({ links, open, isInTabOrder = true }: ChipsProps) {
  return (
    <span
      className={styles['chips']}
      data-chips=""
      role="presentation"
      onPointerDown={keep}
      onFocus={keep}
      onKeyDown={keepEnter}
    >
      {links.map(({ id, look }) => (
        <button
          key={id}
          type="button"
          className={`${group['group']} ${styles['chip']}`}
          data-source={id}
          data-state={look.state}
          data-group={look.group}
          data-shaky={look.isShaky ? '' : undefined}
          aria-label={look.label}
          tabIndex={isInTabOrder ? undefined : -1}
          onClick={(event) => {
            event.stopPropagation();
            open(id, event.currentTarget);
          }}
        >
          <ChipFace look={look} />
        </button>
      ))}
    </span>
  );
}

function ChipFace({ look }: { readonly look: ChipLook }) {
  return (
    <>
      {look.group && <GroupShape group={look.group} />}
      {look.text}
    </>
  );
}
