#---- at the beginning of a step
FROM debian:12
RUN cd /src && make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"

#---- ok: relative, in a subshell, later
FROM debian:12
RUN cd src && make
RUN (cd /src && make)
RUN make && cd /x && ls
