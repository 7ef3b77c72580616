#---- joined with the install below
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN apt-get update && apt-get install -y curl

#---- comments stay, layout stays
FROM debian:12

# the lists
RUN apt-get update -qq
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 7 changes: outdated package lists can break the install"

# what the build needs
RUN apt-get install -y --no-install-recommends \
#           ^^^^^^^ related: "Installs from the cached lists"
      curl \
      # sources
      git \
 && rm -rf /var/lib/apt/lists/*

CMD ["curl"]
#---- fixed (safe): "Join with the install"
FROM debian:12

# the lists
# what the build needs
RUN apt-get update -qq && apt-get install -y --no-install-recommends \
      curl \
      # sources
      git \
 && rm -rf /var/lib/apt/lists/*

CMD ["curl"]

#---- a blank line between the two goes
FROM debian:12

RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 5 changes: outdated package lists can break the install"

RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12

RUN apt-get update && apt-get install -y curl

#---- several commands that update
FROM debian:12
RUN apt update \
#       ^^^^^^ warning: "`apt update` stays cached when the install in line 4 changes: outdated package lists can break the install"
 && apt upgrade -y
RUN \
    apt install -y curl
#       ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN \
    apt update \
 && apt upgrade -y && apt install -y curl

#---- variables in front of the commands
FROM debian:12
RUN DEBIAN_FRONTEND=noninteractive apt-get -y update > /dev/null
#                                             ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN DEBIAN_FRONTEND=noninteractive apt-get -y install curl
#                                             ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN DEBIAN_FRONTEND=noninteractive apt-get -y update > /dev/null && DEBIAN_FRONTEND=noninteractive apt-get -y install curl

#---- line endings and lower case (crlf)
from debian:12
run apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
run apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
from debian:12
run apt-get update && apt-get install -y curl

#---- an install in a heredoc
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN <<EOT
apt-get install -y curl
#       ^^^^^^^ related: "Installs from the cached lists"
EOT
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN <<EOT
apt-get update && apt-get install -y curl
EOT

#---- an install in a heredoc with several commands goes on after a failure
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN <<EOT
apt-get install -y curl
#       ^^^^^^^ related: "Installs from the cached lists"
apt-get clean
EOT
#---- refused: "Join with the install: the commands of the install are not joined by `&&`"

#---- several installs take the same lists
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
RUN apt-get install -y git
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (unsafe): "Update the lists in each step that installs"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y git

#---- the same flags
FROM debian:12
RUN --network=default apt-get update
#                             ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN --network=default apt-get install -y curl
#                             ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN --network=default apt-get update && apt-get install -y curl

#---- mounts of the install
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get install -y curl
#                                                                   ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (unsafe): "Join with the install"
FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl

#---- a flag that the install lacks
FROM debian:12
RUN --mount=type=secret,id=auth,target=/etc/apt/auth.conf apt-get update
#                                                                 ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the install has no `--mount=type=secret,id=auth,target=/etc/apt/auth.conf`"

#---- a flag that the update lacks
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN --network=none apt-get install -y curl
#                          ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the install has `--network=none`"

#---- an upgrade of its own stands in between
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 4 changes: outdated package lists can break the install"
RUN apt-get upgrade -y
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: RUN in line 3 is in between"

#---- USER stands in between
FROM debian:12
RUN sudo apt-get update
#                ^^^^^^ warning: "`apt-get update` stays cached when the install in line 4 changes: outdated package lists can break the install"
USER root
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: USER in line 3 is in between"

#---- the step does more than update
FROM debian:12
RUN apt-get update && useradd app
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the step does more than update"

#---- a failure is passed over
FROM debian:12
RUN apt-get update || true
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the step does more than update"

#---- an install that goes on after a failure
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN set -eux; \
    apt-get install -y curl; \
#           ^^^^^^^ related: "Installs from the cached lists"
    apt-get clean
#---- refused: "Join with the install: the commands of the install are not joined by `&&`"

#---- a comment in the update
FROM debian:12
RUN apt-get update \
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 5 changes: outdated package lists can break the install"
  # and what is there
 && apt-get upgrade -y
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the step contains comments"

#---- a comment of the shell in the update
FROM debian:12
RUN apt-get update # first
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the step does more than update"

#---- a list that is not waited for
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y curl && sleep 1 &
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the commands of the install are not joined by `&&`"

#---- exec form
FROM debian:12
RUN ["apt-get", "update"]
#               ^^^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN ["apt-get", "install", "-y", "curl"]
#               ^^^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: one of the steps does not use a shell"

#---- an update in a heredoc
FROM debian:12
RUN <<EOT
apt-get update
#       ^^^^^^ warning: "`apt-get update` stays cached when the install in line 5 changes: outdated package lists can break the install"
EOT
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the step uses a heredoc"

#---- the install stands in the stages built on this one
FROM debian:12 AS base
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 4 changes: outdated package lists can break the install"
FROM base AS build
RUN apt-get install -y gcc
#           ^^^^^^^ related: "Installs from the cached lists"
FROM base
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the install is in another stage"

#---- an install before the update of its own step
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y gnupg && apt-get update && apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN apt-get update && apt-get install -y gnupg && apt-get update && apt-get install -y curl

#---- only the last update counts
FROM debian:12
RUN apt-get update
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 4 changes: outdated package lists can break the install"
RUN apt-get install -y curl
#           ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (safe): "Join with the install"
FROM debian:12
RUN apt-get update
RUN apt-get update && apt-get install -y curl

#---- ok: together
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update; apt-get install -y git

#---- ok: the install brings its own update
FROM debian:12
RUN apt-get update
RUN apt-get update && apt-get install -y curl

#---- ok: nothing is installed
FROM debian:12
RUN apt-get update && apt-get upgrade -y
RUN dpkg -i /tmp/app.deb && echo apt-get install curl

#---- ok: an install in a stage that is built on another image
FROM debian:12
RUN apt-get update
FROM debian:12
RUN apt-get install -y curl

#---- ok: the lists are deleted, or updated in another way
FROM debian:12
RUN apt-get update && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y curl
FROM ubuntu:24.04
RUN apt-get update
RUN add-apt-repository -y ppa:deadsnakes/ppa
RUN apt-get install -y python3.13
FROM debian:12
RUN apt-get update
RUN curl -fsSL https://deb.example.com/setup | bash -
RUN apt-get install -y nodejs
FROM debian:12
RUN apt-get update
RUN bash -c "$(curl -fsSL https://deb.example.com/setup)"
RUN apt-get install -y nodejs
FROM debian:12
RUN apt-get update
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && apt-get install -y nodejs
FROM debian:12
RUN apt-get update
RUN ./add-sources.sh
RUN apt-get install -y nodejs

#---- ok: an update that may not run
FROM debian:12
ARG DEBUG
RUN if [ "$DEBUG" = 1 ]; then apt-get update; fi
RUN apt-get install -y curl

#---- ok: ONBUILD, other shells, other package managers
FROM debian:12
ONBUILD RUN apt-get update
ONBUILD RUN apt-get install -y curl
FROM alpine:3.22
RUN apk update
RUN apk add curl
FROM mcr.microsoft.com/powershell
SHELL ["pwsh", "-c"]
RUN apt-get update
RUN apt-get install -y curl

#---- several installs below one update
FROM debian:12
RUN apt-get -qq update
#               ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y --no-install-recommends curl
#           ^^^^^^^ related: "Installs from the cached lists"
RUN apt-get install -y --no-install-recommends git && \
#           ^^^^^^^ related: "Installs from the cached lists"
    apt-get install -y --no-install-recommends jq
#           ^^^^^^^ related: "Installs from the cached lists"
RUN echo done
RUN cd /tmp && apt-get install -y --no-install-recommends vim
#                      ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (unsafe): "Update the lists in each step that installs"
FROM debian:12
RUN apt-get -qq update && apt-get install -y --no-install-recommends curl
RUN apt-get -qq update && apt-get install -y --no-install-recommends git && \
    apt-get install -y --no-install-recommends jq
RUN echo done
RUN apt-get -qq update && cd /tmp && apt-get install -y --no-install-recommends vim

#---- another install in a stage that is built on this one, as another user
FROM debian:12 AS base
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y --no-install-recommends sudo
#           ^^^^^^^ related: "Installs from the cached lists"
FROM base
USER me
RUN sudo apt-get install -y --no-install-recommends git
#                ^^^^^^^ related: "Installs from the cached lists"
#---- fixed (unsafe): "Update the lists in each step that installs"
FROM debian:12 AS base
RUN apt-get update && apt-get install -y --no-install-recommends sudo
FROM base
USER me
RUN sudo apt-get update && sudo apt-get install -y --no-install-recommends git

#---- another install whose commands are a list
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y --no-install-recommends curl
#           ^^^^^^^ related: "Installs from the cached lists"
RUN apt-get install -y --no-install-recommends git; echo done
#           ^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the commands of the install in line 4 are not joined by `&&`"

#---- another install without a shell
FROM debian:12
RUN apt-get update
#           ^^^^^^ warning: "`apt-get update` stays cached when the install in line 3 changes: outdated package lists can break the install"
RUN apt-get install -y --no-install-recommends curl
#           ^^^^^^^ related: "Installs from the cached lists"
RUN ["apt-get", "install", "-y", "git"]
#               ^^^^^^^^^ related: "Installs from the cached lists"
#---- refused: "Join with the install: the install in line 4 does not use a shell"
