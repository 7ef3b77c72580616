FROM node:20-bookworm-slim

RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates dumb-init \
 && rm -rf /var/lib/apt/lists/*

ENV NODE_ENV=production
WORKDIR /home/node/service
RUN chown node:node /home/node/service

# Child images only need FROM registry.internal.example/node-service:20
ONBUILD ARG NODE_ENV=production
ONBUILD ENV NODE_ENV=$NODE_ENV
ONBUILD USER node
ONBUILD COPY --chown=node:node . .
ONBUILD RUN npm ci --omit=dev && npm cache clean --force
ONBUILD RUN npm run build --if-present

EXPOSE 8080
ENTRYPOINT ["dumb-init", "--"]
CMD ["npm", "start"]
