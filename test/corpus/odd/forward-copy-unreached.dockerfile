# both early stages fail as targets; the default build does not reach them
FROM alpine:3.20 AS preview
COPY --from=site /site /srv
CMD ["httpd", "-f", "-h", "/srv"]

FROM alpine:3.20 AS mounted
RUN --mount=type=bind,from=site,source=/site,target=/site tar -cf /site.tar /site
COPY --from=3 /site/index.html /

FROM node:20 AS unused

FROM node:20 AS site
COPY . .
RUN npm run build -- --out /site
