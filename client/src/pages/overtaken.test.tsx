import type { ErrorCode } from '@opgave/shared/contract/errors';
import { BodyId, WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { post } from '#connection/http.ts';
import { type OnStale, useSending } from '#connection/useSending.ts';
import { WordsForm } from '#features/choice/WordsForm.tsx';
import { KnownBodies } from '#features/route/KnownBodies.tsx';
import { MomentForm } from '#features/session/when/MomentForm.tsx';
import { TextContext } from '#i18n/useText.ts';

const workspaceId = WorkspaceId.parse('tafel000000000000001');
const BODY = { id: BodyId.parse('orgaan00000000000001'), name: 'De raad', level: 'parliament' as const };
const NOON = Date.UTC(2026, 11, 5, 11);
const send = vi.fn<typeof fetch>();

beforeEach(() => {
  send.mockReset();
  vi.stubGlobal('fetch', send);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What a page gives its forms: it sends, and says below them why something was refused. */
function Sending({ children }: { readonly children: (keep: Keep) => ReactNode }) {
  const sending = useSending([]);
  const keep: Keep = (version, onStale) => sending.send(() => post('/kept', { version }), onStale);
  return (
    <>
      {children(keep)}
      {sending.refusal && <p>{`error.${sending.refusal.code}`}</p>}
    </>
  );
}
type Keep = (version: number, onStale: OnStale) => Promise<boolean>;

function inPage(form: ReactNode): ReactNode {
  return (
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <QueryClientProvider client={new QueryClient()}>{form}</QueryClientProvider>
    </TextContext>
  );
}

const knownBody = (version: number) => (
  <KnownBodies
    workspaceId={workspaceId}
    view={{
      organisation: 'Zwolle',
      mayWrite: true,
      bodies: [{ ...BODY, version, rhythm: '', papersTo: '', isUsed: true }],
    }}
  />
);
const words = (version: number) => (
  <Sending>
    {(keep) => (
      <WordsForm
        {...{ label: 'label', name: 'name', text: 'Omdat.', version, max: 100, mayWrite: true }}
        onKeep={(_text, seen, onStale) => keep(seen, onStale)}
      />
    )}
  </Sending>
);
const moment = (version: number) => (
  <Sending>
    {(keep) => (
      <MomentForm
        {...{ at: NOON, version, timeZone: 'Europe/Amsterdam', isBusy: false, onCancel: undefined }}
        onSet={(_at, seen, onStale) => keep(seen, onStale)}
        onBegin={() => undefined}
      />
    )}
  </Sending>
);

/** Presses the button that keeps what is in the form, and reads why it was refused. */
async function keepRefused(button: string, code: ErrorCode): Promise<void> {
  const problem = { type: 'about:blank', title: '', status: 400, code, details: {} };
  send.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(problem), { status: 400 })));
  fireEvent.click(screen.getByRole('button', { name: button }));
  await screen.findByText(`error.${code}`);
}

function versionsSent(): readonly unknown[] {
  const posts = send.mock.calls.filter(([, init]) => init?.method === 'POST');
  return posts.map(([, init]) => /"version":(\d+)/.exec(String(init?.body))?.[1]);
}

it.each([
  ['a place of an organisation', knownBody, /^route\.change/, 'route.keepBody'],
  ['words of a choice', words, /^option\.changeEffect/, 'option.keep'],
  ['a day', moment, undefined, 'session.setMoment'],
])(
  '%s is written over only after one was told that somebody else was first, and of no other refusal',
  async (_what, form, open, button) => {
    const { rerender } = render(inPage(form(1)));
    if (open) fireEvent.click(screen.getByRole('button', { name: open }));
    rerender(inPage(form(2)));

    await keepRefused(button, 'too-many');
    await keepRefused(button, 'not-allowed');
    await keepRefused(button, 'stale-version');
    expect(versionsSent()).toEqual(['1', '1', '1']);
    await keepRefused(button, 'too-many');
    expect(versionsSent().at(-1)).toBe('2');
  },
);
