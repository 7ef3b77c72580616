 FROM alpine:3.20
　RUN echo ideographic space
 ENV A=1
LABEL x=y
CMD true
