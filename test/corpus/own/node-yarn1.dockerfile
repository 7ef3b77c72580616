FROM node:14-alpine

ARG BUILD_DATE
ARG VCS_REF
LABEL org.label-schema.build-date=$BUILD_DATE \
      org.label-schema.vcs-ref=$VCS_REF \
      org.label-schema.schema-version="1.0"

RUN apk add --no-cache python3 make g++ \
  && yarn global add node-gyp@8

WORKDIR /home/node/app
COPY --chown=node:node . .
RUN yarn install --production=false --network-timeout 600000
RUN yarn build && yarn install --production --ignore-scripts --prefer-offline

USER node
EXPOSE 3000
CMD ["yarn", "start"]
