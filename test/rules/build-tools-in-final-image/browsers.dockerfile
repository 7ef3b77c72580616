#---- no fix: a package fetches its browser into a home
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "puppeteer": "24" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file Dockerfile
FROM node:22-slim
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: `puppeteer` fetches a browser into the home of who installs, which stays behind"

#---- a package is told to fetch no browser
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "puppeteer": "24" }, "devDependencies": { "typescript": "5", "cypress": "15" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file Dockerfile
FROM node:22-alpine
RUN apk add --no-cache chromium
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
RUN apk add --no-cache chromium
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
RUN apk add --no-cache chromium
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
RUN apk add --no-cache chromium
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
RUN apk add --no-cache chromium
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
RUN apk add --no-cache chromium
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
ENV PUPPETEER_SKIP_DOWNLOAD=true PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium
RUN apk add --no-cache chromium
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- no fix: a step installs browsers, with their libraries
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "playwright": "1" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
RUN npx playwright install --with-deps chromium
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: line 5 installs browsers with `playwright`, which stay behind with their libraries"

#---- no fix: a script of the install fetches browsers, and the whole folder is needed
#---- file package.json
{ "scripts": { "build": "turbo build", "postinstall": "playwright install chromium" }, "dependencies": { "playwright": "1" }, "workspaces": ["packages/*"] }
#---- file package-lock.json
#---- file packages/a/package.json
{ "name": "a" }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains packages for development, which a build stage would leave out"
CMD ["node", "packages/a/app.js"]
#---- refused: "Split into build and runtime stages: a script of package.json installs browsers with `playwright`, which stay behind"
