FROM node:22 AS build-env
COPY package.json package-lock.json /app/
WORKDIR /app
RUN npm ci --omit=dev

COPY . /app

FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY --from=build-env --chown=65532:65532 /app /app
WORKDIR /app
ENV NODE_OPTIONS="--max-old-space-size=384"
EXPOSE 8080
CMD ["src/server.mjs"]
