#---- the first of each instruction
FROM debian:12
ENV APP=/srv/app \
    BIN=$APP/bin \
#        ^^^ warning: "`BIN` gets the previous value of `APP`, because the same ENV sets both: use a second ENV"
    LIB=${APP}/lib

#---- ok: set above, by another instruction, or its own old value
FROM debian:12
ENV APP=/srv
ENV APP=/srv/app BIN=$APP/bin
ENV PATH=/opt/bin:$PATH X=1
ARG HOMEDIR=/h
ENV HOMEDIR=$HOMEDIR Y=2

#---- ok: quoted so that nothing is expanded
FROM debian:12
ENV A=1 B='$A' C=\$A
