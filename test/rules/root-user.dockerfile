#---- by name, number and group
FROM debian:12
USER root
#    ^^^^ info: "The image runs as root: switch to a user without privileges at the end of the stage"
CMD ["a"]

#---- by number
FROM debian:12
USER app
USER 0:0
#    ^^^ info: "The image runs as root: switch to a user without privileges at the end of the stage"

#---- ok: another user at the end, other stages, a variable
FROM debian:12
USER root
FROM debian:12
USER root
RUN true
USER app

#---- ok: a variable decides
FROM debian:12
ARG WHO
USER $WHO

#---- ok: nothing said
FROM debian:12
CMD ["a"]

#---- ok: the entrypoint gives up root
FROM alpine:3.22
RUN apk add --no-cache su-exec
USER root
ENTRYPOINT ["/entrypoint.sh"]

#---- ok: with a program from another image
FROM debian:12 AS base
COPY --from=tianon/gosu:1.17 /gosu /usr/local/bin/
FROM base
USER root
ENTRYPOINT ["/entrypoint.sh"]

#---- another stage has the program
FROM alpine:3.22 AS tools
RUN apk add --no-cache su-exec
FROM alpine:3.22
USER root
#    ^^^^ info: "The image runs as root: switch to a user without privileges at the end of the stage"

#---- ok: a dev container of Microsoft's, which starts as another user
FROM mcr.microsoft.com/devcontainers/base:debian13
USER root
RUN true

#---- ok: a dev container, whose user is named in devcontainer.json
#---- file .devcontainer/devcontainer.json
{ "build": { "dockerfile": "Dockerfile" }, "remoteUser": "app" }
#---- file .devcontainer/Dockerfile
FROM debian:12
USER root

#---- ok: a comment says why
FROM alpine:3.22
# Run as root: nsenter needs CAP_SYS_ADMIN
USER 0
CMD ["nsenter"]
