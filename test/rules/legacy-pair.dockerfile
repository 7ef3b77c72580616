#---- values
FROM busybox
ENV A b
# <--- info: "ENV without an equals sign is deprecated"
ENV A b c  d
# <--- info: "ENV without an equals sign is deprecated"
ENV A = b
# <--- info: "ENV without an equals sign is deprecated; the value is `= b`"
LABEL A "b c"
# <----- info: "LABEL without an equals sign is deprecated"
LABEL A "b" c
# <----- info: "LABEL without an equals sign is deprecated"
ENV A it\'s b
# <--- info: "ENV without an equals sign is deprecated"
env A $B-$C d
# <--- info: "ENV without an equals sign is deprecated"
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A=b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A b
ENV A="b c  d"
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (unsafe): "Remove the spaces around the equals sign: the value becomes `b`"
FROM busybox
ENV A b
ENV A b c  d
ENV A=b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A="b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A="b"\ c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A=it\'s\ b
env A $B-$C d
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A="$B-$C d"

#---- over several lines
FROM busybox
ENV A b \
# <--- info: "ENV without an equals sign is deprecated"
  c
#---- fixed (safe): "Use an equals sign"
FROM busybox
ENV A="b \
  c"

#---- a quote that does not close
FROM busybox
ENV A it's b
# <--- info: "ENV without an equals sign is deprecated"

#---- ok: pairs
FROM busybox
ENV A=b C="d e"
ONBUILD ENV A b

#---- spaces around the equals sign
FROM busybox
LABEL a = "b"
# <----- info: "LABEL without an equals sign is deprecated; the value is `= "b"`"
LABEL a = b c
# <----- info: "LABEL without an equals sign is deprecated; the value is `= b c`"
LABEL a = b c = d
# <----- info: "LABEL without an equals sign is deprecated; the value is `= b c = d`"
ENV A= b
ENV A ="b" c
# <--- info: "ENV without an equals sign is deprecated; the value is `="b" c`"
#---- fixed (unsafe): "Remove the spaces around the equals sign: the value becomes `"b"`"
FROM busybox
LABEL a="b"
LABEL a = b c
LABEL a = b c = d
ENV A= b
ENV A ="b" c
#---- fixed (unsafe): "Remove the spaces around the equals sign: the value becomes `"b c"`"
FROM busybox
LABEL a = "b"
LABEL a="b c"
LABEL a = b c = d
ENV A= b
ENV A ="b" c

#---- a comment before the value
FROM debian:13
ENV KEY \
# <--- info: "ENV without an equals sign is deprecated"
# of the packager
  390EF70BB1EA12B2773962950EE62FB37A00258D
#---- refused: "Use an equals sign: a comment stands before the value"

#---- a colon that is part of the name, or of the value
FROM alpine:3.21
ENV NODE_ENV: production
# <--- info: "ENV without an equals sign is deprecated; the name is `NODE_ENV:`, with the colon"
LABEL maintainer: "Me and you"
# <----- info: "LABEL without an equals sign is deprecated; the name is `maintainer:`, with the colon"
ENV PORT : 80
# <--- info: "ENV without an equals sign is deprecated; the value is `: 80`"

#---- values that begin with a colon
FROM alpine:3.21
ENV DISPLAY :0
# <--- info: "ENV without an equals sign is deprecated"
#---- fixed (safe): "Use an equals sign"
FROM alpine:3.21
ENV DISPLAY=:0

#---- a list of names sets the first to the others
FROM debian:13
ENV LOGGING_LEVEL \
# <--- info: "ENV without an equals sign is deprecated; it sets only `LOGGING_LEVEL`, to the names behind it"
    WEBSERVER_HOST \
    WEBSERVER_PORT
