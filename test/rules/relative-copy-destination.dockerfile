#---- once a stage
FROM node:22
COPY package.json .
#                 ^ info: "Without WORKDIR, `.` is relative to `/`: set WORKDIR or use an absolute path"
COPY . ./app
FROM debian:12
ADD --chown=1:1 a b
#                 ^ info: "Without WORKDIR, `b` is relative to `/`: set WORKDIR or use an absolute path"

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

#---- ok: files that are handed out of a build
FROM golang:1.25 AS build
RUN go build -o /out/ ./...
FROM scratch AS export
COPY --from=build /out .
FROM scratch AS archives
COPY --from=build /out/*.tar.gz ./

#---- files of the build context in an image of scratch
FROM scratch
COPY rootfs .
#           ^ info: "Without WORKDIR, `.` is relative to `/`: set WORKDIR or use an absolute path"
