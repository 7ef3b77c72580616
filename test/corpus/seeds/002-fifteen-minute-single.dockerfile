# from seed 002: War Story, The 15-Minute Build
FROM node:18
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
