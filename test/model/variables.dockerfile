#---- global ARGs are visible to FROM lines only, until redeclared
ARG VERSION=22
#   ^^^^^^^ holds: "22 (global, instruction 0)"
ARG TAG=${VERSION}-alpine
#   ^^^ holds: "22-alpine (global, instruction 1)"
#         ^^^^^^^ is: "22 (global, instruction 0)"
FROM node:${TAG}
#           ^^^ is: "22-alpine (global, instruction 1)"
RUN echo $VERSION
ARG VERSION
#   ^^^^^^^ holds: "22 (arg, instruction 4)"
RUN echo $VERSION
#         ^^^^^^^ is: "22 (arg, instruction 4)"
ENV NODE=$VERSION
#   ^^^^ holds: "22 (env, instruction 6)"
#         ^^^^^^^ is: "22 (arg, instruction 4)"

#---- a stage's ARG with a default of its own
ARG A=global
#   ^ holds: "global (global, instruction 0)"
FROM busybox
ARG A=own
#   ^ holds: "own (arg, instruction 2)"
RUN echo $A
#         ^ is: "own (arg, instruction 2)"

#---- the last declaration that holds a value wins
FROM busybox
ENV X=env
#   ^ holds: "env (env, instruction 1)"
ARG X=arg
#   ^ holds: "arg (arg, instruction 2)"
RUN echo $X
#         ^ is: "arg (arg, instruction 2)"
ARG X
#   ^ holds: "arg (arg, instruction 4)"
RUN echo $X
#         ^ is: "arg (arg, instruction 4)"
ENV X=again
#   ^ holds: "again (env, instruction 6)"
RUN echo $X
#         ^ is: "again (env, instruction 6)"

#---- an ARG without a default
FROM busybox
ARG TOKEN
#   ^^^^^ holds: "unset (arg, instruction 1)"
ENV COPY=$TOKEN DEFAULT=${TOKEN:-none} SET=${TOKEN:+yes}
#   ^^^^ holds: "unknown (env, instruction 2)"
#         ^^^^^ is: "unset (arg, instruction 1)"
#               ^^^^^^^ holds: "none (env, instruction 2)"
#                         ^^^^^ is: "unset (arg, instruction 1)"
#                                      ^^^ holds: " (env, instruction 2)"
#                                            ^^^^^ is: "unset (arg, instruction 1)"
RUN echo $TOKEN $COPY $DEFAULT $SET
#         ^^^^^ is: "unset (arg, instruction 1)"
#                ^^^^ is: "unknown (env, instruction 2)"
#                      ^^^^^^^ is: "none (env, instruction 2)"
#                               ^^^ is: " (env, instruction 2)"

#---- ENV and ARG of a stage are inherited through FROM
FROM busybox AS base
ENV A=1
#   ^ holds: "1 (env, instruction 1)"
ARG B=2
#   ^ holds: "2 (arg, instruction 2)"
FROM base AS middle
ENV C=$A$B
#   ^ holds: "12 (env, instruction 4)"
#      ^ is: "1 (env, instruction 1)"
#        ^ is: "2 (arg, instruction 2)"
FROM middle
RUN echo $A $B $C
#         ^ is: "1 (env, instruction 1)"
#            ^ is: "2 (arg, instruction 2)"
#               ^ is: "12 (env, instruction 4)"

#---- below an image ENV is unknown, save what official images set
FROM golang:1.24
ENV P=$GOPATH/bin Q=$PATH R=${MISSING:-d}
#   ^ holds: "/go/bin (env, instruction 1)"
#      ^^^^^^ is: "/go (image)"
#                 ^ holds: "unknown (env, instruction 1)"
#                    ^^^^ is: "unknown"
#                         ^ holds: "unknown (env, instruction 1)"
#                             ^^^^^^^ is: "unknown"
FROM rust
RUN echo $CARGO_HOME
#         ^^^^^^^^^^ is: "/usr/local/cargo (image)"
FROM gcr.io/golang
ENV P=$GOPATH
#   ^ holds: "unknown (env, instruction 5)"
#      ^^^^^^ is: "unknown"

#---- on scratch nothing is set
FROM scratch
ENV A=${MISSING:-d} B=x$MISSING
#   ^ holds: "d (env, instruction 1)"
#       ^^^^^^^ is: "unknown"
#                   ^ holds: "unknown (env, instruction 1)"
#                       ^^^^^^^ is: "unknown"

#---- predefined arguments need no declaration in FROM, but in a stage
FROM --platform=$BUILDPLATFORM busybox AS x-$TARGETOS
#                ^^^^^^^^^^^^^ is: "unknown (predefined)"
ENV OS=$TARGETOS
#   ^^ holds: "unknown (env, instruction 1)"
#       ^^^^^^^^ is: "unknown"
ARG TARGETOS
#   ^^^^^^^^ holds: "unknown (arg, instruction 2)"
ENV OS=$TARGETOS ARCH=${TARGETOS:-linux}
#   ^^ holds: "unknown (env, instruction 3)"
#       ^^^^^^^^ is: "unknown (arg, instruction 2)"
#                ^^^^ holds: "unknown (env, instruction 3)"
#                       ^^^^^^^^ is: "unknown (arg, instruction 2)"
RUN echo $HTTP_PROXY
#         ^^^^^^^^^^ is: "unknown (predefined)"

#---- within one instruction ENV sees the values before it, ARG those to its left
FROM busybox
ENV A=old
#   ^ holds: "old (env, instruction 1)"
ENV A=new B=$A
#   ^ holds: "new (env, instruction 2)"
#         ^ holds: "old (env, instruction 2)"
#            ^ is: "old (env, instruction 1)"
ARG C=1 D=$C
#   ^ holds: "1 (arg, instruction 3)"
#       ^ holds: "1 (arg, instruction 3)"
#          ^ is: "1 (arg, instruction 3)"
RUN echo $A $B $C $D
#         ^ is: "new (env, instruction 2)"
#            ^ is: "old (env, instruction 2)"
#               ^ is: "1 (arg, instruction 3)"
#                  ^ is: "1 (arg, instruction 3)"

#---- all modifier forms
FROM busybox
ENV V=foo.tar.gz E=
#   ^ holds: "foo.tar.gz (env, instruction 1)"
#                ^ holds: " (env, instruction 1)"
ENV A=${V} B=${V:-d} C=${E:-d} D=${E-d} F=${V:+a} G=${E:+a} H=${E+a} I=${V:?e}
#   ^ holds: "foo.tar.gz (env, instruction 2)"
#       ^ is: "foo.tar.gz (env, instruction 1)"
#          ^ holds: "foo.tar.gz (env, instruction 2)"
#              ^ is: "foo.tar.gz (env, instruction 1)"
#                    ^ holds: "d (env, instruction 2)"
#                        ^ is: " (env, instruction 1)"
#                              ^ holds: " (env, instruction 2)"
#                                  ^ is: " (env, instruction 1)"
#                                       ^ holds: "a (env, instruction 2)"
#                                           ^ is: "foo.tar.gz (env, instruction 1)"
#                                                 ^ holds: " (env, instruction 2)"
#                                                     ^ is: " (env, instruction 1)"
#                                                           ^ holds: "a (env, instruction 2)"
#                                                               ^ is: " (env, instruction 1)"
#                                                                    ^ holds: "foo.tar.gz (env, instruction 2)"
#                                                                        ^ is: "foo.tar.gz (env, instruction 1)"
ENV J=${V#f} K=${V##*.} L=${V%.*} M=${V%%.*} N=${V/o/0} O=${V//o/0} P=${V#*o} Q=${V/tar*/x}
#   ^ holds: "oo.tar.gz (env, instruction 3)"
#       ^ is: "foo.tar.gz (env, instruction 1)"
#            ^ holds: "gz (env, instruction 3)"
#                ^ is: "foo.tar.gz (env, instruction 1)"
#                       ^ holds: "foo.tar (env, instruction 3)"
#                           ^ is: "foo.tar.gz (env, instruction 1)"
#                                 ^ holds: "foo (env, instruction 3)"
#                                     ^ is: "foo.tar.gz (env, instruction 1)"
#                                            ^ holds: "f0o.tar.gz (env, instruction 3)"
#                                                ^ is: "foo.tar.gz (env, instruction 1)"
#                                                       ^ holds: "f00.tar.gz (env, instruction 3)"
#                                                           ^ is: "foo.tar.gz (env, instruction 1)"
#                                                                   ^ holds: "o.tar.gz (env, instruction 3)"
#                                                                       ^ is: "foo.tar.gz (env, instruction 1)"
#                                                                             ^ holds: "foo.x (env, instruction 3)"
#                                                                                 ^ is: "foo.tar.gz (env, instruction 1)"
ENV R=${E:?empty} S=${V^^} T=${V:0:2} U=${E:-${V:-x}}
#   ^ holds: "unknown (env, instruction 4)"
#       ^ is: " (env, instruction 1)"
#                 ^ holds: "unknown (env, instruction 4)"
#                          ^ holds: "unknown (env, instruction 4)"
#                                     ^ holds: "foo.tar.gz (env, instruction 4)"
#                                         ^ is: " (env, instruction 1)"
#                                              ^ is: "foo.tar.gz (env, instruction 1)"

#---- quotes and escapes
FROM busybox
ENV A=1
#   ^ holds: "1 (env, instruction 1)"
ENV B="$A" C='$A' D=\$A E=a\ $A F="\$A" G="a b"$A H=$A$ I=$$A J=${A}b K=$Ab
#   ^ holds: "1 (env, instruction 2)"
#       ^ is: "1 (env, instruction 1)"
#          ^ holds: "$A (env, instruction 2)"
#                 ^ holds: "$A (env, instruction 2)"
#                       ^ holds: "a 1 (env, instruction 2)"
#                             ^ is: "1 (env, instruction 1)"
#                               ^ holds: "$A (env, instruction 2)"
#                                       ^ holds: "a b1 (env, instruction 2)"
#                                               ^ is: "1 (env, instruction 1)"
#                                                 ^ holds: "1$ (env, instruction 2)"
#                                                    ^ is: "1 (env, instruction 1)"
#                                                       ^ holds: "unknown (env, instruction 2)"
#                                                             ^ holds: "1b (env, instruction 2)"
#                                                                 ^ is: "1 (env, instruction 1)"
#                                                                     ^ holds: "unknown (env, instruction 2)"
#                                                                        ^^ is: "unknown"
RUN echo "$A" '$A' \$A "${A}" '"$A"' "'$A'"
#          ^ is: "1 (env, instruction 1)"
#                         ^ is: "1 (env, instruction 1)"
#                                       ^ is: "1 (env, instruction 1)"

#---- a command substitution in ENV is literal text
FROM busybox
ENV A="$(date)"
#   ^ holds: "$(date) (env, instruction 1)"
ENV B=`id`
#   ^ holds: "`id` (env, instruction 2)"

#---- values that depend on what is unknown
FROM busybox
ENV A=$UNKNOWN
#   ^ holds: "unknown (env, instruction 1)"
#      ^^^^^^^ is: "unknown"
ENV B=x$A C=${A:-d} D=${A#x}
#   ^ holds: "unknown (env, instruction 2)"
#       ^ is: "unknown (env, instruction 1)"
#         ^ holds: "unknown (env, instruction 2)"
#             ^ is: "unknown (env, instruction 1)"
#                   ^ holds: "unknown (env, instruction 2)"
#                       ^ is: "unknown (env, instruction 1)"

#---- what the script sets itself is its own
FROM busybox
ARG A=1 B=2 C=3
#   ^ holds: "1 (arg, instruction 1)"
#       ^ holds: "2 (arg, instruction 1)"
#           ^ holds: "3 (arg, instruction 1)"
RUN A=x; echo $A $B; for B in 1 2; do echo $B; done; echo ${C}
#                                                           ^ is: "3 (arg, instruction 1)"

#---- CMD runs later, when ARGs are gone
FROM busybox
ARG A=1
#   ^ holds: "1 (arg, instruction 1)"
ENV B=2
#   ^ holds: "2 (env, instruction 2)"
CMD echo $A $B
#            ^ is: "2 (env, instruction 2)"
ENTRYPOINT ["sh", "-c", "echo $B"]

#---- in other instructions
FROM busybox
ARG D=/app U=node
#   ^ holds: "/app (arg, instruction 1)"
#          ^ holds: "node (arg, instruction 1)"
WORKDIR $D
#        ^ is: "/app (arg, instruction 1)"
USER ${U}:${U}
#      ^ is: "node (arg, instruction 1)"
#           ^ is: "node (arg, instruction 1)"
COPY --chown=$U $D/x "$D/y"
#             ^ is: "node (arg, instruction 1)"
#                ^ is: "/app (arg, instruction 1)"
#                      ^ is: "/app (arg, instruction 1)"
EXPOSE $D
#       ^ is: "/app (arg, instruction 1)"
VOLUME ["$D"]
#         ^ is: "/app (arg, instruction 1)"
LABEL a=$D
#        ^ is: "/app (arg, instruction 1)"
STOPSIGNAL $U
#           ^ is: "node (arg, instruction 1)"
RUN --mount=type=cache,target=$D/cache true
#                              ^ is: "/app (arg, instruction 1)"
SHELL ["$D"]

#---- heredocs of COPY expand variables unless quoted; those of RUN are the shell's
FROM busybox
ARG A=1
#   ^ holds: "1 (arg, instruction 1)"
COPY <<EOF <<"RAW" /x/
$A ${A} \$A
#^ is: "1 (arg, instruction 1)"
#    ^ is: "1 (arg, instruction 1)"
EOF
$A
RAW
RUN <<EOF
echo $A
#     ^ is: "1 (arg, instruction 1)"
EOF
RUN cat <<'EOF'
$A
EOF

#---- odd names of keys
FROM busybox
ENV KEY: value
#   ^^^^ holds: "value (env, instruction 1)"
ENV A.B=1 a-b=2
#   ^^^ holds: "1 (env, instruction 2)"
#         ^^^ holds: "2 (env, instruction 2)"
RUN echo $A

#---- template text of other tools is no variable
FROM example.com/go:0-${templateOption:imageVariant}
ENV A=1
#   ^ holds: "1 (env, instruction 1)"
ENV B=${A^^}
#   ^ holds: "unknown (env, instruction 2)"
RUN echo ${A^^}
#          ^ is: "1 (env, instruction 1)"
