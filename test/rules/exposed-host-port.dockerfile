#---- ports and addresses of the host
FROM busybox
EXPOSE 8080:80 127.0.0.1:53:53/udp
#      ^^^^^^^ warning: "EXPOSE can't map host ports: `8080:80` only exposes `80`"
#              ^^^^^^^^^^^^^^^^^^^ warning: "EXPOSE can't map host ports: `127.0.0.1:53:53/udp` only exposes `53/udp`"
EXPOSE 80-81:90-91
#      ^^^^^^^^^^^ warning: "EXPOSE can't map host ports: `80-81:90-91` only exposes `90-91`"
#---- fixed (safe): "Change to '80'"
FROM busybox
EXPOSE 80 127.0.0.1:53:53/udp
EXPOSE 80-81:90-91
#---- fixed (safe): "Change to '53/udp'"
FROM busybox
EXPOSE 8080:80 53/udp
EXPOSE 80-81:90-91
#---- fixed (safe): "Change to '90-91'"
FROM busybox
EXPOSE 8080:80 127.0.0.1:53:53/udp
EXPOSE 90-91

#---- from a variable
FROM busybox
ARG PORT=8080:80
EXPOSE $PORT
#      ^^^^^ warning: "EXPOSE can't map host ports: `8080:80` only exposes `80`"

#---- ok: ports alone
FROM busybox
EXPOSE 80 :80 443/tcp
