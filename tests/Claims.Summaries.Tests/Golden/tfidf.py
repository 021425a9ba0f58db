"""Golden TF-IDF cosines: scikit-learn's TfidfVectorizer over words that are split already. Run: python3 tfidf.py > tfidf.json"""
import json
from sklearn.feature_extraction.text import TfidfVectorizer

SENTENCES = [
    "knee pain severe knee",
    "patient deny chest pain",
    "oxygen saturation low room air oxygen",
    "physical therapy week week week",
    "knee arthroplasty planned",
    "pain",
]
QUERIES = ["knee pain therapy", "oxygen home concentrator saturation", "nothing known here"]

vectorizer = TfidfVectorizer(analyzer=str.split, norm="l2", smooth_idf=True, sublinear_tf=False)
keys = vectorizer.fit_transform(SENTENCES)
cosines = vectorizer.transform(QUERIES) @ keys.T
print(json.dumps({"sentences": SENTENCES, "queries": QUERIES, "cosines": cosines.toarray().tolist()}, indent=1))
