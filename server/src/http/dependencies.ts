import type { BalanceView } from '@opgave/shared/contract/balance';
import type { DecideOnObjections, RoundAnswer } from '@opgave/shared/contract/consentSent';
import type { GatesView } from '@opgave/shared/contract/http';
import type { AwayView } from '@opgave/shared/contract/sessionPlaces';
import type { ConsentRoundId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Logger } from 'pino';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RateLimits } from '#identity/rateLimits.ts';
import type { Health } from '#observability/health.ts';
import type { Metrics } from '#observability/metrics.ts';
import type { Documents } from '#records/documents.ts';
import type { AboutSession } from '#records/sessions/oneSession.ts';

/** What the live side of a table knows and HTTP tells. */
export interface LiveView {
  peopleHere(workspaceId: WorkspaceId): readonly PersonId[];
  gatesView(workspaceId: WorkspaceId, personId: PersonId): Promise<GatesView>;
  balance(workspaceId: WorkspaceId, personId: PersonId): Promise<BalanceView>;
  awayFromStep(about: AboutSession): Promise<AwayView>;
  decide(deciding: {
    readonly workspaceId: WorkspaceId;
    readonly personId: PersonId;
    readonly roundId: ConsentRoundId;
    readonly input: DecideOnObjections;
  }): Promise<RoundAnswer>;
}

export interface HttpConfig {
  /** Exactly these origins may change things, for example `http://localhost:3000`. */
  readonly origins: readonly string[];
  /** The folder with the built client. */
  readonly clientFolder: string;
  /** Addresses and ranges of proxies whose forwarded headers are believed; `/metrics` answers them too. */
  readonly trustProxy: readonly string[];
  /** Without `url` there is no mail server, and mails lie in a folder. */
  readonly mail: { readonly url?: string };
  /** Where to report a weakness, for `security.txt`. */
  readonly securityContact?: string;
}

export interface HttpDependencies extends Dependencies {
  readonly config: Dependencies['config'] & HttpConfig;
  readonly logger: Logger;
  readonly live: LiveView;
  readonly documents: Documents;
  readonly metrics: Pick<Metrics, 'answered' | 'contentType' | 'text'>;
  readonly health: Health;
}

/** What the routers get: the same, with the counters that live as long as the server. */
export interface RouterDependencies extends HttpDependencies {
  readonly rateLimits: RateLimits;
}
