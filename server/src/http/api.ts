import express, { type RequestHandler, type Router } from 'express';
import { absentRouter } from './absentRouter.ts';
import { assumptionRouter } from './assumptionRouter.ts';
import { balanceRouter } from './balanceRouter.ts';
import { breakoutRouter } from './breakoutRouter.ts';
import { choiceRouter } from './choiceRouter.ts';
import { commentRouter } from './commentRouter.ts';
import { consentRouter } from './consentRouter.ts';
import { dataCanvasRouter } from './dataCanvasRouter.ts';
import type { RouterDependencies } from './dependencies.ts';
import { doorRouter } from './doorRouter.ts';
import { invitationRouter } from './invitationRouter.ts';
import { lobbyRouter } from './lobbyRouter.ts';
import { meRouter } from './meRouter.ts';
import { myMailRouter } from './myMailRouter.ts';
import { notificationRouter } from './notificationRouter.ts';
import { openingRouter } from './openingRouter.ts';
import { optionRouter } from './optionRouter.ts';
import { orderRouter } from './orderRouter.ts';
import { organisationRouter } from './organisationRouter.ts';
import { requireOwnOrigin } from './origin.ts';
import { parkedRouter } from './parkedRouter.ts';
import { refuseDeepBody, refuseQuery } from './parse.ts';
import { peopleRouter } from './peopleRouter.ts';
import { perspectiveRouter } from './perspectiveRouter.ts';
import { placeRouter } from './placeRouter.ts';
import { answerProblems, unknownEndpoint } from './problems.ts';
import { publicationRouter } from './publicationRouter.ts';
import { questionRouter } from './questionRouter.ts';
import { referralRouter } from './referralRouter.ts';
import { reflectionRouter } from './reflectionRouter.ts';
import { routeRouter } from './routeRouter.ts';
import { searchRouter } from './searchRouter.ts';
import { sessionOrderRouter } from './sessionOrderRouter.ts';
import { sessionRouter } from './sessionRouter.ts';
import { solutionSignalsRouter } from './solutionSignalsRouter.ts';
import { sourceLinkRouter } from './sourceLinkRouter.ts';
import { statementRouter } from './statementRouter.ts';
import { storiesRouter } from './storiesRouter.ts';
import { strictRouter } from './strictRouter.ts';
import { switchRouter } from './switchRouter.ts';
import { tensionRouter } from './tensionRouter.ts';
import { valuesRouter } from './valuesRouter.ts';
import { versionRouter } from './versionRouter.ts';
import { workspaceRouter } from './workspaceRouter.ts';

/** The version of the API as a whole; the first number is in the address too. */
const API_VERSION = '1.0.0';

/** Everything under `/api/v1`: who may ask at all, then what is asked, then the plain answer when it cannot be. */
export function api(deps: RouterDependencies): Router {
  const router = strictRouter();
  router.use(apiHeaders, requireOwnOrigin(deps.config.origins), refuseQuery);
  router.use(express.json({ limit: deps.config.limits.jsonBytes, type: 'application/json' }), refuseDeepBody);
  router.use(doorRouter(deps), meRouter(deps), workspaceRouter(deps));
  router.use(peopleRouter(deps), invitationRouter(deps));
  router.use(storiesRouter(deps), parkedRouter(deps), statementRouter(deps));
  router.use(solutionSignalsRouter(deps), sourceLinkRouter(deps));
  router.use(commentRouter(deps));
  router.use(valuesRouter(deps));
  router.use(consentRouter(deps));
  router.use(perspectiveRouter(deps), tensionRouter(deps), assumptionRouter(deps));
  router.use(dataCanvasRouter(deps));
  router.use(absentRouter(deps), balanceRouter(deps), orderRouter(deps), lobbyRouter(deps));
  router.use(
    sessionRouter(deps),
    breakoutRouter(deps),
    switchRouter(deps),
    questionRouter(deps),
    sessionOrderRouter(deps),
    placeRouter(deps),
  );
  router.use(notificationRouter(deps), myMailRouter(deps));
  router.use(optionRouter(deps), choiceRouter(deps), routeRouter(deps), reflectionRouter(deps));
  router.use(organisationRouter(deps), referralRouter(deps));
  router.use(versionRouter(deps), searchRouter(deps), publicationRouter(deps), openingRouter(deps));
  router.use(unknownEndpoint);
  router.use(answerProblems(deps.logger));
  return router;
}

const apiHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('API-Version', API_VERSION);
  next();
};
