#---- no CMD
FROM busybox
HEALTHCHECK curl -f http://localhost
#           ^^^^ error: "HEALTHCHECK needs `CMD` or `NONE`: unexpected `curl`"
healthcheck --interval=1s ["curl"]
#                         ^^^^^^^^ error: "HEALTHCHECK needs `CMD` or `NONE`: unexpected `["curl"]`"
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
#                ^^ error: "Unexpected argument after `HEALTHCHECK NONE`"

#---- ok: the three forms
FROM busybox
HEALTHCHECK NONE
HEALTHCHECK cmd ls
HEALTHCHECK CMD ["ls"]

#---- an empty list
FROM busybox
HEALTHCHECK CMD []
#           ^^^ error: "`HEALTHCHECK CMD` needs a command"

#---- ok: the flag lacks its value
FROM busybox
HEALTHCHECK --interval 30s CMD true
