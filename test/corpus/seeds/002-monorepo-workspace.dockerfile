# from seed 002: War Story, The Monorepo Build Cache Miss
FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/service-a/package.json ./packages/service-a/
RUN npm ci --workspace=packages/service-a
