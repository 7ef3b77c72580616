ARG OUTER=outer
FROM debian:12
RUN echo $OUTER is empty here
ARG OUTER
ARG INNER=${OUTER}-inner OTHER=$INNER
ENV V=$OUTER W=${V} X="$V ${W}" Y='$V' Z=\$V DOLLAR=$ TWO=$$ BRACE=${V}x UNKNOWN=${NOPE}
ENV V=changed SEEN=$V
WORKDIR /srv/$OUTER/${INNER:-x}
COPY ${V}/a*.[ch]? $W/ ./${X:-y}/
ADD https://example.com/${V}.tar.gz /opt/$V/
USER ${UID_:-1000}:${GID_:-1000}
EXPOSE ${PORT:-80} $PORT2 8000-8010/tcp
VOLUME /data/$V /more/${W}
STOPSIGNAL ${SIG:-SIGTERM}
LABEL a=$V "b c"="${W}" d='$X' e=${V:+set}
RUN echo ${BASH_ONLY[@]} ${#V} ${V:0:3} ${V^^} ${!V} $(echo $V) `echo $W` $? $1 $@
SHELL ["/bin/$SH", "-c"]
CMD ["$V", "${W}"]
ONBUILD ARG OUTER
ONBUILD ENV A=$OUTER
ARG OUTER=again
RUN echo $OUTER
