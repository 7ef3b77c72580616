#---- options in any order, a bind without a type
FROM busybox
RUN --mount=target=/x,source=a true
#     ^^^^^ mount: "bind"
#           ^^^^^^ option: "/x"
#                     ^^^^^^ option: "a"
RUN --mount=type=cache,id=npm,target=/root/.npm,sharing=locked --mount=type=tmpfs,target=/tmp --network=none true
#     ^^^^^ mount: "cache"
#           ^^^^ option: "cache"
#                      ^^ option: "npm"
#                             ^^^^^^ option: "/root/.npm"
#                                               ^^^^^^^ option: "locked"
#                                                                ^^^^^ mount: "tmpfs"
#                                                                      ^^^^ option: "tmpfs"
#                                                                                 ^^^^^^ option: "/tmp"
RUN --mount=type=secret,id=npmrc,required --mount=type=ssh true
#     ^^^^^ mount: "secret"
#           ^^^^ option: "secret"
#                       ^^ option: "npmrc"
#                                ^^^^^^^^ option: ""
#                                           ^^^^^ mount: "ssh"
#                                                 ^^^^ option: "ssh"
RUN --mount='type=secret,"id=a,b",env=TOKEN' true
#     ^^^^^ mount: "secret"
#            ^^^^ option: "secret"
#                         ^^ option: "a,b"
#                                 ^^^ option: "TOKEN"
RUN --mount="type=cache,target=/a b" --mount=type=cache,target=/c\ d,id=e"f" true
#     ^^^^^ mount: "cache"
#            ^^^^ option: "cache"
#                       ^^^^^^ option: "/a b"
#                                      ^^^^^ mount: "cache"
#                                            ^^^^ option: "cache"
#                                                       ^^^^^^ option: "/c d"
#                                                                    ^^ option: "ef"
RUN --mount=type=cache,target="/g,id=h" true
#     ^^^^^ mount: "cache"
#           ^^^^ option: "cache"
#                      ^^^^^^ option: "/g"
#                                 ^^ option: "h"

#---- variables in options
FROM busybox
ARG T=cache D=/d
RUN --mount=type=$T,target=${D}/x,id=$U true
#     ^^^^^ mount: "cache"
#           ^^^^ option: "cache"
#                   ^^^^^^ option: "/d/x"
#                                 ^^ option: ""

#---- over continued lines
FROM busybox
RUN --mount=type=cache,target=/a \
#     ^^^^^ mount: "cache"
#           ^^^^ option: "cache"
#                      ^^^^^^ option: "/a"
    # comment
    --mount=type=cache,target=/b \
#     ^^^^^ mount: "cache"
#           ^^^^ option: "cache"
#                      ^^^^^^ option: "/b"
    true

#---- on an ONBUILD trigger
FROM busybox
ONBUILD RUN --mount=type=cache,target=/a true
#             ^^^^^ mount: "cache"
#                   ^^^^ option: "cache"
#                              ^^^^^^ option: "/a"

#---- half-typed
FROM busybox
RUN --mount= true
#     ^^^^^ mount: "bind"
RUN --mount=type true
#     ^^^^^ mount: "unknown"
#           ^^^^ option: ""
RUN --mount=type= true
#     ^^^^^ mount: ""
#           ^^^^ option: ""
RUN --mount=,,target true
#     ^^^^^ mount: "bind"
#             ^^^^^^ option: ""
