#---- WORKDIR adds up
FROM alpine
RUN a
# <--- in: "/ as the base, posix"
WORKDIR app
RUN b
# <--- in: "/app as the base, posix"
WORKDIR /srv/../x/./y
RUN c
# <--- in: "/x/y as the base, posix"
WORKDIR ..
RUN d
# <--- in: "/x as the base, posix"

#---- it is inherited through FROM, and unknown below an image that is not known
FROM example.com/base AS base
RUN a
# <--- in: "unknown as the base, posix"
WORKDIR rel
RUN b
# <--- in: "unknown as the base, posix"
WORKDIR /abs
FROM base
WORKDIR rel
RUN c
# <--- in: "/abs/rel as the base, posix"

#---- of official images
FROM golang
RUN a
# <--- in: "/go as the base, posix"
FROM node
RUN b
# <--- in: "/ as the base, posix"
FROM php
RUN c
# <--- in: "/ as the base, posix"
FROM scratch
RUN d
# <--- in: "/ as the base, posix"

#---- variables in it
FROM alpine
ARG A=/a B
WORKDIR $A/x
RUN a
# <--- in: "/a/x as the base, posix"
WORKDIR $B
RUN b
# <--- in: "unknown as the base, posix"
WORKDIR /c
RUN c
# <--- in: "/c as the base, posix"

#---- USER
FROM alpine AS base
USER node:node
RUN a
# <--- in: "/ as node:node, posix"
USER "$WHO"
RUN b
# <--- in: "/ as "$WHO", posix"
FROM base
RUN c
# <--- in: "/ as "$WHO", posix"

#---- SHELL
FROM alpine
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN a
# <--- in: "/ as the base, posix"
SHELL ["pwsh", "-Command"]
RUN b
# <--- in: "/ as the base, powershell"
SHELL ["C:\\\\Windows\\\\cmd.exe", "/S", "/C"]
RUN c
# <--- in: "/ as the base, cmd"
SHELL ["/usr/bin/python3", "-c"]
RUN d
# <--- in: "/ as the base, unknown"

#---- Windows images
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR C:\\app
RUN a
# <--- in: "unknown as the base, cmd"
FROM golang:1.24-nanoserver
RUN b
# <--- in: "unknown as the base, cmd"
FROM --platform=windows/amd64 example.com/x
RUN c
# <--- in: "unknown as the base, cmd"

#---- with a backtick as escape character the shell is not known
# escape=`
FROM example.com/base
RUN a
# <--- in: "unknown as the base, unknown"
SHELL ["powershell"]
RUN b
# <--- in: "unknown as the base, powershell"
