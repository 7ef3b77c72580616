FROM

RUN echo hello
