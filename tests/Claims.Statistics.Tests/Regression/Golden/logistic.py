"""Golden logits of logistic regression from scikit-learn. Run: python3 logistic.py > logistic.json"""
import json
import math
import numpy as np
from sklearn.linear_model import LogisticRegression

features = np.array([[math.sin(1.3 * i + j) + (0.5 * j if i % 3 == 0 else 0) for j in range(4)] for i in range(60)])
labels = np.array([(i * 7) % 10 < 3 or i % 3 == 0 for i in range(60)])
standard = (features - features.mean(0)) / features.std(0)
model = LogisticRegression(C=1.0, tol=1e-10, max_iter=10000).fit(standard, labels)
print(json.dumps([round(value, 6) for value in model.decision_function(standard)]))
