#---- three that cannot
FROM busybox
ONBUILD FROM busybox
#       ^^^^ error: "ONBUILD can't run FROM: a trigger cannot begin a stage"
ONBUILD maintainer me
#       ^^^^^^^^^^ error: "ONBUILD can't run MAINTAINER: a trigger cannot set the author"
onbuild onbuild run ls
#       ^^^^^^^ error: "ONBUILD can't run ONBUILD: triggers cannot be chained"

#---- ok: the others
FROM busybox
ONBUILD RUN ls
ONBUILD ARG A
ONBUILD COPY a
