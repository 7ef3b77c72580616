# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS base
WORKDIR /app
RUN corepack enable

FROM base AS dependencies
COPY package.json yarn.lock .yarnrc.yml ./
COPY .yarn/plugins .yarn/plugins
COPY .yarn/patches .yarn/patches
RUN --mount=type=cache,target=/root/.yarn/berry/cache \
    yarn install --immutable

FROM dependencies AS build
COPY . .
RUN yarn tsc --noEmit
RUN yarn build
RUN yarn workspaces focus --production

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
USER node
CMD ["node", "build/main.js"]
