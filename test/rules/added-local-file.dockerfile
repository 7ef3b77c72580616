#---- a file and a folder
FROM debian:12
ADD server.conf /etc/
# <--- hint: "ADD only copies plain files here: use COPY"
add --chown=1:1 . /app
# <--- hint: "ADD only copies plain files here: use COPY"
ADD ["a b", "/c/"]
# <--- hint: "ADD only copies plain files here: use COPY"
#---- fixed (safe): "Use COPY"
FROM debian:12
COPY server.conf /etc/
add --chown=1:1 . /app
ADD ["a b", "/c/"]
#---- fixed (safe): "Use COPY"
FROM debian:12
ADD server.conf /etc/
copy --chown=1:1 . /app
ADD ["a b", "/c/"]
#---- fixed (unsafe): "Use COPY"
FROM debian:12
ADD server.conf /etc/
add --chown=1:1 . /app
COPY ["a b", "/c/"]

#---- ok: addresses, archives, patterns, what is not known
FROM debian:12
ARG FILE
ADD https://example.com/a /a
ADD git@github.com:a/b.git /b
ADD root.tar.gz /
ADD rootfs.tar.xz /
ADD *.conf /etc/
ADD $FILE /x
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d a /a
COPY a /a

#---- ok: an archive without an ending may be one
FROM debian:12
COPY rootfs /
