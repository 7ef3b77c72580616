#---- where all is known
FROM scratch
COPY $A ${B:-b} /
#     ^ warning: "`A` is not set here, so nothing is put in its place"
#         ^ warning: "`B` is not set here, so nothing is put in its place"
ENV C=$C D="$D"
#      ^ warning: "`C` is not set here, so nothing is put in its place"
#            ^ warning: "`D` is not set here, so nothing is put in its place"
WORKDIR /$E
#         ^ warning: "`E` is not set here, so nothing is put in its place"
USER $F
#     ^ warning: "`F` is not set here, so nothing is put in its place"
ARG G=$H
#      ^ warning: "`H` is not set here, so nothing is put in its place"
LABEL i="$I"
#         ^ warning: "`I` is not set here, so nothing is put in its place"
VOLUME $J
#       ^ warning: "`J` is not set here, so nothing is put in its place"
RUN --mount=type=cache,target=/$K ls
#                               ^ warning: "`K` is not set here, so nothing is put in its place"

#---- of an image whose variables are known
FROM alpine:3.21 AS base
ENV A=$HTTP_PROXY
#      ^^^^^^^^^^ warning: "`HTTP_PROXY` is not set here, so nothing is put in its place"
FROM base
ENV B=$GOPATH
#      ^^^^^^ warning: "`GOPATH` is not set here, so nothing is put in its place"

#---- above the first FROM
ARG VERSION=1
FROM alpine:3.21
LABEL version=$VERSION
#              ^^^^^^^ warning: "`VERSION` is not set here: the ARG above the first FROM must be declared in this stage too"

#---- almost the name of another
FROM example.com/app
ARG VERSION=1
LABEL version=$VERISON other=$OTHER
#              ^^^^^^^ warning: "`VERISON` is not set here; did you mean `VERSION`?"
#---- fixed (unsafe): "Change to 'VERSION'"
FROM example.com/app
ARG VERSION=1
LABEL version=$VERSION other=$OTHER

#---- ok: set here, by the image, or perhaps
FROM golang:1.24
ARG VERSION UNSET
ENV A=$VERSION B=$GOPATH C=$PATH D=$UNSET E=\$X F='$Y'
FROM example.com/app
ENV A=$ANYTHING
RUN echo $NOTHING
CMD echo $NOTHING
ONBUILD ENV A=$B
