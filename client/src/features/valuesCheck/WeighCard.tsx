import type { ValueView } from '@opgave/shared/contract/valuesCheck';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { useToast } from '#ui/useToast.ts';
import { useValueForm } from './useValueForm.ts';
import { useWordsOf } from './useWordsOf.ts';
import { ForWhomField, Refusal, ScoreFields } from './ValueFields.tsx';
import { ValueHead } from './ValueHead.tsx';
import { asksForWhom, FIELDS } from './valueDraft.ts';
import styles from './valuesCheck.module.css';

type WeighCardProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: ValueView;
  /** The one that is to be weighed now: its button is the filled one. */
  readonly isNext?: boolean;
  readonly onWeighed?: () => void;
};

/** One value with everything that is asked about it, to fill in under the others. */
export function WeighCard({ workspaceId, view, isNext = false, onWeighed }: WeighCardProps) {
  const t = useText();
  const words = useWordsOf(view);
  const toast = useToast();
  const headId = useId();
  const form = useValueForm(workspaceId, view);
  const isWeighed = view.mine.score !== undefined;

  async function handleSave(): Promise<void> {
    if (!form.check(FIELDS) || !(await form.save())) return;
    toast({ text: t('values.saved', { value: words.name }) });
    onWeighed?.();
  }

  return (
    <Card as="section" padding="roomy" aria-labelledby={headId}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handleSave();
        }}
      >
        <ValueHead id={headId} view={view} />
        <ScoreFields view={view} form={form} />
        {asksForWhom(form.draft) && <ForWhomField view={view} form={form} />}
        <Refusal form={form} />
        <div>
          <Button variant={isNext ? 'primary' : 'outline'} type="submit" isBusy={form.isBusy}>
            {t(isWeighed ? 'values.saveAgain' : 'values.save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
