FROM node:20
ONBUILD ARG NODE_ENV
ONBUILD ENV NODE_ENV=$NODE_ENV
ONBUILD WORKDIR /app
ONBUILD COPY --from=assets --chown=node /out ./public
ONBUILD RUN --mount=type=bind,from=tools,target=/tools /tools/run
ONBUILD COPY package*.json ./
ONBUILD RUN npm ci \
    # still inside
    && npm run build
ONBUILD ADD . /app
ONBUILD CMD ["npm", "start"]
ONBUILD USER node
ONBUILD EXPOSE 3000
ONBUILD LABEL a=b
ONBUILD HEALTHCHECK NONE
ONBUILD SHELL ["/bin/bash", "-c"]
ONBUILD VOLUME /data
ONBUILD STOPSIGNAL SIGINT
ONBUILD ENTRYPOINT node .
onbuild run echo lower
ONBUILD   RUN   echo   spaced
ONBUILD	RUN	echo tabbed
