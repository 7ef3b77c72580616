FROM debian:12
RUN cat <<EOF>/etc/motd
hello
EOF
RUN echo next
FROM alpine:3.20
COPY --from=0 /etc/motd /etc/motd
