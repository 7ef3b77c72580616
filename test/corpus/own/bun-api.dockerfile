ARG BUN=1.1.42

FROM oven/bun:${BUN}-debian AS toolbox
WORKDIR /anchorage

FROM toolbox AS modules
COPY package.json bun.lockb bunfig.toml ./
RUN bun install --frozen-lockfile

FROM toolbox AS modules-prod
COPY package.json bun.lockb bunfig.toml ./
RUN bun install --frozen-lockfile --production

FROM modules AS verify
COPY . .
RUN bun run typecheck && bun test --coverage

FROM modules AS bundle
COPY . .
RUN bun build --minify --sourcemap=external --target=bun --outdir=/anchorage/dist ./src/index.ts

FROM oven/bun:${BUN}-distroless
WORKDIR /anchorage
COPY --from=modules-prod /anchorage/node_modules ./node_modules
COPY --from=bundle /anchorage/dist ./dist
ENV NODE_ENV=production
EXPOSE 3000/tcp 9464/tcp
CMD ["dist/index.js"]
