import express, { type Express } from 'express';
import { createRateLimits } from '#identity/rateLimits.ts';
import { createRequestLogger } from '#observability/requestLogger.ts';
import { api } from './api.ts';
import { askRouter } from './askRouter.ts';
import { clientFiles } from './clientFiles.ts';
import type { HttpDependencies } from './dependencies.ts';
import { healthRouter } from './health.ts';
import { mailLinkRouter } from './mailLinkRouter.ts';
import { answerProblems, unknownEndpoint } from './problems.ts';
import { publicRouter } from './publicRouter.ts';
import { securityHeaders } from './security.ts';
import { timeAnswers } from './timing.ts';

/** Everything that answers over HTTP, without a server around it. */
export function createHttpApp(deps: HttpDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', false);
  app.set('trust proxy', [...deps.config.trustProxy]);
  app.use(createRequestLogger(deps.logger), timeAnswers(deps), ...securityHeaders(deps));
  app.use(healthRouter(deps));
  const routing = { ...deps, rateLimits: createRateLimits(deps.config.limits) };
  app.use('/api/v1', api(routing));
  app.use('/api', unknownEndpoint);
  app.use(publicRouter(routing), mailLinkRouter(routing), askRouter(routing));
  app.use(clientFiles(deps), unknownEndpoint);
  app.use(answerProblems(deps.logger));
  return app;
}
