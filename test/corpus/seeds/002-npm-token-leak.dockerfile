# from seed 002: War Story, The Leaking NPM Token
FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
COPY .npmrc .
RUN npm ci
RUN rm .npmrc  # This does NOT remove it from the layer!
