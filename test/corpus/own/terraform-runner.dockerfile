FROM hashicorp/terraform:1.5
ARG TF_API_TOKEN
ENV AWS_ACCESS_KEY_ID=ASIAQX3EXAMPLEKEY77 AWS_SECRET_ACCESS_KEY="hQ0pX7cVbn1MkjHgFdSaQwErTyUiOpLkJhGfDsAz" AWS_DEFAULT_REGION=eu-north-1
RUN printf 'credentials "app.terraform.io" {\n  token = "%s"\n}\n' "$TF_API_TOKEN" > /root/.terraformrc
COPY . /infra
WORKDIR /infra
RUN terraform init -input=false
RUN rm /root/.terraformrc
ENTRYPOINT terraform apply -auto-approve
