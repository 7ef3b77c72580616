#---- a value with spaces
FROM busybox
LABEL description=Keeps it simple maintainer=me
#                       ^^ error: "`it` has no `=`: put a value with spaces in quotes"
#---- fixed (unsafe): "Put quotes around 'Keeps it simple'"
FROM busybox
LABEL description="Keeps it simple" maintainer=me

#---- one word, over several lines
FROM busybox
ENV A=1 \
    B \
#   ^ error: "`B` has no `=`: put a value with spaces in quotes"
    C=3

#---- a comment
FROM busybox
ENV A=1 # the first
#       ^ error: "ENV can't be followed by a comment: move it to its own line"

#---- no name
FROM busybox
ENV =1
#   ^^ error: "Missing name before `=` in ENV"
ENV A=1 =2
#       ^^ error: "Missing name before `=` in ENV"
ARG =1
#   ^^ error: "Missing name before `=` in ARG"
LABEL A=1 =2
#         ^^ error: "Missing name before `=` in LABEL"

#---- in a trigger
FROM busybox
ONBUILD ENV A=b c
#               ^ error: "`c` has no `=`: put a value with spaces in quotes"
#---- fixed (unsafe): "Put quotes around 'b c'"
FROM busybox
ONBUILD ENV A="b c"

#---- ok: pairs, the old form, names
FROM busybox
ENV A=1 B="2 3" C=
ENV A b=c d
ENV A = b
LABEL A b c
ARG A B=1 C
ONBUILD ARG =1
