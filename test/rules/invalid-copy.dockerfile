#---- URLs and repositories
FROM busybox
COPY https://example.com/a.tar.gz /a/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "COPY takes no URLs and no Git repositories; ADD does"
copy http://example.com/a /a
#    ^^^^^^^^^^^^^^^^^^^^ error: "COPY takes no URLs and no Git repositories; ADD does"
COPY a https://github.com/a/b.git#main /a/
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "COPY takes no URLs and no Git repositories; ADD does"
COPY git@github.com:a/b.git /a
#    ^^^^^^^^^^^^^^^^^^^^^^ error: "COPY takes no URLs and no Git repositories; ADD does"
#---- fixed (unsafe): "Change to ADD"
FROM busybox
ADD https://example.com/a.tar.gz /a/
copy http://example.com/a /a
COPY a https://github.com/a/b.git#main /a/
COPY git@github.com:a/b.git /a
#---- fixed (unsafe): "Change to ADD"
FROM busybox
COPY https://example.com/a.tar.gz /a/
add http://example.com/a /a
COPY a https://github.com/a/b.git#main /a/
COPY git@github.com:a/b.git /a
#---- fixed (unsafe): "Change to ADD"
FROM busybox
COPY https://example.com/a.tar.gz /a/
copy http://example.com/a /a
ADD a https://github.com/a/b.git#main /a/
COPY git@github.com:a/b.git /a
#---- fixed (unsafe): "Change to ADD"
FROM busybox
COPY https://example.com/a.tar.gz /a/
copy http://example.com/a /a
COPY a https://github.com/a/b.git#main /a/
ADD git@github.com:a/b.git /a

#---- a heredoc as the destination
FROM busybox
COPY a <<EOF
#      ^^^^^ error: "a heredoc cannot be the destination of COPY; write the path behind it"
x
EOF

#---- checksums
FROM busybox
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef a /a
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "`--checksum` is for URLs and Git repositories; a file of the build context has none"
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a https://example.com/b /a/
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "`--checksum` belongs to one source, and there are several"
ADD --checksum=sha256:123 https://example.com/a /a
#              ^^^^^^^^^^ error: "`sha256:123` is no checksum; it is `sha256:` and 64 hexadecimal digits"

#---- ok: sources and destinations
FROM busybox
COPY github.com/a/b /a
COPY <<EOF /a
x
EOF
ADD https://example.com/a /a
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /a
ADD --checksum=0123456789abcdef0123456789abcdef01234567 https://github.com/a/b.git /a
ADD git@github.com:a/b.git /a
ADD --checksum= a /a
