# from seed 003: Combining Stages into a Final Docker Image, as the page shows it
FROM nginx:latest COPY --from=stage1 /app /app

COPY --from=stage2 /app/build/ /usr/share/nginx/html COPY nginx.conf /etc/nginx/conf.d/default.conf

EXPOSE 80 CMD ["nginx", "-g", "daemon off;"]
