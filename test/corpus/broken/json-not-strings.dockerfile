FROM alpine:3.20
CMD [["npm"]]
ENTRYPOINT ["sleep", 10]
RUN ["a", null]
COPY ["a b", /c/]
SHELL ['sh']
VOLUME []
