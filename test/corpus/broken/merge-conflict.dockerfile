FROM node:20
WORKDIR /app
<<<<<<< HEAD
COPY package.json yarn.lock ./
RUN yarn install
=======
COPY package*.json ./
RUN npm ci
>>>>>>> feature/npm
COPY . .
