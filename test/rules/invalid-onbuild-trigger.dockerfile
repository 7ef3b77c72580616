#---- three that cannot
FROM busybox
ONBUILD FROM busybox
#       ^^^^ error: "FROM cannot stand behind ONBUILD: a trigger cannot begin a stage"
ONBUILD maintainer me
#       ^^^^^^^^^^ error: "MAINTAINER cannot stand behind ONBUILD: a trigger cannot set the author"
onbuild onbuild run ls
#       ^^^^^^^ error: "ONBUILD cannot stand behind ONBUILD: triggers cannot be chained"

#---- ok: the others
FROM busybox
ONBUILD RUN ls
ONBUILD ARG A
ONBUILD COPY a
