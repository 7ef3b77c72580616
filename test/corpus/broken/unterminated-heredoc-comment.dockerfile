FROM debian:12
RUN echo x # <<EOF is only mentioned
RUN echo next
