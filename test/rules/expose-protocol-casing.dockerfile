#---- protocols
FROM busybox
EXPOSE 80/TCP 53/Udp
#      ^^^^^^ hint: "Protocol `TCP` should be in lower case"
#             ^^^^^^ hint: "Protocol `Udp` should be in lower case"
#---- fixed (safe): "Change to '80/tcp'"
FROM busybox
EXPOSE 80/tcp 53/Udp
#---- fixed (safe): "Change to '53/udp'"
FROM busybox
EXPOSE 80/TCP 53/udp

#---- ok: in lower case, or none
FROM busybox
EXPOSE 80/tcp 80
