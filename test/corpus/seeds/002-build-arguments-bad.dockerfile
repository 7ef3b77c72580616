# from seed 002: Edge Cases and Failure Modes, Build Arguments and Cache
# BAD: Changing VERSION invalidates everything after it
ARG VERSION
FROM node:20-alpine
RUN npm ci  # This layer is invalidated when VERSION changes!
