FROM busybox:local AS slow
RUN sleep 971
