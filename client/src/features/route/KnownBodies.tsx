import type { BodiesView } from '@opgave/shared/contract/bodies';
import type { WorkspaceId } from '@opgave/shared/ids';
import { isRaised, MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { useState } from 'react';
import { bodiesKey, keepBody, removeBody } from '#connection/bodiesApi.ts';
import { routeKey } from '#connection/routeApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Refusal } from '#ui/Refusal.tsx';
import { RemoveButton } from '#ui/RemoveButton.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { BodyWordsFields } from './BodyWordsFields.tsx';
import { bodyDraft, bodyWords } from './bodyDraft.ts';
import { WhyHigher } from './WhyHigher.tsx';

type Known = BodiesView['bodies'][number];
interface KnownBodiesProps {
  readonly workspaceId: WorkspaceId;
  readonly view: BodiesView;
}

/** The places that an organisation decides and advises in: written down once, for all its tables. */
export function KnownBodies({ workspaceId, view }: KnownBodiesProps) {
  const t = useText();
  const adding = useInPlace();
  const of = view.organisation || t('bodies.ofTable');
  return (
    <Part title={t('bodies.title', { organisation: of })} help={t('bodies.help')} id="knownBodies">
      {view.bodies.length === 0 && <p>{t(view.mayWrite ? 'bodies.none' : 'bodies.noneYet')}</p>}
      {view.bodies.length > 0 && (
        <ul className={styles['rows']}>
          {view.bodies.map((body) => (
            <OneKnown key={body.id} workspaceId={workspaceId} body={body} mayWrite={view.mayWrite} />
          ))}
        </ul>
      )}
      {view.mayWrite && !adding.isOpen && (
        <div>
          <Button ref={adding.button} onPress={adding.open}>
            {t('bodies.add')}
          </Button>
        </div>
      )}
      {adding.isOpen && (
        <div ref={adding.form}>
          <KnownForm workspaceId={workspaceId} body={undefined} onDone={adding.close} />
        </div>
      )}
    </Part>
  );
}

interface OneKnownProps {
  readonly workspaceId: WorkspaceId;
  readonly body: Known;
  readonly mayWrite: boolean;
}

function OneKnown({ workspaceId, body, mayWrite }: OneKnownProps) {
  const t = useText();
  const changing = useInPlace();
  const sending = useSending([bodiesKey(workspaceId), routeKey(workspaceId)]);
  if (changing.isOpen) {
    return (
      <li ref={changing.form}>
        <KnownForm workspaceId={workspaceId} body={body} onDone={changing.close} />
      </li>
    );
  }
  const days = body.submitDays !== undefined && t('route.submitDaysIs', { count: body.submitDays });
  const more = [t(`choice.level.${body.level}`), body.rhythm, body.papersTo].filter(Boolean);
  const { id, version } = body;
  return (
    <li>
      <h3>{body.name}</h3>
      <p className={styles['soft']}>{more.join(' · ')}</p>
      {days && <p>{days}</p>}
      {sending.refusal && <Refusal>{t(`error.${sending.refusal.code}`)}</Refusal>}
      {mayWrite && (
        <div className={styles['actions']}>
          <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
            {t('route.change')}
            <span className="visually-hidden">: {body.name}</span>
          </Button>
          {!body.isUsed && (
            <RemoveButton
              what={body.name}
              effect={t('bodies.removeEffect')}
              onRemove={() => sending.send(() => removeBody(workspaceId, { id, version }))}
            />
          )}
        </div>
      )}
    </li>
  );
}

interface KnownFormProps {
  readonly workspaceId: WorkspaceId;
  readonly body: Known | undefined;
  readonly onDone: () => void;
}

function KnownForm({ workspaceId, body, onDone }: KnownFormProps) {
  const t = useText();
  const [draft, setDraft] = useState(() => bodyDraft(body ?? {}));
  const [whyHigher, setWhyHigher] = useState('');
  const asksWhy = body?.isUsed === true && isRaised(body.level, draft.level);
  const isShort = asksWhy && whyHigher.trim().length < MIN_WHY_NOT_LOWER;
  const version = useSeenVersion(body?.version);
  const sending = useSending([bodiesKey(workspaceId), routeKey(workspaceId)]);
  const isKnown = sending.refusal?.details['reason'] === 'body-known';
  const cannotYet = [
    draft.name.trim() === '' && t('bodies.nameNeeded'),
    isShort && t('route.whyHigher'),
  ].find(Boolean);
  const refusal = isKnown ? t('bodies.known') : sending.refusal && t(`error.${sending.refusal.code}`);

  async function keep(): Promise<void> {
    const place = {
      version: version.seen,
      ...(body && { id: body.id }),
      whyHigher: asksWhy ? whyHigher : '',
    };
    const isKept = await sending.send(
      () => keepBody(workspaceId, { ...place, ...bodyWords(draft) }),
      version.lookAgain,
    );
    if (isKept) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={body?.name} />
      <BodyWordsFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
      {asksWhy && <WhyHigher whyNotLower={whyHigher} onChange={setWhyHigher} />}
      {refusal && <Refusal>{refusal}</Refusal>}
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
