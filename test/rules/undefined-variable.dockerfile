#---- where all is known
FROM scratch
COPY $A ${B:-b} /
#     ^ warning: "`A` is not set, so it is empty"
#         ^ warning: "`B` is not set, so its default is always used"
ENV C=$C D="$D"
#      ^ warning: "`C` is not set, so it is empty"
#            ^ warning: "`D` is not set, so it is empty"
WORKDIR /$E
#         ^ warning: "`E` is not set, so it is empty"
USER $F
#     ^ warning: "`F` is not set, so it is empty"
ARG G=$H
#      ^ warning: "`H` is not set, so it is empty"
LABEL i="$I"
#         ^ warning: "`I` is not set, so it is empty"
VOLUME $J
#       ^ warning: "`J` is not set, so it is empty"
RUN --mount=type=cache,target=/$K ls
#                               ^ warning: "`K` is not set, so it is empty"

#---- of an image whose variables are known
FROM alpine:3.21 AS base
ENV A=$HTTP_PROXY
#      ^^^^^^^^^^ warning: "`HTTP_PROXY` is not set, so it is empty"
FROM base
ENV B=$GOPATH
#      ^^^^^^ warning: "`GOPATH` is not set, so it is empty"

#---- above the first FROM
ARG VERSION=1
FROM alpine:3.21
LABEL version=$VERSION
#              ^^^^^^^ warning: "`VERSION` is not set: declare the global ARG in this stage too"

#---- almost the name of another
FROM example.com/app
ARG VERSION=1
LABEL version=$VERISON other=$OTHER
#              ^^^^^^^ warning: "`VERISON` is not set. Did you mean `VERSION`?"
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

#---- with a default
FROM alpine:3.24
ARG VERSION=${VERSION:-main}
#             ^^^^^^^ warning: "`VERSION` is not set above, so its default is used unless the build sets it"
ENV A=${B-1} C=${D:+2}
#       ^ warning: "`B` is not set, so its default is always used"
#                ^ warning: "`D` is not set, so it is empty"

#---- a misspelled variable of the image
FROM golang:1.26
ENV PATH=/x:$GOPAHT/bin:$PAHT
#            ^^^^^^ warning: "`GOPAHT` is not set. Did you mean `GOPATH`?"
#                        ^^^^ warning: "`PAHT` is not set. Did you mean `PATH`?"
#---- fixed (unsafe): "Change to 'GOPATH'"
FROM golang:1.26
ENV PATH=/x:$GOPATH/bin:$PAHT
#---- fixed (unsafe): "Change to 'PATH'"
FROM golang:1.26
ENV PATH=/x:$GOPAHT/bin:$PATH

#---- a default that names the argument itself, which is no other one
FROM debian:13
ARG http_proxy=${http_proxy:-}
#                ^^^^^^^^^^ warning: "`http_proxy` is not set above, so its default is used unless the build sets it"

#---- proxies, none of which is meant to be another one
FROM debian:13
ARG http_proxy=${http_proxy:-}
#                ^^^^^^^^^^ warning: "`http_proxy` is not set above, so its default is used unless the build sets it"
ARG https_proxy=${https_proxy:-}
#                 ^^^^^^^^^^^ warning: "`https_proxy` is not set above, so its default is used unless the build sets it"
