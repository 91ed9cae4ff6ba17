import { useText } from '#i18n/useText.ts';
import { AskFirst } from '#ui/AskFirst.tsx';
import type { SessionDriver } from '../driver.ts';

type EndButtonProps = {
  readonly driver: SessionDriver;
  /** After the last step it is what comes next. */
  readonly isLast?: boolean;
};

/** Closes the session for everyone; asked once, with what would go away unseen. */
export function EndButton({ driver: { view, act }, isLast = false }: EndButtonProps) {
  const t = useText();
  const { dots, sizing, switching } = view.now;
  const open = [
    ...(dots.open ? [t('dots.title')] : []),
    ...(sizing.open ? [t('sizing.title')] : []),
    ...(switching.open ? [t('switch.title')] : []),
  ];
  return (
    <AskFirst
      variant={isLast ? 'primary' : 'quiet'}
      {...(isLast && { size: 'lg' })}
      title={t('session.askEnd')}
      effect={
        <>
          <p>{t('session.endEffect')}</p>
          {open.length > 0 && <p>{t('session.endLetsGo', { what: open.join(', ') })}</p>}
        </>
      }
      yes={t('session.endYes')}
      no={t('session.endNo')}
      onYes={() => act({ kind: 'session.end' })}
    >
      {t(isLast ? 'session.end' : 'session.endNow')}
    </AskFirst>
  );
}
