# stage 1
FROM node:16 as node
WORKDIR /app
COPY . .
RUN npm install --force
RUN npm install -g @angular/cli@14
RUN ng build --configuration production
# stage 2
FROM nginx:alpine
COPY --from=node /app/dist/booking-portal /usr/share/nginx/html
COPY ./nginx.conf /etc/nginx/conf.d/default.conf
