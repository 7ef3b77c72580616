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
