# from seed 000: Linear Dockerfile vs. multi-stage Dockerfile side-by-side
FROM node:20 AS base
 
FROM base AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --production
 
FROM base AS build
WORKDIR /app
COPY . .
RUN npm install --dev
RUN npm run build
 
FROM base
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
CMD ["node", "./index.js"]
