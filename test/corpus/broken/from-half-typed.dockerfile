FROM node:20 AS build
WORKDIR /app
COPY package.json .
RUN npm ci

FROM node:20-alpine A
COPY --from=build /app /app
