# Written by hand and read twice, but not yet built on a machine with Docker; see docs/operations.md.

FROM node:24-slim AS build
WORKDIR /opgave
COPY package.json package-lock.json .npmrc turbo.json tsconfig.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/
RUN npm ci --ignore-scripts --include=dev
COPY shared shared
COPY server server
COPY client client
ENV TURBO_TELEMETRY_DISABLED=1
RUN npx turbo run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_FOLDER=/data DEMO=off
WORKDIR /opgave
COPY --from=build /opgave/package.json ./
COPY --from=build /opgave/node_modules node_modules
# npm links the workspaces into node_modules; the links must have somewhere to point.
COPY --from=build /opgave/shared shared
COPY --from=build /opgave/server/package.json server/
COPY --from=build /opgave/server/dist server/dist
COPY --from=build /opgave/client/dist client/dist
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
