import type { GateView } from '@opgave/shared/contract/http';
import { type ReactNode, useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { type GateLink, MetGate, UnmetGate } from './GateRow.tsx';
import { charactersToGo, type GateList } from './gateList.ts';
import styles from './gates.module.css';

/** The id by which the focus finds the reason. */
export const REASON_ID = 'gate-reason';

type GateSectionsProps = {
  readonly list: GateList;
  readonly changed: ReadonlySet<string>;
  readonly linkOf: (gate: GateView) => GateLink | undefined;
  /** Only for whoever may go on: the words by which soft conditions give way. */
  readonly reason:
    | { readonly text: string; readonly onChange: (text: string) => void; readonly isAsked: boolean }
    | undefined;
};

/** What holds the table, what is also wise, and what is done, in that order. */
export function GateSections({ list, changed, linkOf, reason }: GateSectionsProps) {
  const t = useText();
  return (
    <>
      {list.needed.length > 0 && (
        <Section title={t('gates.needed')}>
          {list.needed.map((gate) => (
            <UnmetGate key={gate.code} gate={gate} link={linkOf(gate)} isChanged={changed.has(gate.code)} />
          ))}
        </Section>
      )}
      {list.wise.length > 0 && (
        <Card padding="none">
          <details className={styles['fold']} open={reason?.isAsked ?? list.needed.length === 0}>
            <summary>
              <h2>{t('gates.wise')}</h2>
            </summary>
            <ul>
              {list.wise.map((gate) => (
                <UnmetGate
                  key={gate.code}
                  gate={gate}
                  link={linkOf(gate)}
                  isChanged={changed.has(gate.code)}
                />
              ))}
            </ul>
            {reason && <Reason text={reason.text} onChange={reason.onChange} />}
          </details>
        </Card>
      )}
      {list.done.length > 0 && (
        <Section title={t('gates.done')}>
          {list.done.map((gate) => (
            <MetGate key={gate.code} gate={gate} isChanged={changed.has(gate.code)} />
          ))}
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <Card as="section" padding="none" aria-labelledby={heading}>
      <div className={styles['section']}>
        <h2 id={heading}>{title}</h2>
        <ul>{children}</ul>
      </div>
    </Card>
  );
}

type ReasonProps = { readonly text: string; readonly onChange: (text: string) => void };

function Reason({ text, onChange }: ReasonProps) {
  const t = useText();
  const toGo = charactersToGo(text);
  return (
    <div className={styles['reason']}>
      <TextArea
        id={REASON_ID}
        label={t('advance.reason')}
        help={t('advance.reasonHelp')}
        value={text}
        onChange={onChange}
        rows={3}
        maxLength={500}
        countHint={toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : t('advance.reasonEnough')}
      />
    </div>
  );
}
