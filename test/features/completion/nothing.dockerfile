# Where nothing is offered.

#---- ok: in a script
FROM debian:12
RUN ap
#     ^ cursor

#---- ok: behind a command of a script
FROM debian:12
RUN apt-get 
#           ^ cursor

#---- ok: in a continued line of a script
FROM debian:12
RUN make && \
    
#   ^ cursor

#---- ok: in a string of a script
FROM debian:12
RUN echo "COPY "
#              ^ cursor

#---- ok: in a heredoc
FROM debian:12
RUN <<EOF
CO
# ^ cursor
EOF

#---- ok: in a heredoc that has no end yet
FROM debian:12
RUN <<EOF
CO
# ^ cursor

#---- ok: in a file written by COPY
FROM debian:12
COPY <<EOF /etc/a
US
# ^ cursor
EOF

#---- ok: on the line that ends a heredoc
FROM debian:12
RUN <<EOF
make
EOF
#  ^ cursor

#---- ok: in a value
FROM debian:12
LABEL text="FROM "
#                ^ cursor

#---- ok: in the shell form of CMD
FROM debian:12
CMD npm 
#       ^ cursor

#---- ok: in the middle of a comment
FROM debian:12 AS a
# COPY --from=
#             ^ cursor

#---- ok: behind what ends an instruction
FROM debian:12
RUN make \
#         ^ cursor

#---- ok: in a heredoc of several
FROM debian:12
RUN <<A cat - <<B
a
A

# <- cursor
B
