import { LIMITS } from '@opgave/shared/contract/limits';
import { DATA_FLAGS, DATA_FORMS, type DataFlag, type DataForm } from '@opgave/shared/method/dataLater';
import { useState } from 'react';
import { changeDataItem, dataCanvasKey } from '#connection/dataCanvasApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useCanvas } from '../canvasContext.ts';
import styles from '../dataCanvas.module.css';
import type { Item } from './Items.tsx';

const WORDS = ['data', 'neededFor', 'fromOrg', 'toOrg', 'howOften', 'keepUntil'] as const;
type ItemFormProps = { readonly item: Item | undefined; readonly onDone: () => void };

/** One datum, all of it at once. */
export function ItemForm({ item, onDone }: ItemFormProps) {
  const t = useText();
  const { workspace } = useCanvas();
  const { id } = workspace;
  const sending = useSending([dataCanvasKey(id), KEYS.gates(id), KEYS.record(id)]);
  const [words, setWords] = useState(() => startWords(item));
  const [form, setForm] = useState<DataForm>(item?.form ?? 'yesNo');
  const [flags, setFlags] = useState<readonly DataFlag[]>(item?.flags ?? []);
  const isShort = WORDS.some((part) => words[part].trim() === '');

  async function save(): Promise<void> {
    const place = { version: item?.version ?? 0, ...(item && { id: item.id }) };
    const body = { ...place, ...words, form, flags: [...flags] };
    if (await sending.send(() => changeDataItem(id, body))) onDone();
  }
  return (
    <div className={styles['form']}>
      <ItemWords words={words} onChange={setWords} />
      <ChoiceCards
        label={t('data.item.form')}
        options={DATA_FORMS.map((value) => ({ value, label: t(`data.form.${value}`) }))}
        value={form}
        onChange={setForm}
      />
      <Flags flags={flags} onChange={setFlags} />
      {sending.refusal && (
        <Note tone="warn" role="alert">
          {t(sending.refusal.code === 'stale-version' ? 'data.stale' : `error.${sending.refusal.code}`)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button
          isBusy={sending.isBusy}
          cannotYet={isShort ? t('data.itemNeeded') : undefined}
          onPress={() => void save()}
        >
          {t('data.keepItem')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('data.cancel')}
        </Button>
      </div>
    </div>
  );
}

type Words = ReturnType<typeof startWords>;
type ItemWordsProps = { readonly words: Words; readonly onChange: (words: Words) => void };

function ItemWords({ words, onChange }: ItemWordsProps) {
  const t = useText();
  return WORDS.map((part) => (
    <TextField
      key={part}
      label={t(`data.item.${part}`)}
      value={words[part]}
      onChange={(text) => onChange({ ...words, [part]: text })}
      maxLength={LIMITS.titleLength}
    />
  ));
}

type FlagsProps = {
  readonly flags: readonly DataFlag[];
  readonly onChange: (flags: readonly DataFlag[]) => void;
};

function Flags({ flags, onChange }: FlagsProps) {
  const t = useText();
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('data.item.flags')}</legend>
      {DATA_FLAGS.map((flag) => (
        <Checkbox
          key={flag}
          label={t(`data.flag.${flag}`)}
          isChecked={flags.includes(flag)}
          onChange={(isOn) => onChange(isOn ? [...flags, flag] : flags.filter((one) => one !== flag))}
        />
      ))}
    </fieldset>
  );
}

function startWords(item: Item | undefined) {
  return {
    data: item?.data ?? '',
    neededFor: item?.neededFor ?? '',
    fromOrg: item?.fromOrg ?? '',
    toOrg: item?.toOrg ?? '',
    howOften: item?.howOften ?? '',
    keepUntil: item?.keepUntil ?? '',
  };
}
