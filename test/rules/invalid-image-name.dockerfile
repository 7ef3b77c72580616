#---- upper case
FROM Debian:12-Slim
#    ^^^^^^^^^^^^^^ error: "`Debian:12-Slim` is no image: names of images are in lower case"
FROM example.com/Team/App:v1
#    ^^^^^^^^^^^^^^^^^^^^^^^ error: "`example.com/Team/App:v1` is no image: names of images are in lower case"
FROM busybox
COPY --from=Nginx /a /a
#           ^^^^^ error: "`Nginx` is no image: names of images are in lower case"
RUN --mount=from=Nginx,target=/a ls
#                ^^^^^ error: "`Nginx` is no image: names of images are in lower case"
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
#    ^^^^^ error: "FROM finds a stage by its lower-case name only; write `build`"
#---- fixed (unsafe): "Change to 'build'"
FROM busybox AS build
FROM build

#---- no names
FROM busybox:
#    ^^^^^^^^ error: "`busybox:` has no valid tag: letters, digits, `_`, `.` and `-`, at most 128"
FROM busybox:a:b
#    ^^^^^^^^^^^ error: "`busybox:a:b` has no valid tag: letters, digits, `_`, `.` and `-`, at most 128"
FROM busybox@sha256:123
#    ^^^^^^^^^^^^^^^^^^ error: "`busybox@sha256:123` has no valid digest: `sha256:` and 64 hexadecimal digits"
FROM https://example.com/a
#    ^^^^^^^^^^^^^^^^^^^^^ error: "`https://example.com/a` can be no image; a name is like `registry.example.com/team/app:1.2`"
FROM -busybox
#    ^^^^^^^^ error: "`-busybox` can be no image; a name is like `registry.example.com/team/app:1.2`"
FROM busybox/
#    ^^^^^^^^ error: "`busybox/` can be no image; a name is like `registry.example.com/team/app:1.2`"
FROM ""
#    ^^ error: "`""` can be no image; a name is like `registry.example.com/team/app:1.2`"
FROM {{image}}
#    ^^^^^^^^^ error: "`{{image}}` can be no image; a name is like `registry.example.com/team/app:1.2`"

#---- of a variable that is not declared
FROM base-$UNDECLARED
#    ^^^^^^^^^^^^^^^^ error: "no ARG above the first FROM declares `UNDECLARED`, and without it `base-` can be no image"

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
