FROM node:20.18-bookworm

LABEL maintainer="platform@parcelway.example"

ARG BUILD_NUMBER
ENV BUILD_NUMBER=$BUILD_NUMBER
ENV NX_DAEMON=false

WORKDIR /workspace

COPY . .

RUN npm ci --legacy-peer-deps
RUN npx nx run-many --target=lint --projects=api,api-e2e --parallel=3
RUN npx nx build api --configuration=production
RUN npx nx build worker --configuration=production

WORKDIR /workspace/dist/apps/api

EXPOSE 3333
CMD ["node", "main.js"]
