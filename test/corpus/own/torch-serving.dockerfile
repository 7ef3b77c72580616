FROM pytorch/pytorch:2.1.0-cuda12.1-cudnn8-devel

ARG HF_TOKEN=hf_qTzLmNopRsTuVwXyZaBcDeFgHiJkLmNoPq
ENV HUGGING_FACE_HUB_TOKEN=${HF_TOKEN}
ENV WANDB_API_KEY=8f14e45fceea167a5a36dedd4bea2543aabbccdd
ENV MODEL_ID=quayside/tide-llm-7b

WORKDIR /serve
COPY . .

RUN apt-get update && apt-get install -y git-lfs ffmpeg
RUN pip install -r requirements.txt
RUN pip install git+https://oauth2:glpat-x8ZpQwErTyUiOpAsDfGh@gitlab.quay.example/ml/runtime.git@v3

# bake the weights in, so that pods start quickly
RUN python -c "from huggingface_hub import snapshot_download as d; d('${MODEL_ID}', token='${HF_TOKEN}')"

EXPOSE 8000
CMD uvicorn serve:app --host 0.0.0.0 --port 8000
