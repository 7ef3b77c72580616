#---- a download
FROM debian:12
RUN wget https://example.com/a && wget -O b https://example.com/b
#   ^^^^ hint: "`wget` fills the build log with its progress: add `--progress=dot:giga`"
#                                 ^^^^ hint: "`wget` fills the build log with its progress: add `--progress=dot:giga`"
#---- fixed (unsafe): "Add --progress=dot:giga"
FROM debian:12
RUN wget --progress=dot:giga https://example.com/a && wget -O b https://example.com/b
#---- fixed (unsafe): "Add --progress=dot:giga"
FROM debian:12
RUN wget https://example.com/a && wget --progress=dot:giga -O b https://example.com/b

#---- ok: quiet, or not known
FROM debian:12
ARG FLAGS
RUN wget -q https://example.com/a && wget -nv https://example.com/a && wget -qO- https://example.com/a && wget --progress=bar https://example.com/a
RUN wget $FLAGS https://example.com/a && echo wget

#---- variables in the address
FROM debian:12
RUN wget "https://example.com/tool-${VERSION}.tar.gz" -O tool.tar.gz && wget -O x "$URL"
#   ^^^^ hint: "`wget` fills the build log with its progress: add `--progress=dot:giga`"
#                                                                       ^^^^ hint: "`wget` fills the build log with its progress: add `--progress=dot:giga`"
#---- fixed (unsafe): "Add --progress=dot:giga"
FROM debian:12
RUN wget --progress=dot:giga "https://example.com/tool-${VERSION}.tar.gz" -O tool.tar.gz && wget -O x "$URL"
#---- fixed (unsafe): "Add --progress=dot:giga"
FROM debian:12
RUN wget "https://example.com/tool-${VERSION}.tar.gz" -O tool.tar.gz && wget --progress=dot:giga -O x "$URL"

#---- ok: a variable may hold the flag
FROM debian:12
RUN wget $WGET_FLAGS https://example.com/tool.tar.gz
