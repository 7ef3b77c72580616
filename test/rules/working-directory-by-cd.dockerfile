#---- what follows keeps its folder
FROM debian:12
WORKDIR /app
# builds it
RUN cd src/lib && \
#   ^^ hint: "`cd src/lib` applies to this step only: use WORKDIR"
    make && \
    make install
COPY a .
#---- fixed (unsafe): "Use WORKDIR /app/src/lib and go back after this step"
FROM debian:12
WORKDIR /app
# builds it
WORKDIR /app/src/lib
RUN make && \
    make install
WORKDIR /app
COPY a .

#---- another WORKDIR follows
FROM debian:12
run cd /src && make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
workdir /app
run make
#---- fixed (unsafe): "Use WORKDIR /src"
FROM debian:12
workdir /src
run make
workdir /app
run make

#---- nothing follows
FROM debian:12
RUN cd /src && make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
#---- fixed (unsafe): "Use WORKDIR /src, also for the image itself"
FROM debian:12
WORKDIR /src
RUN make

#---- where the folder before is not known
FROM example.com/tools
RUN cd /src && make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
RUN make
#---- refused: "Use WORKDIR: the working directory of the steps below is unknown"

#---- what is relative to a folder that is not known
FROM example.com/tools
RUN cd src && make
#   ^^ hint: "`cd src` applies to this step only: use WORKDIR"
#---- refused: "Use WORKDIR: the folder of `cd` is unknown"

#---- what depends on a variable, goes back, goes on, stands in a heredoc, or is explained
FROM debian:12
ARG DIR
RUN cd $DIR && make
#   ^^ hint: "`cd $DIR` applies to this step only: use WORKDIR"
RUN cd /src && make && cd - && make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
RUN cd /src; make
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
RUN cd /src && \
#   ^^ hint: "`cd /src` applies to this step only: use WORKDIR"
    # all of it
    make
RUN <<E
cd /src
# <-- hint: "`cd /src` applies to this step only: use WORKDIR"
make
E
#---- refused: "Use WORKDIR: the folder of `cd` is unknown"
#---- refused: "Use WORKDIR: the step returns to the previous folder"
#---- refused: "Use WORKDIR: the step continues when `cd` fails"
#---- refused: "Use WORKDIR: there is a comment after `cd`"
#---- refused: "Use WORKDIR: the script is in a heredoc"

#---- ok: later in a step, in a subshell
FROM debian:12
RUN make && cd /src && make
RUN (cd /src && make)
RUN ["cd", "/src"]
