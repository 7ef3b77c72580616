ARG A=1
FROM debian:${A
FROM debian:${A:x}
FROM debian:${}
FROM debian:${1}
FROM debian:${A:?need a tag}
FROM $
RUN true
