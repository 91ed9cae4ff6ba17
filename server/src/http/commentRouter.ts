import {
  AnnounceLastDay,
  EditComment,
  HideComment,
  PostComment,
  ReplyToComment,
  SettleComment,
  TurnWindow,
} from '@opgave/shared/contract/comments';
import { WithVersion } from '@opgave/shared/contract/http';
import { CommentId } from '@opgave/shared/ids';
import type { Request, Router } from 'express';
import { acceptSuggestion } from '#records/comments/acceptSuggestion.ts';
import { turnWindow } from '#records/comments/commentWindow.ts';
import { editComment } from '#records/comments/editComment.ts';
import { announceLastDay } from '#records/comments/lastCommentDay.ts';
import { listComments } from '#records/comments/listComments.ts';
import { hideComment, showComment } from '#records/comments/moderateComment.ts';
import type { AboutComment } from '#records/comments/oneComment.ts';
import { postComment, replyToComment } from '#records/comments/postComment.ts';
import { remindSilent, viewReminder } from '#records/comments/remindSilent.ts';
import { reopenComment, resolveComment } from '#records/comments/resolveComment.ts';
import { settleComment } from '#records/comments/settleComment.ts';
import { viewTakingUp } from '#records/comments/takingUp.ts';
import { withdrawComment } from '#records/comments/withdrawComment.ts';
import { atTable } from './atTable.ts';
import type { RouterDependencies } from './dependencies.ts';
import { parseBody, parseId } from './parse.ts';
import { strictRouter } from './strictRouter.ts';

const ALL = '/workspaces/:workspaceId/comments';
const ONE = `${ALL}/:commentId`;

/** What people say about a text, and what is done with it. */
export function commentRouter(deps: RouterDependencies): Router {
  const router = strictRouter();
  sayingRoutes(router, deps);
  standingRoutes(router, deps);
  return router;
}

function sayingRoutes(router: Router, deps: RouterDependencies): void {
  router.get(ALL, async (request, response) => {
    const { workspaceId, personId } = await atTable(deps, request);
    response.json(await listComments(deps, workspaceId, personId));
  });

  router.post(ALL, async (request, response) => {
    const asked = await atTable(deps, request);
    const id = await postComment(deps, { ...asked, input: parseBody(PostComment, request) });
    response.status(201).json({ id });
  });

  router.post('/workspaces/:workspaceId/last-comment-day', async (request, response) => {
    const asked = await atTable(deps, request);
    await announceLastDay(deps, { ...asked, input: parseBody(AnnounceLastDay, request) });
    response.status(204).end();
  });

  router.get('/workspaces/:workspaceId/comment-reminder', async (request, response) => {
    response.json(await viewReminder(deps, await atTable(deps, request)));
  });

  router.post('/workspaces/:workspaceId/comment-reminder', async (request, response) => {
    const asked = await atTable(deps, request);
    await remindSilent(deps, asked, parseBody(WithVersion, request).version);
    response.status(204).end();
  });

  router.post('/workspaces/:workspaceId/comment-window', async (request, response) => {
    const asked = await atTable(deps, request);
    await turnWindow(deps, { ...asked, input: parseBody(TurnWindow, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/replies`, async (request, response) => {
    const about = await aboutComment(deps, request);
    const id = await replyToComment(deps, { ...about, input: parseBody(ReplyToComment, request) });
    response.status(201).json({ id });
  });

  router.get(`${ONE}/taking-up`, async (request, response) => {
    response.json(await viewTakingUp(deps, await aboutComment(deps, request)));
  });

  router.post(`${ONE}/outcome`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await settleComment(deps, { ...about, input: parseBody(SettleComment, request) });
    response.status(204).end();
  });
}

function standingRoutes(router: Router, deps: RouterDependencies): void {
  router.post(`${ONE}/accept`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await acceptSuggestion(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/edit`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await editComment(deps, { ...about, input: parseBody(EditComment, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/resolve`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await resolveComment(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/reopen`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await reopenComment(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/hide`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await hideComment(deps, { ...about, input: parseBody(HideComment, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/show`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await showComment(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });

  router.post(`${ONE}/withdraw`, async (request, response) => {
    const about = await aboutComment(deps, request);
    await withdrawComment(deps, { ...about, ...parseBody(WithVersion, request) });
    response.status(204).end();
  });
}

async function aboutComment(deps: RouterDependencies, request: Request): Promise<AboutComment> {
  const asked = await atTable(deps, request);
  return { ...asked, commentId: parseId(CommentId, request, 'commentId') };
}
