#---- apt-get, apt, yum, dnf, microdnf and zypper
FROM debian:12
RUN apt-get update && apt-get install curl
#                             ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
RUN apt install curl
#       ^^^^^^^ warning: "`apt install` asks for confirmation, which fails in a build: add `-y`"
FROM fedora:42
RUN yum install curl
#       ^^^^^^^ warning: "`yum install` asks for confirmation, which fails in a build: add `-y`"
RUN dnf -q install curl
#          ^^^^^^^ warning: "`dnf install` asks for confirmation, which fails in a build: add `-y`"
RUN microdnf install curl
#            ^^^^^^^ warning: "`microdnf install` asks for confirmation, which fails in a build: add `-y`"
FROM opensuse/leap:15
RUN zypper install curl
#          ^^^^^^^ warning: "`zypper install` asks for confirmation, which fails in a build: add `-y`"
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt install curl
FROM fedora:42
RUN yum install curl
RUN dnf -q install curl
RUN microdnf install curl
FROM opensuse/leap:15
RUN zypper install curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install curl
RUN apt install -y curl
FROM fedora:42
RUN yum install curl
RUN dnf -q install curl
RUN microdnf install curl
FROM opensuse/leap:15
RUN zypper install curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install curl
RUN apt install curl
FROM fedora:42
RUN yum install -y curl
RUN dnf -q install curl
RUN microdnf install curl
FROM opensuse/leap:15
RUN zypper install curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install curl
RUN apt install curl
FROM fedora:42
RUN yum install curl
RUN dnf -q install -y curl
RUN microdnf install curl
FROM opensuse/leap:15
RUN zypper install curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install curl
RUN apt install curl
FROM fedora:42
RUN yum install curl
RUN dnf -q install curl
RUN microdnf install -y curl
FROM opensuse/leap:15
RUN zypper install curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get install curl
RUN apt install curl
FROM fedora:42
RUN yum install curl
RUN dnf -q install curl
RUN microdnf install curl
FROM opensuse/leap:15
RUN zypper install -y curl

#---- ok: answered, by any spelling
FROM debian:12
RUN apt-get install -y curl && apt-get -qy install curl && apt-get install --assume-yes curl && apt-get -qq install curl
RUN apt-get -q=2 install curl && apt-get install --yes curl
RUN yes | apt-get install curl
RUN apt-get install curl <<< y
FROM fedora:42
RUN dnf -y install curl && yum install -y curl && microdnf install -y curl && dnf install --assumeyes curl
FROM opensuse/leap:15
RUN zypper -n install curl && zypper --non-interactive install curl && zypper install -y curl

#---- ok: nothing is installed, or it is not known what is said
FROM debian:12
ARG OPTIONS
RUN apt-get update && apt-get clean && apt-get install
RUN apt-get install $OPTIONS curl
RUN echo "apt-get install curl"

#---- ok: a configuration says yes
FROM debian:12
RUN echo 'APT::Get::Assume-Yes "true";' > /etc/apt/apt.conf.d/90yes
RUN apt-get install curl

#---- ok: an exec form, which is left alone
FROM debian:12
RUN ["apt-get", "install", "curl"]

#---- one code turned off leaves the others
#---- settings
{ "slipway.rules": { "DL3014": "off", "DL3038": "error" } }
#---- file Dockerfile
FROM debian:12
RUN apt-get install curl
FROM fedora:42
RUN dnf install curl
#       ^^^^^^^ error: "`dnf install` asks for confirmation, which fails in a build: add `-y`"
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get install curl
FROM fedora:42
RUN dnf install -y curl

#---- not only installs ask
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
#                             ^^^^^^^ warning: "`apt-get upgrade` asks for confirmation, which fails in a build: add `-y`"
RUN dpkg -i a.deb || apt-get -f install
#                               ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
RUN apt-get purge --auto-remove curl
#           ^^^^^ warning: "`apt-get purge` asks for confirmation, which fails in a build: add `-y`"
RUN apt-get install curl="$VERSION"
#           ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
FROM fedora:42
RUN dnf update && dnf remove curl
#       ^^^^^^ warning: "`dnf update` asks for confirmation, which fails in a build: add `-y`"
#                     ^^^^^^ warning: "`dnf remove` asks for confirmation, which fails in a build: add `-y`"
FROM opensuse/leap:15
RUN zypper rm curl
#          ^^ warning: "`zypper rm` asks for confirmation, which fails in a build: add `-y`"
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade -y && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install -y
RUN apt-get purge --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge -y --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge --auto-remove curl
RUN apt-get install -y curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update -y && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove -y curl
FROM opensuse/leap:15
RUN zypper rm curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get install -y curl
RUN dpkg -i a.deb || apt-get -f install
RUN apt-get purge --auto-remove curl
RUN apt-get install curl="$VERSION"
FROM fedora:42
RUN dnf update && dnf remove curl
FROM opensuse/leap:15
RUN zypper rm -y curl

#---- ok: nothing to ask, or answered
FROM debian:12
RUN apt-get update && apt-get -y upgrade && apt-get -fy install && apt-get install
RUN apt-get remove -y curl && apt-get $FLAGS remove curl
RUN apt-get install `cat packages` && apt-get install $(cat packages)

#---- packages that are there already
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y tzdata curl
RUN apt-get install tzdata
RUN apt-get install curl git
#           ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
#---- fixed (safe): "Add -y"
FROM ubuntu:24.04
RUN apt-get update && apt-get install -y tzdata curl
RUN apt-get install tzdata
RUN apt-get install -y curl git

#---- ok: a repair where nothing was left broken
FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get --fix-broken install && apt-get install -f

#---- a repair that has something to do, or names a package
FROM debian:12
RUN sudo dpkg --install a.deb; apt-get install --fix-broken
#                                      ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
RUN apt-get install -f curl
#           ^^^^^^^ warning: "`apt-get install` asks for confirmation, which fails in a build: add `-y`"
#---- fixed (safe): "Add -y"
FROM debian:12
RUN sudo dpkg --install a.deb; apt-get install -y --fix-broken
RUN apt-get install -f curl
#---- fixed (safe): "Add -y"
FROM debian:12
RUN sudo dpkg --install a.deb; apt-get install --fix-broken
RUN apt-get install -y -f curl

#---- ok: an answer that another command gives
FROM debian:13
RUN echo 'y' | apt-get install git
RUN printf 'yes\n' | apt-get install vim

#---- ok: an old microdnf asks nothing
FROM registry.access.redhat.com/ubi8/ubi-minimal:8.3
RUN microdnf update --nodocs && microdnf install ca-certificates --nodocs
