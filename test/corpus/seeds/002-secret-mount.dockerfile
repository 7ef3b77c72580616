# syntax=docker/dockerfile:1
# from seed 002: Secret Mount (BuildKit)

FROM node:20-alpine AS builder
WORKDIR /app
COPY package.json package-lock.json ./

# Mount NPM token as a secret (not stored in any layer)
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc \
    npm ci

COPY . .
RUN npm run build
