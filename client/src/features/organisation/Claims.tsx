import { LIMITS } from '@opgave/shared/contract/limits';
import { MAX_REASON, type OrganisationView } from '@opgave/shared/contract/organisation';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { ReasonForm } from '#ui/ReasonForm.tsx';
import { useInPlace } from '#ui/useInPlace.ts';

interface Answering {
  readonly isBusy: boolean;
  readonly onLetIn: (table: WorkspaceId) => void;
  /** Resolves with whether it was done. */
  readonly onRefuse: (table: WorkspaceId, reason: string) => Promise<boolean>;
}

/** Tables that took the name of this organisation: does this one belong here? */
export function Claims({
  view: { claims, name },
  ...answering
}: Answering & { readonly view: OrganisationView }) {
  const t = useText();
  if (claims.length === 0) return null;
  return (
    <Part title={t('organisation.claims')} help={t('organisation.claimsHelp')} id="claims">
      <ul className={parts['rows']}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>{t('organisation.claim', { by: claim.by, name })}</p>
            <Answer claim={claim} {...answering} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

type AnswerProps = Answering & { readonly claim: OrganisationView['claims'][number] };

/** Yes at once; no with a reason, which whoever leads that table reads. */
function Answer({ claim: { id, by }, isBusy, onLetIn, onRefuse }: AnswerProps) {
  const t = useText();
  const refusing = useInPlace();
  const about = <span className="visually-hidden">: {by}</span>;
  if (refusing.isOpen) {
    return (
      <ReasonForm
        label={t('organisation.refuseWhy')}
        help={t('organisation.refuseHelp')}
        length={{ min: LIMITS.reasonMinLength, max: MAX_REASON }}
        say={{ now: t('organisation.refuseNow'), stop: t('option.notNow') }}
        isBusy={isBusy}
        onDo={(reason) => onRefuse(id, reason)}
        ref={refusing.form}
        onStop={refusing.close}
      />
    );
  }
  return (
    <div className={parts['actions']}>
      <Button size="sm" isBusy={isBusy} onPress={() => onLetIn(id)}>
        {t('organisation.letIn')}
        {about}
      </Button>
      <Button size="sm" variant="quiet" ref={refusing.button} onPress={refusing.open}>
        {t('organisation.refuse')}
        {about}
      </Button>
    </div>
  );
}
