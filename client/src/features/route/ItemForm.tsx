import { LIMITS } from '@opgave/shared/contract/limits';
import { type ItemKind, kindsFor } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { type RouteItemView, useOnRoute } from './routeContext.ts';

const MAX_PRESENTERS = 2;
type ItemFormProps = { readonly item: RouteItemView | undefined; readonly onDone: () => void };

/** What is typed; the kind follows from what the body can be asked. */
function useItemDraft(item: RouteItemView | undefined) {
  const { view } = useOnRoute();
  const [bodyId, setBodyId] = useState(item?.body ?? view.bodies[0]?.id);
  const [chosenKind, setKind] = useState<ItemKind | undefined>(item?.kind);
  const [question, setQuestion] = useState(item?.question ?? '');
  const [deadline, setDeadline] = useState(item?.deadline ?? '');
  const [presenters, setPresenters] = useState(item?.presenters.map(({ personId }) => personId) ?? []);
  const body = view.bodies.find(({ id }) => id === bodyId);
  const kinds = body ? kindsFor(body.role) : [];
  const kind = kinds.find((one) => one === chosenKind) ?? kinds[0];
  const set = { bodyId: setBodyId, kind: setKind, question: setQuestion, deadline: setDeadline };
  return { body, kinds, kind, question, deadline, presenters, set, setPresenters };
}

/** One question to one body, in one sentence. */
export function ItemForm({ item, onDone }: ItemFormProps) {
  const t = useText();
  const { change } = useOnRoute();
  const draft = useItemDraft(item);
  const version = useSeenVersion(item?.version);
  const { body, kind, question, deadline, presenters } = draft;

  async function keep(): Promise<void> {
    if (!body || !kind) return;
    const place = { version: version.seen, ...(item && { id: item.id }) };
    const words = { question, presenters, ...(deadline !== '' && { deadline }) };
    if (await change({ part: 'item', ...place, body: body.id, kind, ...words }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={item?.question} />
      <ItemFields draft={draft} />
      <Presenters chosen={presenters} onChange={draft.setPresenters} />
      <div className={styles['actions']}>
        <Button
          cannotYet={question.trim() === '' ? t('route.questionNeeded') : undefined}
          onPress={() => void keep()}
        >
          {t('route.keepItem')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

function ItemFields({ draft }: { readonly draft: ReturnType<typeof useItemDraft> }) {
  const t = useText();
  const { view } = useOnRoute();
  const { body, kinds, kind, question, deadline, set } = draft;
  return (
    <>
      <Select
        label={t('route.ofWhom')}
        options={view.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={body?.id ?? ''}
        onChange={(value) => set.bodyId(view.bodies.find(({ id }) => id === value)?.id)}
      />
      <ChoiceCards
        label={t('route.kind')}
        options={kinds.map((value) => ({ value, label: t(`route.kind.${value}`) }))}
        value={kind}
        onChange={set.kind}
      />
      <TextField
        label={t('route.question')}
        help={t('route.questionHelp')}
        value={question}
        onChange={set.question}
        maxLength={LIMITS.titleLength}
      />
      {kind !== 'advise' && (
        <TextField label={t('route.deadline')} type="date" value={deadline} onChange={set.deadline} />
      )}
    </>
  );
}

type Presenter = RouteItemView['presenters'][number]['personId'];
type PresentersProps = {
  readonly chosen: Presenter[];
  readonly onChange: (chosen: Presenter[]) => void;
};

function Presenters({ chosen, onChange }: PresentersProps) {
  const t = useText();
  const { view } = useOnRoute();
  if (view.people.length === 0) return null;
  return (
    <fieldset className={styles['form']}>
      <legend>{t('route.presenters')}</legend>
      {view.people
        .filter(({ personId }) => chosen.length < MAX_PRESENTERS || chosen.includes(personId))
        .map(({ personId, name }) => (
          <Checkbox
            key={personId}
            label={name}
            isChecked={chosen.includes(personId)}
            onChange={(isOn) =>
              onChange(isOn ? [...chosen, personId] : chosen.filter((one) => one !== personId))
            }
          />
        ))}
    </fieldset>
  );
}
