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
