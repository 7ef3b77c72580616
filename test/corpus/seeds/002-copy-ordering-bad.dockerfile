# from seed 002: Edge Cases and Failure Modes, Cache Busting from COPY Ordering
FROM node:20-alpine
WORKDIR /app
# BAD: Copying everything first busts cache on every code change
COPY . .
RUN npm ci
RUN npm run build
