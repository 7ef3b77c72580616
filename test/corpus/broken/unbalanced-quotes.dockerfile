FROM alpine:3.20
ENV MOTTO a "value that never ends
ENV A="x B=y
COPY ./${X:-y z}/ /dest/
LABEL a='b
