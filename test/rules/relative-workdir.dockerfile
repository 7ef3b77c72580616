#---- in images with a known directory
FROM node:22
WORKDIR app
#       ^^^ info: "`app` is relative to the working directory of the base image, which can change: use an absolute path"
FROM golang:1.24
WORKDIR src/app
#       ^^^^^^^ info: "`src/app` is relative to the working directory of the base image, which can change: use an absolute path"
FROM scratch
WORKDIR .
#       ^ info: "`.` is relative to the working directory of the base image, which can change: use an absolute path"
#---- fixed (safe): "Change to '/app'"
FROM node:22
WORKDIR /app
FROM golang:1.24
WORKDIR src/app
FROM scratch
WORKDIR .
#---- fixed (safe): "Change to '/go/src/app'"
FROM node:22
WORKDIR app
FROM golang:1.24
WORKDIR /go/src/app
FROM scratch
WORKDIR .

#---- in others
FROM example.com/app
WORKDIR app
#       ^^^ info: "`app` is relative to the working directory of the base image, which can change: use an absolute path"
RUN ls

#---- ok: absolute, or behind one that is
FROM node:22 AS base
WORKDIR /app
WORKDIR sub
FROM base
WORKDIR sub
FROM node:22
ARG DIR
WORKDIR $DIR
