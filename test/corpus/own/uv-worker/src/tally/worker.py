from celery import Celery

app = Celery("tally", broker="redis://redis:6379/0")


@app.task
def add(a: int, b: int) -> int:
    return a + b
