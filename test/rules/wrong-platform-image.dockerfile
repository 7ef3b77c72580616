# What the last build printed stands in the block `built`; without one nothing is known.

#---- an image that was for another platform, in the line that the build named
#---- built
#4 [build 1/2] FROM docker.io/library/golang:1.27@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 DONE 0.9s
#5 [stage-1 1/2] FROM docker.io/arm64v8/alpine:3.22@sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210
#5 DONE 0.9s
#6 [build 2/2] RUN go build -o /app
#6 0.2 - InvalidBaseImagePlatform: Base image golang was pulled with platform "linux/386", expected "linux/amd64" for current build (line 1)
#6 DONE 2.0s
 1 warning found (use docker --debug to expand):
 - InvalidBaseImagePlatform: Base image arm64v8/alpine:3.22 was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line 5)
#---- file Dockerfile
FROM golang:1.27 AS build
RUN go build -o /app

# The program alone.
FROM arm64v8/alpine:3.22
#    ^^^^^^^^^^^^^^^^^^^ warning: "`arm64v8/alpine:3.22` is for `linux/arm64`, but the last build was for `linux/amd64`: use an image for that platform"
COPY --from=build /app /app

#---- both stages of one image, whose step is one
#---- built
#4 [a 1/2] FROM example.com/arm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 CACHED
#5 [a 2/2] RUN make
#5 CACHED
#6 [b 2/2] RUN make test
#6 CACHED
#1 WARN: InvalidBaseImagePlatform: Base image example.com/arm was pulled with platform "linux/arm/v7", expected "linux/amd64" for current build (line 1)
#1 WARN: InvalidBaseImagePlatform: Base image example.com/arm was pulled with platform "linux/arm/v7", expected "linux/amd64" for current build (line 3)
#---- file Dockerfile
FROM example.com/arm AS a
#    ^^^^^^^^^^^^^^^ warning: "`example.com/arm` is for `linux/arm/v7`, but the last build was for `linux/amd64`: use an image for that platform"
RUN make
FROM example.com/arm AS b
#    ^^^^^^^^^^^^^^^ warning: "`example.com/arm` is for `linux/arm/v7`, but the last build was for `linux/amd64`: use an image for that platform"
RUN make test

#---- ok: an image that a variable names may be another one by now
#---- built
#4 [1/2] FROM example.com/arm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 DONE 0.1s
 - InvalidBaseImagePlatform: Base image example.com/arm was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line 2)
#---- file Dockerfile
ARG BASE=example.com/arm
FROM $BASE
RUN make

#---- ok: a line that was edited since
#---- built
#4 [1/2] FROM example.com/arm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 DONE 0.1s
 - InvalidBaseImagePlatform: Base image example.com/arm was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line 9)
#---- file Dockerfile
FROM example.com/arm:2
RUN make

#---- ok: BuildKit's directive turns it off
#---- built
#4 [1/2] FROM example.com/arm@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 DONE 0.1s
 - InvalidBaseImagePlatform: Base image example.com/arm was pulled with platform "linux/arm64", expected "linux/amd64" for current build (line 2)
#---- file Dockerfile
# check=skip=InvalidBaseImagePlatform
FROM example.com/arm
RUN make

#---- ok: no build is known
FROM arm64v8/alpine:3.22
RUN apk add --no-cache curl
