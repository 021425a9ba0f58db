import json, sys, pika

claim = {
    "key": {"submitter": "stranger", "number": sys.argv[2]}, "kind": "professional", "policy": {"payerId": "PPO01"},
    "member": {"id": "M1", "birthDate": "1980-05-01", "sex": "female"}, "billingProvider": {"id": "clinic", "npi": "1234567893"},
    "totalCharge": 140, "serviceFrom": "2026-07-06", "serviceTo": "2026-07-06", "submittedOn": "2026-07-15", "placeOfService": "11",
    "diagnoses": [{"sequence": 1, "code": "J06.9", "kind": "principal"}],
    "lines": [{"number": 1, "code": "99213", "charge": 140, "from": "2026-07-06", "diagnosisPointers": [1]}],
}
channel = pika.BlockingConnection(pika.URLParameters(sys.argv[1])).channel()
answers = channel.queue_declare("", exclusive=True).method.queue
channel.basic_publish("", "claims.submit", json.dumps(claim), pika.BasicProperties(
    content_type="application/json", reply_to=answers, correlation_id="1", delivery_mode=2))
for _, properties, body in channel.consume(answers, auto_ack=True, inactivity_timeout=60):
    print(properties.headers["claims-message"], body.decode())
    if properties.headers["claims-message"] == "assessment":
        break
