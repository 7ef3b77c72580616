#---- two commands, the first of which may fail
FROM alpine:3.21
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
  apk add --no-cache curl
  mkdir /app
EOF
#---- fixed (unsafe): "Add set -e"
FROM alpine:3.21
RUN <<EOF
  set -e
  apk add --no-cache curl
  mkdir /app
EOF

#---- ok: the first failure ends the step
FROM alpine:3.21
RUN <<EOF
set -eux
apk add --no-cache curl
mkdir /app
EOF
RUN <<EOF
set -o errexit
apk add --no-cache curl
mkdir /app
EOF
RUN <<EOF
apk add --no-cache curl &&
mkdir /app
EOF
RUN <<EOF
apk add --no-cache curl || exit 1
mkdir /app
EOF
RUN <<EOF
apk add --no-cache curl && mkdir /lib/app || true
mkdir /app
EOF

#---- ok: one command that may fail, another interpreter, no script
FROM alpine:3.21
RUN <<EOF
echo installing
A=1
apk add --no-cache curl
EOF
RUN <<EOF
#!/bin/sh -e
apk add --no-cache curl
mkdir /app
EOF
RUN cat <<EOF >/x
apk add --no-cache curl
mkdir /app
EOF

#---- ok: a shell that may have been given -e
FROM alpine:3.21
SHELL ["/bin/sh", "-ec"]
RUN <<EOF
apk add --no-cache curl
mkdir /app
EOF

#---- in a branch: what fails there is passed over as well
FROM debian:12
ARG TARGETPLATFORM
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
  if [ "$TARGETPLATFORM" = "linux/amd64" ]; then
    apt-get update
    apt-get install -y libpq5
    rm -rf /var/lib/apt/lists/*
  fi
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
ARG TARGETPLATFORM
RUN <<EOF
  set -e
  if [ "$TARGETPLATFORM" = "linux/amd64" ]; then
    apt-get update
    apt-get install -y libpq5
    rm -rf /var/lib/apt/lists/*
  fi
EOF

#---- the last of a branch, with more behind it
FROM debian:12
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
if [ -n "$DRIVER" ]; then
  curl -fo /tmp/driver "$DRIVER"
fi
echo done
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
RUN <<EOF
set -e
if [ -n "$DRIVER" ]; then
  curl -fo /tmp/driver "$DRIVER"
fi
echo done
EOF

#---- in a loop, each round but the last
FROM debian:12
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
for name in a b c; do
  curl -fO https://example.com/$name
done
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
RUN <<EOF
set -e
for name in a b c; do
  curl -fO https://example.com/$name
done
EOF

#---- in a group, and in a case
FROM debian:12
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
case "$(uname -m)" in
  x86_64)
    curl -fo /tmp/a https://example.com/a
    chmod +x /tmp/a
    ;;
esac
EOF
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
{
  make
  make install
} > /var/log/build
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
RUN <<EOF
set -e
case "$(uname -m)" in
  x86_64)
    curl -fo /tmp/a https://example.com/a
    chmod +x /tmp/a
    ;;
esac
EOF
RUN <<EOF
{
  make
  make install
} > /var/log/build
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
RUN <<EOF
case "$(uname -m)" in
  x86_64)
    curl -fo /tmp/a https://example.com/a
    chmod +x /tmp/a
    ;;
esac
EOF
RUN <<EOF
set -e
{
  make
  make install
} > /var/log/build
EOF

#---- ok: one command in each branch, and conditions that may fail
FROM debian:12
RUN <<EOF
if apt-get -s install libpq5; then
  apt-get install -y libpq5
elif grep -q x /etc/os-release; then
  dnf install -y libpq
else
  exit 1
fi
EOF
RUN <<EOF
while read -r name; do echo "$name"; done < /etc/shells
EOF

#---- ok: the failure is asked for
FROM debian:12
RUN <<EOF
if true; then
  apt-get update || exit 1
  apt-get install -y libpq5
fi
EOF
RUN <<EOF
{ apt-get update && apt-get install -y libpq5; } || exit 1
EOF

#---- above a SHELL
FROM debian:12
RUN <<EOF
#     ^^^ hint: "This script continues after a failing command: add `set -e` to stop the build"
a
b
EOF
SHELL ["/bin/bash", "-ec"]
RUN <<EOF
a
b
EOF
#---- fixed (unsafe): "Add set -e"
FROM debian:12
RUN <<EOF
set -e
a
b
EOF
SHELL ["/bin/bash", "-ec"]
RUN <<EOF
a
b
EOF
