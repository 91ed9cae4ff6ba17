import { CommentsView, type CommentView } from '@opgave/shared/contract/comments';
import { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ToastContext } from '#ui/useToast.ts';
import { Decide } from './Decide.tsx';
import { DeedMenu } from './DeedMenu.tsx';
import { EditForm } from './EditForm.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ALL } from './filters.ts';
import { RemindSilent } from './RemindSilent.tsx';
import { WindowState } from './WindowState.tsx';

const workspaceId = WorkspaceId.parse('tafel000000000000001');
const ID = 'reactie0000000000001';
const WHY_NOT = 'Dit staat al in een andere zin.';
const send = vi.fn<typeof fetch>();

beforeEach(() => {
  send.mockReset();
  send.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  vi.stubGlobal('fetch', send);
  // jsdom has none.
  vi.stubGlobal('CSS', { escape: (word: string) => word });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function comment(more: object = {}): CommentView {
  const [parsed] = CommentsView.parse([
    {
      ...{
        id: ID,
        version: 3,
        isMine: false,
        isWaiting: false,
        isLate: false,
        state: 'shown',
        text: 'Zo is het niet.',
      },
      ...{ by: { name: 'Els', role: 'commenter', group: 'citizen' }, placedAt: '2026-02-13T09:00:00Z' },
      ...{ on: { kind: 'section', document: 'problem', section: 'causes' }, phase: 'define', replies: [] },
      ...more,
    },
  ]);
  if (!parsed) throw new Error('no comment');
  return parsed;
}

function show(what: ReactNode): void {
  const t = (key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TextContext value={{ t, language: 'nl', setLanguage: () => undefined }}>
        <MemoryRouter initialEntries={['/w/brieven/problem']}>
          <ToastContext value={() => undefined}>
            <Routes>
              <Route path="/w/:slug/problem" element={what} />
              <Route path="/w/:slug/right-door" element={<Where />} />
            </Routes>
          </ToastContext>
        </MemoryRouter>
      </TextContext>
    </QueryClientProvider>,
  );
}

function Where() {
  const { search, hash } = useLocation();
  return <p>{`${search}${hash}`}</p>;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });

/** What was sent to the server: the end of its address, and what went along. */
async function asked(): Promise<readonly unknown[]> {
  const posts = () => send.mock.calls.filter(([, init]) => init?.method === 'POST');
  await waitFor(() => expect(posts()).not.toEqual([]));
  return posts().map(([path, init]) => [String(path).split('/comments')[1], JSON.parse(String(init?.body))]);
}

describe('what one can do with a comment', () => {
  it.each([
    ['letThrough', 'show'],
    ['resolve', 'resolve'],
    ['reopen', 'reopen'],
  ] as const)('%s is done at once, on the version that was seen', async (deed, path) => {
    show(
      <DeedMenu
        {...{ workspaceId, said: comment(), place: comment().on }}
        deeds={[deed]}
        onEdit={() => undefined}
      />,
    );
    press(/^comments\.more/);
    fireEvent.click(screen.getByRole('menuitem', { name: `comments.deed.${deed}` }));
    expect(await asked()).toEqual([[`/${ID}/${path}`, { version: 3 }]]);
  });

  it('[REFER_CHAIN] sending on leads to the very form at the right door, with this comment', async () => {
    show(
      <DeedMenu
        {...{ workspaceId, said: comment(), place: comment().on }}
        deeds={['sendOn']}
        onEdit={() => undefined}
      />,
    );
    press(/^comments\.more/);
    fireEvent.click(screen.getByRole('menuitem', { name: 'comments.deed.sendOn' }));
    expect(await screen.findByText(`?refer=comment.${ID}#at-refer`)).toBeTruthy();
  });

  it('withdrawing asks once more, for the words do not come back', async () => {
    show(
      <DeedMenu
        {...{ workspaceId, said: comment({ isMine: true }), place: comment().on }}
        deeds={['withdraw']}
        onEdit={() => undefined}
      />,
    );
    press(/^comments\.more/);
    fireEvent.click(screen.getByRole('menuitem', { name: 'comments.deed.withdraw' }));
    expect(send).not.toHaveBeenCalled();
    press('comments.withdrawYes');
    expect(await asked()).toEqual([[`/${ID}/withdraw`, { version: 3 }]]);
  });

  it('edits one’s own words on the version that was seen', async () => {
    show(<EditForm workspaceId={workspaceId} said={comment()} onClose={() => undefined} />);
    write('Zo is het soms.');
    press('comments.saveEdit');
    expect(await asked()).toEqual([[`/${ID}/edit`, { version: 3, text: 'Zo is het soms.' }]]);
  });

  it('declines suggested words only with a reason, which its author reads', async () => {
    show(<Decide workspaceId={workspaceId} comment={comment({ suggestion: { words: 'Soms.' } })} />);
    press('comments.decline');
    write('Nee.');
    press('comments.notTakenUpYes');
    expect(screen.getByText(/advance\.reasonToGo/)).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
    write(WHY_NOT);
    press('comments.notTakenUpYes');
    expect(await asked()).toEqual([[`/${ID}/outcome`, { kind: 'notTakenUp', version: 3, reason: WHY_NOT }]]);
  });
});

it('the filter shows one’s own, a group, or a state', () => {
  const onChange = vi.fn();
  const comments = [comment(), comment({ isMine: true })];
  show(<FilterBar comments={comments} filter={ALL} onChange={onChange} />);
  press(/^comments\.mine/);
  expect(onChange).toHaveBeenLastCalledWith({ ...ALL, isMine: true });
  press('comments.filter');
  fireEvent.change(screen.getByRole('combobox', { name: 'comments.filterGroup' }), {
    target: { value: 'citizen' },
  });
  expect(onChange).toHaveBeenLastCalledWith({ ...ALL, group: 'citizen' });
  fireEvent.change(screen.getByRole('combobox', { name: 'comments.filterState' }), {
    target: { value: 'unanswered' },
  });
  expect(onChange).toHaveBeenLastCalledWith({ ...ALL, state: 'unanswered' });
});

describe('a time for comments', () => {
  const window = { lastDay: '2026-12-01', isLive: false, openedAt: '2026-11-23T09:00:00Z' };
  const summary = { comments: 5, outside: 3, waiting: 1, takenUp: 2, notTakenUp: 2 };

  it('counts down, and lets who leads open the text, return it or close', () => {
    const onTurn = vi.fn();
    show(<WindowState {...{ window, summary, onTurn }} daysLeft={3} />);
    expect(screen.getByText(/comments\.windowDays \{"count":3\} comments\.windowRests/)).toBeTruthy();
    press('comments.windowOpenText');
    press('comments.windowClose');
    expect(onTurn.mock.calls).toEqual([['live'], ['closed']]);
    cleanup();
    show(<WindowState {...{ summary, onTurn }} window={{ ...window, isLive: true }} daysLeft={0} />);
    expect(screen.getByText(/comments\.windowToday comments\.windowLive/)).toBeTruthy();
    press('comments.windowReturn');
    expect(onTurn).toHaveBeenLastCalledWith('comments');
  });

  it('says afterwards how many comments came, how many from outside, and what was done with them', () => {
    const closed = { ...window, closedAt: '2026-12-02T00:00:00Z' };
    show(<WindowState {...{ summary }} window={closed} daysLeft={0} onTurn={undefined} />);
    expect(screen.getByText(/windowOver \{"count":5,"outside":3\}/)).toBeTruthy();
    expect(screen.getByText(/windowOutcomes .*"takenUp":2,"notTakenUp":2/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks those who said nothing after naming how many of each group, once a day', async () => {
    const onRemind = vi.fn(() => Promise.resolve(true));
    const silent = [{ by: { kind: 'group', group: 'agency' }, people: 2 }] as const;
    const reminder = { lastDay: '2026-12-01', silent: [...silent], isSentToday: false };
    const asking = { isBusy: false, refusal: undefined, onRemind };
    show(<RemindSilent {...asking} reminder={reminder} />);
    press(/^comments\.remind /);
    expect(screen.getByText(/comments\.silent .*"count":2/)).toBeTruthy();
    press('comments.remindYes');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onRemind).toHaveBeenCalledOnce();
    cleanup();
    show(<RemindSilent {...asking} reminder={{ ...reminder, isSentToday: true }} />);
    expect(screen.getByText('comments.remindedToday')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
