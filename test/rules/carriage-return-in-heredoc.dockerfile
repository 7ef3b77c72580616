#---- the first script is marked (crlf)
FROM alpine:3.21
RUN <<EOF
#     ^^^ warning: "Windows line endings in a heredoc: the shell treats carriage returns as part of its words. Save the file with LF line endings"
echo hi >/tmp/out
EOF
RUN <<EOF
echo ho >/tmp/out
EOF
#---- fixed (unsafe): "Convert the file's line endings to LF"
FROM alpine:3.21
RUN <<EOF
echo hi >/tmp/out
EOF
RUN <<EOF
echo ho >/tmp/out
EOF

#---- ok: no script of a shell (crlf)
FROM alpine:3.21
COPY <<EOF /etc/motd
hello
EOF
RUN <<EOF
#!/usr/bin/env python3
print("hello")
EOF
RUN echo hi >/tmp/out

#---- ok: LF line endings
FROM alpine:3.21
RUN <<EOF
echo hi >/tmp/out
EOF
