FROM alpine:3.20 AS tools
FROM alpine:3.20
ARG TOOLS=tools
RUN --mount=type=bind,from=$TOOLS,target=/tools ls /tools
