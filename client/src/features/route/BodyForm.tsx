import { isHighLevel, MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { BODY_ROLES, bodyRefusal } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { BodyWordsFields } from './BodyWordsFields.tsx';
import { bodyDraft, bodyWords } from './bodyDraft.ts';
import { type BodyView, type OnRoute, useOnRoute } from './routeContext.ts';
import { WhyHigher } from './WhyHigher.tsx';

const NEW = 'new';

type BodyFormProps = { readonly body: BodyView | undefined; readonly onDone: () => void };
type Draft = ReturnType<typeof startOf>;

/** A place on the way to the decision: one that the organisation knows, or a new one; the first is what the choice named. */
export function BodyForm({ body, onDone }: BodyFormProps) {
  const t = useText();
  const { view, change } = useOnRoute();
  const [draft, setDraft] = useState(() => startOf(body, view));
  const version = useSeenVersion(body?.version);
  const write = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const known = body ?? view.knownBodies.find(({ id }) => id === draft.of);
  const level = known?.level ?? draft.words.level;

  async function keep(): Promise<void> {
    const { role, whyNotLower, words } = draft;
    const isKept = known
      ? await change(
          { part: 'place', id: known.id, version: version.seen, role, whyNotLower },
          version.lookAgain,
        )
      : await change({ part: 'body', ...bodyWords(words), role, whyNotLower });
    if (isKept) onDone();
  }
  const cannotYet = useCannotYet({ body, draft, level });
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={body?.name} />
      {body && <h3>{body.name}</h3>}
      {!body && <WhichBody draft={draft} onChange={write} />}
      <ChoiceCards
        label={t('route.role')}
        options={BODY_ROLES.map((value) => ({ value, label: t(`route.role.${value}`) }))}
        value={draft.role}
        onChange={(role) => write({ role })}
      />
      {isHighLevel(level) && (
        <WhyHigher whyNotLower={draft.whyNotLower} onChange={(whyNotLower) => write({ whyNotLower })} />
      )}
      <div className={styles['actions']}>
        <Button cannotYet={cannotYet} onPress={() => void keep()}>
          {t('route.keepBody')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

interface Keeping {
  readonly body: BodyView | undefined;
  readonly draft: Draft;
  readonly level: BodyView['level'];
}

/** What misses before it can be kept. */
function useCannotYet({ body, draft, level }: Keeping): string | undefined {
  const t = useText();
  const { bodies, knownBodies } = useOnRoute().view;
  const isNew = !body && draft.of === NEW;
  const name = draft.words.name.trim();
  const refusal = bodyRefusal(
    bodies.filter(({ id }) => id !== body?.id),
    draft.role,
  );
  const found = [
    isNew && name === '' && t('choice.bodyNeeded'),
    isNew && [...bodies, ...knownBodies].some((one) => isSame(one.name, name)) && t('bodies.known'),
    refusal === 'one-decider' && t('route.oneDecider'),
    refusal === 'enough-advisers' && t('route.enoughAdvisers'),
    isHighLevel(level) && draft.whyNotLower.trim().length < MIN_WHY_NOT_LOWER && t('route.whyHigher'),
  ].find(Boolean);
  return found || undefined;
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase();
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void };

/** Which place: one of the list of the organisation, or one that it did not know yet. */
function WhichBody({ draft, onChange }: FieldsProps) {
  const t = useText();
  const { knownBodies } = useOnRoute().view;
  const options = [
    ...knownBodies.map(({ id, name }) => ({ value: String(id), label: name })),
    { value: NEW, label: t('bodies.another') },
  ];
  return (
    <>
      {knownBodies.length > 0 && (
        <Select
          label={t('bodies.which')}
          help={t('bodies.whichHelp')}
          options={options}
          value={draft.of}
          onChange={(of) => onChange({ of })}
        />
      )}
      {draft.of === NEW && (
        <BodyWordsFields
          draft={draft.words}
          onChange={(part) => onChange({ words: { ...draft.words, ...part } })}
        />
      )}
    </>
  );
}

/** As it stands; the first one begins as the choice named it, from the list when the organisation knows it. */
function startOf(body: BodyView | undefined, { bodies, knownBodies, proposed }: OnRoute['view']) {
  const first = bodies.length === 0 ? proposed : undefined;
  const known = first ? knownBodies.find(({ name }) => isSame(name, first.name.trim())) : knownBodies[0];
  const needsDecider = !bodies.some(({ role }) => role === 'decide');
  return {
    of: String(body?.id ?? known?.id ?? NEW),
    role: body?.role ?? (needsDecider ? ('decide' as const) : ('advise' as const)),
    whyNotLower: body?.whyNotLower ?? first?.whyNotLower ?? '',
    words: bodyDraft(first ?? {}),
  };
}
