FROM alpine:3.20 AS app
COPY --from=1 /site /srv
FROM node:20
RUN mkdir /site
FROM app
