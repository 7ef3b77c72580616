#---- all of one step
FROM debian:12
RUN apt update && apt install -y curl \
#   ^^^ hint: "The command line of `apt` is not stable: use `apt-get` in scripts"
 && rm -rf /var/lib/apt/lists/*
#---- fixed (unsafe): "Use apt-get"
FROM debian:12
RUN apt-get update && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*

#---- verbs that apt-get does not have
FROM debian:12
RUN apt list --installed
#   ^^^ hint: "The command line of `apt` is not stable: use `apt-get` in scripts"

#---- ok: apt-get, and other words
FROM debian:12
RUN apt-get update && echo apt install && ls /etc/apt

#---- an upgrade that installs what is new as well
FROM debian:13
RUN apt update && apt upgrade -y
#   ^^^ hint: "The command line of `apt` is not stable: use `apt-get` in scripts"
#---- fixed (unsafe): "Use apt-get"
FROM debian:13
RUN apt-get update && apt-get upgrade --with-new-pkgs -y
