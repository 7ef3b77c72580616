#---- one line, and several
FROM busybox
RUN a && \
#        ^ info: "the next line is empty, which BuildKit will refuse in a later release"

  b
ENV A=1 \
    # a comment
#             ^ info: "the next line is empty, which BuildKit will refuse in a later release"

  
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
#        ^ info: "the next line is empty, which BuildKit will refuse in a later release"

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

