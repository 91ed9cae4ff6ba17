import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AskRoom } from './AskRoom.tsx';

afterEach(cleanup);

it('asks the room one line, also when it was typed on more', () => {
  const ask = vi.fn();
  const say = { begin: 'Begin', empty: 'Schrijf eerst een vraag.' };
  render(<AskRoom lead="" label="Wat vraagt u?" maxLength={200} say={say} isBusy={false} onAsk={ask} />);
  fireEvent.change(screen.getByLabelText('Wat vraagt u?'), {
    target: { value: 'Wat ziet u?\n\nWat mist u?\n' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(ask).toHaveBeenCalledWith('Wat ziet u? Wat mist u?');
});
