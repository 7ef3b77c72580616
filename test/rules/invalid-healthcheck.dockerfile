#---- no CMD
FROM busybox
HEALTHCHECK curl -f http://localhost
#           ^^^^ error: "HEALTHCHECK needs `CMD` before the command, and `curl` is neither that nor `NONE`"
healthcheck --interval=1s ["curl"]
#                         ^^^^^^^^ error: "HEALTHCHECK needs `CMD` before the command, and `["curl"]` is neither that nor `NONE`"
#---- fixed (unsafe): "Add CMD"
FROM busybox
HEALTHCHECK CMD curl -f http://localhost
healthcheck --interval=1s ["curl"]
#---- fixed (unsafe): "Add CMD"
FROM busybox
HEALTHCHECK curl -f http://localhost
healthcheck --interval=1s cmd ["curl"]

#---- nothing to run
FROM busybox
HEALTHCHECK CMD
#           ^^^ error: "`HEALTHCHECK CMD` needs a command"
HEALTHCHECK CMD []
#           ^^^ error: "`HEALTHCHECK CMD` needs a command"

#---- NONE and more
FROM busybox
HEALTHCHECK NONE ls
#                ^^ error: "nothing may follow `HEALTHCHECK NONE`"

#---- ok: the three forms
FROM busybox
HEALTHCHECK NONE
HEALTHCHECK cmd ls
HEALTHCHECK CMD ["ls"]
