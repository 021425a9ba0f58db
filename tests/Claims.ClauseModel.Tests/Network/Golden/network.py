"""Golden outputs and gradients of the clause network, from PyTorch's autograd in float64. Run: python3 network.py > network.json"""
import json
import math
import torch

torch.set_default_dtype(torch.float64)
D, N, G, F, K, V, R, M, H, INNER, P = 6, 5, 4, 7, 2, 9, 11, 8, 2, 10, 6
d = M // H
f32 = lambda values: torch.tensor(values, dtype=torch.float32).double()

SLOTS = [("token.text.w", [M, D]), ("token.ids", [V, M]), ("token.numbers.w", [M, N]), ("token.b", [M]), ("token.norm.gain", [M]), ("token.norm.b", [M]),
         ("self.q.w", [M, M]), ("self.q.b", [M]), ("self.k.w", [M, M]), ("self.k.b", [M]), ("self.v.w", [M, M]), ("self.v.b", [M]),
         ("reconstruct.w", [R, M]), ("reconstruct.b", [R]), ("self.out.w", [M, M]), ("self.out.b", [M]), ("self.surprise", [M]),
         ("self.norm.gain", [M]), ("self.norm.b", [M]), ("encode.up.w", [INNER, M]), ("encode.up.b", [INNER]), ("encode.down.w", [M, INNER]), ("encode.down.b", [M]),
         ("encode.norm.gain", [M]), ("encode.norm.b", [M]), ("clause.text.w", [M, D]), ("clause.numbers.w", [M, G]), ("clause.b", [M]),
         ("clause.norm.gain", [M]), ("clause.norm.b", [M]), ("cross.q.w", [M, M]), ("cross.q.b", [M]), ("cross.k.w", [M, M]), ("cross.k.b", [M]),
         ("cross.v.w", [M, M]), ("cross.v.b", [M]), ("cross.relation", [H, F]), ("cross.null.k", [H, d]), ("cross.null.b", [H]), ("cross.relation.value", [H, F, d]),
         ("cross.out.w", [M, M]), ("cross.out.b", [M]), ("cross.norm.gain", [M]), ("cross.norm.b", [M]), ("decide.up.w", [INNER, M]), ("decide.up.b", [INNER]),
         ("decide.down.w", [M, INNER]), ("decide.down.b", [M]), ("decide.norm.gain", [M]), ("decide.norm.b", [M]), ("governs.w", [H]), ("governs.b", [1]),
         ("pair.token.w", [P, M]), ("pair.clause.w", [P, M]), ("pair.relation.w", [P, F]), ("pair.attention", [H, P]), ("pair.governs", [P]), ("pair.b", [P]),
         ("pair.out.w", [P]), ("pair.out.b", [1]), ("null.w", [M]), ("null.b", [1]), ("risk.scale", [1]), ("risk.w", [M]), ("risk.b", [1])]
ONES = {"governs.w", "risk.scale"}


def parameters():
    offset, made = 0, {}
    for name, shape in SLOTS:
        length = math.prod(shape)
        base = 1.0 if name.endswith(".gain") or name in ONES else 0.0
        made[name] = f32([base + 0.4 * math.sin(1 + offset + 1.7 * i) for i in range(length)]).reshape(shape).requires_grad_()
        offset += length
    return made


def wave(length, phase):
    return f32([math.sin(phase + 2.3 * i) for i in range(length)])


def claim(tokens, clauses=4, phase=0.9):
    return dict(
        t=tokens, text=wave(tokens * D, phase).reshape(tokens, D), numbers=wave(tokens * N, phase + 1.1).reshape(tokens, N),
        ids=[[(i * 5 + tokens) % V for i in range(t * K, t * K + K)] for t in range(tokens)],
        codes=[-1 if t == 0 else (t * 3 + tokens) % R for t in range(tokens)], judged=[t != 1 for t in range(tokens)],
        relations=torch.tensor([[[(((t * clauses + c) * 37 + tokens) % (1 << F)) >> f & 1 for f in range(F)] for c in range(clauses)] for t in range(tokens)]).double())


def forward(p, claim, text, numbers):
    norm = lambda x, name: torch.nn.functional.layer_norm(x, (M,), p[name + ".gain"], p[name + ".b"], 1e-5)
    linear = lambda x, name: x @ p[name + ".w"].T + p[name + ".b"]
    heads = lambda x: x.reshape(-1, H, d).transpose(0, 1)
    ids = torch.stack([sum((p["token.ids"][i] for i in row if i != 0), torch.zeros(M)) for row in claim["ids"]])
    x = norm(claim["text"] @ p["token.text.w"].T + ids + claim["numbers"] @ p["token.numbers.w"].T + p["token.b"], "token.norm")
    logits = heads(linear(x, "self.q")) @ heads(linear(x, "self.k")).transpose(1, 2) / math.sqrt(d)
    logits = logits + torch.diag(torch.full((claim["t"],), -math.inf))
    s = (torch.softmax(logits, -1) @ heads(linear(x, "self.v"))).transpose(0, 1).reshape(-1, M)
    z = linear(s, "reconstruct")
    surprise = torch.stack([torch.logsumexp(z[t], 0) - z[t, code] if code >= 0 else torch.zeros(()) for t, code in enumerate(claim["codes"])])
    x2 = norm(x + linear(s, "self.out") + surprise[:, None] * p["self.surprise"], "self.norm")
    x3 = norm(x2 + linear(torch.relu(linear(x2, "encode.up")), "encode.down"), "encode.norm")
    c = norm(text @ p["clause.text.w"].T + numbers @ p["clause.numbers.w"].T + p["clause.b"], "clause.norm")
    q, k, v, r = heads(linear(x3, "cross.q")), heads(linear(c, "cross.k")), heads(linear(c, "cross.v")), claim["relations"]
    logits = q @ k.transpose(1, 2) / math.sqrt(d) + torch.einsum("tcf,hf->htc", r, p["cross.relation"])
    none = torch.einsum("htd,hd->ht", q, p["cross.null.k"]) / math.sqrt(d) + p["cross.null.b"][:, None]
    a = torch.softmax(torch.cat([logits, none[..., None]], -1), -1)
    o = a[..., :-1] @ v + torch.einsum("htc,tcf,hfd->htd", a[..., :-1], r, p["cross.relation.value"])
    y = norm(x3 + linear(o.transpose(0, 1).reshape(-1, M), "cross.out"), "cross.norm")
    y2 = norm(y + linear(torch.relu(linear(y, "decide.up")), "decide.down"), "decide.norm")
    governs = torch.einsum("h,htc->tc", p["governs.w"], logits) + p["governs.b"]
    hidden = torch.relu((y2 @ p["pair.token.w"].T)[:, None] + (c @ p["pair.clause.w"].T)[None] + r @ p["pair.relation.w"].T
                        + torch.einsum("htc,hp->tcp", a[..., :-1], p["pair.attention"]) + governs[..., None] * p["pair.governs"] + p["pair.b"])
    violates = torch.cat([hidden @ p["pair.out.w"] + p["pair.out.b"], (y2 @ p["null.w"] + p["null.b"])[:, None]], -1)
    judged = torch.tensor(claim["judged"])
    risk = p["risk.scale"][0] * torch.logsumexp(violates[judged].reshape(-1), 0) + y2[0] @ p["risk.w"] + p["risk.b"][0]
    return a, governs * judged[:, None], violates * judged[:, None], risk, surprise


p = parameters()
text, numbers = wave(4 * D, 0.3).reshape(4, D), wave(4 * G, 0.8).reshape(4, G)
runs = [forward(p, c, text, numbers) for c in (claim(5), claim(3, phase=0.1))]
attention = torch.cat([run[0].reshape(-1) for run in runs])
governs, violates = torch.cat([run[1].reshape(-1) for run in runs]), torch.cat([run[2].reshape(-1) for run in runs])
risk, surprise = torch.stack([run[3] for run in runs]), torch.cat([run[4] for run in runs])
by_attention = torch.autograd.grad(risk.sum(), [run[0] for run in runs], retain_graph=True)
loss = sum((values * wave(len(values), phase)).sum() for values, phase in ((governs, 0.2), (violates, 0.7), (risk, 1.3), (surprise, 0.4)))
loss.backward()
rounded = lambda values: [round(float(value), 7) for value in values.reshape(-1)]
print(json.dumps({
    "attention": rounded(attention), "governs": rounded(governs), "violates": rounded(violates), "risk": rounded(risk), "surprise": rounded(surprise),
    "riskByAttention": [rounded(value) for value in by_attention],
    "gradients": {name: rounded(value.grad) for name, value in p.items()}}))
