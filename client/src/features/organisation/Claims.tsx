import type { OrganisationView } from '@opgave/shared/contract/organisation';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';

interface ClaimsProps {
  readonly view: OrganisationView;
  readonly isBusy: boolean;
  readonly onLetIn: (table: WorkspaceId) => void;
}

/** Tables that took the name of this organisation: does this one belong here? */
export function Claims({ view: { claims, name }, isBusy, onLetIn }: ClaimsProps) {
  const t = useText();
  if (claims.length === 0) return null;
  return (
    <Part title={t('organisation.claims')} help={t('organisation.claimsHelp')} id="claims">
      <ul className={parts['rows']}>
        {claims.map(({ id, by }) => (
          <li key={id}>
            <p>{t('organisation.claim', { by, name })}</p>
            <div>
              <Button size="sm" isBusy={isBusy} onPress={() => onLetIn(id)}>
                {t('organisation.letIn')}
                <span className="visually-hidden">: {by}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}
