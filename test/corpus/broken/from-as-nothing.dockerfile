FROM node:20 AS
RUN npm ci
