#---- URLs and repositories
FROM busybox
COPY https://example.com/a.tar.gz /a/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "COPY doesn't support URLs and Git repositories: use ADD"
copy http://example.com/a /a
#    ^^^^^^^^^^^^^^^^^^^^ error: "COPY doesn't support URLs and Git repositories: use ADD"
COPY a https://github.com/a/b.git#main /a/
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "COPY doesn't support URLs and Git repositories: use ADD"
COPY git@github.com:a/b.git /a
#    ^^^^^^^^^^^^^^^^^^^^^^ error: "COPY doesn't support URLs and Git repositories: use ADD"
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
#      ^^^^^ error: "A heredoc can't be the destination of COPY: add a path after it"
x
EOF

#---- checksums
FROM busybox
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef a /a
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "`--checksum` applies to URLs and Git repositories, not to files of the build context"
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a https://example.com/b /a/
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "`--checksum` applies to one source, but there are several"
ADD --checksum=sha256:123 https://example.com/a /a
#              ^^^^^^^^^^ error: "Invalid checksum `sha256:123`: use `sha256:` and 64 hexadecimal digits"

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
