#---- FROM
FROM
# <---- error: "FROM needs an image, such as `alpine:3.21`"
FROM a b
#      ^ error: "FROM takes one image and `AS` with a stage name: unexpected `b`"
FROM a as
#      ^^ error: "as needs a stage name"
FROM a b c
#      ^ error: "FROM takes one image and `AS` with a stage name: unexpected `b`"
FROM a AS b c
#           ^ error: "Unexpected `c` after the stage name"
FROM a # the base
#      ^ error: "FROM can't be followed by a comment: move it to its own line"

#---- nothing where something is needed
FROM busybox
ADD
# <--- error: "ADD needs a source and a destination"
ARG
# <--- error: "ARG needs a name"
COPY
# <---- error: "COPY needs a source and a destination"
ENV
# <--- error: "ENV needs a name and a value"
EXPOSE
# <------ error: "EXPOSE needs a port"
HEALTHCHECK
# <----------- error: "HEALTHCHECK needs `CMD` and a command, or `NONE`"
LABEL
# <----- error: "LABEL needs a name and a value"
MAINTAINER
# <---------- error: "MAINTAINER needs a name"
ONBUILD
# <------- error: "ONBUILD needs an instruction"
SHELL
# <----- error: "SHELL needs a program, as a JSON list"
STOPSIGNAL
# <---------- error: "STOPSIGNAL needs a signal"
USER
# <---- error: "USER needs a user"
VOLUME
# <------ error: "VOLUME needs a path"
WORKDIR
# <------- error: "WORKDIR needs a path"

#---- too little
FROM busybox
COPY a
#    ^ error: "COPY needs a source and a destination, but has only one argument"
ADD --chown=1 a
#             ^ error: "ADD needs a source and a destination, but has only one argument"
COPY ["a"]
#    ^^^^^ error: "COPY needs a source and a destination, but has only one argument"
COPY <<EOF
#    ^^^^^ error: "COPY needs a source and a destination, but has only one argument"
x
EOF
ENV A
#   ^ error: "`A` has no value: write `A=...`"
LABEL A
#     ^ error: "`A` has no value: write `A=...`"
VOLUME []
# <------ error: "VOLUME needs a path"
VOLUME /a ""
#         ^^ error: "VOLUME needs a path, but this one is empty"
VOLUME ["/a", " "]
#              ^ error: "VOLUME needs a path, but this one is empty"
SHELL []
# <----- error: "SHELL needs a program, as a JSON list"

#---- over several lines
FROM busybox
COPY \
  a
# ^ error: "COPY needs a source and a destination, but has only one argument"

#---- ok: instructions that need nothing
FROM busybox
RUN
CMD
ENTRYPOINT
CMD []

#---- ok: enough
FROM busybox AS a
COPY a b
COPY ["a", "b"]
ENV A b
ENV A=
LABEL A=b
ARG A
VOLUME /a
USER a b
WORKDIR /a b
ONBUILD COPY a

#---- a name alone, in a trigger that does not run here
FROM busybox
ONBUILD ENV A
#           ^ error: "`A` has no value: write `A=...`"
ONBUILD LABEL a
#             ^ error: "`a` has no value: write `a=...`"
ONBUILD WORKDIR
