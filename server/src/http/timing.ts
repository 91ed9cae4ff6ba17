import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { HttpDependencies } from './dependencies.ts';

const Route = z.object({ path: z.string() });

/** Times every answer under the pattern of its route, never under the path itself. */
export function timeAnswers({ metrics }: HttpDependencies): RequestHandler {
  return (request, response, next) => {
    const begin = performance.now();
    response.once('finish', () => {
      metrics.answered({
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        seconds: (performance.now() - begin) / 1000,
      });
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  const parsed = Route.safeParse(route);
  return parsed.success ? `${request.baseUrl}${parsed.data.path}` : 'none';
}
