#---- at the beginning of a step
FROM debian:12
RUN cd /src && make
#   ^^ hint: "`cd /src` holds for this step only: WORKDIR holds below it"

#---- ok: relative, in a subshell, later
FROM debian:12
RUN cd src && make
RUN (cd /src && make)
RUN make && cd /x && ls
