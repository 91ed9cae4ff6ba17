import { type AssumptionView, MAX_EVIDENCE } from '@opgave/shared/contract/assumptions';
import { FINDINGS, type Finding, MIN_EVIDENCE, needsNewDay } from '@opgave/shared/method/assumptions';
import { addDays } from '@opgave/shared/method/calendar';
import { useState } from 'react';
import { findOut } from '#connection/assumptionsApi.ts';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { useOnAssumptions } from './assumptionContext.ts';
import { KeepRow } from './KeepRow.tsx';

type FoundFormProps = { readonly assumption: AssumptionView; readonly onDone: () => void };

/** What was found out, how one knows, and when somebody looks again. */
export function FoundForm({ assumption, onDone }: FoundFormProps) {
  const t = useText();
  const { workspaceId, view, send } = useOnAssumptions();
  const [finding, setFinding] = useState<Finding>();
  const [evidence, setEvidence] = useState('');
  const [reviewOn, setReviewOn] = useState(assumption.reviewOn);
  const version = useSeenVersion(assumption.version);
  const toGo = lacking(evidence);
  const isPast = reviewOn === '' || needsNewDay({ finding, reviewOn }, view.today);
  const cannotYet = [
    finding === undefined && t('assumption.findingNeeded'),
    toGo > 0 && t('parts.toGo', { count: toGo }),
    isPast && t('assumption.dayAhead'),
  ].find(Boolean);

  async function keep(): Promise<void> {
    if (finding === undefined) return;
    const body = { version: version.seen, finding, evidence: evidence.trim(), reviewOn };
    if (await send(() => findOut(workspaceId, assumption.id, body), version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={assumption.text} />
      <ChoiceCards
        label={t('assumption.finding')}
        options={FINDINGS.map((value) => ({ value, label: t(`assumption.finding.${value}`) }))}
        value={finding}
        onChange={setFinding}
      />
      <EvidenceField evidence={evidence} onChange={setEvidence} />
      {finding !== 'doesNotHold' && (
        <TextField
          label={t('assumption.lookAgainOn')}
          type="date"
          min={addDays(view.today, 1)}
          value={reviewOn}
          onChange={setReviewOn}
        />
      )}
      <KeepRow
        label={t('assumption.keepFinding')}
        cannotYet={cannotYet || undefined}
        onKeep={keep}
        onDone={onDone}
      />
    </div>
  );
}

type EvidenceFieldProps = { readonly evidence: string; readonly onChange: (evidence: string) => void };

function EvidenceField({ evidence, onChange }: EvidenceFieldProps) {
  const t = useText();
  const toGo = lacking(evidence);
  return (
    <TextArea
      label={t('assumption.evidence')}
      help={t('assumption.evidenceHelp')}
      value={evidence}
      onChange={onChange}
      rows={3}
      maxLength={MAX_EVIDENCE}
      countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
    />
  );
}

/** Characters. */
function lacking(evidence: string): number {
  return MIN_EVIDENCE - evidence.trim().length;
}
