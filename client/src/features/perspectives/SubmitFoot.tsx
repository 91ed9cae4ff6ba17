import type { OwnPerspectiveView } from '@opgave/shared/contract/perspectives';
import { missingInPerspective, type PerspectiveDraft } from '@opgave/shared/method/perspectives';
import { useState } from 'react';
import type { DocumentProvider } from '#connection/documentProvider.ts';
import { useIsSaved } from '#connection/useIsSaved.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Note } from '#ui/Note.tsx';
import { MissingList } from './MissingList.tsx';
import styles from './perspectives.module.css';

type SubmitFootProps = {
  readonly mine: OwnPerspectiveView;
  readonly draft: PerspectiveDraft;
  readonly provider: DocumentProvider;
  readonly isBusy: boolean;
  /** Why the server did not take it. */
  readonly refusal: string | undefined;
  /** The cards were turned before: everyone reads this one at once. */
  readonly isOpenTable: boolean;
  readonly onOfficial: (isOfficial: boolean) => void;
  readonly onSubmit: () => void;
};

/** In whose name it is, and the one button: it says everything that is missing, or hands the card in. */
export function SubmitFoot(props: SubmitFootProps) {
  const { mine, draft, provider, isBusy, refusal, isOpenTable, onOfficial, onSubmit } = props;
  const t = useText();
  const isSaved = useIsSaved(provider);
  const [wasAsked, setWasAsked] = useState(false);
  const missing = missingInPerspective(mine.group, mine.side, draft);
  return (
    <Card padding="roomy">
      <div className={styles['part']}>
        <Checkbox
          label={t('perspectives.mine.official')}
          hint={t('perspectives.mine.roleHint', { role: t('perspective.role') })}
          isChecked={mine.isOfficialPosition}
          onChange={onOfficial}
        />
        {wasAsked && missing.length > 0 && <MissingList missing={missing} group={mine.group} />}
        {refusal && (
          <Note tone="bad" role="alert">
            {refusal}
          </Note>
        )}
        <p className={styles['soft']}>
          {t(isOpenTable ? 'perspectives.mine.readyWhyOpen' : 'perspectives.mine.readyWhy')}
        </p>
        <div className={styles['actions']}>
          <Button
            variant="primary"
            size="lg"
            isBusy={isBusy}
            cannotYet={isSaved ? undefined : t('perspectives.mine.saving')}
            onPress={() => (missing.length > 0 ? setWasAsked(true) : onSubmit())}
          >
            {t('perspectives.mine.ready')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
