#---- several sources, quoted, as JSON, heredocs, and relative to a WORKDIR
FROM debian:12
COPY a.json b.json /one
#                  ^^^^ warning: "COPY of several files makes `/one` a file that holds only the last one: end it with `/`"
ADD "a.json" 'b.json' "/two"
#                     ^^^^^^ warning: "ADD of several files makes `/two` a file that holds only the last one: end it with `/`"
COPY ["a.json", "b", "/three"]
#                     ^^^^^^ warning: "COPY of several files makes `/three` a file that holds only the last one: end it with `/`"
COPY <<A <<B /four
#            ^^^^^ warning: "COPY of several files makes `/four` a file that holds only the last one: end it with `/`"
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five
# ^^^^ warning: "COPY of several files makes `five` a file that holds only the last one: end it with `/`"
#---- fixed (unsafe): "Add /"
FROM debian:12
COPY a.json b.json /one/
ADD "a.json" 'b.json' "/two"
COPY ["a.json", "b", "/three"]
COPY <<A <<B /four
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five
#---- fixed (unsafe): "Add /"
FROM debian:12
COPY a.json b.json /one
ADD "a.json" 'b.json' "/two/"
COPY ["a.json", "b", "/three"]
COPY <<A <<B /four
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five
#---- fixed (unsafe): "Add /"
FROM debian:12
COPY a.json b.json /one
ADD "a.json" 'b.json' "/two"
COPY ["a.json", "b", "/three/"]
COPY <<A <<B /four
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five
#---- fixed (unsafe): "Add /"
FROM debian:12
COPY a.json b.json /one
ADD "a.json" 'b.json' "/two"
COPY ["a.json", "b", "/three"]
COPY <<A <<B /four/
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five
#---- fixed (unsafe): "Add /"
FROM debian:12
COPY a.json b.json /one
ADD "a.json" 'b.json' "/two"
COPY ["a.json", "b", "/three"]
COPY <<A <<B /four
x
A
y
B
WORKDIR /srv/app
COPY a.json \
  b.json \
  five/

#---- files of an unknown kind that the build context has
#---- file LICENSE

#---- file NOTICE

#---- file Dockerfile
FROM scratch
COPY LICENSE NOTICE /usr/share/doc
#                   ^^^^^^^^^^^^^^ warning: "COPY of several files makes `/usr/share/doc` a file that holds only the last one: end it with `/`"
#---- fixed (unsafe): "Add /"
FROM scratch
COPY LICENSE NOTICE /usr/share/doc/

#---- a pattern that matches several
#---- file package.json

#---- file package-lock.json

#---- file tsconfig.json

#---- file Dockerfile
FROM node:22
COPY package*.json /app
#                  ^^^^ warning: "COPY of several files makes `/app` a file that holds only the last one: end it with `/`"
COPY tsconfig*.json /config
#---- fixed (unsafe): "Add /"
FROM node:22
COPY package*.json /app/
COPY tsconfig*.json /config

#---- files of a stage
FROM golang:1.25 AS build
FROM debian:12
COPY --from=build /etc/a.conf /etc/b.conf /config
#                                         ^^^^^^^ warning: "COPY of several files makes `/config` a file that holds only the last one: end it with `/`"
#---- fixed (unsafe): "Add /"
FROM golang:1.25 AS build
FROM debian:12
COPY --from=build /etc/a.conf /etc/b.conf /config/

#---- ok: a folder by its spelling, or by a variable
FROM debian:12
ARG DIR
COPY a.json b.json /app/
COPY a.json b.json .
COPY a.json b.json ./..
COPY a.json b.json $DIR
COPY a.json b.json "${DIR}"
COPY ["a.json", "b.json", "/app/"]
COPY a*.json /app

#---- ok: WORKDIR, a step or another COPY makes the folder
FROM debian:12 AS base
WORKDIR /app/web
WORKDIR /
COPY a.json b.json /app/web
COPY a.json b.json /app
RUN mkdir -p /one/two
COPY a.json b.json /one/two
COPY src /three
COPY a.json b.json /three
FROM base
COPY a.json b.json three

#---- ok: the base image may have it
FROM debian:12
COPY a.conf b.conf /etc/nginx
COPY a.sh b.sh /usr/local/bin
FROM example.com/base
COPY a.conf b.conf /app
FROM $BASE
COPY a.conf b.conf /app

#---- ok: the first source is a folder, or may be one
#---- file some.d/x

#---- file b.json

#---- file Dockerfile
FROM debian:12
COPY some.d b.json /one
COPY src/ b.json /two
COPY --from=busybox /usr/a /usr/b.conf /three

#---- ok: a trigger, whose base stage is another file's
FROM debian:12
ONBUILD COPY a.json b.json /app
