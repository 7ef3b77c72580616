FROM busybox:local AS base
RUN echo base

FROM base AS broken
# the next line fails
RUN echo before && exit 7
