import type { ItemMove } from '@opgave/shared/contract/route';
import { RETURN_TO, type ReturnTo } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import type { RouteItemView } from './routeContext.ts';

type OutcomeFormProps = {
  readonly item: RouteItemView;
  readonly onMove: (move: ItemMove) => Promise<void>;
  readonly onCancel: () => void;
};

/** What came of it, in words; what is sent back says where the question is answered. */
export function OutcomeForm({ item, onMove, onCancel }: OutcomeFormProps) {
  const t = useText();
  const [kind, setKind] = useState(item.outcomes[0]);
  const [text, setText] = useState('');
  const [backTo, setBackTo] = useState<ReturnTo>('choose');
  const isReturned = kind === 'returned';
  return (
    <div className={styles['form']}>
      <ChoiceCards
        label={t('route.whatCame')}
        options={item.outcomes.map((value) => ({ value, label: t(`route.outcome.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {isReturned && (
        <ChoiceCards
          label={t('route.backTo')}
          options={RETURN_TO.map((value) => ({ value, label: t(`phase.${value}.name`) }))}
          value={backTo}
          onChange={setBackTo}
        />
      )}
      <TextArea
        label={t(isReturned ? 'route.whichQuestion' : 'route.outcomeText')}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={1_000}
      />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={text.trim() === '' ? t('route.outcomeNeeded') : undefined}
          onPress={() => kind && void onMove({ to: 'outcome', kind, text, ...(isReturned && { backTo }) })}
        >
          {t('route.go.outcome')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onCancel}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
