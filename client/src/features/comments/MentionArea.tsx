import type { WorkspaceId } from '@opgave/shared/ids';
import { useId, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './mentions.module.css';
import { type Named, useMentionNames } from './useMentionNames.ts';
import { useMentionPicker } from './useMentionPicker.ts';

type MentionAreaProps = {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/**
 * Lines in which people and groups are named with `@`. The names that fit come below while one types: arrows and Enter
 * choose, Escape closes, a finger presses. Typing on does the same as before.
 */
export function MentionArea({ workspaceId, value, onChange, ...field }: MentionAreaProps) {
  const t = useText();
  const around = useRef<HTMLDivElement>(null);
  const listId = useId();
  const names = useMentionNames(workspaceId);
  const picker = useMentionPicker({ around, value, onChange, names });
  const isOpen = picker.offered.length > 0;
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <div ref={around} className={styles['around']}>
      <TextArea
        {...field}
        value={value}
        onChange={onChange}
        isRequired
        suggests={{
          onCaret: picker.setCaret,
          ...(isOpen && { listId, activeId: optionId(picker.active) }),
        }}
      />
      {isOpen && (
        <div id={listId} role="listbox" aria-label={t('mention.list')} className={styles['list']}>
          {picker.offered.map((one, index) => (
            <Offered
              key={`${one.kind}-${one.name}`}
              id={optionId(index)}
              one={one}
              isActive={index === picker.active}
              onChoose={() => picker.choose(one)}
            />
          ))}
        </div>
      )}
      <p role="status" className="visually-hidden">
        {isOpen && t('mention.offered', { count: picker.offered.length })}
      </p>
    </div>
  );
}

type OfferedProps = {
  readonly id: string;
  readonly one: Named;
  readonly isActive: boolean;
  readonly onChoose: () => void;
};

function Offered({ id, one, isActive, onChoose }: OfferedProps) {
  const t = useText();
  return (
    <button
      id={id}
      type="button"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles['option']}
      // The words keep the caret, and a phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {one.group && <GroupShape group={one.group} />}
      <span>{one.name}</span>
      <span className={styles['what']}>
        {one.kind === 'group' ? t('mention.wholeGroup') : one.group && t(`group.${one.group}.name`)}
      </span>
    </button>
  );
}
