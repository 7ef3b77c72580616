#---- without a tag, and with the newest
FROM golang
#    ^^^^^^ info: "`golang` has no tag and uses the newest release: add a version"
FROM node:latest
#    ^^^^^^^^^^^ info: "`node:latest` uses the newest release: use a version"
FROM example.com/team/tool
#    ^^^^^^^^^^^^^^^^^^^^^ info: "`team/tool` has no tag and uses the newest release: add a version"
FROM --platform=$BUILDPLATFORM python AS x
#                              ^^^^^^ info: "`python` has no tag and uses the newest release: add a version"
#---- fixed (unsafe): "Use golang:1.27"
FROM golang:1.27
FROM node:latest
FROM example.com/team/tool
FROM --platform=$BUILDPLATFORM python AS x
#---- fixed (unsafe): "Use node:26"
FROM golang
FROM node:26
FROM example.com/team/tool
FROM --platform=$BUILDPLATFORM python AS x
#---- fixed (unsafe): "Use python:3.14"
FROM golang
FROM node:latest
FROM example.com/team/tool
FROM --platform=$BUILDPLATFORM python:3.14 AS x

#---- ok: a version, a digest, a stage, scratch
FROM golang:1.25 AS base
FROM base
FROM scratch
FROM node@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d
FROM gcr.io/distroless/static-debian12:nonroot
FROM gcr.io/distroless/static-debian12

#---- ok: a variable
ARG BASE
ARG TAG=latest
FROM $BASE
FROM node:$TAG

#---- one of the two turned off
#---- settings
{ "slipway.rules": { "floating-base-image": "info", "DL3006": "off" } }
#---- file Dockerfile
FROM golang
FROM golang:latest
#    ^^^^^^^^^^^^^ info: "`golang:latest` uses the newest release: use a version"
#---- fixed (unsafe): "Use golang:1.27"
FROM golang
FROM golang:1.27

#---- an image whose versions are not in the table
FROM busybox
#    ^^^^^^^ info: "`busybox` has no tag and uses the newest release: add a version"

#---- an image of which a build told the digest
#---- built
#4 [build 1/2] FROM docker.io/library/node:latest@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
#4 DONE 0.9s
#5 [stage-1 1/1] FROM registry.example.com/shop/web@sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210
#5 DONE 0.9s
#---- file Dockerfile
FROM node:latest AS build
#    ^^^^^^^^^^^ info: "`node:latest` uses the newest release: use a version"
RUN npm ci

FROM registry.example.com/shop/web
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "`shop/web` has no tag and uses the newest release: add a version"
#---- fixed (unsafe): "Use node:26"
FROM node:26 AS build
RUN npm ci

FROM registry.example.com/shop/web
#---- fixed (unsafe): "Use the digest of the last build, sha256:0123456789ab…"
FROM node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
RUN npm ci

FROM registry.example.com/shop/web
#---- fixed (unsafe): "Use the digest of the last build, sha256:fedcba987654…"
FROM node:latest AS build
RUN npm ci

FROM registry.example.com/shop/web@sha256:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210
