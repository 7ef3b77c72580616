FROM golang:1.23 AS Build-Env
RUN touch /out
FROM alpine:3.20 as RUNTIME
COPY --from=build-env /out /out
COPY --from=BUILD-ENV /out /out
COPY --from=Build-Env /out /out
RUN --mount=from=BUILD-ENV,source=/out,target=/in cat /in
FROM runtime aS x.y_z-1
FROM x.y_z-1 As as
FROM as AS from
FROM from
