  #   EsCaPe   =   `   
#check=skip=all
#
# syntax=docker/dockerfile:1 is too late here
FROM alpine:3.20
RUN echo a `
 && echo b
