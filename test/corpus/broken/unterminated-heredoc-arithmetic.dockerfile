FROM debian:12
RUN echo $((1 <<2))
RUN echo next
CMD ["true"]
