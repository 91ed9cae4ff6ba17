import type { OwnPerspectiveView } from '@opgave/shared/contract/perspectives';
import { isUnlocked, type PerspectiveDraft } from '@opgave/shared/method/perspectives';
import type { Value } from '@opgave/shared/method/valuesCheck';
import { type ReactNode, useMemo } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';
import { DocumentSheet } from '#editor/DocumentSheet.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Exercise } from './Exercise.tsx';
import { perspectiveSections } from './perspectiveSections.ts';
import styles from './perspectives.module.css';
import { type OutsideFirst, useOutsideFirst } from './useOutsideFirst.ts';
import { useWrittenDraft } from './useWrittenDraft.ts';
import { ValueField } from './ValueField.tsx';

type PerspectiveSheetProps = {
  readonly open: OpenDocument;
  readonly mine: OwnPerspectiveView;
  readonly within: string;
  readonly me: string;
  readonly onValue: (value: Value) => void;
  /** Below the last question, with what is written so far: how it is handed in. */
  readonly renderFoot: (draft: PerspectiveDraft) => ReactNode;
};

/** The form of one's own perspective: one text per question, and for who works inside first somebody from outside. */
export function PerspectiveSheet(props: PerspectiveSheetProps) {
  const { open, mine, within, me, onValue, renderFoot } = props;
  const t = useText();
  const draft = useWrittenDraft(open.state.replica.doc, mine.group, mine.valueKey);
  const outside = useOutsideFirst(mine.side, draft, open);
  const { isOpen } = outside;
  const all = useMemo(() => perspectiveSections(t, mine.group, mine.side), [t, mine.group, mine.side]);
  const sections = useMemo(() => (isOpen ? all : all.filter(({ key }) => key === 'outside')), [all, isOpen]);
  const required = all.filter(({ isRequired }) => isRequired);

  function below(key: string): ReactNode {
    if (key === 'outside') return <Outside outside={outside} isLong={isUnlocked(mine.side, draft)} />;
    if (key !== 'value') return null;
    const label = t('perspectives.mine.valueLabel');
    const none = t('perspectives.mine.valueNone');
    return <ValueField id="valueKey" {...{ label, none }} value={mine.valueKey} onChange={onValue} />;
  }

  return (
    <DocumentSheet
      open={open}
      title={t('perspectives.mine.title')}
      within={within}
      sections={sections}
      me={me}
      mayWrite
      readOnlyReason=""
      renderBelow={below}
      progressText={(progress) =>
        t('perspectives.mine.progress', {
          done: required.filter(({ key }) => progress.get(key)?.missing === 0).length,
          required: required.length,
        })
      }
      foot={isOpen && renderFoot(draft)}
    />
  );
}

/** Why there is one question, and the way to the others once enough stands there. */
function Outside({ outside, isLong }: { readonly outside: OutsideFirst; readonly isLong: boolean }) {
  const t = useText();
  const { isOpen, mayGoOn, goOn } = outside;
  const why = t(isLong ? 'perspectives.mine.saving' : 'perspectives.mine.locked');
  return (
    <div className={styles['outside']}>
      <Exercise />
      {!isOpen && (
        <>
          <p role="status" className={styles['soft']}>
            {!mayGoOn && why}
          </p>
          <p>
            <Button variant="primary" cannotYet={mayGoOn ? undefined : why} onPress={goOn}>
              {t('perspectives.mine.goOn')}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
