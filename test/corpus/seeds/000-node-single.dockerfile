# from seed 000: Linear Dockerfile vs. multi-stage Dockerfile side-by-side
FROM node:20
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build
CMD ["node", "./index.js"]
