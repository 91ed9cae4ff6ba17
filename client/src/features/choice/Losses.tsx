import type { ChoiceView } from '@opgave/shared/contract/choice';
import { HOW_HARD, type HowHard, MIN_LOSS } from '@opgave/shared/method/choice';
import type { Group } from '@opgave/shared/method/groups';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { Select } from '#ui/Select.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';

type Loss = ChoiceView['losses'][number];
const MAX_WORDS = 1_000;

/** What every group gives up, confirmed by that group: a choice that costs nobody anything is none. */
export function Losses() {
  const t = useText();
  const { view } = useOnChoice();
  return (
    <Part title={t('choice.losses')} help={t('choice.lossesHelp')} id="losses">
      <ul className={styles['rows']}>
        {view.groups.map((group) => (
          <GroupLoss key={group} group={group} loss={view.losses.find((one) => one.group === group)} />
        ))}
      </ul>
    </Part>
  );
}

type GroupLossProps = { readonly group: Group; readonly loss: Loss | undefined };

function GroupLoss({ group, loss }: GroupLossProps) {
  const t = useText();
  const { view } = useOnChoice();
  const changing = useInPlace();
  return (
    <li>
      <div className={styles['head']}>
        <h3>
          <GroupTag group={group} isPlain />
        </h3>
        {loss && <Hard howHard={loss.howHard} />}
      </div>
      {!changing.isOpen &&
        (loss ? <Said loss={loss} /> : <p className={styles['soft']}>{t('choice.lossNotYet')}</p>)}
      {view.mayWrite && !changing.isOpen && (
        <div className={styles['actions']}>
          {loss && <Confirm loss={loss} />}
          <Button
            size="sm"
            variant={loss ? 'quiet' : 'outline'}
            ref={changing.button}
            onPress={changing.open}
          >
            {t(loss ? 'option.changeEffect' : 'option.addEffect')}
            <span className="visually-hidden">: {t(`group.${group}.name`)}</span>
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <LossForm group={group} loss={loss} onDone={changing.close} />
        </div>
      )}
    </li>
  );
}

/** How hard it is, in words and as filled marks. */
function Hard({ howHard }: { readonly howHard: HowHard }) {
  const t = useText();
  return (
    <span className={styles['hard']}>
      <span aria-hidden="true">{'●'.repeat(howHard) + '○'.repeat(HOW_HARD.length - 1 - howHard)}</span>
      {t(`choice.howHard.${howHard}`)}
    </span>
  );
}

function Said({ loss }: { readonly loss: Loss }) {
  const t = useText();
  return (
    <>
      <p>{loss.kind === 'nothing' ? t('choice.nothingBecause', { reason: loss.what }) : loss.what}</p>
      {loss.softened && <p className={styles['soft']}>{t('choice.softenedBy', { how: loss.softened })}</p>}
      <div>
        {loss.confirmed ? (
          <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
            {t('choice.confirmedBy', { name: byName(t, loss.confirmed) })}
          </Tag>
        ) : (
          <Tag tone="warn">{t('choice.notConfirmed')}</Tag>
        )}
      </div>
    </>
  );
}

function Confirm({ loss }: { readonly loss: Loss }) {
  const t = useText();
  const { view, confirm } = useOnChoice();
  if (view.confirmsFor !== loss.group || loss.confirmed) return null;
  return (
    <Button size="sm" onPress={() => confirm(loss)}>
      {t('choice.confirm')}
    </Button>
  );
}

type LossFormProps = GroupLossProps & { readonly onDone: () => void };

function LossForm({ group, loss, onDone }: LossFormProps) {
  const t = useText();
  const { change } = useOnChoice();
  const [kind, setKind] = useState<Loss['kind']>(loss?.kind ?? 'loses');
  const [what, setWhat] = useState(loss?.what ?? '');
  const [howHard, setHowHard] = useState<HowHard>(loss?.howHard ?? 1);
  const [softened, setSoftened] = useState(loss?.softened ?? '');
  const version = useSeenVersion(loss?.version);
  const toGo = MIN_LOSS - what.trim().length;

  async function keep(): Promise<void> {
    const given = { kind, what: what.trim(), howHard, ...(softened.trim() && { softened: softened.trim() }) };
    if (await change({ part: 'loss', version: version.seen, group, ...given }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={loss?.what} />
      <ChoiceCards
        label={t('choice.lossOf', { group: t(`group.${group}.name`) })}
        options={[
          { value: 'loses', label: t('choice.kind.loses') },
          { value: 'nothing', label: t('choice.kind.nothing') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <TextArea
        label={t(kind === 'loses' ? 'choice.lossWhat' : 'choice.lossWhy')}
        value={what}
        onChange={setWhat}
        rows={2}
        maxLength={MAX_WORDS}
      />
      {kind === 'loses' && <HardField value={howHard} onChange={setHowHard} />}
      {kind === 'loses' && (
        <TextArea
          label={t('choice.softened')}
          value={softened}
          onChange={setSoftened}
          rows={2}
          maxLength={MAX_WORDS}
        />
      )}
      <KeepOrNot toGo={toGo} onKeep={() => void keep()} onCancel={onDone} />
    </div>
  );
}

type KeepOrNotProps = {
  readonly toGo: number;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
};

function KeepOrNot({ toGo, onKeep, onCancel }: KeepOrNotProps) {
  const t = useText();
  return (
    <div className={styles['actions']}>
      <Button size="sm" cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined} onPress={onKeep}>
        {t('option.keep')}
      </Button>
      <Button size="sm" variant="quiet" onPress={onCancel}>
        {t('option.notNow')}
      </Button>
    </div>
  );
}

const KEYS = ['0', '1', '2', '3'] as const;
type HardFieldProps = { readonly value: HowHard; readonly onChange: (howHard: HowHard) => void };

function HardField({ value, onChange }: HardFieldProps) {
  const t = useText();
  return (
    <Select
      label={t('choice.howHard')}
      options={KEYS.map((key) => ({ value: key, label: t(`choice.howHard.${key}`) }))}
      value={KEYS[value]}
      onChange={(key) => onChange(HOW_HARD[KEYS.indexOf(key)] ?? 0)}
    />
  );
}
