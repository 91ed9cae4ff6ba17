import { LIMITS } from '@opgave/shared/contract/limits';
import { DECISION_LEVELS, isHighLevel, MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { BODY_ROLES, bodyRefusal } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { type BodyView, type OnRoute, useOnRoute } from './routeContext.ts';

type BodyFormProps = { readonly body: BodyView | undefined; readonly onDone: () => void };
type Draft = ReturnType<typeof startOf>;

/** A place on the way to the decision; the first one is the one that the choice named. */
export function BodyForm({ body, onDone }: BodyFormProps) {
  const t = useText();
  const { view, change } = useOnRoute();
  const [draft, setDraft] = useState(() => startOf(body, view));
  const version = useSeenVersion(body?.version);
  const write = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  async function keep(): Promise<void> {
    const { submitDays, ...words } = draft;
    const place = { version: version.seen, ...(body && { id: body.id }) };
    const days = submitDays === '' ? {} : { submitDays: Number(submitDays) };
    if (await change({ part: 'body', ...place, ...words, ...days })) onDone();
    else version.lookAgain();
  }
  const others = view.bodies.filter(({ id }) => id !== body?.id);
  const cannotYet = [
    draft.name.trim() === '' && t('choice.bodyNeeded'),
    bodyRefusal(others, draft.role) === 'one-decider' && t('route.oneDecider'),
    bodyRefusal(others, draft.role) === 'enough-advisers' && t('route.enoughAdvisers'),
    isHighLevel(draft.level) && draft.whyNotLower.trim().length < MIN_WHY_NOT_LOWER && t('route.whyHigher'),
  ].find(Boolean);
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={body?.name} />
      <BodyFields draft={draft} onChange={write} />
      <div className={styles['actions']}>
        <Button cannotYet={cannotYet || undefined} onPress={() => void keep()}>
          {t('route.keepBody')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void };

function BodyFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  const toGo = MIN_WHY_NOT_LOWER - draft.whyNotLower.trim().length;
  return (
    <>
      <TextField
        label={t('choice.body')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={LIMITS.titleLength}
      />
      <ChoiceCards
        label={t('route.role')}
        options={BODY_ROLES.map((value) => ({ value, label: t(`route.role.${value}`) }))}
        value={draft.role}
        onChange={(role) => onChange({ role })}
      />
      <ChoiceCards
        label={t('route.level')}
        options={DECISION_LEVELS.map((value) => ({ value, label: t(`choice.level.${value}`) }))}
        value={draft.level}
        onChange={(level) => onChange({ level })}
      />
      {isHighLevel(draft.level) && (
        <TextArea
          label={t('choice.whyNotLower')}
          value={draft.whyNotLower}
          onChange={(whyNotLower) => onChange({ whyNotLower })}
          rows={2}
          maxLength={1_000}
          countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
        />
      )}
      <MeetingFields draft={draft} onChange={onChange} />
    </>
  );
}

/** How often it meets, and where papers go. */
function MeetingFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        label={t('route.rhythm')}
        value={draft.rhythm}
        onChange={(rhythm) => onChange({ rhythm })}
        maxLength={LIMITS.titleLength}
      />
      <TextField
        label={t('route.submitDays')}
        type="number"
        min={0}
        value={draft.submitDays}
        onChange={(submitDays) => onChange({ submitDays })}
      />
      <TextField
        label={t('route.papersTo')}
        value={draft.papersTo}
        onChange={(papersTo) => onChange({ papersTo })}
        maxLength={LIMITS.titleLength}
      />
    </>
  );
}

/** As it stands; the first one begins as the choice named it. */
function startOf(body: BodyView | undefined, { bodies, proposed }: OnRoute['view']) {
  if (body) return draftOf(body);
  const role = bodies.some((one) => one.role === 'decide') ? ('advise' as const) : ('decide' as const);
  return draftOf({
    name: '',
    level: 'management',
    whyNotLower: '',
    ...(bodies.length === 0 && proposed),
    role,
  });
}

type StartWords = Pick<BodyView, 'name' | 'role' | 'level' | 'whyNotLower'> &
  Partial<Pick<BodyView, 'rhythm' | 'submitDays' | 'papersTo'>>;

function draftOf({ name, role, level, whyNotLower, rhythm = '', submitDays, papersTo = '' }: StartWords) {
  return {
    name,
    role,
    level,
    whyNotLower,
    rhythm,
    submitDays: submitDays === undefined ? '' : String(submitDays),
    papersTo,
  };
}
