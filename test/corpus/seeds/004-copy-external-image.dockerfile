# from seed 004: External Images as Artifact Sources
FROM debian:12-slim
COPY --from=nginx:1.25 /etc/nginx/nginx.conf /app/nginx.conf
