#---- TypeScript: production packages in a stage of their own
#---- file package.json
{
  "scripts": { "build": "tsc -p tsconfig.json", "start": "node dist/server.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
ENV PORT=3000
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
EXPOSE 3000
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
ENV PORT=3000
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM node:20-slim
ENV PORT=3000
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
EXPOSE 3000
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
ENV PORT=3000
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package*.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev

FROM node:20-slim
ENV PORT=3000
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
EXPOSE 3000
CMD ["npm", "start"]

#---- seed 000: linear
#---- file package.json
{ "scripts": { "build": "vite build --ssr" }, "dependencies": { "express": "4" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file index.js
#---- file src/main.js
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "./index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/index.js /app/package.json ./
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
CMD ["node", "./index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build

FROM node:20 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --omit=dev

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/index.js ./
COPY --from=build --chown=node:node /app/src ./src
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "./index.js"]

#---- lifecycle scripts: the packages are pruned in the build stage
#---- file package.json
{
  "scripts": { "build": "nest build", "prepare": "husky" },
  "dependencies": { "@nestjs/core": "11" },
  "devDependencies": { "@nestjs/cli": "11", "husky": "9" }
}
#---- file package-lock.json
#---- file config/app.yml
#---- file src/main.ts
#---- file Dockerfile
FROM node:22-alpine
RUN apk add --no-cache python3 make g++ tini
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER node
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node)"
FROM node:22-alpine AS build
RUN apk add --no-cache python3 make g++ tini
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
RUN apk add --no-cache tini
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/config ./config
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/main.js"]

#---- ok: the program is a development dependency
#---- file package.json
{ "scripts": { "build": "tsc", "start": "ts-node src/server.ts" }, "devDependencies": { "ts-node": "10" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build
CMD ["npm", "run", "start"]

#---- a health check by a program that only the larger image has
#---- file package.json
{ "scripts": { "build": "tsup src/a.ts" }, "devDependencies": { "tsup": "8" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm install && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "dist/a.js"]

#---- ok: npm build is no build
#---- file package.json
{ "scripts": { "build": "tsc" } }
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm build
CMD ["node", "index.js"]

#---- a package manager that starts the program is put in place again
#---- file package.json
{ "scripts": { "build": "nest build", "start:prod": "node dist/main" }, "dependencies": { "@nestjs/core": "11" }, "devDependencies": { "@nestjs/cli": "11" } }
#---- file pnpm-lock.yaml
#---- file src/main.ts
#---- file Dockerfile
FROM node:20-alpine
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["pnpm", "start:prod"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-alpine, as root)"
FROM node:20-alpine AS build
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build

FROM node:20-alpine AS deps
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM node:20-alpine
RUN npm i -g pnpm@9
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["pnpm", "start:prod"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-alpine, as node instead of root)"
FROM node:20-alpine AS build
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build

FROM node:20-alpine AS deps
RUN npm i -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM node:20-alpine
RUN npm i -g pnpm@9
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["pnpm", "start:prod"]

#---- what is generated among the packages stays: they are pruned
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/app.js" }, "dependencies": { "prisma": "6" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "extends": "./tsconfig.base.json" }
#---- file tsconfig.base.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file src/app.ts
#---- file prisma/schema.prisma
#---- file Dockerfile
FROM node:20-bullseye
WORKDIR /app
COPY package*.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npx prisma generate
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["sh", "-c", "npx prisma migrate deploy && npm start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-bullseye-slim, as root)"
FROM node:20-bullseye AS build
WORKDIR /app
COPY package*.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npx prisma generate
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-bullseye-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
CMD ["sh", "-c", "npx prisma migrate deploy && npm start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-bullseye-slim, as node instead of root)"
FROM node:20-bullseye AS build
WORKDIR /app
COPY package*.json ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npx prisma generate
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-bullseye-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["sh", "-c", "npx prisma migrate deploy && npm start"]

#---- aliases of paths are read when the program runs
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "tsconfig-paths": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "-r", "tsconfig-paths/register", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/tsconfig.json /app/package.json ./
COPY --from=build /app/dist ./dist
CMD ["node", "-r", "tsconfig-paths/register", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/tsconfig.json ./
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "-r", "tsconfig-paths/register", "dist/a.js"]

#---- folders that steps make in the project
#---- file package.json
{ "scripts": { "build": "tsc" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
RUN mkdir -p uploads/images && chown -R node:node uploads
USER node
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN mkdir -p uploads/images && chown -R node:node uploads

FROM node:22-alpine
WORKDIR /app
COPY --from=build --chown=node:node /app/uploads ./uploads
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
CMD ["node", "dist/a.js"]

#---- what a user has built stays theirs
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file Dockerfile
FROM node:22-alpine
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/a.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node)"
FROM node:22-alpine AS build
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build

FROM node:22-alpine AS deps
USER node
WORKDIR /home/node/app
COPY --chown=node:node package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /home/node/app
COPY --from=deps --chown=node /home/node/app/node_modules ./node_modules
COPY --from=build --chown=node /home/node/app/dist ./dist
COPY --from=build --chown=node /home/node/app/package.json ./
CMD ["node", "dist/a.js"]

#---- where the build writes to is not known: the whole folder goes along
FROM node:20
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
EXPOSE 3000
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build

FROM node:20-slim
WORKDIR /app
COPY --from=build /app .
EXPOSE 3000
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
EXPOSE 3000
CMD ["npm", "start"]

#---- members of a workspace find each other in its folder
#---- file package.json
{ "workspaces": ["packages/*"], "scripts": { "build": "npm run build --workspaces" } }
#---- file packages/api/package.json
{ "name": "api", "scripts": { "build": "tsc" } }
#---- file packages/api/index.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains packages for development, which a build stage would leave out"
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=build /app .
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "packages/api/dist/index.js"]

#---- npm 6 knows another flag
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "4" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/server.ts
#---- file Dockerfile
FROM node:14
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:14-slim, as root)"
FROM node:14 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:14 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --only=production

FROM node:14-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:14-slim, as node instead of root)"
FROM node:14 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:14 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --only=production

FROM node:14-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/server.js"]

#---- Nuxt 2 writes another folder
#---- file package.json
{ "scripts": { "build": "nuxt build", "start": "nuxt start" }, "dependencies": { "nuxt": "^2.15.0" } }
#---- file nuxt.config.js
#---- file static/logo.svg
#---- file pages/index.vue
#---- file Dockerfile
FROM node:16
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
RUN npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:16-slim, as root)"
FROM node:16 AS build
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
RUN npm run build

FROM node:16 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install --omit=dev

FROM node:16-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/nuxt.config.js /app/package.json ./
COPY --from=build /app/pages ./pages
COPY --from=build /app/static ./static
COPY --from=build /app/.nuxt ./.nuxt
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:16-slim, as node instead of root)"
FROM node:16 AS build
WORKDIR /app
COPY package.json ./
RUN npm install
COPY . .
RUN npm run build

FROM node:16 AS deps
WORKDIR /app
COPY package.json ./
RUN npm install --omit=dev

FROM node:16-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/nuxt.config.js ./
COPY --from=build --chown=node:node /app/pages ./pages
COPY --from=build --chown=node:node /app/static ./static
COPY --from=build --chown=node:node /app/.nuxt ./.nuxt
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- no fix: next.config.ts is compiled when the program starts
#---- file package.json
{ "scripts": { "build": "next build", "start": "next start" }, "dependencies": { "next": "15" }, "devDependencies": { "typescript": "5" } }
#---- file next.config.ts
#---- file app/page.tsx
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- refused: "Split into build and runtime stages: `next start` reads next.config.ts with `typescript`, which is a development dependency"

#---- content of a Next.js application that is read when it runs
#---- file package.json
{ "scripts": { "build": "next build", "start": "next start" }, "dependencies": { "next": "15" } }
#---- file posts/first.md
#---- file public/logo.svg
#---- file next.config.js
#---- file app/page.tsx
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm install && npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/next.config.js /app/package.json ./
COPY --from=build /app/posts ./posts
COPY --from=build /app/public ./public
COPY --from=build /app/.next ./.next
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build
RUN npm prune --omit=dev

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/next.config.js ./
COPY --from=build --chown=node:node /app/posts ./posts
COPY --from=build --chown=node:node /app/public ./public
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- Bun
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "hono": "4" } }
#---- file bun.lock
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
#---- file Dockerfile
FROM oven/bun:1.1
WORKDIR /app
COPY . .
RUN bun install && bun run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["bun", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (oven/bun:1.1-slim, as root)"
FROM oven/bun:1.1 AS build
WORKDIR /app
COPY . .
RUN bun install && bun run build
RUN rm -rf node_modules && bun install --production

FROM oven/bun:1.1-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["bun", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (oven/bun:1.1-slim, as bun instead of root)"
FROM oven/bun:1.1 AS build
WORKDIR /app
COPY . .
RUN bun install && bun run build
RUN rm -rf node_modules && bun install --production

FROM oven/bun:1.1-slim
USER bun
WORKDIR /app
COPY --from=build --chown=bun:bun /app/node_modules ./node_modules
COPY --from=build --chown=bun:bun /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["bun", "dist/index.js"]

#---- a package that compiles when it is installed, and links nobody knows what
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "a": "1", "esbuild": "1" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{
  "lockfileVersion": 3,
  "packages": {
    "node_modules/a": { "version": "1.0.0" },
    "node_modules/a/node_modules/@b/odd": { "version": "1.0.0", "hasInstallScript": true },
    "node_modules/esbuild": { "version": "1.0.0", "hasInstallScript": true },
    "node_modules/strange": { "version": "1.0.0", "hasInstallScript": true, "dev": true }
  }
}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
1
#---- file Dockerfile
FROM node:22-bookworm
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- refused: "Split into build and runtime stages: `@b/odd` runs a script when it is installed, and the system libraries that it needs are unknown"

#---- libraries of packages in yarn.lock
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "pg-native": "3", "bcrypt": "5" }, "devDependencies": { "typescript": "5" } }
#---- file yarn.lock
# yarn lockfile v1


bcrypt@5:
  version "5.1.1"
  dependencies:
    "@mapbox/node-pre-gyp" "^1.0.11"

libpq@^1.8.15:
  version "1.8.15"
  dependencies:
    bindings "1.5.0"

pg-native@3:
  version "3.4.0"
  dependencies:
    libpq "^1.8.15"
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
1
#---- file Dockerfile
FROM node:22-bookworm
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-bookworm-slim, as root)"
FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-bookworm-slim, as node instead of root)"
FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]

#---- packages that are compiled, in pnpm-lock.yaml
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "a": "1" }, "devDependencies": { "typescript": "5" } }
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'

packages:

  a@1.0.0:
    resolution: {integrity: sha512-a}

  '@b/odd@2.0.0':
    resolution: {integrity: sha512-b}

snapshots:

  a@1.0.0:
    dependencies:
      '@b/odd': 2.0.0

  '@b/odd@2.0.0':
    dependencies:
      node-gyp-build: 4.8.4
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
1
#---- file Dockerfile
FROM node:22-bookworm
WORKDIR /app
COPY . .
RUN corepack enable && pnpm install --frozen-lockfile && pnpm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- refused: "Split into build and runtime stages: `@b/odd` runs a script when it is installed, and the system libraries that it needs are unknown"

#---- a member's package in a workspace
#---- file package.json
{ "workspaces": ["api"], "scripts": { "build": "tsc" } }
#---- file api/package.json
{ "name": "api", "dependencies": { "@prisma/client": "6" } }
#---- file Dockerfile
FROM node:22-bookworm
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains packages for development, which a build stage would leave out"
CMD ["node", "api/dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-bookworm-slim, as root)"
FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
CMD ["node", "api/dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-bookworm-slim, as node instead of root)"
FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "api/dist/main.js"]

#---- Yarn 2 and later, told by its settings, keep their own account of production packages
#---- file package.json
{ "name": "app", "main": "index.js", "scripts": { "build": "tsc", "start": "node dist/index.js" }, "dependencies": { "express": "4.19.2" }, "devDependencies": { "typescript": "5.6.3" } }
#---- file yarn.lock
__metadata:
  version: 8
#---- file .yarnrc.yml
nodeLinker: node-modules
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
export {};
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "dist/index.js"]

#---- the same with Yarn 1, which can leave them out
#---- file package.json
{ "name": "app", "main": "index.js", "scripts": { "build": "tsc", "start": "node dist/index.js" }, "dependencies": { "express": "4.19.2" }, "devDependencies": { "typescript": "5.6.3" } }
#---- file yarn.lock
# yarn lockfile v1
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
export {};
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock tsconfig.json ./
RUN yarn install --frozen-lockfile
COPY src src
RUN yarn build
RUN yarn install --production --ignore-scripts --prefer-offline

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]

#---- corepack puts pnpm in place, which builds a member of the workspace
#---- file package.json
{ "name": "root" }
#---- file pnpm-workspace.yaml
packages: ["packages/*"]
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file packages/api/package.json
{ "name": "api", "scripts": { "build": "tsc" } }
#---- file packages/api/src/index.ts
#---- file Dockerfile
FROM node:20
RUN corepack enable
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
RUN corepack enable
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api build

FROM node:20-slim
RUN corepack enable
WORKDIR /app
COPY --from=build /app .
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
RUN corepack enable
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api build

FROM node:20-slim
RUN corepack enable
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "packages/api/dist/index.js"]

#---- a script of the root builds the members of a workspace of pnpm
#---- file package.json
{ "name": "root", "scripts": { "build": "turbo run build" }, "devDependencies": { "turbo": "^1.9.9" } }
#---- file pnpm-workspace.yaml
packages:
  - packages/*
  - apps/*
#---- file pnpm-lock.yaml
lockfileVersion: '6.0'
#---- file apps/api/package.json
{ "name": "api", "scripts": { "build": "vite build" }, "dependencies": { "express": "^4.18.2", "planner": "workspace:^" } }
#---- file apps/api/src/app.ts
#---- file packages/planner/package.json
{ "name": "planner" }
#---- file Dockerfile
FROM node:alpine
WORKDIR /repo
RUN corepack enable pnpm
COPY . .
RUN pnpm install
RUN pnpm run build --filter=api
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "apps/api/dist/app.js"]
#---- refused: "Split into build and runtime stages: its packages are in a workspace"

#---- ok: the program is of a package in a folder below, which has its own dependencies
#---- file package.json
{ "name": "root", "scripts": { "build": "turbo run build" }, "devDependencies": { "turbo": "^1.9.9" } }
#---- file package-lock.json
{}
#---- file server/package.json
{ "name": "server", "scripts": { "build": "tsc" }, "dependencies": { "express": "^4.18.2" } }
#---- file server/src/app.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm install && cd server && npm install
RUN npm run build
CMD ["node", "server/dist/app.js"]

#---- corepack puts pnpm in place, which builds the project
#---- file package.json
{ "name": "shop", "scripts": { "build": "tsc" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file pnpm-lock.yaml
lockfileVersion: '9.0'
#---- file src/index.ts
#---- file Dockerfile
FROM node:20
RUN corepack enable && corepack prepare pnpm@9 --activate
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile && pnpm build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
RUN corepack enable && corepack prepare pnpm@9 --activate
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile && pnpm build

FROM node:20-slim
WORKDIR /app
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
RUN corepack enable && corepack prepare pnpm@9 --activate
WORKDIR /app
COPY . .
RUN pnpm install --frozen-lockfile && pnpm build

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]

#---- yarn builds a member of the workspace
#---- file package.json
{ "name": "root", "workspaces": ["packages/*"] }
#---- file yarn.lock
#---- file packages/api/package.json
{ "name": "api", "scripts": { "build": "tsc", "start": "node dist/index.js" } }
#---- file packages/api/src/index.ts
#---- file Dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn workspace api build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn workspace api build

FROM node:20-slim
WORKDIR /app
COPY --from=build /app .
CMD ["node", "packages/api/dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:20-slim, as node instead of root)"
FROM node:20 AS build
WORKDIR /app
COPY . .
RUN yarn install --frozen-lockfile && yarn workspace api build

FROM node:20-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "packages/api/dist/index.js"]

#---- packages for development that the program imports: all go along
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5", "knex": "3" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./build" } }
#---- file database/knex.js
module.exports = require('knex')({});
#---- file src/app.ts
import db from '../database/knex';
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "build/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/database ./database
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "build/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/database ./database
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
CMD ["build/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/database ./database
COPY --from=build --chown=node:node /app/build ./build
COPY --from=build /app/package.json ./
CMD ["node", "build/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/database ./database
COPY --from=build --chown=nonroot:nonroot /app/build ./build
COPY --from=build /app/package.json ./
CMD ["build/app.js"]

#---- packages for development that compiled sources import: all go along
#---- file package.json
{ "scripts": { "build": "tsc" }, "devDependencies": { "typescript": "5", "express": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file src/app.ts
import express from 'express';
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
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
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- packages for development that tests import, and types: they are left out
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5", "chai": "5", "webpack": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./dist" } }
#---- file webpack.config.js
const webpack = require('webpack');
#---- file test/app.ts
import chai from 'chai';
#---- file src/app.spec.ts
import chai from 'chai';
#---- file src/app.ts
import type { Stats } from 'webpack';
import express from 'express';
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
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
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
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
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- packages for development that a bundle holds: they are left out
#---- file package.json
{ "scripts": { "build": "vite build" }, "dependencies": { "express": "4" }, "devDependencies": { "vite": "7", "zod": "4" } }
#---- file package-lock.json
#---- file src/server.js
import zod from 'zod';
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/server.js"]
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
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/server.js"]
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
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/server.js"]

#---- a Compose service that starts a script for development in the image
#---- file package.json
{
  "scripts": { "build": "tsc", "migrate": "knex migrate:latest && node build/app.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5", "knex": "3" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "./build" } }
#---- file compose.yaml
services:
  web:
    build: .
    command: ["./wait-for-it.sh", "db:3306", "--", "npm", "run", "migrate"]
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "build/app.js"]
#---- refused: "Split into build and runtime stages: compose.yaml starts `npm run migrate` in this image, which needs `knex`, a development dependency"

#---- packages for development that a JSON list installs are taken away again
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "x": "1.0.0" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file src/index.ts
export {};
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN ["npm", "ci"]
COPY . .
RUN ["npm", "run", "build"]
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN ["npm", "ci"]
COPY . .
RUN ["npm", "run", "build"]
RUN npm prune --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN ["npm", "ci"]
COPY . .
RUN ["npm", "run", "build"]
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app .
CMD ["dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN ["npm", "ci"]
COPY . .
RUN ["npm", "run", "build"]
RUN npm prune --omit=dev

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN ["npm", "ci"]
COPY . .
RUN ["npm", "run", "build"]
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app .
CMD ["dist/index.js"]

#---- scripts of migrations are data, and a build that writes more than its folder
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "pg": "8" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "lib" }, "include": ["src"] }
#---- file src/index.ts
#---- file src/migrations/a.ts
#---- file migrations/1_a.ts
#---- file scripts/a.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "lib/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/lib ./lib
COPY --from=build /app/package.json ./
CMD ["node", "lib/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/lib ./lib
COPY --from=build /app/package.json ./
CMD ["lib/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/migrations ./migrations
COPY --from=build --chown=node:node /app/lib ./lib
COPY --from=build /app/package.json ./
CMD ["node", "lib/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/migrations ./migrations
COPY --from=build --chown=nonroot:nonroot /app/lib ./lib
COPY --from=build /app/package.json ./
CMD ["lib/index.js"]

#---- a build of unknown tools on an image that is small already
#---- file package.json
{ "scripts": { "build": "git-info && tsc" }, "dependencies": { "pg": "8" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "lib" } }
#---- file src/index.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "lib/index.js"]
#---- refused: "Split into build and runtime stages: which files the build writes is unknown"

#---- npm that only installs pnpm does not prune a workspace of pnpm's
#---- file package.json
{ "private": true }
#---- file pnpm-lock.yaml
#---- file pnpm-workspace.yaml
packages: ["apps/*"]
#---- file apps/api/package.json
{ "name": "api", "scripts": { "build": "tsc" } }
#---- file server.js
#---- file Dockerfile
FROM node:22
RUN npm i -g pnpm@9
WORKDIR /w
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api... build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
RUN npm i -g pnpm@9
WORKDIR /w
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api... build

FROM node:22-slim
RUN npm i -g pnpm@9
WORKDIR /w
COPY --from=build /w .
CMD ["node", "server.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
RUN npm i -g pnpm@9
WORKDIR /w
COPY . .
RUN pnpm install --frozen-lockfile
RUN pnpm --filter api... build

FROM node:22-slim
RUN npm i -g pnpm@9
USER node
WORKDIR /w
COPY --from=build --chown=node:node /w .
CMD ["node", "server.js"]

#---- a program that starts others of the full image
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "5" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
import { execSync } from 'node:child_process';
const log = execSync('git log -1');
execSync(`ls ${log}`);
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]

#---- nothing would be left out on the same image
#---- file package.json
{ "scripts": { "build": "nest build", "start:prod": "node dist/main", "postinstall": "npm install sharp" }, "dependencies": { "express": "4" }, "devDependencies": { "@nestjs/cli": "10", "typescript": "5" } }
#---- file package-lock.json
{ "packages": { "node_modules/express": {} } }
#---- file src/main.ts
import express from 'express'
#---- file .dockerignore
.git
node_modules
dist
#---- file Dockerfile
FROM node:24-alpine
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "run", "start:prod"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-alpine, as root)"
FROM node:24-alpine AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN npm prune --omit=dev

FROM node:24-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "run", "start:prod"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-alpine, as node instead of root)"
FROM node:24-alpine AS build
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
RUN npm prune --omit=dev

FROM node:24-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "run", "start:prod"]

#---- ok: a program that only a package for development brings, by another name
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "mikro-orm": "6" }, "devDependencies": { "@mikro-orm/cli": "6", "typescript": "5" } }
#---- file package-lock.json
{ "packages": { "node_modules/mikro-orm": {} } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
export {}
#---- file .dockerignore
.git
node_modules
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npx", "mikro-orm", "migration:up"]

#---- a package for development that another one loads by its name
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/index.js" }, "dependencies": { "pino": "9" }, "devDependencies": { "typescript": "5", "pino-pretty": "11" } }
#---- file package-lock.json
{}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import pino from 'pino';
pino({ transport: process.env.NODE_ENV !== 'production' ? { target: 'pino-pretty' } : undefined });
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- a step takes packages for development away already
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- a script that runs before the one that starts, and what it imports
#---- file package.json
{ "scripts": { "build": "tsc", "prestart": "node src/check.js", "start": "node dist/app.js" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file src/check.js
require('./names');
#---- file src/names.js
module.exports = [];
#---- file src/other.js
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
COPY --from=build /app/src/check.js /app/src/names.js ./src/
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
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
COPY --from=build --chown=node:node /app/src/check.js /app/src/names.js ./src/
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- a script that goes to the folder of the build
#---- file package.json
{ "scripts": { "build": "tsc", "start": "cd build && node app.js" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "build" } }
#---- file src/app.ts
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
COPY --from=build /app/build ./build
COPY --from=build /app/package.json ./
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
COPY --from=build --chown=node:node /app/build ./build
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- ok: another program is started in another folder
#---- file package.json
{ "scripts": { "build": "tsc", "start": "cd build && express app.js" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "build" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "start"]

#---- a pattern copies package.json, and the sources come one by one
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- npm leaves out packages for development
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- npm leaves out packages for development, by an older flag
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN npm install --production
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm install --production
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm install --production
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm install --production
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN npm install --production
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- pnpm leaves out packages for development
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN corepack enable && pnpm install --prod
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN corepack enable && pnpm install --prod
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN corepack enable && pnpm install --prod
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN corepack enable && pnpm install --prod
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
RUN corepack enable && pnpm install --prod
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- a variable leaves out packages for development
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim AS deps
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim AS deps
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
ENV NODE_ENV=production
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim AS deps
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-slim AS deps
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- npm takes packages for development all the same
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22-slim AS build
WORKDIR /app
COPY package*.json ./
ENV NODE_ENV=production
RUN npm ci --include=dev
COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- ok: members of a workspace are focused for production
#---- file package.json
{ "workspaces": ["packages/*"], "packageManager": "yarn@4.5.0", "scripts": { "build": "tsc" }, "dependencies": { "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file yarn.lock
__metadata:
  version: 8
#---- file packages/a/package.json
{ "name": "a" }
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY . .
RUN corepack enable && yarn workspaces focus --production && yarn build
CMD ["node", "dist/app.js"]

#---- npm leaves out packages for development, on an image with compilers
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "typescript": "5" }, "devDependencies": { "jest": "29" } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- manifests for the packages of production go to the folder of the project, where a COPY of everything stands above WORKDIR
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node out/index.js" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "out" } }
#---- file src/index.ts
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
COPY . /bot
WORKDIR /bot
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
COPY . /bot
WORKDIR /bot
RUN npm ci
RUN npm run build

FROM node:22 AS deps
COPY package.json package-lock.json /bot/
WORKDIR /bot
RUN npm ci --omit=dev

FROM node:22-slim
WORKDIR /bot
COPY --from=deps /bot/node_modules ./node_modules
COPY --from=build /bot/out ./out
COPY --from=build /bot/package.json ./
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
COPY . /bot
WORKDIR /bot
RUN npm ci
RUN npm run build

FROM node:22 AS deps
COPY package.json package-lock.json /bot/
WORKDIR /bot
RUN npm ci --omit=dev

FROM node:22-slim
USER node
WORKDIR /bot
COPY --from=deps --chown=node:node /bot/node_modules ./node_modules
COPY --from=build --chown=node:node /bot/out ./out
COPY --from=build /bot/package.json ./
CMD ["npm", "start"]

#---- sources that the program reads for its documentation stay
#---- file package.json
{ "name": "a", "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "swagger-jsdoc": "6" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": { "": { "name": "a" } } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }
#---- file src/app.ts
import a from 'express'
#---- file tsconfig.tsbuildinfo
{}
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
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
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
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
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]
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
COPY --from=build --chown=node:node /app/src ./src
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
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
COPY --from=build --chown=nonroot:nonroot /app/src ./src
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/app.js"]

#---- Yarn downloads again with what its install is given
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "5" }, "devDependencies": { "typescript": "5" } }
#---- file yarn.lock
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import express from "express";
#---- file Dockerfile
FROM node:24-alpine
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn --mount=type=secret,id=npmrc,target=/root/.npmrc yarn --frozen-lockfile && yarn build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER node
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-alpine, as node)"
FROM node:24-alpine AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn --mount=type=secret,id=npmrc,target=/root/.npmrc yarn --frozen-lockfile && yarn build
RUN --mount=type=cache,target=/usr/local/share/.cache/yarn --mount=type=secret,id=npmrc,target=/root/.npmrc yarn install --production --ignore-scripts --prefer-offline

FROM node:24-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
CMD ["node", "dist/index.js"]

#---- npm has the credentials and the keys of its install
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "5" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import express from "express";
#---- file Dockerfile
FROM node:24-alpine
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=ssh npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER node
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-alpine, as node)"
FROM node:24-alpine AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=ssh npm ci && npm run build
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=ssh npm prune --omit=dev

FROM node:24-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER node
CMD ["node", "dist/index.js"]

#---- Bun downloads again with the token of its install
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "5" }, "devDependencies": { "typescript": "5" } }
#---- file bun.lock
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import express from "express";
#---- file Dockerfile
FROM oven/bun:1-slim
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=token,env=NPM_TOKEN bun install --frozen-lockfile && bun run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER bun
CMD ["bun", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (oven/bun:1-slim, as bun)"
FROM oven/bun:1-slim AS build
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=token,env=NPM_TOKEN bun install --frozen-lockfile && bun run build
RUN --mount=type=secret,id=token,env=NPM_TOKEN rm -rf node_modules && bun install --production

FROM oven/bun:1-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER bun
CMD ["bun", "dist/index.js"]

#---- the script of the install reads a secret, which pnpm would miss
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "5" }, "devDependencies": { "typescript": "5" } }
#---- file pnpm-lock.yaml
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import express from "express";
#---- file Dockerfile
FROM node:24-alpine
WORKDIR /app
COPY . .
RUN --mount=type=secret,id=token NPM_TOKEN=$(cat /run/secrets/token) pnpm install --frozen-lockfile && pnpm build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER node
CMD ["node", "dist/index.js"]
#---- refused: "Split into build and runtime stages: how to install its packages without development dependencies is unknown"

#---- Bun runs the project's own scripts, which may need packages for development
#---- file package.json
{ "scripts": { "build": "bun build src/index.ts --outdir dist --target bun", "prepare": "husky" }, "dependencies": { "hono": "4" }, "devDependencies": { "husky": "9" } }
#---- file bun.lock
{ "packages": { "hono": ["hono@4.0.0", "", {}, "sha512-A=="], "husky": ["husky@9.0.0", "", {}, "sha512-A=="] } }
#---- file src/index.ts
import { Hono } from "hono";
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .
RUN bun run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER bun
CMD ["bun", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (oven/bun:1-slim, as bun)"
FROM oven/bun:1 AS build
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .
RUN bun run build
RUN rm -rf node_modules && bun install --production --ignore-scripts

FROM oven/bun:1-slim
WORKDIR /app
COPY --from=build /app .
USER bun
CMD ["bun", "dist/index.js"]

#---- Bun ran no scripts before
#---- file package.json
{ "scripts": { "build": "tsc", "prepare": "husky" }, "dependencies": { "hono": "4" }, "devDependencies": { "husky": "9" }, "trustedDependencies": ["sharp"] }
#---- file bun.lock
{ "packages": { "hono": ["hono@4.0.0", "", {}, "sha512-A=="], "husky": ["husky@9.0.0", "", {}, "sha512-A=="] } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import { Hono } from "hono";
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile --ignore-scripts
COPY . .
RUN bun run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER bun
CMD ["bun", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (oven/bun:1-slim, as bun)"
FROM oven/bun:1 AS build
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile --ignore-scripts
COPY . .
RUN bun run build

FROM oven/bun:1 AS deps
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile --ignore-scripts --production

FROM oven/bun:1-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
USER bun
CMD ["bun", "dist/index.js"]

#---- scripts of packages that Bun is told to run
#---- file package.json
{ "scripts": { "build": "tsc", "prepare": "husky" }, "dependencies": { "hono": "4" }, "devDependencies": { "husky": "9" }, "trustedDependencies": ["sharp"] }
#---- file bun.lock
{ "packages": { "hono": ["hono@4.0.0", "", {}, "sha512-A=="], "husky": ["husky@9.0.0", "", {}, "sha512-A=="] } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import { Hono } from "hono";
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .
RUN bun run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER bun
CMD ["bun", "dist/index.js"]
#---- refused: "Split into build and runtime stages: how to install its packages without development dependencies is unknown"

#---- a package that is compiled by its script
#---- file package.json
{ "scripts": { "build": "tsc", "postinstall": "tsc -v" }, "dependencies": { "hono": "4", "better-sqlite3": "11" }, "devDependencies": { "typescript": "5" } }
#---- file bun.lock
{ "packages": { "better-sqlite3": ["better-sqlite3@11.0.0", "", { "dependencies": { "bindings": "1" } }, "sha512-A=="] } }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
import { Hono } from "hono";
#---- file Dockerfile
FROM oven/bun:1
WORKDIR /app
COPY package.json bun.lock ./
RUN bun install --frozen-lockfile
COPY . .
RUN bun run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
USER bun
CMD ["bun", "dist/index.js"]
#---- refused: "Split into build and runtime stages: how to install its packages without development dependencies is unknown"

#---- what pnpm never installs on Linux needs no library
#---- file package.json
{ "name": "shop", "scripts": { "build": "tsc" }, "dependencies": { "express": "4.18.2" }, "devDependencies": { "typescript": "5.4.5" } }
#---- file pnpm-lock.yaml
lockfileVersion: '6.0'

dependencies:
  express:
    specifier: 4.18.2
    version: 4.18.2

packages:

  /@esbuild/aix-ppc64@0.19.12:
    resolution: {integrity: sha512-x}
    engines: {node: '>=12'}
    cpu: [ppc64]
    os: [aix]
    requiresBuild: true
    optional: true

  /express@4.18.2:
    resolution: {integrity: sha512-x}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm run build

FROM node:22 AS deps
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM node:22-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm run build

FROM node:22 AS deps
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm run build

FROM node:22 AS deps
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm run build

FROM node:22 AS deps
RUN npm install -g pnpm@9
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN pnpm install --frozen-lockfile --prod

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/main.js"]

#---- what npm never installs on Linux needs no library
#---- file package.json
{ "name": "shop", "scripts": { "build": "tsc" }, "dependencies": { "express": "4.18.2" }, "devDependencies": { "typescript": "5.4.5" } }
#---- file package-lock.json
{
  "lockfileVersion": 3,
  "packages": {
    "node_modules/express": { "version": "4.18.2" },
    "node_modules/mac-keys": { "version": "1.0.0", "hasInstallScript": true, "optional": true, "os": ["darwin"] },
    "node_modules/wasm-keys": { "version": "1.0.0", "hasInstallScript": true, "optional": true, "cpu": ["wasm32"] }
  }
}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file tslint.json
{}
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
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
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
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
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/main.js"]
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
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/main.js"]
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
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/main.js"]

#---- a package that is only kept from Windows is installed on Linux
#---- file package.json
{ "name": "shop", "scripts": { "build": "tsc" }, "dependencies": { "express": "4.18.2" }, "devDependencies": { "typescript": "5.4.5" } }
#---- file package-lock.json
{
  "lockfileVersion": 3,
  "packages": {
    "node_modules/express": { "version": "4.18.2" },
    "node_modules/unix-keys": { "version": "1.0.0", "hasInstallScript": true, "optional": true, "os": ["!win32"] }
  }
}
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/main.js"]
#---- refused: "Split into build and runtime stages: `unix-keys` runs a script when it is installed, and the system libraries that it needs are unknown"

#---- a workspace is pruned as a whole where a step in the folder of a member is the last
#---- file package.json
{ "workspaces": ["api"], "scripts": { "build": "tsc" } }
#---- file api/package.json
{ "name": "api", "dependencies": { "@prisma/client": "6" } }
#---- file Dockerfile
FROM node:24-bookworm
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains packages for development, which a build stage would leave out"
WORKDIR /app/api
RUN mkdir -p uploads
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-bookworm-slim, as root)"
FROM node:24-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
WORKDIR /app/api
RUN mkdir -p uploads
RUN npm prune --omit=dev --prefix /app

FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
WORKDIR /app/api
COPY --from=build /app /app
CMD ["node", "dist/main.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-bookworm-slim, as node instead of root)"
FROM node:24-bookworm AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
WORKDIR /app/api
RUN mkdir -p uploads
RUN npm prune --omit=dev --prefix /app

FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends openssl && rm -rf /var/lib/apt/lists/*
USER node
WORKDIR /app/api
COPY --from=build --chown=node:node /app /app
CMD ["node", "dist/main.js"]
