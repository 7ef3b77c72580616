FROM ubuntu:24.04
RUN apt-get update && \
# a comment at the margin
    apt-get install -y \
    # an indented comment
      curl \
	# a comment behind a tab
      git \
      # a comment that ends with a backslash \
      jq \
      #
      # an empty one above; hadolint ignore=DL3008
      wget # this one belongs to the shell
ENV ONE=1 \
    # between two keys
    # before the last key
    TWO=2
RUN echo \# not a comment \
    && echo "# nor this" \
    ; echo a#b
HEALTHCHECK \
  # every half minute
  --interval=30s \
  CMD \
  # the command
  true
COPY \
  # flags first
  --chown=1:1 \
  # then the source
  a.txt \
  b.txt \
  # then the target
  /dest/
ENTRYPOINT [ \
  # exec form over several lines
  "sh", \

  "-c" \
]
