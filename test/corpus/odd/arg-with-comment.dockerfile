FROM debian:12
# BuildKit reads seven more arguments in the next line, named # ... after
ARG VERSION  # only layers after this
ARG A=1 # comment
RUN echo ${VERSION}
WORKDIR /a # b
VOLUME /c # d
