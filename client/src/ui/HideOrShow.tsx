import { useText } from '#i18n/useText.ts';
import { Button } from './Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useInPlace } from './useInPlace.ts';

type HideOrShowProps = {
  /** Of the button that begins: which words it hides. */
  readonly label: string;
  /** Of the reason. */
  readonly length: { readonly min: number; readonly max: number };
  readonly isHidden: boolean;
  readonly isBusy: boolean;
  /** Resolves with whether it was done. */
  readonly onHide: (reason: string) => Promise<boolean>;
  readonly onShow: () => void;
};

/** The facilitator takes words of a session out of sight with a reason, or brings them back. */
export function HideOrShow({ label, length, isHidden, isBusy, onHide, onShow }: HideOrShowProps) {
  const t = useText();
  const asking = useInPlace();
  if (isHidden) {
    return (
      <Button size="sm" variant="plain" ref={asking.button} isBusy={isBusy} onPress={onShow}>
        {t('sessionOrder.show')}
      </Button>
    );
  }
  if (!asking.isOpen) {
    return (
      <Button size="sm" variant="plain" ref={asking.button} onPress={asking.open}>
        {label}
      </Button>
    );
  }
  return (
    <ReasonForm
      label={t('sessionOrder.reason')}
      help={t('sessionOrder.reasonHelp')}
      length={length}
      say={{ now: t('sessionOrder.hideNow'), stop: t('sessionOrder.keep') }}
      isBusy={isBusy}
      ref={asking.form}
      onDo={onHide}
      onStop={asking.close}
    />
  );
}
