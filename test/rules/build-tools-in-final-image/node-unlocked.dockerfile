#---- a package that nobody knows, and no lockfile
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "odd-addon": "1" }, "devDependencies": { "typescript": "5" } }
#---- file src/index.ts
console.log(1)
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- refused: "Split into build and runtime stages: no lockfile tells whether `odd-addon` needs a system library"

#---- a lockfile says that it runs nothing
#---- file package.json
{ "name": "app", "scripts": { "build": "tsc" }, "dependencies": { "express": "4", "odd-addon": "1" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{ "packages": { "": {}, "node_modules/odd-addon": { "version": "1.0.0" } } }
#---- file src/index.ts
console.log(1)
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file .dockerignore
node_modules
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs22-debian13:nonroot, as nonroot instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs22-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
