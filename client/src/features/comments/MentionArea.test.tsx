import { WorkspaceId } from '@opgave/shared/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEYS } from '#connection/queries.ts';
import { TextContext } from '#i18n/useText.ts';
import { MentionArea } from './MentionArea.tsx';

const workspaceId = WorkspaceId.parse('tafel000000000000001');
const PEOPLE = [
  { displayName: 'Karin', group: 'agency' },
  { displayName: 'Karel', group: 'citizen' },
];
const handleFormKey = vi.fn();

afterEach(cleanup);
beforeEach(() => {
  handleFormKey.mockClear();
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(KEYS.people(workspaceId), PEOPLE);
  const texts = { t: (key: string) => key, language: 'nl', setLanguage: () => undefined } as const;
  render(
    <QueryClientProvider client={queries}>
      <TextContext value={texts}>
        <Field />
      </TextContext>
    </QueryClientProvider>,
  );
});

function Field() {
  const [value, setValue] = useState('');
  return (
    <div role="presentation" onKeyDown={({ key }) => handleFormKey(key)}>
      <MentionArea
        {...{ workspaceId, value, maxLength: 1_000 }}
        id="words"
        label="Uw reactie"
        error={undefined}
        onChange={setValue}
      />
    </div>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

function type(value: string): void {
  field().focus();
  fireEvent.change(field(), { target: { value } });
  field().setSelectionRange(value.length, value.length);
  fireEvent.select(field());
}

describe('naming somebody with @', () => {
  it('offers groups and people while one types, and says how many fit', () => {
    type('Dag @ka');
    expect(offered()).toEqual(['Karelgroup.citizen.name', 'Karingroup.agency.name']);
    expect(screen.getByRole('status').textContent).toBe('mention.offered');
    const active = field().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('Karel');
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
    type('Dag @');
    expect(offered()[0]).toContain('mention.wholeGroup');
  });

  it('is chosen with arrows and Enter, which stay out of the form, and typing goes on behind the name', () => {
    type('Dag @ka');
    fireEvent.keyDown(field(), { key: 'ArrowDown' });
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(field().value).toBe('Dag @Karin ');
    expect(field().selectionStart).toBe(11);
    expect(offered()).toEqual([]);
    expect(handleFormKey).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(handleFormKey).toHaveBeenCalledExactlyOnceWith('Enter');
  });

  it('is put away with Escape, for this name alone', () => {
    type('@ka');
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(handleFormKey).not.toHaveBeenCalled();
    type('@kar');
    expect(offered()).toEqual([]);
    type('@kar en @ka');
    expect(offered()).toHaveLength(2);
  });

  it('is chosen with a finger', () => {
    type('@kari');
    fireEvent.click(screen.getByRole('option'));
    expect(field().value).toBe('@Karin ');
  });
});
