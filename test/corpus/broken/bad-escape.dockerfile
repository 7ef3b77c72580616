# escape=x
FROM debian:12
RUN echo a x
