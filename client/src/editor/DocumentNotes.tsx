import { IconCloudOff } from '@tabler/icons-react';
import type { LinkState } from '#connection/documentSocket.ts';
import type { SheetState } from '#connection/providerState.ts';
import type { TextKey } from '#i18n/textKey.ts';
import { useDeviceTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useLater } from '#ui/useLater.ts';
import styles from './sheet.module.css';

const ENDINGS: Readonly<Record<number, TextKey>> = {
  4401: 'error.not-signed-in',
  4403: 'error.not-allowed',
  4404: 'error.not-found',
  4409: 'error.document-full',
  4426: 'error.schema-too-old',
};
const TOO_OLD = 4426;
const DAMAGED = 4503;
/** A connection that is back within this time was not worth a word. */
const SHORT_GAP = 1_500;
const SKELETON_AFTER = 300;

type ConnectionNotesProps = {
  readonly link: LinkState;
  readonly mayWrite: boolean;
  readonly onRetry: () => void;
};

type DocumentNotesProps = Omit<ConnectionNotesProps, 'link'> & {
  readonly state: Pick<SheetState, 'link' | 'isDamaged' | 'isLarge' | 'isKeeping'>;
};

/** Everything about the line and the document that whoever writes should know. */
export function DocumentNotes({ state, ...rest }: DocumentNotesProps) {
  const { link, isDamaged, isLarge, isKeeping } = state;
  return (
    <>
      <ConnectionNotes link={link} {...rest} />
      <DamagedNote isDamaged={isDamaged} />
      <LargeNote isLarge={isLarge} />
      <NotKeptNote isKeeping={isKeeping || !rest.mayWrite} />
    </>
  );
}

/** Says when the line to the server is gone, since when, and what one can do. */
function ConnectionNotes({ link, mayWrite, onRetry }: ConnectionNotesProps) {
  const t = useText();
  const time = useDeviceTime();
  const isAway = useLater(link.kind === 'away', SHORT_GAP);
  if (link.kind === 'ended') return <Ended code={link.code} onRetry={onRetry} />;
  return (
    <div role="status">
      {isAway && link.kind === 'away' && (
        <Note tone="warn" icon={<IconCloudOff aria-hidden="true" />}>
          {t(mayWrite ? 'sheet.away' : 'sheet.awayReading', { time: time(link.since) })}
        </Note>
      )}
    </div>
  );
}

type EndedProps = { readonly code: number; readonly onRetry: () => void };

function Ended({ code, onRetry }: EndedProps) {
  const t = useText();
  const isOld = code === TOO_OLD;
  return (
    <Note
      tone="neutral"
      role="alert"
      action={
        <Button onPress={isOld ? () => window.location.reload() : onRetry}>
          {t(isOld ? 'sheet.reload' : 'sheet.retry')}
        </Button>
      }
    >
      {t(ENDINGS[code] ?? 'error.internal')}
    </Note>
  );
}

/** Said long before nothing more can be added. */
function LargeNote({ isLarge }: { readonly isLarge: boolean }) {
  const t = useText();
  return <div role="status">{isLarge && <Note tone="warn">{t('sheet.large')}</Note>}</div>;
}

/** A browser whose disk is full loses what is not saved when the page goes. */
function NotKeptNote({ isKeeping }: { readonly isKeeping: boolean }) {
  const t = useText();
  return <div role="status">{!isKeeping && <Note tone="warn">{t('sheet.notKept')}</Note>}</div>;
}

/** What can still be read is shown, and nobody writes over what is damaged (P04). */
function DamagedNote({ isDamaged }: { readonly isDamaged: boolean }) {
  const t = useText();
  if (!isDamaged) return null;
  return (
    <Note tone="bad" role="alert">
      {t('sheet.damaged')}
    </Note>
  );
}

type NotLoadedProps = { readonly link: LinkState; readonly onRetry: () => void };

/** Before there is text: lines that say it is coming, or what is wrong; never an empty sheet (P05). */
export function NotLoaded({ link, onRetry }: NotLoadedProps) {
  const t = useText();
  const isSlow = useLater(true, SKELETON_AFTER);
  if (link.kind === 'ended') return null;
  if (link.kind === 'away') {
    const key = link.code === DAMAGED ? 'error.document-damaged' : 'sheet.noText';
    return (
      <Note tone="bad" role="alert" action={<Button onPress={onRetry}>{t('sheet.retry')}</Button>}>
        {t(key)}
      </Note>
    );
  }
  return (
    <div className={styles['skeleton']} role="status" aria-label={t('sheet.loading')}>
      {isSlow &&
        ['long', 'long', 'short', 'long', 'short'].map((line, index) => (
          <span key={index} data-line={line} />
        ))}
    </div>
  );
}
