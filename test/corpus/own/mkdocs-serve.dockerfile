FROM python:3-alpine
COPY . /docs
WORKDIR /docs
RUN pip install mkdocs mkdocs-material mkdocs-mermaid2-plugin
RUN mkdocs build -d /tmp/site
EXPOSE 8000
CMD ["mkdocs", "serve", "--dev-addr=0.0.0.0:8000"]
