# What Nuxt 3 and later build stands alone in .output; `nuxt start` reads the configuration beside it.

#---- Node.js starts what Nuxt 4 has built of its folder app
#---- file package.json
{ "type": "module", "scripts": { "build": "nuxt build" }, "dependencies": { "nuxt": "^4.0.0" }, "devDependencies": { "eslint": "9" } }
#---- file package-lock.json
#---- file nuxt.config.ts
export default defineNuxtConfig({});
#---- file app/app.vue
#---- file app/assets/logo.png
#---- file shared/types.json
#---- file public/favicon.ico
#---- file server/api/hello.ts
#---- file server/assets/names.txt
#---- file prompts/greeting.txt
#---- file .env.example
#---- file .env-example
#---- file .env_sample
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", ".output/server/index.mjs"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/prompts ./prompts
COPY --from=build /app/.en[v] /app/package.json ./
COPY --from=build /app/.output ./.output
CMD ["node", ".output/server/index.mjs"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/prompts ./prompts
COPY --from=build --chown=node:node /app/.en[v] ./
COPY --from=build --chown=node:node /app/.output ./.output
COPY --from=build /app/package.json ./
CMD ["node", ".output/server/index.mjs"]

#---- `nuxt start` reads its configuration, which is TypeScript
#---- file package.json
{ "type": "module", "scripts": { "build": "nuxt build", "start": "nuxt start" }, "dependencies": { "nuxt": "^4.0.0" }, "devDependencies": { "eslint": "9" } }
#---- file package-lock.json
#---- file nuxt.config.ts
import { names } from './config/names';
export default defineNuxtConfig({ appConfig: { names } });
#---- file config/names.ts
export const names = [];
#---- file app/app.vue
#---- file app/assets/logo.png
#---- file public/favicon.ico
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/nuxt.config.ts /app/package.json ./
COPY --from=build /app/config/names.ts ./config/
COPY --from=build /app/.output ./.output
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/nuxt.config.ts ./
COPY --from=build --chown=node:node /app/config/names.ts ./config/
COPY --from=build --chown=node:node /app/.output ./.output
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- Nuxt 2 reads files of its static folder, and TypeScript
#---- file package.json
{ "scripts": { "build": "nuxt build" }, "dependencies": { "nuxt": "^2.15.0" }, "devDependencies": { "eslint": "9" } }
#---- file package-lock.json
#---- file nuxt.config.ts
#---- file static/logo.svg
#---- file app/router.scrollBehavior.js
#---- file Dockerfile
FROM node:16-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npx", "nuxt", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:16-alpine, as root)"
FROM node:16-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:16-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:16-alpine
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/nuxt.config.ts /app/package.json ./
COPY --from=build /app/app ./app
COPY --from=build /app/static ./static
COPY --from=build /app/.nuxt ./.nuxt
CMD ["npx", "nuxt", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:16-alpine, as node instead of root)"
FROM node:16-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:16-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:16-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/nuxt.config.ts ./
COPY --from=build --chown=node:node /app/app ./app
COPY --from=build --chown=node:node /app/static ./static
COPY --from=build --chown=node:node /app/.nuxt ./.nuxt
COPY --from=build /app/package.json ./
CMD ["npx", "nuxt", "start"]
