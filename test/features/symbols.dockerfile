#---- stages and what is in them
# syntax=docker/dockerfile:1
ARG VERSION=1
FROM busybox:$VERSION AS base
ENV A=1 \
    B=2
RUN echo \
    two
FROM base
copy --from=base /a /a
ONBUILD RUN true
#---- shown
variable ARG: VERSION=1
stage base: busybox:$VERSION
  variable ENV: A=1 B=2
  instruction RUN: echo two
stage stage 1: base
  instruction COPY --from=base: /a /a
  instruction ONBUILD RUN: true

#---- ok: an empty file
