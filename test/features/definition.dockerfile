#---- a stage from FROM
FROM busybox AS base
#               ^^^^ def
FROM base
#     ^ cursor

#---- a stage from COPY, among other flags, in another case
FROM busybox AS base
#               ^^^^ def
FROM busybox
COPY --link --from=Base --chown=1:1 /a /a
#                  ^ cursor

#---- a stage further down
FROM busybox
COPY --from=later /a /a
#             ^ cursor
FROM busybox AS later
#               ^^^^^ def

#---- a stage by its index
FROM busybox
# <---- def
FROM busybox
COPY --from=0 /a /a
#           ^ cursor

#---- a stage from a mount, the last of its name
FROM busybox AS base
FROM busybox AS base
#               ^^^^ def
FROM busybox
RUN --mount=type=bind,from=base,target=/b ls /b
#                          ^ cursor

#---- a trigger
FROM busybox AS base
#               ^^^^ def
FROM busybox
ONBUILD COPY --from=base /a /a
#                    ^ cursor

#---- a name is its own definition
FROM busybox AS base
#               ^ cursor
#               ^^^^ def

#---- ok: an index in a mount is an image
FROM busybox
FROM busybox
RUN --mount=from=0,target=/b ls
#                ^ cursor

#---- ok: an image
FROM busybox AS base
#     ^ cursor

#---- a variable leads to its declaration and to the global default
ARG VERSION=1
#   ^^^^^^^ def
FROM busybox
ARG VERSION
#   ^^^^^^^ def
RUN echo $VERSION
#         ^ cursor

#---- a variable in FROM
ARG VERSION=1
#   ^^^^^^^ def
FROM busybox:${VERSION}
#                ^ cursor

#---- the last declaration counts
FROM busybox
ENV A=1
ENV A=2
#   ^ def
RUN echo "${A:-x}"
#           ^ cursor

#---- a variable of a base stage
FROM busybox AS base
ENV A=1
#   ^ def
FROM base
WORKDIR /$A
#         ^ cursor

#---- ok: a shell's own variable
FROM busybox
ENV A=1
RUN A=2; echo $A
#              ^ cursor

#---- ok: text in single quotes
FROM busybox
ENV A=1
RUN echo '$A'
#          ^ cursor

#---- a heredoc
FROM busybox
RUN <<EOF
#     ^^^ def
echo
EOF
# <-- cursor
