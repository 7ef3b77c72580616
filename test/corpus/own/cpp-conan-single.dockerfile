FROM ubuntu:22.04
ENV TZ=Europe/Lisbon
RUN ln -snf /usr/share/zoneinfo/$TZ /etc/localtime && echo $TZ > /etc/timezone
RUN apt update && apt install -y build-essential cmake python3-pip git gdb valgrind
RUN pip3 install conan==1.64.1
ARG CONAN_LOGIN_USERNAME=ci
ARG CONAN_PASSWORD
RUN conan remote add nordic https://conan.nordic-optics.example && conan user -p $CONAN_PASSWORD -r nordic $CONAN_LOGIN_USERNAME
COPY . /project
WORKDIR /project/build
RUN conan install .. --build=missing -s compiler.libcxx=libstdc++11
RUN cmake .. -DCMAKE_BUILD_TYPE=Release && make -j8
RUN make install
CMD ["/usr/local/bin/lensd", "-c", "/etc/lensd.conf"]
