FROM debian:12
RUN a \
  && b \
  \
  # only a comment follows
\
