#---- zypper and apt
FROM opensuse/leap:15
RUN zypper -n dist-upgrade && zypper -n dup
#             ^^^^^^^^^^^^ info: "`zypper dist-upgrade` replaces the packages of the base image: use a newer tag of the image"
#                                       ^^^ info: "`zypper dup` replaces the packages of the base image: use a newer tag of the image"
FROM debian:12
RUN apt-get update && apt-get -y dist-upgrade
#                                ^^^^^^^^^^^^ info: "`apt-get dist-upgrade` replaces the packages of the base image: use a newer tag of the image"

#---- ok: packages
FROM debian:12
RUN apt-get -y upgrade && zypper -n install curl
