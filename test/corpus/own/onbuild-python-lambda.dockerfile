from public.ecr.aws/lambda/python:3.12

run pip install --no-cache-dir awslambdaric==2.2.1 aws-lambda-powertools==3.4.0

onbuild copy requirements.txt ./
onbuild run pip install --no-cache-dir -r requirements.txt
onbuild copy --from=builder /opt/layer /opt
onbuild copy handlers/ ${LAMBDA_TASK_ROOT}/handlers/
onbuild run <<CHECK
python -m compileall -q "${LAMBDA_TASK_ROOT}"
python -c "import handlers"
CHECK

cmd [ "handlers.main.handle" ]
