#---- what a configuration imports comes along, and what that imports
#---- file package.json
{ "scripts": { "build": "next build", "start": "next start" }, "dependencies": { "next": "16", "react": "19" } }
#---- file package-lock.json
#---- file next.config.js
const { headers } = require('./lib/headers');
module.exports = { headers };
#---- file lib/headers.js
const rules = require("../src/rules.json");
module.exports = { headers: async () => require('./parts')(rules) };
#---- file lib/parts/index.js
module.exports = (rules) => rules;
#---- file lib/other.js
module.exports = require('./parts');
#---- file src/rules.json
[]
#---- file src/pages/index.jsx
import { x } from '../../lib/other';
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
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
COPY --from=build /app/next.config.js /app/package.json ./
COPY --from=build /app/lib/headers.js ./lib/
COPY --from=build /app/src ./src
COPY --from=build /app/lib/parts/index.js ./lib/parts/
COPY --from=build /app/.next ./.next
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
COPY --from=build --chown=node:node /app/next.config.js ./
COPY --from=build --chown=node:node /app/lib/headers.js ./lib/
COPY --from=build --chown=node:node /app/src ./src
COPY --from=build --chown=node:node /app/lib/parts/index.js ./lib/parts/
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build /app/package.json ./
CMD ["npm", "start"]
