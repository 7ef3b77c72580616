#!/usr/bin/env -S docker build --tag fogbank . --file
# check=skip=MaintainerDeprecated
# escape=` has no effect below a shebang, and this is no directive anyway
FROM alpine:3.20
MAINTAINER Fog Bank <fog@bank.example>
RUN apk add --no-cache \
    curl
RUN echo `date`
