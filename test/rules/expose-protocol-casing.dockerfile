#---- protocols
FROM busybox
EXPOSE 80/TCP 53/Udp
#      ^^^^^^ hint: "the protocol `TCP` is not in lower case"
#             ^^^^^^ hint: "the protocol `Udp` is not in lower case"
#---- fixed (safe): "Change to '80/tcp'"
FROM busybox
EXPOSE 80/tcp 53/Udp
#---- fixed (safe): "Change to '53/udp'"
FROM busybox
EXPOSE 80/TCP 53/udp

#---- ok: in lower case, or none
FROM busybox
EXPOSE 80/tcp 80
