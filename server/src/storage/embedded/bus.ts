import type { Bus, BusMessages, BusTopic } from '../ports.ts';
import type { Report } from './folder.ts';

type Handlers = { readonly [T in BusTopic]: Set<(message: BusMessages[T]) => void> };

/** Tells within this process, at once. A message published while another is being told waits its turn. */
export function createBus(report: Report): Bus {
  const handlers = noHandlers();
  const waiting: (() => void)[] = [];
  let isTelling = false;

  function tell<T extends BusTopic>(topic: T, message: BusMessages[T]): void {
    const subscribed = Array.from(handlers[topic]);
    for (const handler of subscribed) {
      try {
        handler(message);
      } catch (cause) {
        report(`a subscriber of ${topic} failed`, cause);
      }
    }
  }

  return {
    publish(topic, message) {
      waiting.push(() => tell(topic, message));
      if (isTelling) return;
      isTelling = true;
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
      isTelling = false;
    },
    subscribe(topic, handler) {
      handlers[topic].add(handler);
      return () => void handlers[topic].delete(handler);
    },
  };
}

function noHandlers(): Handlers {
  return {
    'access.changed': new Set(),
    'phase.changed': new Set(),
    'workspace.changed': new Set(),
    'people.changed': new Set(),
    'experiences.changed': new Set(),
    'parked.changed': new Set(),
    'statements.changed': new Set(),
    'comments.changed': new Set(),
    'activity.noted': new Set(),
    'place.noted': new Set(),
    'reports.changed': new Set(),
    'lobby.changed': new Set(),
    'referrals.changed': new Set(),
    'values.changed': new Set(),
    'dataCanvas.changed': new Set(),
    'perspectives.changed': new Set(),
    'choice.changed': new Set(),
    'route.changed': new Set(),
    'reflection.changed': new Set(),
    'options.changed': new Set(),
    'tensions.changed': new Set(),
    'assumptions.changed': new Set(),
    'versions.changed': new Set(),
    'sourceLinks.changed': new Set(),
    'solutionSignals.changed': new Set(),
    'consent.changed': new Set(),
    'consent.reminded': new Set(),
    'notifications.changed': new Set(),
    'session.changed': new Set(),
    'mail.waiting': new Set(),
    'signIn.ended': new Set(),
  };
}
