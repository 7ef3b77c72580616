FROM debian:12
LABEL ort="Köln"
# Grüße
RUN echo Größe
