# the stages are in the order of their importance
FROM alpine:3.20 AS app
COPY --from=site /site /srv

FROM node:20 AS site
COPY . .
RUN npm run build -- --out /site

FROM app
CMD ["httpd", "-f", "-h", "/srv"]
