# Stage or image, ARG or ENV, read by the default build or not.

#---- stages and images
FROM golang:1.27 AS build
#    ^^^^^^^^^^^ token: "class"
#                   ^^^^^ token: "namespace declaration"
FROM debian:12 AS unused
#    ^^^^^^^^^ token: "class"
#                 ^^^^^^ token: "namespace declaration unreached"
FROM build AS test
#    ^^^^^ token: "namespace"
#             ^^^^ token: "namespace declaration unreached"
FROM debian:12
#    ^^^^^^^^^ token: "class"
COPY --from=build /a /a
#           ^^^^^ token: "namespace"
COPY --from=0 /b /b
#           ^ token: "namespace"
RUN --mount=from=busybox,target=/x ls
#                ^^^^^^^ token: "class"
RUN --mount=type=bind,from=build,target=/x ls
#                          ^^^^^ token: "namespace"

#---- ARG and ENV
ARG VERSION=1
#   ^^^^^^^ token: "parameter declaration"
FROM debian:$VERSION
#            ^^^^^^^ token: "parameter"
ARG VERSION
#   ^^^^^^^ token: "parameter declaration"
ENV APP=${VERSION:-2}
#   ^^^ token: "variable declaration"
#         ^^^^^^^ token: "parameter"
RUN echo "$VERSION $APP $HOME"
#          ^^^^^^^ token: "parameter"
#                   ^^^ token: "variable"
WORKDIR $APP
#        ^^^ token: "variable"

#---- what nothing sets
FROM scratch
ENV A=1
#   ^ token: "variable declaration"
WORKDIR /$A/$B/${C:-d}
#         ^ token: "variable"
#            ^ token: "parameter unset"
FROM debian:$MISSING
#            ^^^^^^^ token: "parameter unset"

#---- ok: a name that depends on a variable is no stage
FROM scratch

#---- a word that spans two lines has no token
FROM scratch AS a
#               ^ token: "namespace declaration"
FROM scratch
COPY --from=\
a /x /x
# <- token: "namespace"
ARG V=1
#   ^ token: "parameter declaration"
