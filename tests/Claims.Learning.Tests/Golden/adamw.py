"""Golden parameters of AdamW from PyTorch in float64. Run: python3 adamw.py > adamw.json"""
import json
import math
import torch

torch.set_default_dtype(torch.float64)
decayed = torch.tensor([math.sin(1 + i) for i in range(4)], requires_grad=True)
plain = torch.tensor([math.cos(1 + i) for i in range(3)], requires_grad=True)
optimizer = torch.optim.AdamW([{"params": [decayed], "weight_decay": 0.1}, {"params": [plain], "weight_decay": 0.0}], lr=0.05, betas=(0.9, 0.999), eps=1e-8)
for step in range(1, 6):
    decayed.grad = torch.tensor([math.sin(step * (i + 1)) for i in range(4)])
    plain.grad = torch.tensor([math.cos(step * (i + 1)) for i in range(3)])
    optimizer.step()
print(json.dumps({"decayed": decayed.tolist(), "plain": plain.tolist()}))
