#---- misspelled
FROM busybox
STOPSIGNAL SIGQIUT
#          ^^^^^^^ error: "there is no signal `SIGQIUT`; did you mean `SIGQUIT`?"
STOPSIGNAL KIL
#          ^^^ error: "there is no signal `KIL`; did you mean `SIGKILL`?"
STOPSIGNAL SIGRTMIN+16
#          ^^^^^^^^^^^ error: "there is no signal `SIGRTMIN+16`; STOPSIGNAL takes a name such as `SIGTERM`, or a number"
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
#          ^ error: "there is no signal `0`; STOPSIGNAL takes a name such as `SIGTERM`, or a number"
STOPSIGNAL stop it
#          ^^^^^^^ error: "there is no signal `stop it`; STOPSIGNAL takes a name such as `SIGTERM`, or a number"
STOPSIGNAL $UNKNOWN

#---- ok: names and numbers
FROM busybox
STOPSIGNAL SIGTERM
STOPSIGNAL term
STOPSIGNAL 9
STOPSIGNAL SIGRTMIN+3
