import type { GroupView, RoundView } from '@opgave/shared/contract/consent';
import { IconCheck, IconCircles, IconHandStop, IconMessageCircle, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './result.module.css';

const ANSWERS = ['consent', 'concern', 'objection', 'noResponse'] as const;
type Answer = (typeof ANSWERS)[number];
type Tally = Readonly<Record<Answer, number>>;

const SIGNS: Readonly<Record<Answer, ReactNode>> = {
  consent: <IconCheck />,
  concern: <IconMessageCircle />,
  objection: <IconHandStop />,
  noResponse: null,
};

/** The answers as they stand; while the round runs on, those that were given first. */
function tallyOf({ standing, first }: GroupView): Tally | undefined {
  return standing ?? first;
}

/** Per group one mark for each person, with the words; the same numbers as a table. Never one total that decides. */
export function ResultPicture({ groups }: Pick<RoundView, 'groups'>) {
  const t = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <Card as="section" aria-labelledby="result-groups">
      <div className={styles['pictureHead']}>
        <h2 id="result-groups">{t('round.perGroup')}</h2>
        <Button
          variant="quiet"
          size="sm"
          icon={isTable ? <IconCircles aria-hidden="true" /> : <IconTable aria-hidden="true" />}
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'statements.asMarks' : 'statements.asTable')}
        </Button>
      </div>
      {isTable ? <ResultTable groups={groups} /> : <Marks groups={groups} />}
    </Card>
  );
}

function Marks({ groups }: Pick<RoundView, 'groups'>) {
  const t = useText();
  return (
    <ul className={styles['marks']}>
      {groups.map((group) => {
        const tally = tallyOf(group);
        return (
          <li key={group.group}>
            <span className={styles['group']}>
              <GroupShape group={group.group} size="l" />
              {t(`group.${group.group}.name`)}
            </span>
            {tally && <People tally={tally} />}
            <span className={styles['inWords']}>{tally && tallyWords(t, tally)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** As many marks as people; the words beside them say the same. */
function People({ tally }: { readonly tally: Tally }) {
  return (
    <span className={styles['people']} aria-hidden="true">
      {ANSWERS.flatMap((answer) =>
        Array.from({ length: tally[answer] }, (_, index) => (
          <span key={`${answer}-${index}`} data-answer={answer}>
            {SIGNS[answer]}
          </span>
        )),
      )}
    </span>
  );
}

/** "2 stemmen in, 1 met een zorg" */
function tallyWords(t: Translate, tally: Tally): string {
  return ANSWERS.filter((answer) => tally[answer] > 0)
    .map((answer) => t(`round.count.${answer}`, { count: tally[answer] }))
    .join(', ');
}

function ResultTable({ groups }: Pick<RoundView, 'groups'>) {
  const t = useText();
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('values.group')}</th>
            <th scope="col">{t('round.seatsHead')}</th>
            {ANSWERS.map((answer) => (
              <th key={answer} scope="col">
                {t(`round.countHead.${answer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{t(`group.${group.group}.name`)}</th>
              <td>{group.seats}</td>
              {ANSWERS.map((answer) => (
                <td key={answer}>{tallyOf(group)?.[answer] ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
