# syntax=docker/dockerfile:1
#
# docker buildx build . \
#   --build-context proto=../proto \
#   --build-context certs=https://pki.example.net/bundle.git#main \
#   --build-context toolchain=docker-image://registry.example.net/toolchain/node:22

FROM scratch AS proto
FROM scratch AS certs
FROM node:22-alpine AS toolchain

FROM toolchain AS codegen
WORKDIR /gen
RUN npm install --global @bufbuild/buf@1.48.0
COPY buf.gen.yaml ./
RUN --mount=type=bind,from=proto,target=/gen/proto buf generate proto

FROM toolchain AS app
WORKDIR /app
COPY --link package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
COPY --link src ./src
COPY --link --from=codegen /gen/out ./src/gen
COPY --link --from=certs / /usr/local/share/ca-certificates/
COPY --from=shared-assets . ./public
USER node
CMD ["node", "src/main.js"]
