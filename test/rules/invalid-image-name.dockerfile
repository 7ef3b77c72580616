#---- upper case
FROM Debian:12-Slim
#    ^^^^^^^^^^^^^^ error: "Invalid image name `Debian:12-Slim`: use lower case"
FROM example.com/Team/App:v1
#    ^^^^^^^^^^^^^^^^^^^^^^^ error: "Invalid image name `example.com/Team/App:v1`: use lower case"
FROM busybox
COPY --from=Nginx /a /a
#           ^^^^^ error: "Invalid image name `Nginx`: use lower case"
RUN --mount=from=Nginx,target=/a ls
#                ^^^^^ error: "Invalid image name `Nginx`: use lower case"
#---- fixed (unsafe): "Change to 'debian:12-Slim'"
FROM debian:12-Slim
FROM example.com/Team/App:v1
FROM busybox
COPY --from=Nginx /a /a
RUN --mount=from=Nginx,target=/a ls
#---- fixed (unsafe): "Change to 'example.com/team/app:v1'"
FROM Debian:12-Slim
FROM example.com/team/app:v1
FROM busybox
COPY --from=Nginx /a /a
RUN --mount=from=Nginx,target=/a ls
#---- fixed (unsafe): "Change to 'nginx'"
FROM Debian:12-Slim
FROM example.com/Team/App:v1
FROM busybox
COPY --from=nginx /a /a
RUN --mount=from=Nginx,target=/a ls
#---- fixed (unsafe): "Change to 'nginx'"
FROM Debian:12-Slim
FROM example.com/Team/App:v1
FROM busybox
COPY --from=Nginx /a /a
RUN --mount=from=nginx,target=/a ls

#---- a stage in another case
FROM busybox AS build
FROM Build
#    ^^^^^ error: "FROM finds stages by their lower-case name only: write `build`"
#---- fixed (unsafe): "Change to 'build'"
FROM busybox AS build
FROM build

#---- no names
FROM busybox:
#    ^^^^^^^^ error: "Invalid tag in `busybox:`: use at most 128 letters, digits, `_`, `.` and `-`"
FROM busybox:a:b
#    ^^^^^^^^^^^ error: "Invalid tag in `busybox:a:b`: use at most 128 letters, digits, `_`, `.` and `-`"
FROM busybox@sha256:123
#    ^^^^^^^^^^^^^^^^^^ error: "Invalid digest in `busybox@sha256:123`: use `sha256:` and 64 hexadecimal digits"
FROM https://example.com/a
#    ^^^^^^^^^^^^^^^^^^^^^ error: "Invalid image name `https://example.com/a`: use a name like `registry.example.com/team/app:1.2`"
FROM -busybox
#    ^^^^^^^^ error: "Invalid image name `-busybox`: use a name like `registry.example.com/team/app:1.2`"
FROM busybox/
#    ^^^^^^^^ error: "Invalid image name `busybox/`: use a name like `registry.example.com/team/app:1.2`"
FROM ""
#    ^^ error: "Invalid image name `""`: use a name like `registry.example.com/team/app:1.2`"
FROM {{image}}
#    ^^^^^^^^^ error: "Invalid image name `{{image}}`: use a name like `registry.example.com/team/app:1.2`"

#---- of a variable that is not declared
FROM base-$UNDECLARED
#    ^^^^^^^^^^^^^^^^ error: "No ARG above the first FROM declares `UNDECLARED`: without it `base-` is not a valid image"

#---- ok: names
ARG TAG=12
FROM debian
FROM debian:12
FROM localhost:5000/a/b_c/d.e/f--g__h:V1.2_x-y
FROM debian@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM debian:12@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
FROM Example/app
FROM scratch
FROM base-$TAG
COPY --from=scratch /a /a

#---- nothing is left
FROM ${X}
#    ^^^^ error: "No ARG above the first FROM declares `X`: without it FROM has no image"
FROM $X$Y
#    ^^^^ error: "No ARG above the first FROM declares `X`: without it FROM has no image"

#---- a misspelled ARG
ARG VERSION=1
FROM busybox:$VERSON
#    ^^^^^^^^^^^^^^^ error: "No ARG above the first FROM declares `VERSON`. Did you mean `VERSION`?"
#---- fixed (unsafe): "Change to 'VERSION'"
ARG VERSION=1
FROM busybox:$VERSION

#---- an unusual space in it
FROM alpine AS build
#    ^^^^^^^^^^^^^^^ error: "Invalid image name `alpine AS build`: the no-break space in it does not separate words"
#---- fixed (unsafe): "Replace with a space"
FROM alpine AS build
