# from seed 003: Combining Stages into a Final Docker Image, with the stages of its list
FROM node:20 AS stage1
WORKDIR /app
COPY package*.json ./
RUN npm install

FROM stage1 AS stage2
COPY . .
RUN npm run-script build

FROM nginx:latest
COPY --from=stage1 /app /app

COPY --from=stage2 /app/build/ /usr/share/nginx/html
COPY nginx.conf /etc/nginx/conf.d/default.conf

EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
