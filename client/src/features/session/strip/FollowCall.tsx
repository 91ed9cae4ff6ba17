import type { SessionView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { placeWords } from '../placeWords.ts';
import styles from '../session.module.css';
import { useFollowing } from './useFollowing.ts';

type FollowCallProps = { readonly slug: string; readonly view: SessionView };

/** "Noor takes you to the problem": five seconds to stay, and a way back afterwards. */
export function FollowCall({ slug, view }: FollowCallProps) {
  const t = useText();
  const { call, stay, goAlong, goBack } = useFollowing(slug, view);
  const path = call.kind === 'none' ? '' : call.path;
  const place = placeWords(t, path);
  if (call.kind === 'none' && !goBack) return <div role="status" />;
  return (
    <div className={styles['follow']} data-call={call.kind}>
      <p role="status">
        {call.kind === 'taken' && t('session.takesYou', { name: call.by, place })}
        {call.kind === 'behind' && t('session.othersAre', { place })}
      </p>
      {call.kind === 'taken' && (
        <>
          <Button size="sm" onPress={goAlong}>
            {t('session.goNow')}
          </Button>
          <Button size="sm" onPress={stay}>
            {t('session.stayHere')}
          </Button>
        </>
      )}
      {call.kind === 'behind' && (
        <Button size="sm" onPress={goAlong}>
          {t('session.goAlong')}
        </Button>
      )}
      {call.kind === 'none' && goBack && (
        <Button size="sm" variant="quiet" onPress={goBack}>
          {t('session.backWhereIWas')}
        </Button>
      )}
    </div>
  );
}
