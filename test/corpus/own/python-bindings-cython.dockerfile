FROM quay.io/pypa/manylinux_2_28_x86_64
ARG CIBW_BUILD="cp311-* cp312-*"
RUN yum install -y openblas-devel gcc-gfortran
WORKDIR /io
ADD . /io
RUN for py in cp311-cp311 cp312-cp312; do \
      /opt/python/$py/bin/pip install -r requirements-dev.txt && \
      /opt/python/$py/bin/pip wheel . -w dist/ ; \
    done
RUN auditwheel repair dist/*.whl -w /io/wheelhouse
ARG TWINE_PASSWORD
RUN /opt/python/cp312-cp312/bin/pip install twine && /opt/python/cp312-cp312/bin/twine upload -u __token__ -p $TWINE_PASSWORD wheelhouse/*
