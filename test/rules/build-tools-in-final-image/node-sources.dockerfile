# What the image starts is compiled then, by packages and from sources that a split would leave behind.

#---- ok: a script starts the sources with tsx
#---- file package.json
{ "scripts": { "build": "tsc", "start": "tsx src/server.ts" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]

#---- ok: a loader compiles the sources
#---- file package.json
{ "scripts": { "build": "tsc", "start": "" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "--loader", "ts-node/esm", "src/server.ts"]

#---- ok: an import compiles the sources
#---- file package.json
{ "scripts": { "build": "tsc", "start": "" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "--import=tsx", "src/server"]

#---- ok: a program that is fetched compiles the sources
#---- file package.json
{ "scripts": { "build": "tsc", "start": "" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD npx tsx ./src/server.ts

#---- ok: Node.js takes types away itself
#---- file package.json
{ "scripts": { "build": "tsc", "start": "NODE_ENV=production node --env-file=.env src/server.ts" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "run", "start"]

#---- ok: a member of a workspace is started from its sources
#---- file package.json
{ "workspaces": ["packages/*"], "scripts": { "build": "tsc" }, "devDependencies": { "tsx": "4" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file packages/api/src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "--import", "tsx", "packages/api/src/server.ts"]

#---- ok: Bun runs the sources
#---- file package.json
{ "scripts": { "build": "tsc", "start": "bun src/server.ts" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package*.json ./
RUN bun install
COPY . .
RUN bun run build
CMD ["bun", "run", "start"]

#---- ok: Bun runs a source without its ending
#---- file package.json
{ "scripts": { "build": "tsc", "start": "" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package*.json ./
RUN bun install
COPY . .
RUN bun run build
CMD ["bun", "src/server"]

#---- ok: the build checks types alone
#---- file package.json
{ "scripts": { "build": "tsc", "start": "ts-node --transpile-only src/server.ts" }, "dependencies": { "ts-node": "10" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "noEmit": true } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]

#---- ok: Deno runs the sources
#---- file package.json
{ "scripts": { "build": "tsc", "start": "" }, "dependencies": { "express": "4", "tsx": "4", "ts-node": "10" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM denoland/deno:2
WORKDIR /app
COPY package*.json ./
RUN deno install
COPY . .
RUN deno task build
CMD ["deno", "run", "-A", "src/server.ts"]

#---- what a build makes is started, with aliases of paths
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "tsconfig-paths": "4" }, "devDependencies": { "tsx": "4", "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "-r", "tsconfig-paths/register", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/tsconfig.json /app/package.json ./
COPY --from=build /app/dist ./dist
CMD ["node", "-r", "tsconfig-paths/register", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/tsconfig.json /app/package.json ./
COPY --from=build /app/dist ./dist
CMD ["-r", "tsconfig-paths/register", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/tsconfig.json ./
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "-r", "tsconfig-paths/register", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/tsconfig.json ./
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["-r", "tsconfig-paths/register", "dist/server.js"]

#---- ok: the server of a build tool, from dependencies
#---- file package.json
{ "scripts": { "start": "react-scripts start", "build": "react-scripts build" }, "dependencies": { "react-scripts": "5.0.1" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/index.js
#---- file public/index.html
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /ui
COPY . .
RUN npm run build
CMD ["npm", "start"]

#---- ok: the server of a build tool behind variables and flags
#---- file package.json
{ "scripts": { "start": "PORT=3000 vite --host 0.0.0.0 --port 3000", "build": "vite build" }, "dependencies": { "vite": "7" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/index.js
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /ui
COPY . .
RUN npm run build
CMD ["npm", "start"]

#---- the server of what is built
#---- file package.json
{ "scripts": { "start": "vite preview --host", "build": "vite build" }, "dependencies": { "vite": "7" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file src/index.js
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /ui
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine, as root)"
FROM node:24 AS build
WORKDIR /ui
COPY . .
RUN npm run build

FROM nginx:stable-alpine
COPY --from=build /ui/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 4173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable, as root)"
FROM node:24 AS build
WORKDIR /ui
COPY . .
RUN npm run build

FROM nginx:stable
COPY --from=build /ui/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 4173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM node:24 AS build
WORKDIR /ui
COPY . .
RUN npm run build

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /ui/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 4173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
