# from seed 002: Edge Cases and Failure Modes, Cache Busting from COPY Ordering
FROM node:20-alpine
WORKDIR /app
# GOOD: Copy dependency files first
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
