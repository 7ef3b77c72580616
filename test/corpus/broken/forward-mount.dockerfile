FROM alpine:3.20 AS app
RUN --mount=type=bind,from=site,target=/site cp -r /site/dist /srv
FROM node:20 AS site
RUN mkdir /dist
FROM app
