import type { AppError } from '@opgave/shared/contract/errors';
import type { SessionView } from '@opgave/shared/contract/sessions';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';

/** What a console leads: a session with people in it, or a rehearsal that is nowhere but in this page. */
export interface SessionDriver {
  readonly view: SessionView;
  /** The time of the server; undefined until it was asked. */
  readonly at: number | undefined;
  readonly act: (command: SessionCommand) => void;
  readonly refusal: AppError | undefined;
}
