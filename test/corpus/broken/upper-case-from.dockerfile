FROM debian:12 AS Base
RUN true
FROM Base
RUN false
