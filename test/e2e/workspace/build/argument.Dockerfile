FROM busybox:local AS greeting
ARG WHO
RUN echo hello $WHO > /greeting
