FROM alpine:3.20
RUN touch /x
COPY --from=0 /x /y
