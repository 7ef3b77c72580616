#---- copied, then unpacked
FROM debian:12
COPY tool.tar.gz other.tgz /tmp/
# <---- info: "`tool.tar.gz` stays in this layer although line 3 unpacks it: use ADD or a bind mount"
RUN tar xzf /tmp/tool.tar.gz -C /opt && rm /tmp/tool.tar.gz

#---- ok: added, of another stage, never unpacked
FROM debian:12 AS a
ADD tool.tar.gz /opt
COPY data.tar.gz /data/
FROM debian:12
COPY --from=a /x.tar.gz /tmp/
RUN tar xzf /tmp/x.tar.gz
