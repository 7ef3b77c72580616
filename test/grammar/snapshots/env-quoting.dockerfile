FROM ubuntu:24.04

ENV APP_HOME=/opt/chandler \
    APP_NAME="Chandler \"Harbour\" Edition" \
    APP_MOTTO='single $APP_HOME stays as it is' \
    # the next one has escaped blanks
    APP_TITLE=Ship\ Chandler\ Store \

    APP_FLAGS="-Xms256m \
-Xmx1g" \
	APP_TABBED=yes

ENV LEGACY this is one value, with = signs and "quotes"
ENV PATH=$APP_HOME/bin:${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
ENV GREETING=${GREETING:-hello} FAREWELL=${FAREWELL-bye} SUFFIX=${APP_NAME+set}
ENV HOST_PART=${APP_URL#*://} FIRST=${APP_PATHS%%:*} LAST=${APP_PATHS##*:} UNIX=${APP_PATHS//;/:} ONCE=${APP_PATHS/;/:}
ENV BUILT_AT="$(date)" DOLLAR=\$HOME EMPTY= BARE=""
ENV KEY: value
ENV JSON={"a":1,"b":[2,3]} EQUATION=a=b=c

ARG UID=1000 GID=1000 SHELL_PATH=/usr/sbin/nologin
ARG EXTRA_PACKAGES="curl jq"

RUN groupadd -g "$GID" chandler && useradd -u "$UID" -g "$GID" -s "$SHELL_PATH" -d "$APP_HOME" chandler
RUN apt-get update && apt-get install -y ${EXTRA_PACKAGES} && rm -rf /var/lib/apt/lists/*

WORKDIR $APP_HOME
WORKDIR releases/current
USER $UID:$GID
EXPOSE ${PORT:-8080}/tcp
VOLUME ["/var/lib/chandler", "/var/log/chandler"]
CMD echo "$APP_TITLE" && exec chandlerd
