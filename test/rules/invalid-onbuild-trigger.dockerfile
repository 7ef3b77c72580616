#---- three that cannot
FROM busybox
ONBUILD FROM busybox
#       ^^^^ error: "ONBUILD can't run FROM: a trigger can't start a stage"
ONBUILD maintainer me
#       ^^^^^^^^^^ error: "ONBUILD can't run MAINTAINER: a trigger can't set the author"
onbuild onbuild run ls
#       ^^^^^^^ error: "ONBUILD can't run ONBUILD: triggers can't be nested"

#---- ok: the others
FROM busybox
ONBUILD RUN ls
ONBUILD ARG A
ONBUILD COPY a
