# from seed 002: Edge Cases and Failure Modes, Build Arguments and Cache
# GOOD: Place ARG after expensive operations
FROM node:20-alpine
RUN npm ci
ARG VERSION  # Only layers after this are invalidated
LABEL version=$VERSION
