#---- above an instruction and for the file
# hadolint global ignore=DL3004,DL3008
# <-------------------------------------- hint: "This comment turns a check off: list the exception in `.hadolint.yaml`"
FROM debian:12
# hadolint ignore=DL3004
# <------------------------ hint: "This comment turns a check off: list the exception in `.hadolint.yaml`"
RUN sudo make

#---- ok: comments in other words
FROM debian:12
# slipway ignore=sudo-in-run
RUN sudo make && \
  # hadolint ignore=DL3004
  true
