#---- one of each manager
FROM debian:12
RUN apt-get install -y curl=8.1-1 git make
#                                 ^^^ info: "`git` and 1 more package have no version: pin them, for example `<name>=<version>`"
FROM alpine:3.21
RUN apk add --no-cache curl
#                      ^^^^ info: "`curl` has no version: pin it, for example `<name>=<version>`"
FROM python:3.13
RUN pip install requests "flask>=3" && python -m pip install httpx
#               ^^^^^^^^ info: "`requests` has no version: pin it, for example `<name>==<version>`"
#                                                            ^^^^^ info: "`httpx` has no version: pin it, for example `<name>==<version>`"
FROM node:22
RUN npm install -g serve @scope/tool
#                  ^^^^^ info: "`serve` and 1 more package have no version: pin them, for example `<name>@<version>`"
FROM ruby:3.4
RUN gem install bundler
#               ^^^^^^^ info: "`bundler` has no version: pin it, for example `<name>:<version>`"
FROM fedora:42
RUN dnf install -y curl && yum install -y git
#                  ^^^^ info: "`curl` has no version: pin it, for example `<name>-<version>`"
#                                         ^^^ info: "`git` has no version: pin it, for example `<name>-<version>`"
FROM opensuse/leap:15
RUN zypper install -y curl
#                     ^^^^ info: "`curl` has no version: pin it, for example `<name>=<version>`"
FROM golang:1.25
RUN go install example.com/tool
#              ^^^^^^^^^^^^^^^^ info: "`example.com/tool` has no version: pin it, for example `<package>@<version>`"

#---- ok: pinned
FROM debian:12
RUN apt-get install -y curl=8.1-1
FROM alpine:3.21
RUN apk add curl=8.1-r0 "git~2.4" 'make>4'
FROM python:3.13
RUN pip install requests==2.32.0 flask~=3.0 "httpx @ https://example.com/httpx.whl"
FROM node:22
RUN npm install -g serve@14 @scope/tool@1.2.3
FROM ruby:3.4
RUN gem install bundler:2.6 && gem install rake -v 13
FROM fedora:42
RUN dnf install -y curl-8.1
FROM golang:1.25
RUN go install example.com/tool@v1.2.3

#---- ok: files, manifests and what is not known
FROM debian:12
ARG PACKAGES
RUN apt-get install -y ./tool.deb $PACKAGES
FROM python:3.13
RUN pip install -r requirements.txt && pip install . && pip install -e .
FROM node:22
RUN npm install && npm ci && npm install ./lib.tgz
FROM fedora:42
RUN dnf install -y @development-tools https://example.com/tool.rpm

#---- one code turned on
#---- settings
{ "slipway.rules": { "DL3018": "warning" } }
#---- file Dockerfile
FROM alpine:3.21
RUN apk add curl
#           ^^^^ warning: "`curl` has no version: pin it, for example `<name>=<version>`"
FROM debian:12
RUN apt-get install -y curl

#---- ok: patterns of Go that stand for packages of the module
FROM golang:1.26
RUN go install tool && go install std cmd
