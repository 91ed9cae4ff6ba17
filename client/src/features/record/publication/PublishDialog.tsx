import type { PublicationView } from '@opgave/shared/contract/publication';
import { PUBLIC_PARTS, type PublicPart } from '@opgave/shared/method/publicRecord';
import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Effects } from './PublishEffects.tsx';

export type Preview = NonNullable<PublicationView['preview']>;

type PublishDialogProps = {
  readonly preview: Preview;
  /** The parts that are public already. */
  readonly before: readonly PublicPart[] | undefined;
  readonly isBusy: boolean;
  readonly refusal: ReactNode;
  readonly onPublish: (parts: readonly PublicPart[]) => void;
  readonly onClose: () => void;
};

/** First which parts go along, then what that will mean; only then anybody can read it. */
export function PublishDialog(props: PublishDialogProps) {
  const { preview, before, isBusy, refusal, onPublish, onClose } = props;
  const t = useText();
  const [chosen, setChosen] = useState<readonly PublicPart[]>(before ?? []);
  const [step, setStep] = useState<1 | 2>(1);
  const parts = PUBLIC_PARTS.filter((part) => chosen.includes(part));
  if (step === 1) {
    return (
      <Dialog
        key={step}
        isOpen
        onClose={onClose}
        over={t('publication.step', { step })}
        title={t('publication.chooseTitle')}
        actions={
          <>
            <Button onPress={onClose}>{t('publication.notNow')}</Button>
            <Button variant="primary" onPress={() => setStep(2)}>
              {t('publication.seeEffects')}
            </Button>
          </>
        }
      >
        <PartsChooser preview={preview} chosen={parts} onChoose={setChosen} />
      </Dialog>
    );
  }
  return (
    <Dialog
      key={step}
      isOpen
      onClose={onClose}
      over={t('publication.step', { step })}
      title={t('publication.effectsTitle')}
      actions={
        <>
          <Button onPress={() => setStep(1)}>{t('publication.back')}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => onPublish(parts)}>
            {t('publication.publish')}
          </Button>
        </>
      }
    >
      <Effects preview={preview} parts={parts} />
      {refusal}
    </Dialog>
  );
}

type ChooserProps = {
  readonly preview: Preview;
  readonly chosen: readonly PublicPart[];
  readonly onChoose: (parts: readonly PublicPart[]) => void;
};

function PartsChooser({ preview, chosen, onChoose }: ChooserProps) {
  const t = useText();
  return (
    <>
      <p>{t('publication.always', { number: preview.upTo })}</p>
      {preview.standing > 0 && <p>{t('publication.standing', { count: preview.standing })}</p>}
      <p>{t('publication.alsoAsk')}</p>
      {PUBLIC_PARTS.map((part) => (
        <Checkbox
          key={part}
          label={t(`publication.part.${part}`)}
          hint={t(`publication.count.${part}`, { count: preview.counts[part] })}
          isChecked={chosen.includes(part)}
          onChange={(isChecked) =>
            onChoose(isChecked ? [...chosen, part] : chosen.filter((one) => one !== part))
          }
        />
      ))}
    </>
  );
}
