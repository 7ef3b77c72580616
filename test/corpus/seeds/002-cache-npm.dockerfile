# from seed 002: Cache Mount Optimization
FROM node:20-alpine
# npm cache
RUN --mount=type=cache,target=/root/.npm npm ci
