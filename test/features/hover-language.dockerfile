# What the words of the language mean.

#---- an instruction
FROM debian:12
WORKDIR /app
# <------- hover
# | **`WORKDIR`**
# |
# | The working directory of later steps and of the program in the container. It is created if it does not exist.
# |
# | ```dockerfile
# | WORKDIR <path>
# | ```
# |
# | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#workdir)
#   ^ cursor

#---- an instruction, behind what it does to this build
FROM debian:12
COPY a /b
# <---- hover
# | **Cache of this step**
# |
# | This step runs again if its text changes, or if one of these changes:
# |
# | - the image that `debian:12` refers to
# | - files of the build context: `a`
# |
# | It stays cached if only these change: file modification times, variables that it doesn't expand, `LABEL`, `EXPOSE`, `CMD` or `USER`.
# |
# | ---
# |
# | **`COPY`**
# |
# | Copies files from the build context, or with `--from` from a stage or image. A heredoc is an inline file.
# |
# | ```dockerfile
# | COPY <src> ... <dest>
# | COPY ["<src>", ... "<dest>"]
# | ```
# |
# | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#copy)
# ^ cursor

#---- ONBUILD and its trigger
FROM debian:12
ONBUILD RUN make
# <------- hover
# | **`ONBUILD`**
# |
# | An instruction that runs in images built on this one, right after their FROM.
# |
# | ```dockerfile
# | ONBUILD <instruction>
# | ```
# |
# | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#onbuild)
# ^ cursor

#---- a trigger
FROM debian:12
ONBUILD USER app
#       ^^^^ hover
#       | **`USER`**
#       |
#       | The user of later steps and of the program in the container.
#       |
#       | ```dockerfile
#       | USER <user>:<group>
#       | ```
#       |
#       | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#user)
#         ^ cursor

#---- a flag
FROM debian:12
COPY --link a /b
#    ^^^^^^ hover
#    | **`--link`**
#    |
#    | Creates an independent layer that stays cached when the layers below change. Links in the destination are not followed.
#    |
#    | Default: `false`
#    |
#    | Since Dockerfile 1.4.
#    |
#    | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#copy---link)
#        ^ cursor

#---- a flag with a default
FROM debian:12
HEALTHCHECK --interval=5s CMD true
#           ^^^^^^^^^^ hover
#           | **`--interval`**
#           |
#           | The time until the first check, and between checks.
#           |
#           | Default: `30s`
#           |
#           | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#healthcheck)
#                  ^ cursor

#---- the value of a flag
FROM debian:12
RUN --network=none make
#             ^^^^ hover
#             | **`none`**
#             |
#             | Only the loopback interface.
#               ^ cursor

#---- a directive
# syntax=docker/dockerfile:1
# ^^^^^^ hover
# | **`syntax`**
# |
# | The frontend image that reads the file. `docker/dockerfile:1` is the latest version 1, independent of the installed engine.
# |
# | [Dockerfile reference](https://docs.docker.com/reference/dockerfile/#syntax)
#    ^ cursor
FROM debian:12

#---- the name of a rule in a comment
# slipway ignore=stage-by-index
#                ^^^^^^^^^^^^^^ hover
#                | **`stage-by-index`**
#                |
#                | `COPY --from` with a stage number
#                |
#                | A number counts FROM lines: if you add a stage above, `--from=0` silently reads a different one. A name keeps its meaning, and a
#                | named stage can be built with `--target`.
#                        ^ cursor
FROM debian:12

#---- BuildKit's name of it
# check=skip=JSONArgsRecommended
#            ^^^^^^^^^^^^^^^^^^^ hover
#            | **`JSONArgsRecommended`**
#            |
#            | a CMD or ENTRYPOINT that runs in a shell
#            |
#            | In shell form, `/bin/sh -c` starts the program. The shell of Debian doesn't forward signals: `docker stop` waits ten seconds and kills the program; that of
#            | Alpine makes way for a program that is alone. With a JSON list, the program starts directly. Then no shell expands variables or interprets `&&`. If you need a shell, write it out
#            | with `exec` before the program, which then takes the place of the shell and gets the signals: `["/bin/sh", "-c", "exec node $FILE"]`. A command that needs the shell and already ends with `exec` is not reported, nor is one that only keeps the container running, such as `tail -f /dev/null`.
#                    ^ cursor
FROM debian:12

#---- ok: a plain comment
# stage-by-index is fine
#                ^ cursor
FROM debian:12

#---- ok: a flag of a command
FROM debian:12
RUN npm --link
#           ^ cursor

#---- ok: a flag that nobody knows
FROM debian:12
COPY --unknown a /b
#          ^ cursor
