#---- an image without a tag
FROM debian:12
COPY --from=tools /a /a
#           ^^^^^ hint: "No stage is named `tools`: the image `tools:latest` is used"

#---- ok: a stage, a tag, a digest
FROM debian:12 AS tools
FROM debian:12
COPY --from=tools /a /a
COPY --from=redis:8 /a /b
COPY --from=redis@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d /a /c
