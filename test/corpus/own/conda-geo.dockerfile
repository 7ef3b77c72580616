FROM continuumio/miniconda3:24.9.2-0

RUN apt-get update --fix-missing && apt-get install -y \
    libgl1 \
    libglib2.0-0 \
    build-essential    \
    git
ENV PATH /opt/conda/bin:$PATH

WORKDIR /opt/geo

COPY . .

RUN conda config --add channels conda-forge && conda config --set channel_priority strict
RUN conda env create -f environment.yml && conda clean -afy

SHELL ["conda", "run", "--no-capture-output", "-n", "geo", "/bin/bash", "-c"]

RUN pip install -r requirements-extra.txt
RUN python -c "import rasterio, geopandas; print(rasterio.__gdal_version__)"

ENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
ENV AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
RUN aws s3 cp s3://geo-tiles/base.mbtiles /opt/geo/data/base.mbtiles

ENTRYPOINT ["conda", "run", "--no-capture-output", "-n", "geo"]
CMD ["python", "serve.py", "--tiles", "data/base.mbtiles"]
