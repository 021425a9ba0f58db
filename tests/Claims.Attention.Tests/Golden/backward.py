#!/usr/bin/env python3
"""Golden gradients, made with PyTorch's autograd (Debian: python3-torch). Writes backward.json beside itself."""
import json
import pathlib

import torch

torch.manual_seed(20261122)
torch.set_default_dtype(torch.float64)


def leaf(*shape):
    return torch.randn(*shape).requires_grad_()


def flat(tensor):
    return [round(x, 7) for x in tensor.detach().reshape(-1).tolist()]


def linear(n, i, o):
    x, w, b, dy = leaf(n, i), leaf(o, i), leaf(o), torch.randn(n, o)
    y = torch.nn.functional.linear(x, w, b)
    y.backward(dy)
    return dict(n=n, inputs=i, outputs=o, x=flat(x), w=flat(w), bias=flat(b), y=flat(y), dy=flat(dy), dx=flat(x.grad), dw=flat(w.grad), dBias=flat(b.grad))


def layer_norm(n, m):
    x, g, b, dy = leaf(n, m), leaf(m), leaf(m), torch.randn(n, m)
    y = torch.nn.functional.layer_norm(x, [m], g, b, 1e-5)
    y.backward(dy)
    return dict(n=n, m=m, x=flat(x), gain=flat(g), bias=flat(b), y=flat(y), dy=flat(dy), dx=flat(x.grad), dGain=flat(g.grad), dBias=flat(b.grad))


def scaled_dot_product(t, c, d, e, null, extra):
    q, k, v, null_key = leaf(t, d), leaf(c, d), leaf(c, e), leaf(d)
    columns = c + 1 if null else c
    bias = torch.randn(t, c)
    bias[torch.rand(t, c) < 0.3] = float("-inf")
    bias[0, 0] = 0.5
    bias.requires_grad_()
    logits = q @ k.T / d**0.5 + bias
    if null:
        logits = torch.cat([logits, (q @ null_key / d**0.5)[:, None]], 1)
    logits.retain_grad()
    weights = torch.softmax(logits, -1)
    output = weights[:, :c] @ v
    d_output, d_weights, d_logits = torch.randn(t, e), torch.randn(t, columns), torch.randn(t, columns)
    d_logits[torch.isinf(logits)] = 0
    loss = (output * d_output).sum()
    if extra:
        loss = loss + (weights * d_weights).sum() + (torch.where(torch.isinf(logits), torch.zeros(()), logits) * d_logits).sum()
    loss.backward()
    return dict(t=t, c=c, d=d, e=e, q=flat(q), k=flat(k), v=flat(v), nullKey=flat(null_key) if null else [], weights=flat(weights), dOutput=flat(d_output),
                dWeights=flat(d_weights) if extra else [], dLogits=flat(d_logits) if extra else [], dq=flat(q.grad), dk=flat(k.grad), dv=flat(v.grad),
                dNullKey=flat(null_key.grad) if null else [], dLogitsOut=flat(logits.grad))


golden = dict(
    linear=linear(5, 7, 3),
    layerNorm=layer_norm(4, 6),
    scaledDotProduct=[scaled_dot_product(3, 5, 4, 6, False, False), scaled_dot_product(4, 7, 8, 3, True, True)],
)
pathlib.Path(__file__).with_name("backward.json").write_text(json.dumps(golden))
