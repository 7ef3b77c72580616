#---- no ports
FROM busybox
EXPOSE http
#      ^^^^ error: "`http` is no port; EXPOSE takes 0 to 65535, or a range such as `8000-8010`"
EXPOSE 65536
#      ^^^^^ error: "`65536` is no port; EXPOSE takes 0 to 65535, or a range such as `8000-8010`"
EXPOSE 80/http
#      ^^^^^^^ error: "`http` is no protocol; EXPOSE takes `tcp`, `udp` and `sctp`"
EXPOSE /tcp
#      ^^^^ error: "`/tcp` has no port"
EXPOSE 90-80
#      ^^^^^ error: "`90-80` is no port; EXPOSE takes 0 to 65535, or a range such as `8000-8010`"
EXPOSE -1
#      ^^ error: "`-1` is no port; EXPOSE takes 0 to 65535, or a range such as `8000-8010`"

#---- with a comma
FROM busybox
EXPOSE 80,443/tcp 22
#      ^^^^^^^^^^ error: "ports are separated by spaces, so `80,443/tcp` is none"
#---- fixed (unsafe): "Separate the ports with spaces"
FROM busybox
EXPOSE 80 443/tcp 22

#---- a comment
FROM busybox
EXPOSE 80 # the web server
#         ^ error: "a comment cannot stand behind EXPOSE; give it a line of its own"

#---- with an address
FROM busybox
EXPOSE 1.2.3:80:80
#      ^^^^^^^^^^^ error: "`1.2.3:80:80` has no valid IP address; EXPOSE takes just a port"
EXPOSE 80-81:8000-8002
#      ^^^^^^^^^^^^^^^ error: "the two ranges of `80-81:8000-8002` differ in length"

#---- from a variable
ARG GLOBAL=1
FROM busybox
ARG PORT=web
EXPOSE $PORT 80
#      ^^^^^ error: "`web` is no port; EXPOSE takes 0 to 65535, or a range such as `8000-8010`"

#---- ok: ports
FROM busybox
ARG PORT=80
ARG OTHER
EXPOSE 80 443/tcp 53/UDP 8000-8010 0 8080:80 127.0.0.1:8080:80 [::1]:80:80 $PORT ${PORT}/udp $OTHER 80/
