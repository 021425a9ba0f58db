#!/usr/bin/env python3
"""Golden values of attention, made with PyTorch (Debian: python3-torch). Writes attention.json beside itself."""
import json
import pathlib

import torch

torch.manual_seed(20261121)
torch.set_default_dtype(torch.float64)


def flat(tensor):
    return [round(x, 9) for x in tensor.detach().reshape(-1).tolist()]


def scaled_dot_product(t, c, d, e, masked, null):
    q, k, v = torch.randn(t, d), torch.randn(c, d), torch.randn(c, e)
    bias = torch.randn(t, c)
    if masked:
        bias[torch.rand(t, c) < 0.3] = float("-inf")
        bias[0] = float("-inf")
    null_key = torch.randn(d)
    logits = q @ k.T / d**0.5 + bias
    if null:
        logits = torch.cat([logits, (q @ null_key / d**0.5)[:, None]], 1)
    weights = torch.softmax(logits, -1).nan_to_num(0.0)
    output = weights[:, :c] @ v
    mask = [None if x == float("-inf") else round(x, 9) for x in bias.reshape(-1).tolist()]
    return dict(t=t, c=c, d=d, e=e, q=flat(q), k=flat(k), v=flat(v), bias=mask, nullKey=flat(null_key) if null else [], weights=flat(weights), output=flat(output))


golden = dict(
    scaledDotProduct=[scaled_dot_product(3, 5, 4, 6, False, False), scaled_dot_product(4, 7, 8, 8, True, False), scaled_dot_product(4, 7, 8, 8, True, True)],
)
pathlib.Path(__file__).with_name("attention.json").write_text(json.dumps(golden))
