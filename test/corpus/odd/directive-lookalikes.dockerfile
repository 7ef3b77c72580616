# check-list=read before editing
# escape=`
# key=value, and no longer the top of the file
FROM alpine:3.20 AS base
RUN echo a \
 && echo `date`
# syntax=docker/dockerfile:1
# hadolint ignore=DL3018
RUN apk add curl
