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
