#---- stages, instructions, heredocs, comments, regions
# one
# two
FROM busybox
RUN a \
    b
RUN <<EOF
x
EOF
# region tools

FROM busybox
COPY <<A <<B /
a
A
b
B
# endregion
#---- shown
1-2 comment
3-8
4-5
6-8
9-17 region
11-16
12-16
13-14
15-16

#---- a comment within an instruction
FROM busybox
RUN a \
# one
# two
    b
#---- shown
1-5
2-5
3-4 comment
