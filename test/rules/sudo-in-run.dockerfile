#---- as root it does nothing
FROM debian:12
RUN sudo apt-get update && sudo apt-get install -y curl
#   ^^^^ info: "`sudo` is not needed in a build: set the user of a step with USER"
#---- fixed (unsafe): "Remove sudo"
FROM debian:12
RUN apt-get update && apt-get install -y curl

#---- as another user, and with flags
FROM debian:12
USER app
RUN sudo mkdir /data
#   ^^^^ info: "`sudo` is not needed in a build: set the user of a step with USER"
FROM debian:12
RUN sudo -u app mkdir /data
#   ^^^^ info: "`sudo` is not needed in a build: set the user of a step with USER"

#---- ok: installed, mentioned
FROM debian:12
RUN apt-get install -y sudo && echo "use sudo" && adduser app sudo
