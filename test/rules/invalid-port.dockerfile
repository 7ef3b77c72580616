#---- no ports
FROM busybox
EXPOSE http
#      ^^^^ error: "Invalid port `http`: use 0 to 65535, or a range such as `8000-8010`"
EXPOSE 65536
#      ^^^^^ error: "Invalid port `65536`: use 0 to 65535, or a range such as `8000-8010`"
EXPOSE 80/http
#      ^^^^^^^ error: "Invalid protocol `http`: use `tcp`, `udp` or `sctp`"
EXPOSE /tcp
#      ^^^^ error: "`/tcp` has no port"
EXPOSE 90-80
#      ^^^^^ error: "Invalid port `90-80`: use 0 to 65535, or a range such as `8000-8010`"
EXPOSE -1
#      ^^ error: "Invalid port `-1`: use 0 to 65535, or a range such as `8000-8010`"

#---- with a comma
FROM busybox
EXPOSE 80,443/tcp 22
#      ^^^^^^^^^^ error: "Invalid port `80,443/tcp`: separate ports with spaces"
#---- fixed (unsafe): "Separate the ports with spaces"
FROM busybox
EXPOSE 80 443/tcp 22

#---- a comment
FROM busybox
EXPOSE 80 # the web server
#         ^ error: "EXPOSE can't be followed by a comment: move it to its own line"

#---- with an address
FROM busybox
EXPOSE 1.2.3:80:80
#      ^^^^^^^^^^^ error: "Invalid IP address in `1.2.3:80:80`: use only the port"
EXPOSE 80-81:8000-8002
#      ^^^^^^^^^^^^^^^ error: "The two ranges of `80-81:8000-8002` have different lengths"

#---- from a variable
ARG GLOBAL=1
FROM busybox
ARG PORT=web
EXPOSE $PORT 80
#      ^^^^^ error: "Invalid port `web`: use 0 to 65535, or a range such as `8000-8010`"

#---- ok: ports
FROM busybox
ARG PORT=80
ARG OTHER
EXPOSE 80 443/tcp 53/UDP 8000-8010 0 8080:80 127.0.0.1:8080:80 [::1]:80:80 $PORT ${PORT}/udp $OTHER 80/
