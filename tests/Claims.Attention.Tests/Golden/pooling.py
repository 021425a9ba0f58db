#!/usr/bin/env python3
"""Golden values of gated attention pooling (Ilse et al. 2018), made with PyTorch's autograd (Debian: python3-torch). Writes pooling.json beside itself."""
import json
import pathlib

import torch

torch.manual_seed(20261123)
torch.set_default_dtype(torch.float64)
D, H, A, SHARPNESS, CAP = 5, 3, 4, 2.0, 6.0
STARTS = [0, 3, 3, 4, 11]


def leaf(*shape):
    return torch.randn(*shape).requires_grad_()


def flat(tensor):
    return [round(x, 7) for x in tensor.detach().reshape(-1).tolist()]


x, content, content_bias, gate, gate_bias, score = leaf(STARTS[-1], D), leaf(H * A, D), leaf(H * A), leaf(H * A, D), leaf(H * A), leaf(H, A)
hidden = torch.tanh(x @ content.T + content_bias) * torch.sigmoid(x @ gate.T + gate_bias)
logits = SHARPNESS * (hidden.view(-1, H, A) * score).sum(-1)
scores = CAP * torch.tanh(logits / CAP)
weights, pooled = [], []
for start, end in zip(STARTS, STARTS[1:]):
    attention = torch.softmax(scores[start:end], 0)
    weights.append(attention)
    pooled.append((attention.T @ x[start:end]).reshape(-1))
weights, pooled = torch.cat(weights), torch.stack(pooled)
upstream = torch.randn_like(pooled)
pooled.backward(upstream)
golden = dict(
    width=D, heads=H, gateWidth=A, sharpness=SHARPNESS, cap=CAP, starts=STARTS, x=flat(x), content=flat(content), contentBias=flat(content_bias), gate=flat(gate),
    gateBias=flat(gate_bias), score=flat(score), weights=flat(weights), pooled=flat(pooled), dPooled=flat(upstream), dx=flat(x.grad), dContent=flat(content.grad),
    dContentBias=flat(content_bias.grad), dGate=flat(gate.grad), dGateBias=flat(gate_bias.grad), dScore=flat(score.grad))
pathlib.Path(__file__).with_name("pooling.json").write_text(json.dumps(golden))
