#---- a server of SvelteKit, by the folder that its adapter writes
#---- file package.json
{ "type": "module", "scripts": { "build": "vite build" }, "dependencies": { "pg": "8" }, "devDependencies": { "@sveltejs/adapter-node": "5", "@sveltejs/kit": "2", "svelte": "5", "vite": "7" } }
#---- file package-lock.json
#---- file svelte.config.js
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
#---- file vite.config.ts
import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit()] };
#---- file src/routes/+page.svelte
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "build"]
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
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "build"]
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
COPY --from=build --chown=node:node /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "build"]

#---- the folder that the adapter is told
#---- file package.json
{ "type": "module", "scripts": { "build": "vite build" }, "devDependencies": { "@sveltejs/adapter-node": "5", "@sveltejs/kit": "2", "svelte": "5", "vite": "7" } }
#---- file package-lock.json
#---- file svelte.config.js
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter({ out: 'server', precompress: true }) } };
#---- file src/routes/+page.svelte
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "server/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/server ./server
COPY --from=build /app/package.json ./
CMD ["node", "server/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/server ./server
COPY --from=build /app/package.json ./
CMD ["node", "server/index.js"]

#---- ok: what `vite preview` starts of SvelteKit is no static site
#---- file package.json
{ "type": "module", "scripts": { "build": "vite build" }, "devDependencies": { "@sveltejs/adapter-node": "5", "@sveltejs/kit": "2", "svelte": "5", "vite": "7" } }
#---- file package-lock.json
#---- file svelte.config.js
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
#---- file src/routes/+page.svelte
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npx", "vite", "preview", "--host"]

#---- what a step removes is not there beside the manifests
#---- file package.json
{ "type": "module", "scripts": { "build": "vite build" }, "dependencies": { "pg": "8" }, "devDependencies": { "@sveltejs/kit": "2", "@sveltejs/adapter-node": "5", "vite": "7" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file svelte.config.js
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN rm .env
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "./build"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN rm .env
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "./build"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN rm .env
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "./build"]

#---- packages that are changed once they are installed
#---- file package.json
{ "type": "module", "scripts": { "build": "vite build" }, "dependencies": { "pg": "8" }, "devDependencies": { "@sveltejs/kit": "2", "@sveltejs/adapter-node": "5", "vite": "7" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file svelte.config.js
import adapter from '@sveltejs/adapter-node';
export default { kit: { adapter: adapter() } };
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm audit fix
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "./build"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm audit fix
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "./build"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm audit fix
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "./build"]
