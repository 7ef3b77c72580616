#---- once a stage
FROM node:22
COPY package.json .
#                 ^ info: "without WORKDIR, `.` is below the root `/` of the image"
COPY . ./app
FROM debian:12
ADD --chown=1:1 a b
#                 ^ info: "without WORKDIR, `b` is below the root `/` of the image"

#---- ok: absolute, below a WORKDIR, also of a base stage
FROM node:22 AS base
WORKDIR /app
COPY . .
FROM base
COPY . .
FROM debian:12
COPY a /b

#---- ok: the image has its own, or it is not known
FROM golang:1.25
COPY . .
FROM example.com/private:1
COPY . .
FROM debian:12
ARG TO
COPY a $TO
