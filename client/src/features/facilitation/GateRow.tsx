import type { GateView } from '@opgave/shared/contract/http';
import { GATES } from '@opgave/shared/method/gates';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage, useText } from '#i18n/useText.ts';
import { buttonLook } from '#ui/buttonLook.ts';
import styles from './gates.module.css';
import { missingWords } from './missingWords.ts';

export type GateLink = { readonly to: string; readonly label: string };

type GateRowProps = {
  readonly gate: GateView;
  /** Where one acts on it; undefined when that page is not there. */
  readonly link: GateLink | undefined;
  readonly isChanged: boolean;
};

/** The id by which the focus finds a condition. */
export function gateId(code: string): string {
  return `gate-${code}`;
}

/** A condition that is not met yet: what it is, what is missing, and a button to the very place. */
export function UnmetGate({ gate, link, isChanged }: GateRowProps) {
  const t = useText();
  const [language] = useLanguage();
  const { code, level, message, missing } = gate;
  const words = missingWords(t, code, missing);
  return (
    <li className={styles['gate']} data-changed={isChanged} id={gateId(code)} tabIndex={-1}>
      <Mark kind={level === 'hard' ? 'needed' : 'wise'}>{level === 'soft' && <IconPencil />}</Mark>
      <div className={styles['words']}>
        <p className={styles['message']}>{message[language]}</p>
        {words.length > 0 && (
          <p className={styles['missing']}>{t('gates.missing', { what: words.join(' · ') })}</p>
        )}
        {!link && <p className={styles['missing']}>{t('gates.noPageYet')}</p>}
      </div>
      {link && (
        <Link
          to={link.to}
          className={buttonLook(level === 'hard' ? 'outline' : 'quiet')}
          aria-label={`${link.label}: ${message[language]}`}
        >
          {link.label}
        </Link>
      )}
    </li>
  );
}

export function MetGate({ gate, isChanged }: Omit<GateRowProps, 'link'>) {
  const t = useText();
  const [language] = useLanguage();
  const known = GATES.find(({ code }) => code === gate.code);
  return (
    <li className={styles['gate']} data-state="done" data-changed={isChanged}>
      <Mark kind="done">
        <IconCheck />
      </Mark>
      <p>{known ? t(`gate.${known.code}.done`) : gate.message[language]}</p>
    </li>
  );
}

type MarkProps = { readonly kind: 'needed' | 'wise' | 'done'; readonly children: ReactNode };

function Mark({ kind, children }: MarkProps) {
  return (
    <span className={styles['mark']} data-kind={kind} aria-hidden="true">
      {children}
    </span>
  );
}
