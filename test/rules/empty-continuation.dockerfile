#---- one line, and several
FROM busybox
RUN a && \
#        ^ info: "The next line is empty, which a later BuildKit release will reject: remove it"

  b
ENV A=1 \
    # a comment
#             ^ info: "The next line is empty, which a later BuildKit release will reject: remove it"

  
    B=2
#---- fixed (safe): "Remove the empty line"
FROM busybox
RUN a && \
  b
ENV A=1 \
    # a comment

  
    B=2
#---- fixed (safe): "Remove the empty lines"
FROM busybox
RUN a && \

  b
ENV A=1 \
    # a comment
    B=2

#---- in Windows' line endings (crlf)
FROM busybox
RUN a && \
#        ^ info: "The next line is empty, which a later BuildKit release will reject: remove it"

  b
#---- fixed (safe): "Remove the empty line"
FROM busybox
RUN a && \
  b

#---- ok: comments, and empty lines in heredocs
FROM busybox
RUN a && \
  # why
  b
RUN <<EOF

a
EOF
RUN a \

#---- an instruction that is swallowed
FROM debian:13
RUN mkdir -p /srv/data \
#                      ^ info: "The next line is empty, which a later BuildKit release will reject: remove it"

VOLUME /srv/data
#---- refused: "Remove the empty line: `VOLUME` below it is part of this instruction: end the line above without `\`"
