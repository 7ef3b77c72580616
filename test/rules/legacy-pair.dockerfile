#---- values
FROM busybox
ENV A b
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"
ENV A b c  d
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"
ENV A = b
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop; it is set to `= b`"
LABEL A "b c"
# <----- info: "LABEL without an equals sign is a form that BuildKit means to drop"
LABEL A "b" c
# <----- info: "LABEL without an equals sign is a form that BuildKit means to drop"
ENV A it\'s b
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"
env A $B-$C d
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A=b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A b
ENV A="b c  d"
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A="= b"
LABEL A "b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A="b c"
LABEL A "b" c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A="b"\ c
ENV A it\'s b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A b
ENV A b c  d
ENV A = b
LABEL A "b c"
LABEL A "b" c
ENV A=it\'s\ b
env A $B-$C d
#---- fixed (safe): "Write it with an equals sign"
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
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"
  c
#---- fixed (safe): "Write it with an equals sign"
FROM busybox
ENV A="b \
  c"

#---- a quote that does not close
FROM busybox
ENV A it's b
# <--- info: "ENV without an equals sign is a form that BuildKit means to drop"

#---- ok: pairs
FROM busybox
ENV A=b C="d e"
ONBUILD ENV A b
