FROM debian:12

RUN apt-get update && \

    apt-get install -y \


      curl \
 	
      git

ENV A=a \

    B=b

RUN echo one && \
\
    echo two
RUN echo the last line ends with a backslash \
