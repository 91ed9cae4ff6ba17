import { IconMessagePlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { rangeOf } from '../sources/blockDom.ts';
import type { ShownPlace } from '../words/readWords.ts';
import { SentenceChooser } from '../words/SentenceChooser.tsx';
import { useReadOffers } from '../words/useReadOffers.ts';
import { type ShownWords, spotOfSelection, type WordsSpot } from '../words/useWordsMenu.ts';
import { WordsBar } from '../words/WordsMenu.tsx';
import type { PickedOnCard } from './cardWords.ts';
import { pickedFrom, selectedOnCard, sentencesOnCards } from './chosenOnCards.ts';

type ChooseOnCardsProps = { readonly onPick: (picked: PickedOnCard) => void };

interface Offered {
  readonly picked: PickedOnCard;
  readonly spot: WordsSpot;
}

const EVERYWHERE = { current: document.body };

/** Choosing words on cards: by mouse or finger with a bar beside them, by Alt+Enter on a selection, or with F2. */
export function ChooseOnCards({ onPick }: ChooseOnCardsProps) {
  const t = useText();
  const [offered, setOffered] = useState<Offered>();
  const close = useCallback(() => setOffered(undefined), []);
  const offer = useCallback(
    (kind: ShownWords['kind']) => {
      const picked = selectedOnCard();
      if (picked && kind === 'menu') onPick(picked);
      else if (picked) setOffered({ picked, spot: spotOfSelection() });
      return picked !== undefined;
    },
    [onPick],
  );
  useReadOffers(EVERYWHERE, offer, close);

  function handleChosen(chosen: ShownPlace, back: () => void): void {
    const picked = pickedFrom(chosen);
    if (picked) onPick({ ...picked, back });
  }
  function handlePick({ picked }: Offered): void {
    close();
    onPick(picked);
  }
  return (
    <>
      {offered && (
        <WordsBar
          spot={offered.spot}
          tools={[
            {
              key: 'comment',
              label: t('comments.entry'),
              icon: <IconMessagePlus aria-hidden="true" />,
              onPress: () => handlePick(offered),
            },
          ]}
        />
      )}
      <SentenceChooser find={sentencesOnCards} textOf={textOf} onChosen={handleChosen} />
    </>
  );
}

function textOf({ paragraph, from, to }: ShownPlace): string {
  return rangeOf(paragraph, from, to)?.toString() ?? '';
}
