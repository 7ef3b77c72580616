#---- the flag goes behind the other flags
FROM debian:12
RUN apt-get update && apt-get install -y curl
#                             ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt install -y -q \
#       ^^^^^^^ hint: "`apt install` also installs recommended packages: add `--no-install-recommends`"
    git
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends curl
RUN apt install -y -q \
    git
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt install -y -q --no-install-recommends \
    git

#---- in a heredoc
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y curl
#       ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
EOF
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN <<EOF
apt-get update
apt-get install -y --no-install-recommends curl
EOF

#---- ok: said, or turned off for all
FROM debian:12
RUN apt-get install -y --no-install-recommends curl && apt-get install --install-recommends -y gnome
RUN echo "apt-get install curl"

#---- ok: a configuration says so
FROM debian:12
RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/90norecommends
RUN apt-get install -y curl

#---- ok: what a variable adds is not known
FROM debian:12
ARG OPTIONS
RUN apt-get install -y $OPTIONS curl
RUN apk add curl

#---- what repairs an install
FROM debian:12
RUN dpkg -i a.deb || apt-get -fy install
#                                ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN dpkg -i a.deb || apt-get -fy install --no-install-recommends

#---- flag goes behind the value of the flag before it
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" curl
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 curl
#           ^^^^^^^ hint: "`apt-get install` also installs recommended packages: add `--no-install-recommends`"
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" --no-install-recommends curl
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 curl
#---- fixed (unsafe): "Add --no-install-recommends"
FROM debian:12
RUN apt-get install -y -o DPkg::Options::="--force-overwrite" curl
RUN apt-get install -y -t bookworm-backports --option=Acquire::Retries=3 --no-install-recommends curl
