import { SessionLookBack, type SessionView } from '@opgave/shared/contract/sessions';
import { PersonId, SessionId } from '@opgave/shared/ids';
import { NOTHING_YET } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { Replay } from './Replay.tsx';

afterEach(cleanup);

const personId = PersonId.parse('persoon0000000000001');
const view: SessionView = {
  ...{ id: SessionId.parse('sessie00000000000001'), version: 1, title: 'Sessie 1', moments: 0, number: 2 },
  script: templateOf('first90').script,
  now: sessionNow(NOTHING_YET, [], { personId, isLeading: true }),
};
const plan = view.script.steps.map(({ id, minutes }) => ({ id, minutes }));
const past = SessionLookBack.parse({
  events: [
    { number: 1, at: 1_000, fact: { kind: 'session.begun', plan } },
    { number: 2, at: 2_000, by: 'Noor', fact: { kind: 'step.begun', stepId: 'story', minutes: 10 } },
  ],
  decisions: [
    { at: 1_500, decision: { action: 'perspectives.revealed' } },
    { at: 3_000, decision: { action: 'option.proposed', names: ['Eén brief'] } },
  ],
});

it.each([
  ['nl', 'Eén ervaring, verteld door wie het meemaakte', 'Alle perspectieven zijn omgedraaid.'],
  ['en', 'One experience, told by who lived it', 'All perspectives were turned.'],
] as const)(
  '[SESSION_REPLAY] whoever reads in %s looks back at steps and decisions in that language',
  (language, step, decided) => {
    const t = (key: string) => key;
    render(
      <TextContext value={{ t, language, setLanguage: () => undefined }}>
        <Replay view={view} past={past} />
      </TextContext>,
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(step);
    expect(screen.getByText(decided)).toBeDefined();
    // What was decided after the last event is not told as if it were known then, nor before the first.
    expect(screen.queryByText(/Eén brief/u)).toBeNull();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '1' } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('session.beforeFirst');
    expect(screen.queryByText(decided)).toBeNull();
  },
);
