#---- spelled in three ways
FROM debian:12
RUN useradd -u 100000 a
#   ^^^^^^^ warning: "`useradd` with UID 100000 writes very large log files into the layer: add `-l`"
RUN useradd --uid=1000000 b && useradd --uid 2000000 -m c
#   ^^^^^^^ warning: "`useradd` with UID 1000000 writes very large log files into the layer: add `-l`"
#                              ^^^^^^^ warning: "`useradd` with UID 2000000 writes very large log files into the layer: add `-l`"
#---- fixed (unsafe): "Add -l"
FROM debian:12
RUN useradd -l -u 100000 a
RUN useradd --uid=1000000 b && useradd --uid 2000000 -m c
#---- fixed (unsafe): "Add -l"
FROM debian:12
RUN useradd -u 100000 a
RUN useradd -l --uid=1000000 b && useradd --uid 2000000 -m c
#---- fixed (unsafe): "Add -l"
FROM debian:12
RUN useradd -u 100000 a
RUN useradd --uid=1000000 b && useradd -l --uid 2000000 -m c

#---- ok: small, not known, or without the logs
FROM debian:12
ARG ID
RUN useradd -u 99999 a && useradd -u $ID b && useradd -l -u 1000000 c && useradd -ml -u 1000000 d
RUN useradd --no-log-init -u 1000000 e && useradd f && adduser -u 1000000 g
