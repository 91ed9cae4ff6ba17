import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Channel = 'documents' | 'live';
export interface Answer {
  readonly method: string;
  /** The pattern of the route, never the path: that would be a label per workspace. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What is counted and timed; no person, workspace or content is ever a label. */
export interface Metrics {
  connectionOpened(channel?: Channel): void;
  connectionClosed(channel?: Channel): void;
  documentOpened(): void;
  documentClosed(): void;
  updateTaken(): void;
  updateRefused(code: string): void;
  batchCommitted(seconds: number): void;
  answered(answer: Answer): void;
  readonly contentType: string;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
}

const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];
const HTTP_SECONDS = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/**
 * Includes what prom-client knows of the process itself: memory, and the delay of the event loop. `clockStep` is how many
 * milliseconds the clock of the machine is ahead of the one by which the product counts.
 */
export function createMetrics(clockStep: () => number = () => 0): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watchClock(registry, clockStep);
  return {
    ...countConnections(registry),
    ...countDocuments(registry),
    ...countUpdates(registry),
    ...timeAnswers(registry),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function countConnections(registry: Registry) {
  const connections = new Gauge({
    name: 'opgave_connections',
    help: 'Open live connections',
    labelNames: ['channel'],
    registers: [registry],
  });
  return {
    connectionOpened: (channel: Channel = 'documents') => connections.inc({ channel }),
    connectionClosed: (channel: Channel = 'documents') => connections.dec({ channel }),
  };
}

function watchClock(registry: Registry, clockStep: () => number): void {
  const gauge: Gauge = new Gauge({
    name: 'opgave_clock_step_seconds',
    help: 'How far the clock of the machine was set while this process ran, and not believed',
    registers: [registry],
    collect: () => gauge.set(Math.round(clockStep() / 1_000)),
  });
}

function countDocuments(registry: Registry) {
  const documents = new Gauge({
    name: 'opgave_documents_open',
    help: 'Documents in memory',
    registers: [registry],
  });
  return { documentOpened: () => documents.inc(), documentClosed: () => documents.dec() };
}

function countUpdates(registry: Registry) {
  const registers = [registry];
  const taken = new Counter({ name: 'opgave_updates_total', help: 'Updates taken', registers });
  const refused = new Counter({
    name: 'opgave_updates_refused_total',
    help: 'Updates refused, by code',
    labelNames: ['code'],
    registers,
  });
  const commits = new Histogram({
    name: 'opgave_commit_seconds',
    help: 'Time until a batch of updates was on disk',
    buckets: COMMIT_SECONDS,
    registers,
  });
  return {
    updateTaken: () => taken.inc(),
    updateRefused: (code: string) => refused.inc({ code }),
    batchCommitted: (seconds: number) => commits.observe(seconds),
  };
}

function timeAnswers(registry: Registry) {
  const answers = new Histogram({
    name: 'opgave_http_seconds',
    help: 'Time until an answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_SECONDS,
    registers: [registry],
  });
  return {
    answered: ({ method, route, status, seconds }: Answer) =>
      answers.observe({ method, route, status: String(status) }, seconds),
  };
}
