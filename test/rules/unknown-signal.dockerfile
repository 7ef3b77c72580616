#---- misspelled
FROM busybox
STOPSIGNAL SIGQIUT
#          ^^^^^^^ error: "Unknown signal `SIGQIUT`. Did you mean `SIGQUIT`?"
STOPSIGNAL KIL
#          ^^^ error: "Unknown signal `KIL`. Did you mean `SIGKILL`?"
STOPSIGNAL SIGRTMIN+16
#          ^^^^^^^^^^^ error: "Unknown signal `SIGRTMIN+16`: use a name such as `SIGTERM`, or a number"
#---- fixed (unsafe): "Change to 'SIGQUIT'"
FROM busybox
STOPSIGNAL SIGQUIT
STOPSIGNAL KIL
STOPSIGNAL SIGRTMIN+16
#---- fixed (unsafe): "Change to 'SIGKILL'"
FROM busybox
STOPSIGNAL SIGQIUT
STOPSIGNAL SIGKILL
STOPSIGNAL SIGRTMIN+16

#---- no signal
FROM scratch
STOPSIGNAL 0
#          ^ error: "Unknown signal `0`: use a name such as `SIGTERM`, or a number"
STOPSIGNAL stop it
#          ^^^^^^^ error: "Unknown signal `stop it`: use a name such as `SIGTERM`, or a number"
STOPSIGNAL $UNKNOWN

#---- ok: names and numbers
FROM busybox
STOPSIGNAL SIGTERM
STOPSIGNAL term
STOPSIGNAL 9
STOPSIGNAL SIGRTMIN+3
