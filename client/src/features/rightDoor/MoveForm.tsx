import type { ReferralView } from '@opgave/shared/contract/referrals';
import type { MoveOfTable } from '@opgave/shared/method/referralMoves';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import { FormFrame, WordsField } from './MoveFrame.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import { RefuseForm } from './RefuseForm.tsx';
import { useAtDoor } from './rightDoorContext.ts';

type MoveFormProps = { readonly referral: ReferralView; readonly kind: MoveOfTable };

/** What one says when one does something with a question: the sender reads it. */
export function MoveForm({ referral, kind }: MoveFormProps) {
  if (kind === 'propose') return <ProposeForm referral={referral} />;
  if (kind === 'refuse') return <RefuseForm referral={referral} />;
  return kind === 'assign' ? (
    <AssignForm referral={referral} />
  ) : (
    <WordsForm referral={referral} kind={kind} />
  );
}

type Plain = Exclude<MoveOfTable, 'propose' | 'refuse' | 'assign'>;
const NEEDS_WORDS: ReadonlySet<Plain> = new Set<Plain>(['tell', 'resolve']);

function WordsForm({ referral, kind }: { readonly referral: ReferralView; readonly kind: Plain }) {
  const t = useText();
  const [words, setWords] = useState('');
  const isMissing = NEEDS_WORDS.has(kind) && words.trim() === '';
  return (
    <FormFrame
      referral={referral}
      kind={kind}
      move={{ kind, words }}
      cannotYet={isMissing ? t('rightDoor.wordsNeeded') : undefined}
    >
      <WordsField value={words} onChange={setWords} />
    </FormFrame>
  );
}

function AssignForm({ referral }: { readonly referral: ReferralView }) {
  const t = useText();
  const { view } = useAtDoor();
  const [to, setTo] = useState(view.colleagues[0]?.personId);
  const [words, setWords] = useState('');
  if (to === undefined) return null;
  return (
    <FormFrame referral={referral} kind="assign" move={{ kind: 'assign', words, to }}>
      <Select
        label={t('rightDoor.colleague')}
        options={view.colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={to}
        onChange={setTo}
      />
      <WordsField value={words} onChange={setWords} />
    </FormFrame>
  );
}
