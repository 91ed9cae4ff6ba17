import type { CommentView } from '@opgave/shared/contract/comments';
import { IconFilter } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Count } from '#ui/Count.tsx';
import { Select } from '#ui/Select.tsx';
import styles from './comments.module.css';
import { type Filter, groupsIn, isMineHere, STATES } from './filters.ts';

type FilterBarProps = {
  readonly comments: readonly CommentView[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
};

/** All comments or one's own, and of which group and in which state. */
export function FilterBar({ comments, filter, onChange }: FilterBarProps) {
  const t = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const mine = comments.filter(isMineHere).length;
  return (
    <>
      <div className={styles['filterBar']}>
        <Which isOn={!filter.isMine} onPress={() => onChange({ ...filter, isMine: false })}>
          {t('comments.title')} <Count value={comments.length} />
        </Which>
        <Which isOn={filter.isMine} onPress={() => onChange({ ...filter, isMine: true })}>
          {t('comments.mine')} <Count value={mine} />
        </Which>
        <span className={styles['actions']}>
          <Button
            variant="quiet"
            size="sm"
            icon={<IconFilter aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t('comments.filter')}
          </Button>
        </span>
      </div>
      <div id={id} className={styles['filters']} hidden={!isOpen}>
        {isOpen && <Choices {...{ comments, filter, onChange }} />}
      </div>
    </>
  );
}

type WhichProps = {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
};

function Which({ isOn, onPress, children }: WhichProps) {
  return (
    <button type="button" className={styles['which']} aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}

function Choices({ comments, filter, onChange }: FilterBarProps) {
  const t = useText();
  const groups = groupsIn(comments).map((value) => ({ value, label: t(`group.${value}.name`) }));
  return (
    <>
      <Select
        label={t('comments.filterGroup')}
        options={[{ value: 'any', label: t('comments.filterAny') }, ...groups]}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <Select
        label={t('comments.filterState')}
        options={STATES.map((value) => ({ value, label: t(`comments.state.${value}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </>
  );
}
